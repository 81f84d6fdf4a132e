-- Doel:       het verloop van alle opgaven per gebied, op elke dag met cijfers tot en met de peildatum
-- Korrel:     één rij per soort, gebied, dag
-- Eenheden:   *_aantal = plekken, personen of gemeenten; realisatie_pct = procent over gemeenten met een cijfer
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with dagen as (
    select distinct r.soort, r.peildatum from realisatie($bekend_op) as r where r.peildatum <= $peildatum
)
select
    soort_kort(s.soort, s.titel) as soort_titel,
    g.gebied,
    g.dag,
    g.periode,
    g.opgave_aantal,
    g.realisatie_aantal,
    g.nog_te_realiseren_aantal,
    g.realisatie_pct,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal || ' van ' || g.gemeenten_aantal as gemeld_tekst,
    g.peildatum,
    g.leverancier,
    g.bron,
    g.opmerking
from voortgang_gebied_per_dag((select list(distinct d.peildatum) from dagen as d), $bekend_op) as g
join dagen as d on d.soort = g.soort and d.peildatum = g.dag
join soort as s on s.soort = g.soort
where $regio is null or g.gebied = $regio
order by s.volgorde, g.gebied_soort = 'provincie', g.gebied, g.dag;
