-- Doel:       waar de geldende cijfers vandaan komen
-- Korrel:     één rij per gegevenssoort, bron, bronplaats
-- Eenheden:   rijen_aantal = rijen die op deze bron steunen
-- Parameters: geen
create view bron as
with rij as (
    select 'opgave' as gegevenssoort, o.bron, o.bronplaats, o.levering_id from opgave as o
    union all
    select 'vermeld_totaal', v.bron, v.bronplaats, v.levering_id from vermeld_totaal as v
    union all
    select 'realisatie', r.bron, null, r.levering_id from realisatie as r
    union all
    -- the place of a location is its row: of a plan there are as many as there are locations
    select 'locatie', v.bron, null, v.levering_id from locatie_verloop as v
    union all
    select 'prognose', p.bron, p.bronplaats, p.levering_id from prognose_aangeleverd as p
    union all
    select 'mijlpaal', m.bron, m.bronplaats, m.levering_id from mijlpaal as m
    union all
    select 'taak', t.bron, t.bronplaats, t.levering_id from taak as t
)
select
    r.gegevenssoort,
    r.bron,
    r.bronplaats,
    count(*) as rijen_aantal,
    min(l.bekend_op_dag) as eerst_bekend_op,
    bool_or(l.fictief) as fictief
from rij as r
join levering as l on l.levering_id = r.levering_id
group by r.gegevenssoort, r.bron, r.bronplaats
order by r.gegevenssoort, r.bron, r.bronplaats;
