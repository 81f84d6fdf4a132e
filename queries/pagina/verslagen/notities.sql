-- Doel:       alle aantekeningen, of alleen die van na een dag; de nieuwste eerst; wat niet over één gemeente gaat, is van allen
-- Korrel:     één rij per notitie
-- Eenheden:   ingevuld_tekst = Nederlandse tijd
-- Parameters: $regio VARCHAR (null = alle), $sinds DATE (null = alle), $bekend_op DATE
select
    coalesce(n.gemeente, 'geen') as gemeente,
    soort_kort(s.soort, s.titel) as soort_titel,
    strftime(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    n.notitie,
    n.auteur
from notitie($bekend_op) as n
left join soort as s on s.soort = n.soort
where
    ($regio is null or n.regio = $regio or n.gemeente_code is null)
    and ($sinds is null or cast(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)) as date) > $sinds)
order by n.ingevuld_op desc, n.gemeente;
