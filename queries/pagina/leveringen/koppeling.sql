-- Doel:       hoe één levering is gelezen, zoals die met de levering is bewaard
-- Korrel:     één rij, of geen als de levering geen koppeling heeft
-- Eenheden:   koppeling = JSON
-- Parameters: $levering VARCHAR (levering_id)
select k.koppeling
from log_koppeling as k
where k.levering_id = $levering
order by k.koppeling;
