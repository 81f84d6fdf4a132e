-- Doel:       voorstellen voor uitruil: van elke naam de nieuwste versie, in haar geheel. Zij tellen nergens in mee
-- Korrel:     één rij per voorstel en nummer
-- Eenheden:   uitruil_aantal = plekken, bij statushouders personen; uitruil_amv_aantal = plekken daarvan voor amv's
-- Parameters: naam VARCHAR: van een voorstel; bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro uitruilvoorstel(bekend_op := null) as table
with kandidaat as (
    select r.*, l.volgorde as versie, g.vastgelegd_door as auteur
    from rij_uitruilvoorstel as r
    join levering_geldig as l on l.levering_id = r.levering_id
    join log_levering as g on g.levering_id = r.levering_id
    where geldt(l.geldig_van, l.geldig_tot, bekend_op)
),
nieuwste as (
    select k.*
    from kandidaat as k
    qualify k.versie = max(k.versie) over (partition by k.voorstel)
)
select
    k.voorstel,
    k.nummer,
    k.soort,
    k.periode,
    v.regio,
    k.van_gemeente_code,
    v.gemeente as van_gemeente,
    k.naar_gemeente_code,
    n.gemeente as naar_gemeente,
    k.aantal as uitruil_aantal,
    if(k.soort = 'asiel', coalesce(k.waarvan_amv_aantal, 0), null) as uitruil_amv_aantal,
    k.paar,
    k.vervallen = 'ja' as vervallen,
    k.opmerking,
    k.auteur,
    cast(timezone('UTC', cast(k.ingevuld_op as timestamptz)) as timestamp) as ingevuld_op,
    k.levering_id
from nieuwste as k
join register_gemeente as v on v.gemeente_code = k.van_gemeente_code
join register_gemeente as n on n.gemeente_code = k.naar_gemeente_code;

create view uitruilvoorstel as select * from uitruilvoorstel() order by voorstel, nummer;

-- the rules of a proposal as the views take them
create macro voorstel_als_regels(naam, bekend_op := null) as (
    select cast(to_json(list({
        'soort': v.soort,
        'periode': v.periode,
        'van_gemeente_code': v.van_gemeente_code,
        'naar_gemeente_code': v.naar_gemeente_code,
        'aantal': v.uitruil_aantal,
        'waarvan_amv_aantal': v.uitruil_amv_aantal
    })) as varchar)
    from uitruilvoorstel(bekend_op) as v
    where v.voorstel = naam and not v.vervallen
);
