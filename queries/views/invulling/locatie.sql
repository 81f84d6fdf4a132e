-- Doel:       de stand van elke locatie op een dag, en haar verloop. De laatste stand op of voor die dag telt; een naam
--             die alleen in hoofdletters, spaties of leestekens verschilt, is dezelfde locatie
--             duurzaam: van de eerste tot en met de laatste dag ten minste de maanden van de regel, of voor onbepaalde
--             tijd; null als dat niet te zeggen is
-- Korrel:     locatie: één rij per soort, gemeente_code, locatie; locatie_verloop: één rij per stand
-- Eenheden:   plaatsen_aantal, amv_aantal = plekken; amv is een deel van plaatsen_aantal; null = niet bekend
-- Parameters: peildatum DATE; bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_locatie as
select
    r.soort,
    r.gemeente_code,
    g.gemeente,
    g.regio,
    r.locatie,
    locatiesleutel(r.locatie) as locatiesleutel,
    r.peildatum,
    lower(trim(r.stap)) as stap,
    r.aantal as plaatsen_aantal,
    r.amv_aantal,
    r.begin_op,
    r.eind_op,
    r.onbepaalde_tijd = 'ja' as onbepaalde_tijd,
    r.besluit as locatie_besluit,
    r.besluit_op,
    r.eigenaar as locatie_eigenaar,
    r.bron,
    r.bronplaats,
    r.opmerking,
    l.fictief,
    r.levering_id,
    r.volgnummer,
    l.volgorde * cast(1000000000 as bigint) + r.volgnummer as voorrang,
    v.geldig_van,
    v.geldig_tot
from rij_locatie as r
join rij_geldig as v
    on v.gegevenssoort = 'locatie' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
join register_gemeente as g on g.gemeente_code = r.gemeente_code;

-- of two spellings on one day the last recorded counts
create macro locatie_verloop(bekend_op := null) as table
with stand as (
    select f.*
    from feit_locatie as f
    where geldt(f.geldig_van, f.geldig_tot, bekend_op)
    qualify row_number() over (
        partition by f.soort, f.gemeente_code, f.locatiesleutel, f.peildatum order by f.voorrang desc
    ) = 1
)
select
    s.soort,
    s.gemeente_code,
    s.gemeente,
    s.regio,
    s.locatie,
    s.locatiesleutel,
    s.peildatum,
    s.stap,
    lag(s.stap) over eerder as vorige_stap,
    s.plaatsen_aantal,
    lag(s.plaatsen_aantal) over eerder as vorige_plaatsen_aantal,
    lag(s.peildatum) over eerder as vorige_peildatum,
    s.begin_op,
    s.eind_op,
    s.locatie_besluit,
    s.besluit_op,
    s.bron,
    s.opmerking,
    s.fictief,
    s.levering_id,
    s.volgnummer
from stand as s
window eerder as (partition by s.soort, s.gemeente_code, s.locatiesleutel order by s.peildatum);

create view locatie_verloop as
select * from locatie_verloop() order by soort, gemeente_code, locatiesleutel, peildatum;

create macro locatie(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
laatste as (
    select f.*, g.dag
    from feit_locatie as f
    cross join gelezen_op as g
    where geldt(f.geldig_van, f.geldig_tot, bekend_op) and f.peildatum <= g.dag
    qualify row_number() over (
        partition by f.soort, f.gemeente_code, f.locatiesleutel order by f.peildatum desc, f.voorrang desc
    ) = 1
),
stand as (
    select
        l.*,
        p.stap_volgorde,
        p.stap_telt as telt,
        p.is_open,
        case
            when l.onbepaalde_tijd then true
            when l.begin_op is null or l.eind_op is null then null
            else datesub('month', l.begin_op, l.eind_op + 1) >= d.duurzaam_vanaf_aantal
        end as duurzaam
    from laatste as l
    cross join duurzaamheidsregel(bekend_op) as d
    left join locatiestap(bekend_op) as p on lower(trim(p.stap)) = l.stap
)
select
    s.soort,
    s.gemeente_code,
    s.gemeente,
    s.regio,
    s.locatie,
    s.locatiesleutel,
    s.stap,
    s.stap_volgorde,
    coalesce(s.is_open, false) as is_open,
    coalesce(s.telt, false) and (s.eind_op is null or s.eind_op >= s.dag) as telt_mee,
    s.plaatsen_aantal,
    s.amv_aantal,
    s.begin_op,
    s.eind_op,
    s.onbepaalde_tijd,
    s.duurzaam,
    s.locatie_besluit,
    s.besluit_op,
    s.locatie_eigenaar,
    s.peildatum,
    s.bron,
    s.bronplaats,
    nullif(concat_ws(
        '; ',
        if(s.telt is null, 'stap “' || s.stap || '” staat niet in de lijst: telt niet mee', null),
        if(not s.telt, s.stap || ': telt niet mee', null),
        if(s.telt and s.eind_op < s.dag, 'voorbij sinds ' || datum_nl(s.eind_op) || ': telt niet mee', null),
        if(s.telt and s.plaatsen_aantal is null, 'aantal plekken niet bekend', null),
        if(s.telt and s.soort = 'asiel' and s.amv_aantal is null, 'plekken voor amv''s niet bekend', null),
        if(s.is_open and s.begin_op > s.dag, 'heet open, maar begint pas op ' || datum_nl(s.begin_op), null),
        if(
            s.telt and not s.is_open and s.begin_op <= s.dag and coalesce(s.eind_op >= s.dag, true),
            'zou er zijn vanaf ' || datum_nl(s.begin_op),
            null
        ),
        s.opmerking
    ), '') as opmerking,
    s.fictief,
    s.levering_id,
    s.volgnummer
from stand as s;

create view locatie as select * from locatie() order by soort, regio, gemeente, locatie;
