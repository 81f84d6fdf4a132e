-- Doel:       een uitruil die zijn status pas later krijgt
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: vandaag DATE
-- Regel:      uitruil-toekomst
-- Ernst:      fout
-- Tekst:      Uitruil “{code}”: {status_op} ligt in de toekomst. Leg de status vast als het zover is.
select 'uitruil' as gegevenssoort, n.nr, n.code, n.status_op
from nieuw_uitruil as n
where n.status_op > $vandaag
order by n.nr;
