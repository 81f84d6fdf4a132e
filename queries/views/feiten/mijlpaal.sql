-- Doel:       de planning: momenten en tijdvakken
-- Korrel:     één rij per code (de laatst vastgelegde geldt)
-- Eenheden:   van, tot = eerste en laatste dag; precisie = hoe precies de bron is
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_mijlpaal as
select r.* exclude (volgnummer), v.geldig_van, v.geldig_tot
from rij_mijlpaal as r
join rij_geldig as v
    on v.gegevenssoort = 'mijlpaal' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer;

create macro mijlpaal(bekend_op := null) as table
select
    f.code,
    f.spoor,
    f.jaar,
    f.kwartaal,
    f.tekst,
    f.verantwoordelijk,
    f.van,
    f.tot,
    f.precisie,
    f.bron,
    f.bronplaats,
    f.opmerking,
    coalesce(f.voorgesteld = 'ja', false) as voorgesteld,
    f.levering_id
from feit_mijlpaal as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view mijlpaal as select * from mijlpaal() order by van, tot, spoor, code;
