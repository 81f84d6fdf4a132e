-- Doel:       wie waarvoor verantwoordelijk is
-- Korrel:     één rij per code (de laatst vastgelegde geldt)
-- Eenheden:   volgnummer = plaats in de bron, vanaf 0
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_taak as
select r.*, v.geldig_van, v.geldig_tot
from rij_taak as r
join rij_geldig as v
    on v.gegevenssoort = 'taak' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer;

create macro taak(bekend_op := null) as table
select f.code, f.taak, f.verantwoordelijk, f.bron, f.bronplaats, f.opmerking, f.volgnummer, f.levering_id
from feit_taak as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view taak as select * from taak() order by volgnummer;
