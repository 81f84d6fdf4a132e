-- Doel:       de stappen van een locatie en de regel voor duurzaam, zoals zij op een dag golden: de laatst vastgelegde
--             lijst in haar geheel; anders die van config.yaml
-- Korrel:     locatiestap: één rij per stap; duurzaamheidsregel: één rij
-- Eenheden:   stap_volgorde = 1 is het minst zeker; duurzaam_vanaf_aantal = maanden; levering_id is config.yaml als er
--             niets is vastgelegd
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro locatiestap(bekend_op := null) as table
with kandidaat as (
    select r.*, l.volgorde as lijst_volgorde
    from rij_locatiestap as r
    join levering_geldig as l on l.levering_id = r.levering_id
    where geldt(l.geldig_van, l.geldig_tot, bekend_op)
),
lijst as (
    select k.* from kandidaat as k qualify k.lijst_volgorde = max(k.lijst_volgorde) over ()
)
select
    r.stap,
    r.volgorde as stap_volgorde,
    r.telt = 'ja' as stap_telt,
    -- the most certain step that counts: there the places exist
    coalesce(r.volgorde = max(r.volgorde) filter (r.telt = 'ja') over (), false) as is_open,
    r.opmerking,
    r.levering_id
from lijst as r;

create view locatiestap as select * from locatiestap() order by stap_volgorde;

create macro duurzaamheidsregel(bekend_op := null) as table
select r.maanden as duurzaam_vanaf_aantal, r.opmerking, r.levering_id
from rij_duurzaamheidsregel as r
join levering_geldig as l on l.levering_id = r.levering_id
where geldt(l.geldig_van, l.geldig_tot, bekend_op)
qualify l.volgorde = max(l.volgorde) over ();

create view duurzaamheidsregel as select * from duurzaamheidsregel() order by levering_id;
