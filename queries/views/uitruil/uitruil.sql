-- Doel:       wat gemeenten van hun opgaven ruilen: elke stap, en hoe het op een dag staat. Alleen afgesproken en
--             vastgesteld tellen
-- Korrel:     uitruil_verloop: één rij per uitruil_code en status; uitruil: één rij per uitruil_code, de laatste stap
-- Eenheden:   uitruil_aantal = plekken, bij statushouders personen; uitruil_amv_aantal = plekken daarvan voor amv's
-- Parameters: peildatum DATE: alleen stappen tot en met die dag, null = alle; bekend_op DATE: alleen wat op die dag
--             bekend was, null = nu
create table feit_uitruil as
select
    r.code as uitruil_code,
    r.soort,
    r.periode,
    v.regio,
    r.van_gemeente_code,
    v.gemeente as van_gemeente,
    r.naar_gemeente_code,
    n.gemeente as naar_gemeente,
    r.aantal as uitruil_aantal,
    if(r.soort = 'asiel', coalesce(r.waarvan_amv_aantal, 0), null) as uitruil_amv_aantal,
    r.paar,
    r.status as uitruil_status,
    r.status_op,
    r.status in ('afgesproken', 'vastgesteld') as telt,
    list_position(['verkend', 'afgesproken', 'vastgesteld', 'ingetrokken'], r.status) as stap,
    r.besluit,
    r.opmerking,
    l.vastgelegd_door as auteur,
    r.levering_id,
    r.volgnummer,
    g.geldig_van,
    g.geldig_tot
from rij_uitruil as r
join rij_geldig as g
    on g.gegevenssoort = 'uitruil' and g.levering_id = r.levering_id and g.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
join register_gemeente as v on v.gemeente_code = r.van_gemeente_code
join register_gemeente as n on n.gemeente_code = r.naar_gemeente_code;

create macro uitruil_verloop(bekend_op := null) as table
select f.* exclude (stap, volgnummer, geldig_van, geldig_tot)
from feit_uitruil as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view uitruil_verloop as select * from uitruil_verloop() order by uitruil_code, status_op, uitruil_status;

create macro uitruil(peildatum := null, bekend_op := null) as table
select f.* exclude (stap, volgnummer, geldig_van, geldig_tot)
from feit_uitruil as f
where
    geldt(f.geldig_van, f.geldig_tot, bekend_op)
    and f.status_op <= coalesce(cast(peildatum as date), date '9999-12-31')
qualify row_number() over (partition by f.uitruil_code order by f.status_op desc, f.stap desc) = 1;

create view uitruil as select * from uitruil() order by regio, soort, periode, van_gemeente, naar_gemeente, uitruil_code;
