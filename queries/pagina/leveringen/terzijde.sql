-- Doel:       delen van het logboek die beschadigd of niet compleet zijn en daarom niet meetellen
-- Korrel:     één rij per map of bestand
-- Eenheden:   geen
-- Parameters: geen
select t.plaats, t.reden
from log_terzijde as t
order by t.plaats;
