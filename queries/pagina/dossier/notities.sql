-- Doel:       de aantekeningen in het dossier van één gemeente, de nieuwste eerst
-- Korrel:     één rij per notitie
-- Eenheden:   ingevuld_op = Nederlandse tijd
-- Parameters: $gemeente VARCHAR (CBS-code), $bekend_op DATE
select
    'notitie' as gegevenssoort,
    n.levering_id,
    r.volgnummer,
    strftime(timezone('Europe/Amsterdam', timezone('UTC', n.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    soort_kort(s.soort, s.titel) as soort_titel,
    n.notitie,
    n.auteur
from notitie($bekend_op) as n
join rij_notitie as r
    on r.levering_id = n.levering_id
    and r.notitie = n.notitie
    and cast(timezone('UTC', cast(r.ingevuld_op as timestamptz)) as timestamp) = n.ingevuld_op
left join soort as s on s.soort = n.soort
where n.gemeente_code = $gemeente
order by n.ingevuld_op desc;
