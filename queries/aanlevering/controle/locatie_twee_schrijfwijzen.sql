-- Doel:       een locatie die op één dag twee keer in de aanlevering staat, alleen anders geschreven
-- Korrel:     één rij per locatie en dag
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      locatie-twee-schrijfwijzen
-- Ernst:      fout
-- Tekst:      {gemeente}: {namen} op {peildatum} zijn dezelfde locatie, anders geschreven. Houd er één over, of geef ze elk een eigen naam.
select
    'locatie' as gegevenssoort,
    max(n.nr) as nr,
    g.gemeente,
    string_agg('“' || n.locatie || '”', ' en ' order by n.nr) as namen,
    n.peildatum
from nieuw_locatie as n
join gemeente as g on g.gemeente_code = n.gemeente_code
group by n.soort, n.gemeente_code, g.gemeente, n.peildatum, locatiesleutel(n.locatie)
having count(distinct n.locatie) > 1
order by nr;
