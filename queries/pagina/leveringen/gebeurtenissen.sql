-- Doel:       wat er met één levering gebeurde: vastgelegd, ingetrokken, hersteld, verwijderd
-- Korrel:     één rij per gebeurtenis
-- Eenheden:   wanneer = Nederlandse tijd
-- Parameters: $levering VARCHAR (levering_id), $bekend_op DATE
with stap as (
    select -1 as volgorde, l.vastgelegd_op as moment, 'vastgelegd' as wat, l.vastgelegd_door as door, l.opmerking as reden
    from levering($bekend_op) as l
    where l.levering_id = $levering
    union all
    select g.volgorde, g.moment, w.wat, g.door, g.reden
    from log_gebeurtenis as g
    join (values ('intrekking', 'ingetrokken'), ('herstel', 'hersteld'), ('verwijdering', 'voorgoed verwijderd'))
        as w (gebeurtenis, wat)
        on w.gebeurtenis = g.gebeurtenis
    where g.levering_id = $levering and ($bekend_op is null or g.dag <= $bekend_op)
)
select moment_nl(s.moment) as wanneer, s.wat, s.door, coalesce(s.reden, '') as reden
from stap as s
order by s.volgorde;
