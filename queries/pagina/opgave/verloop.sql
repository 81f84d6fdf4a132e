-- Doel:       het verloop van één opgave in het gekozen gebied, op elke peildatum tot en met de gekozen
-- Korrel:     één rij per dag waarop cijfers zijn
-- Eenheden:   *_aantal = plekken, personen of gemeenten; realisatie_pct = procent over gemeenten met een cijfer
-- Parameters: $soort VARCHAR, $peildatum DATE, $regio VARCHAR (null = provincie), $bekend_op DATE
select
    g.dag,
    g.periode,
    g.opgave_aantal,
    g.realisatie_aantal,
    g.nog_te_realiseren_aantal,
    g.realisatie_pct,
    g.gemeenten_aantal,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal as gemeld_aantal,
    g.bron,
    g.leverancier,
    g.peildatum
from voortgang_gebied_per_dag(
    (
        select list(distinct r.peildatum)
        from realisatie($bekend_op) as r
        where r.soort = $soort and r.peildatum <= $peildatum
    ),
    $bekend_op,
    soorten := [$soort]
) as g
where g.gebied = coalesce($regio, 'Overijssel')
order by g.dag;
