-- Doel:       welke soorten gegevens in één levering staan, en of een rij bij een gemeente hoort
-- Korrel:     één rij per gegevenssoort
-- Eenheden:   rijen_aantal = rijen
-- Parameters: $levering VARCHAR (levering_id)
select g.gegevenssoort, g.titel, count(*) as rijen_aantal
from rij as r
join gegevenssoort as g on g.gegevenssoort = r.gegevenssoort
where r.levering_id = $levering
group by g.gegevenssoort, g.titel, g.volgorde
order by g.volgorde;
