-- Doel:       het oordeel van de toezichthouder per gemeente, met zijn geschiedenis, en de notities in het dossier
-- Korrel:     oordeel: één rij per gemeente_code, het laatst vastgelegde; oordeel_bij: idem, over cijfers tot en met de
--             peildatum; oordeel_verloop, notitie: één rij per gemeente_code, ingevuld_op; een notitie hoeft geen gemeente te
--             hebben
-- Eenheden:   ingevuld_op = moment in UTC; trede = nummer op de interventieladder
-- Parameters: peildatum DATE; bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_oordeel as
select
    r.gemeente_code,
    g.gemeente,
    g.regio,
    r.peildatum,
    r.regime,
    r.verschoonbaar = 'ja' as verschoonbaar,
    r.bevroren = 'ja' as bevroren,
    r.trede,
    r.trede_tekst,
    r.reden,
    r.vervolgstap,
    r.vervolg_op,
    r.vervolg_door,
    l.vastgelegd_door as auteur,
    cast(timezone('UTC', cast(r.ingevuld_op as timestamptz)) as timestamp) as ingevuld_op,
    r.levering_id,
    l.volgorde * cast(1000000000 as bigint) + r.volgnummer as volgorde,
    v.geldig_van,
    v.geldig_tot
from rij_oordeel as r
join rij_geldig as v
    on v.gegevenssoort = 'oordeel' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
join register_gemeente as g on g.gemeente_code = r.gemeente_code;

create macro oordeel_verloop(bekend_op := null) as table
select
    f.* exclude (volgorde, geldig_van, geldig_tot),
    row_number() over (partition by f.gemeente_code order by f.volgorde) as oordeel_nummer,
    row_number() over (partition by f.gemeente_code order by f.volgorde desc) = 1 as geldend
from feit_oordeel as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view oordeel_verloop as select * from oordeel_verloop() order by gemeente_code, oordeel_nummer;

-- a verdict on later figures says nothing about an earlier day
create macro oordeel_bij(peildatum := null, bekend_op := null) as table
select o.* exclude (oordeel_nummer, geldend)
from oordeel_verloop(bekend_op) as o
where o.peildatum <= coalesce(cast(peildatum as date), date '9999-12-31')
qualify row_number() over (partition by o.gemeente_code order by o.oordeel_nummer desc) = 1;

create macro oordeel(bekend_op := null) as table
select o.* exclude (oordeel_nummer, geldend)
from oordeel_verloop(bekend_op) as o
where o.geldend;

create view oordeel as select * from oordeel() order by gemeente_code;

create table feit_notitie as
select
    r.gemeente_code,
    g.gemeente,
    g.regio,
    r.soort,
    r.notitie,
    l.vastgelegd_door as auteur,
    cast(timezone('UTC', cast(r.ingevuld_op as timestamptz)) as timestamp) as ingevuld_op,
    r.levering_id,
    v.geldig_van,
    v.geldig_tot
from rij_notitie as r
join rij_geldig as v
    on v.gegevenssoort = 'notitie' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
left join register_gemeente as g on g.gemeente_code = r.gemeente_code;

create macro notitie(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_notitie as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view notitie as select * from notitie() order by gemeente_code, ingevuld_op;
