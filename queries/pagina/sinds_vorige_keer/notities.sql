-- Doel:       de notities van na de vorige keer, de nieuwste eerst; ook die niet over een gemeente gaan
-- Korrel:     één rij per notitie
-- Eenheden:   ingevuld_tekst = Nederlandse tijd
-- Parameters: $toen DATE, $regio VARCHAR (null = alle), $bekend_op DATE
select
    strftime(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    n.gemeente_code,
    coalesce(n.gemeente, 'Overijssel') as waarover,
    soort_kort(s.soort, s.titel) as soort_titel,
    n.notitie,
    n.auteur
from notitie($bekend_op) as n
join log_levering as l on l.levering_id = n.levering_id
left join soort as s on s.soort = n.soort
where l.bekend_op_dag > $toen and ($regio is null or n.regio = $regio or n.gemeente_code is null)
order by n.ingevuld_op desc, n.notitie;
