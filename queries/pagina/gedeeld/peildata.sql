-- Doel:       de dagen waarop een pagina gelezen kan worden, de nieuwste eerst
-- Korrel:     één rij per peildatum
-- Eenheden:   datums
-- Parameters: $bekend_op DATE
with dag as (
    select r.peildatum from realisatie($bekend_op) as r
    union
    select coalesce(standaard_peildatum($bekend_op), standaard_peildatum())
)
select
    d.peildatum,
    coalesce(standaard_peildatum($bekend_op), standaard_peildatum()) as standaard_peildatum
from dag as d
order by d.peildatum desc;
