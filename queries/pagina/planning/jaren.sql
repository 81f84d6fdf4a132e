-- Doel:       de jaren waarvoor er een planning is, met hun cyclus, en het jaar dat de pagina als eerste laat zien
-- Korrel:     één rij per jaar
-- Eenheden:   jaar
-- Parameters: $peildatum DATE, $bekend_op DATE
with jaar as (
    select year(m.van) as jaar, bool_and(m.voorgesteld) as voorgesteld
    from mijlpaal($bekend_op) as m
    group by year(m.van)
)
select
    j.jaar,
    j.jaar || ' (cyclus ' || cyclus_nl(j.jaar) || if(j.voorgesteld, ', voorgesteld', '') || ')' as jaar_tekst,
    cyclus_nl(j.jaar) as cyclus,
    -- the year of the peildatum, else the nearest year that has a planning
    j.jaar = first_value(j.jaar) over (order by abs(j.jaar - year(cast($peildatum as date))), j.jaar) as standaard
from jaar as j
order by j.jaar;
