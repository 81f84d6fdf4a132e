-- Doel:       wie waarvoor verantwoordelijk is
-- Korrel:     één rij per taak (code)
-- Eenheden:   geen
-- Parameters: $rol VARCHAR (null = iedereen), $bekend_op DATE
select
    t.code,
    t.verantwoordelijk,
    t.taak,
    regexp_replace(t.bronplaats, '^(paragraaf|tabel) (Taken en verantwoordelijkheden, )?', '') as onderdeel,
    t.bron,
    t.opmerking
from taak($bekend_op) as t
where $rol is null or list_contains(string_split(t.verantwoordelijk, '; '), $rol)
order by t.volgnummer, t.code;
