-- Doel:       de jaren waarvoor er een planning is, en het jaar dat de pagina als eerste laat zien
-- Korrel:     één rij per jaar
-- Eenheden:   jaar
-- Parameters: $peildatum DATE, $bekend_op DATE
with jaar as (
    select distinct year(m.van) as jaar from mijlpaal($bekend_op) as m
)
select
    j.jaar,
    -- the year of the peildatum, else the nearest year that has a planning
    j.jaar = first_value(j.jaar) over (order by abs(j.jaar - year(cast($peildatum as date))), j.jaar) as standaard
from jaar as j
order by j.jaar;
