-- Doel:       één vastgelegde rij van een levering, voor wie uit een lijst van rijen komt
-- Korrel:     één rij, of geen als de levering haar niet heeft
-- Eenheden:   geen
-- Parameters: $levering VARCHAR, $gegevenssoort VARCHAR, $volgnummer BIGINT
select r.gegevenssoort, r.levering_id, r.volgnummer, g.titel as wat
from rij as r
join gegevenssoort as g on g.gegevenssoort = r.gegevenssoort
where r.levering_id = $levering and r.gegevenssoort = $gegevenssoort and r.volgnummer = $volgnummer
order by r.volgnummer;
