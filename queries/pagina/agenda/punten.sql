-- Doel:       de punten van één agenda, in volgorde
-- Korrel:     één rij per punt
-- Eenheden:   beurt = plaats, vanaf 1; punten_aantal = punten van de agenda
-- Parameters: $agenda VARCHAR, $bekend_op DATE
select
    row_number() over (order by a.beurt, a.punt) as beurt,
    count(*) over () as punten_aantal,
    a.punt,
    a.pagina,
    a.keuzes,
    a.auteur,
    a.levering_id
from agenda($bekend_op) as a
where a.agenda = $agenda
order by beurt;
