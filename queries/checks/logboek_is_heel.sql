-- Doel:       delen van het logboek die beschadigd, niet compleet of verdwenen zijn en daarom niet meetellen
-- Korrel:     één rij per deel
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      logboek-is-heel
-- Tekst:      Een deel van het logboek is beschadigd, niet compleet of verdwenen en telt niet mee.
select t.plaats, t.aard, t.reden
from log_terzijde as t
order by t.plaats;
