-- Doel:       statushouders per gebied en halfjaar: bruto achterstand, bruto voorsprong en saldo, van begin, tempo en eind
-- Korrel:     één rij per halfjaar, gebied: de gekozen regio, of anders elke regio en daarna de provincie
-- Eenheden:   *_aantal = personen, gemeenten of hele maanden; achterstand positief, voorsprong negatief;
--             realisatie_pct, tempo_pct = procent over gemeenten met een cijfer; wat uit de voortgang komt, staat er
--             alleen bij het halfjaar van de peildatum
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
select
    'statushouders' as soort,
    g.gebied,
    g.gebied as gemeente,
    g.halfjaar,
    g.lopend,
    g.taakstelling_aantal,
    g.begin_achterstand_aantal,
    g.begin_voorsprong_aantal,
    g.begin_saldo_aantal,
    g.begin_saldo_aantal - coalesce(g.correctie_aantal, 0) as voorachterstand_aantal,
    g.begin_achter_gemeenten_aantal,
    g.begin_voor_gemeenten_aantal,
    g.correctie_aantal,
    g.opgave_aantal,
    v.opgave_met_cijfer_aantal,
    g.gehuisvest_aantal,
    v.realisatie_pct,
    g.nog_te_huisvesten_aantal,
    v.nog_te_realiseren_aantal,
    v.boven_opgave_aantal,
    v.opgave_zonder_cijfer_aantal,
    g.verwacht_aantal,
    g.achter_op_tempo_aantal,
    g.tempo_achter_aantal,
    g.tempo_voor_aantal,
    g.tempo_pct,
    g.gemeenten_aantal,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal as gemeld_aantal,
    v.gereed_gemeenten_aantal,
    g.zonder_opgave_gemeenten_aantal,
    g.beoordeling_op,
    verstreken($peildatum, g.beoordeling_op) as verstreken,
    resterende_maanden($peildatum, g.beoordeling_op) as resterende_maanden_aantal,
    v.nodig_per_maand_aantal,
    g.eind_achterstand_aantal,
    g.eind_voorsprong_aantal,
    g.eind_saldo_aantal,
    g.eind_gemeenten_aantal,
    g.oudste_peildatum,
    g.peildatum as nieuwste_peildatum,
    g.leverancier,
    g.bron,
    coalesce(v.opmerking, g.opmerking) as opmerking,
    g.fictief
from achterstand_gebied_per_dag([$peildatum], $bekend_op) as g
left join voortgang_gebied($peildatum, $bekend_op) as v
    on v.soort = 'statushouders' and v.periode = g.halfjaar and v.gebied = g.gebied
where $regio is null or g.gebied = $regio
order by g.halfjaar desc, g.gebied_soort = 'provincie', g.gebied;
