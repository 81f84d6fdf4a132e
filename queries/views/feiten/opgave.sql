-- Doel:       de opgaven zoals bekendgemaakt; elke bekendmaking is een eigen versie
-- Korrel:     één rij per soort, periode, gemeente_code, bekendgemaakt_op (de laatst vastgelegde geldt)
-- Eenheden:   opgave_aantal, taakstelling_aantal = plekken, bij statushouders personen
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_opgave as
select
    r.soort,
    r.periode,
    r.gemeente_code,
    g.gemeente,
    g.regio,
    r.aantal as opgave_aantal,
    r.taakstelling_aantal,
    r.periode_van,
    r.periode_tot,
    r.streefdatum,
    r.bekendgemaakt_op,
    r.bron,
    r.bronplaats,
    r.opmerking,
    l.fictief,
    r.levering_id,
    v.geldig_van,
    v.geldig_tot
from rij_opgave as r
join rij_geldig as v
    on v.gegevenssoort = 'opgave' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
join register_gemeente as g on g.gemeente_code = r.gemeente_code;

create macro opgave(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_opgave as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view opgave as select * from opgave() order by soort, periode, gemeente_code, bekendgemaakt_op;
