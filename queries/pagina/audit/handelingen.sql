-- Doel:       wat er met het eigen logboek is gedaan: vastgelegd, ingetrokken, hersteld, verwijderd; het nieuwste eerst
-- Korrel:     één rij per handeling
-- Eenheden:   wanneer = Nederlandse tijd
-- Parameters: $handeling VARCHAR, $functie VARCHAR (elk null = alle), $bekend_op DATE
with handeling as (
    select l.levering_id, l.vastgelegd_op as moment, 0 as volgorde, 'vastgelegd' as wat, l.vastgelegd_door as door, l.opmerking as reden
    from levering($bekend_op) as l
    where l.herkomst = 'eigen'
    union all
    select g.levering_id, g.moment, g.volgorde + 1, w.wat, g.door, g.reden
    from log_gebeurtenis as g
    join (values ('intrekking', 'ingetrokken'), ('herstel', 'hersteld'), ('verwijdering', 'voorgoed verwijderd'))
        as w (gebeurtenis, wat)
        on w.gebeurtenis = g.gebeurtenis
    where $bekend_op is null or g.dag <= $bekend_op
)
select
    moment_nl(h.moment) as wanneer,
    h.wat,
    h.door,
    l.bestandsnaam,
    s.titel as gegevenssoort_titel,
    l.leverancier,
    l.rijen_aantal,
    coalesce(h.reden, '') as reden,
    h.levering_id
from handeling as h
join levering($bekend_op) as l on l.levering_id = h.levering_id
join gegevenssoort as s on s.gegevenssoort = l.gegevenssoort
where ($handeling is null or h.wat = $handeling) and ($functie is null or h.door = $functie)
order by h.moment desc, h.volgorde desc, h.levering_id;
