-- Doel:       wat er over mijlpalen is gemeld: klaar, of nog open
-- Korrel:     mijlpaalvoortgang: één rij per code, de laatste melding; mijlpaalvoortgang_verloop: één rij per melding
-- Eenheden:   ingevuld_op = moment in UTC
-- Parameters: peildatum DATE: alleen wat tot en met die dag zo was, null = alles; bekend_op DATE: alleen wat op die dag
--             bekend was, null = nu
create table feit_mijlpaalvoortgang as
select
    r.code,
    r.toestand,
    r.toestand_op,
    r.opmerking,
    l.vastgelegd_door as auteur,
    cast(timezone('UTC', cast(r.ingevuld_op as timestamptz)) as timestamp) as ingevuld_op,
    r.levering_id,
    l.volgorde * cast(1000000000 as bigint) + r.volgnummer as volgorde,
    v.geldig_van,
    v.geldig_tot
from rij_mijlpaalvoortgang as r
join rij_geldig as v
    on v.gegevenssoort = 'mijlpaalvoortgang' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id;

create macro mijlpaalvoortgang_verloop(bekend_op := null) as table
select f.* exclude (volgorde, geldig_van, geldig_tot)
from feit_mijlpaalvoortgang as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view mijlpaalvoortgang_verloop as
select * from mijlpaalvoortgang_verloop() order by code, toestand_op, ingevuld_op;

create macro mijlpaalvoortgang(peildatum := null, bekend_op := null) as table
select f.* exclude (volgorde, geldig_van, geldig_tot)
from feit_mijlpaalvoortgang as f
where
    geldt(f.geldig_van, f.geldig_tot, bekend_op)
    and f.toestand_op <= coalesce(cast(peildatum as date), date '9999-12-31')
qualify row_number() over (partition by f.code order by f.toestand_op desc, f.volgorde desc) = 1;

create view mijlpaalvoortgang as select * from mijlpaalvoortgang() order by code;
