-- Doel:       mijlpalen vanaf een dag
-- Korrel:     één rij per mijlpaal
-- Eenheden:   geen
-- Parameters: $vanaf DATE
-- Titel:      Wat staat er op de planning?
-- Uitleg:     De mijlpalen die op of na een dag beginnen, met wie verantwoordelijk is.
-- Invullen:   $vanaf=2024-09-01
select m.van, m.tot, m.precisie, m.spoor, m.tekst, m.verantwoordelijk
from mijlpaal as m
where m.van >= cast($vanaf as date)
order by m.van, m.tekst;
