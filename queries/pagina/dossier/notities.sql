-- Doel:       de aantekeningen in het dossier van één gemeente, de nieuwste eerst
-- Korrel:     één rij per notitie
-- Eenheden:   ingevuld_op = Nederlandse tijd
-- Parameters: $gemeente VARCHAR (CBS-code), $bekend_op DATE
select
    strftime(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    n.notitie,
    n.auteur
from notitie($bekend_op) as n
where n.gemeente_code = $gemeente
order by n.ingevuld_op desc;
