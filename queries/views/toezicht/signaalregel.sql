-- Doel:       de regels van het signaal die op een dag gelden: de laatst vastgelegde set voor die peildatum, in haar
--             geheel; anders die van config.yaml
-- Korrel:     één rij per regel (code)
-- Eenheden:   drempel = procent, personen of halfjaren, naar de maat; volgorde = de eerste regel die past, beslist;
--             levering_id is config.yaml als er niets is vastgelegd
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was, null = nu; peildatum DATE: alleen sets die dan
--             gelden, null = de standaardpeildatum
create macro signaalregel(bekend_op := null, peildatum := null) as table
with kandidaat as (
    select r.*, l.volgorde as set_volgorde
    from rij_signaalregel as r
    join levering_geldig as l on l.levering_id = r.levering_id
    where
        geldt(l.geldig_van, l.geldig_tot, bekend_op)
        and (
            r.geldt_vanaf is null
            or r.geldt_vanaf <= coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))
        )
)
select
    k.code,
    k.volgorde,
    k.maat,
    k.operator,
    k.drempel,
    k.kleur,
    k.tekst,
    k.actief = 'ja' as actief,
    k.geldt_vanaf,
    k.opmerking,
    k.levering_id
from kandidaat as k
qualify k.set_volgorde = max(k.set_volgorde) over ();

create view signaalregel as select * from signaalregel() order by volgorde;
