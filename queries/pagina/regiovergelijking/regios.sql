-- Doel:       de regio's naast elkaar op alle opgaven, met de provincie erbij
-- Korrel:     één rij per soort, gebied
-- Eenheden:   *_aantal = plekken of personen; realisatie_pct = procent over gemeenten met een cijfer;
--             *_per_1000 = per 1.000 inwoners op 1 januari 2024, bij de realisatie van de gemeenten met een cijfer
-- Parameters: $peildatum DATE, $bekend_op DATE
with inwoners as (
    select
        v.soort,
        coalesce(v.regio, 'Overijssel') as gebied,
        cast(sum(g.inwoners_aantal) filter (v.opgave_aantal is not null) as bigint) as met_opgave_aantal,
        cast(sum(g.inwoners_aantal) filter (v.realisatie_aantal is not null) as bigint) as met_cijfer_aantal
    from voortgang($peildatum, $bekend_op) as v
    join gemeente as g on g.gemeente_code = v.gemeente_code
    group by grouping sets ((v.soort, v.regio), (v.soort))
),
gebied as (
    select
        v.*,
        -- a difference within the province is a difference between what stands side by side
        min(v.oudste_peildatum) over (partition by v.soort) <> max(v.peildatum) over (partition by v.soort) as gemengd
    from voortgang_gebied($peildatum, $bekend_op) as v
)
select
    g.soort,
    soort_kort(s.soort, s.titel) as soort_naam,
    g.gebied,
    g.gebied as regio,
    g.gebied_soort,
    g.opgave_aantal,
    g.realisatie_aantal,
    g.nog_te_realiseren_aantal,
    g.boven_opgave_aantal,
    g.opgave_zonder_cijfer_aantal,
    g.realisatie_pct,
    1000.0 * g.opgave_aantal / nullif(i.met_opgave_aantal, 0) as opgave_per_1000,
    1000.0 * g.realisatie_aantal / nullif(i.met_cijfer_aantal, 0) as realisatie_per_1000,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal || ' van ' || g.gemeenten_aantal as gemeld_tekst,
    tijdvak_nl(g.oudste_peildatum, g.peildatum) as stand_tekst,
    coalesce(g.gemengd, false) as gemengd,
    g.oudste_peildatum,
    g.peildatum,
    g.opmerking,
    g.leverancier,
    g.bron
from gebied as g
join soort as s on s.soort = g.soort
join inwoners as i on i.soort = g.soort and i.gebied = g.gebied
order by s.volgorde, g.gebied_soort desc, g.gebied;
