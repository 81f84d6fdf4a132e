-- Doel:       de opgaven en perioden waarvoor een opgave bekend is: wat er te ruilen valt
-- Korrel:     één rij per soort en periode, de nieuwste periode van een opgave eerst
-- Eenheden:   geen
-- Parameters: $bekend_op DATE
select
    o.soort,
    o.periode,
    o.soort || '/' || o.periode as ruil_code,
    any_value(s.titel) || ' ' || o.periode as ruil_tekst,
    any_value(s.titel) as titel,
    any_value(s.eenheid) as eenheid
from opgave($bekend_op) as o
join soort as s on s.soort = o.soort
group by o.soort, o.periode
order by any_value(s.volgorde), max(o.periode_van) desc, o.periode;
