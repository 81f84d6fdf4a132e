-- Doel:       een aantal dat groter is dan de gemeente zelf, is een fout in het bestand
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      waarde-onmogelijk
-- Ernst:      fout
-- Tekst:      {gemeente}: {aantal} kan niet, de gemeente heeft {inwoners_aantal} inwoners.
with cijfer as (
    select 'realisatie' as gegevenssoort, n.nr, n.gemeente_code, n.aantal from nieuw_realisatie as n
    union all
    select 'opgave', n.nr, n.gemeente_code, greatest(n.aantal, n.taakstelling_aantal) from nieuw_opgave as n
    union all
    select 'locatie', n.nr, n.gemeente_code, n.aantal from nieuw_locatie as n
)
select c.gegevenssoort, c.nr, g.gemeente, c.aantal, g.inwoners_aantal
from cijfer as c
join gemeente as g on g.gemeente_code = c.gemeente_code
where c.aantal > g.inwoners_aantal
order by c.gegevenssoort, c.nr;
