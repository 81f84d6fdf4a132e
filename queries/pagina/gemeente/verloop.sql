-- Doel:       het verloop van elke opgave van één gemeente, in de lopende periode en hoogstens twaalf maanden
-- Korrel:     één rij per soort en dag waarop de regio voor die soort cijfers heeft
-- Eenheden:   *_aantal = plekken of personen; realisatie_aantal is null op een dag zonder eigen cijfer;
--             verwacht_aantal = tempo, alleen bij statushouders
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
with dag as materialized (
    select distinct r.soort, r.peildatum as dag
    from realisatie($bekend_op) as r
    join gemeente as g on g.regio = r.regio and g.gemeente_code = $gemeente
    where r.peildatum <= $peildatum and r.peildatum > cast($peildatum as date) - interval 12 month
),
voortgang as materialized (
    select v.soort, v.dag, v.periode, v.opgave_aantal, v.realisatie_aantal, v.peildatum, v.leverancier, v.bron
    from voortgang_per_dag((select list(distinct d.dag) from dag as d), $bekend_op) as v
    where v.gemeente_code = $gemeente
),
tempo as (
    select a.dag, a.opgave_aantal * halfjaar_maanden(a.halfjaar, a.dag) / 6.0 as verwacht_aantal
    from achterstand_per_dag((select list(distinct d.dag) from dag as d), $bekend_op) as a
    where a.gemeente_code = $gemeente and a.lopend
)
select
    v.soort,
    v.dag,
    v.opgave_aantal,
    -- a figure that is carried over from an earlier month is no point of the course
    if(v.peildatum = v.dag, v.realisatie_aantal, null) as realisatie_aantal,
    if(v.soort = 'statushouders', t.verwacht_aantal, null) as verwacht_aantal,
    v.peildatum,
    v.leverancier,
    v.bron
from voortgang as v
join dag as d on d.soort = v.soort and d.dag = v.dag
left join tempo as t on t.dag = v.dag
where v.periode is not distinct from (select max_by(w.periode, w.dag) from voortgang as w where w.soort = v.soort)
order by v.soort, v.dag;
