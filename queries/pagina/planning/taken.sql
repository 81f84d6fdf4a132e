-- Doel:       wie waarvoor verantwoordelijk is: eerst de tabel "Taken PRT", de taken per partij op verzoek
-- Korrel:     één rij per taak (code)
-- Eenheden:   totaal_aantal, rest_aantal = taken
-- Parameters: $rol VARCHAR (null = iedereen), $alle BOOLEAN (false = van iedereen alleen de tabel), $bekend_op DATE
with taak_van as (
    select
        t.*,
        regexp_replace(t.bronplaats, '^(paragraaf|tabel) (Taken en verantwoordelijkheden, )?', '') as onderdeel,
        $alle or $rol is not null or t.bronplaats = 'tabel Taken PRT' as getoond
    from taak($bekend_op) as t
    where $rol is null or list_contains(string_split(t.verantwoordelijk, '; '), $rol)
),
geteld as (
    select
        t.*,
        count(*) over () as totaal_aantal,
        count(*) filter (not t.getoond) over () as rest_aantal
    from taak_van as t
)
select
    'taak' as gegevenssoort,
    g.levering_id,
    g.volgnummer,
    g.code,
    g.verantwoordelijk,
    g.taak,
    g.onderdeel,
    g.totaal_aantal,
    g.rest_aantal,
    g.bron,
    g.opmerking
from geteld as g
where g.getoond
order by g.volgnummer, g.code;
