-- Doel:       wie er in de planning en de taken voorkomt, om op te filteren
-- Korrel:     één rij per rol
-- Eenheden:   mijlpalen_aantal, taken_aantal = aantal waarvoor deze rol (mede) verantwoordelijk is
-- Parameters: $bekend_op DATE
with per_rol as (
    select unnest(string_split(m.verantwoordelijk, '; ')) as rol, 1 as mijlpaal, 0 as taak
    from mijlpaal($bekend_op) as m
    union all
    select unnest(string_split(t.verantwoordelijk, '; ')), 0, 1
    from taak($bekend_op) as t
)
select
    r.rol,
    -- what stands in the address of the page: letters, digits and hyphens
    trim(regexp_replace(lower(strip_accents(r.rol)), '[^a-z0-9]+', '-', 'g'), '-') as rol_code,
    cast(sum(r.mijlpaal) as bigint) as mijlpalen_aantal,
    cast(sum(r.taak) as bigint) as taken_aantal
from per_rol as r
group by r.rol
order by r.rol;
