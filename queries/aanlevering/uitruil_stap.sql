-- Doel:       elke stap van een uitruil zoals zij er na vastleggen zou zijn; een voorstel telt hier mee als een afspraak
-- Korrel:     één rij per code en status, en één per regel van een nieuw voorstel; nr is leeg bij wat er al was
-- Eenheden:   aantal = plekken, bij statushouders personen; amv_aantal = plekken daarvan voor amv's
-- Parameters: geen
with rij as (
    select
        cast(null as varchar) as gegevenssoort,
        cast(null as bigint) as nr,
        h.code,
        h.soort,
        h.periode,
        h.van_gemeente_code,
        h.naar_gemeente_code,
        h.aantal,
        h.waarvan_amv_aantal,
        h.paar,
        h.status,
        h.status_op,
        (h.code, h.status) in (select (n.code, n.status) from nieuw_uitruil as n) as vervangen
    from huidig_uitruil as h
    union all
    select
        'uitruil', n.nr, n.code, n.soort, n.periode, n.van_gemeente_code, n.naar_gemeente_code, n.aantal,
        n.waarvan_amv_aantal, n.paar, n.status, n.status_op, false
    from nieuw_uitruil as n
    union all
    select
        'uitruilvoorstel', v.nr, 'regel ' || v.nummer, v.soort, v.periode, v.van_gemeente_code, v.naar_gemeente_code,
        v.aantal, v.waarvan_amv_aantal, v.paar, 'afgesproken', date '9999-12-30', false
    from nieuw_uitruilvoorstel as v
    where v.vervallen = 'nee'
)
select
    r.* exclude (waarvan_amv_aantal),
    coalesce(r.waarvan_amv_aantal, 0) as amv_aantal,
    list_position(['verkend', 'afgesproken', 'vastgesteld', 'ingetrokken'], r.status) as volgorde,
    van.gemeente as van_gemeente,
    van.regio as van_regio,
    naar.gemeente as naar_gemeente,
    naar.regio as naar_regio,
    s.titel
from rij as r
join gemeente as van on van.gemeente_code = r.van_gemeente_code
join gemeente as naar on naar.gemeente_code = r.naar_gemeente_code
join soort as s on s.soort = r.soort
order by r.code, volgorde;
