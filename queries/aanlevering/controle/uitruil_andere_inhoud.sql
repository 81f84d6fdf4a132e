-- Doel:       een code die al voor een andere uitruil staat: een stap verandert de status en het aantal, niet wie er ruilt
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      uitruil-andere-inhoud
-- Ernst:      fout
-- Tekst:      Code “{code}” is al van een andere uitruil ({wat}). Kies een andere code; klopt de oude niet, zet die dan op ingetrokken.
select
    n.gegevenssoort,
    n.nr,
    n.code,
    h.titel || ' ' || h.periode || ', ' || h.van_gemeente || ' naar ' || h.naar_gemeente as wat
from uitruil_stap as n
join uitruil_stap as h
    on h.code = n.code
    and (h.nr is null or h.nr < n.nr)
    and (h.soort, h.periode, h.van_gemeente_code, h.naar_gemeente_code, coalesce(h.paar, ''))
    <> (n.soort, n.periode, n.van_gemeente_code, n.naar_gemeente_code, coalesce(n.paar, ''))
where n.gegevenssoort = 'uitruil'
qualify row_number() over (partition by n.nr order by h.nr nulls first, h.volgorde) = 1
order by n.nr;
