-- Doel:       een locatie in een stap die niet in de lijst staat, telt nergens
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      locatie-stap-onbekend
-- Ernst:      fout
-- Tekst:      {locatie}: de stap “{stap}” staat niet in de lijst. Mogelijk zijn: {stappen}.
select
    'locatie' as gegevenssoort,
    n.nr,
    n.locatie,
    n.stap,
    (select string_agg(s.stap, ', ' order by s.plaats) from stap as s) as stappen
from nieuw_locatie as n
where lower(trim(n.stap)) not in (select lower(trim(s.stap)) from stap as s)
order by n.nr;
