-- Doel:       een stand van een dag die nog moet komen
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: vandaag DATE
-- Regel:      peildatum-toekomst
-- Ernst:      fout
-- Tekst:      {gemeente}: de peildatum {peildatum} ligt in de toekomst.
select 'realisatie' as gegevenssoort, n.nr, g.gemeente, n.peildatum
from nieuw_realisatie as n
join gemeente as g on g.gemeente_code = n.gemeente_code
where n.peildatum > $vandaag
order by n.nr;
