-- Doel:       alle aantekeningen bij gemeenten, de nieuwste eerst
-- Korrel:     één rij per notitie
-- Eenheden:   ingevuld_tekst = Nederlandse tijd
-- Parameters: $regio VARCHAR (null = alle), $bekend_op DATE
select
    n.gemeente,
    n.regio,
    strftime(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    n.notitie,
    n.auteur
from notitie($bekend_op) as n
where $regio is null or n.regio = $regio
order by n.ingevuld_op desc, n.gemeente;
