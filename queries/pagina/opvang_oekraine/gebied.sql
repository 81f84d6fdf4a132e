-- Doel:       opvang Oekraïne per gebied: voortgang en behoefte; tekort en ruimte van gemeenten heffen elkaar niet op
-- Korrel:     één rij per gebied: de gekozen regio, of anders elke regio en daarna de provincie
-- Eenheden:   *_aantal = plekken, personen (geregistreerd), gemeenten (*gemeld_aantal) of hele maanden;
--             realisatie_pct = procent over gemeenten met een cijfer; vrij, ruimte = over gemeenten met beide cijfers
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with b as materialized (
    select * from behoefte($peildatum, $bekend_op)
),
behoefte_gebied as (
    select
        coalesce(b.regio, 'Overijssel') as gebied,
        cast(sum(b.bezet_aantal) as bigint) as bezet_aantal,
        count(b.bezet_aantal) as bezet_gemeld_aantal,
        cast(sum(b.geregistreerd_aantal) as bigint) as geregistreerd_aantal,
        count(b.geregistreerd_aantal) as geregistreerd_gemeld_aantal,
        cast(sum(b.vrij_aantal) as bigint) as vrij_aantal,
        count(b.vrij_aantal) as vrij_gemeld_aantal,
        som_boven_nul(b.vrij_aantal) as vrij_over_aantal,
        som_boven_nul(-b.vrij_aantal) as vrij_tekort_aantal,
        cast(sum(b.ruimte_aantal) as bigint) as ruimte_aantal,
        count(b.ruimte_aantal) as ruimte_gemeld_aantal,
        som_boven_nul(b.ruimte_aantal) as ruimte_over_aantal,
        som_boven_nul(-b.ruimte_aantal) as ruimte_tekort_aantal
    from b
    group by grouping sets ((b.regio), ())
)
select
    g.soort,
    g.gebied,
    g.gebied as gemeente,
    g.periode,
    g.opgave_aantal,
    g.opgave_met_cijfer_aantal,
    g.opgave_zonder_cijfer_aantal,
    g.zonder_opgave_gemeenten_aantal,
    g.realisatie_aantal,
    g.verschil_aantal,
    g.nog_te_realiseren_aantal,
    g.boven_opgave_aantal,
    g.realisatie_pct,
    g.gemeenten_aantal,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal as gemeld_aantal,
    g.gereed_gemeenten_aantal,
    b.* exclude (gebied),
    g.streefdatum,
    g.verstreken,
    g.resterende_maanden_aantal,
    g.nodig_per_maand_aantal,
    g.oudste_peildatum,
    g.peildatum as nieuwste_peildatum,
    g.leverancier,
    g.bron,
    g.opmerking,
    g.fictief
from voortgang_gebied($peildatum, $bekend_op) as g
join behoefte_gebied as b on b.gebied = g.gebied
where g.soort = 'oekraine' and ($regio is null or g.gebied = $regio)
order by g.gebied_soort = 'provincie', g.gebied;
