-- Doel:       waarop de leveringen te kiezen zijn: wat er in het logboek voorkomt
-- Korrel:     één rij per filter, code
-- Eenheden:   geen
-- Parameters: $bekend_op DATE
with leverancier as (
    select distinct unnest(string_split(l.leverancier, '; ')) as naam from levering($bekend_op) as l
),
soort as (
    select g.gegevenssoort, g.titel, g.volgorde
    from gegevenssoort as g
    where g.gegevenssoort in (select l.gegevenssoort from levering($bekend_op) as l)
)
select 'leverancier' as filter, n.naam as code, n.naam, 0 as volgorde
from leverancier as n
where n.naam <> ''
union all
select 'gegevenssoort', s.gegevenssoort, s.titel, s.volgorde
from soort as s
order by filter, volgorde, naam;
