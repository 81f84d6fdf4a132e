-- Doel:       een streefdatum die vóór de periode van haar opgave ligt
-- Korrel:     één rij per soort, periode en streefdatum
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      streefdatum-voor-periode
-- Ernst:      waarschuwing
-- Tekst:      De streefdatum {streefdatum} van {soort} {periode} ligt vóór de eerste peildatum van die periode ({periode_van}).
select 'opgave' as gegevenssoort, min(n.nr) as nr, n.soort, n.periode, n.streefdatum, n.periode_van
from nieuw_opgave as n
where n.streefdatum < n.periode_van
group by n.soort, n.periode, n.streefdatum, n.periode_van
order by nr;
