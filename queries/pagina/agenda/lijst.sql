-- Doel:       de agenda's die er zijn, de laatst vastgelegde eerst
-- Korrel:     één rij per agenda
-- Eenheden:   punten_aantal = punten
-- Parameters: $bekend_op DATE
select a.agenda, count(*) as punten_aantal, any_value(a.levering_id) as levering_id
from agenda($bekend_op) as a
join log_levering as l on l.levering_id = a.levering_id
group by a.agenda
order by max(l.volgorde) desc, a.agenda;
