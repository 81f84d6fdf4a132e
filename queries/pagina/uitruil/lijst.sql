-- Doel:       elke uitruil zoals hij na de laatste stap staat, met zijn weg daarheen
-- Korrel:     één rij per uitruil
-- Eenheden:   uitruil_aantal = plekken, bij statushouders personen; uitruil_amv_aantal = plekken
-- Parameters: $regio VARCHAR (null = heel Overijssel), $bekend_op DATE
with weg as (
    select
        v.uitruil_code,
        string_agg(v.uitruil_status || ' op ' || datum_nl(v.status_op) || ' (' || v.uitruil_aantal || ')', ', ' order by v.status_op)
        as stappen
    from uitruil_verloop($bekend_op) as v
    group by v.uitruil_code
    having count(*) > 1
)
select
    'uitruil' as gegevenssoort,
    u.levering_id,
    r.volgnummer,
    u.uitruil_code,
    u.soort,
    s.titel || ' ' || u.periode as ruil_tekst,
    u.periode,
    u.regio,
    u.van_gemeente,
    u.van_gemeente_code,
    u.naar_gemeente,
    u.naar_gemeente_code,
    u.uitruil_aantal,
    u.uitruil_amv_aantal,
    u.paar,
    u.uitruil_status,
    u.status_op,
    u.besluit,
    u.auteur,
    nullif(concat_ws('; ', w.stappen, u.opmerking), '') as opmerking
from uitruil(bekend_op := $bekend_op) as u
join soort as s on s.soort = u.soort
left join rij_uitruil as r
    on r.levering_id = u.levering_id and r.code = u.uitruil_code and r.status = u.uitruil_status
left join weg as w on w.uitruil_code = u.uitruil_code
where coalesce($regio, u.regio) = u.regio
order by u.uitruil_status = 'ingetrokken', u.regio, s.volgorde, u.periode, u.van_gemeente, u.naar_gemeente, u.uitruil_code;
