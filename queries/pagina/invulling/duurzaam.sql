-- Doel:       hoe lang een locatie er moet zijn om duurzaam te heten
-- Korrel:     één rij
-- Eenheden:   duurzaam_vanaf_aantal = maanden
-- Parameters: $bekend_op DATE
select d.duurzaam_vanaf_aantal from duurzaamheidsregel($bekend_op) as d order by d.duurzaam_vanaf_aantal;
