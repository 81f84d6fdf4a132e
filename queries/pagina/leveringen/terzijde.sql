-- Doel:       delen van het logboek die beschadigd, niet compleet of verdwenen zijn en daarom niet meetellen
-- Korrel:     één rij per map of bestand
-- Eenheden:   geen
-- Parameters: geen
select t.plaats, t.aard, t.reden
from log_terzijde as t
order by t.plaats;
