-- Doel:       voortgang van een mijlpaal die er niet is
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      mijlpaal-onbekend
-- Ernst:      fout
-- Tekst:      De planning heeft geen mijlpaal met code “{code}”.
select 'mijlpaalvoortgang' as gegevenssoort, n.nr, n.code
from nieuw_mijlpaalvoortgang as n
where exists (from huidig_mijlpaal) and n.code not in (select h.code from huidig_mijlpaal as h)
order by n.nr;
