-- Doel:       delen van het logboek die beschadigd of niet compleet zijn en daarom niet meetellen
-- Korrel:     één rij per deel
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      logboek-is-heel
-- Tekst:      Een deel van het logboek is beschadigd of niet compleet en telt niet mee.
select t.plaats, t.reden
from log_terzijde as t
order by t.plaats;
