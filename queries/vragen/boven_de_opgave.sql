-- Doel:       gemeenten boven de opgave
-- Korrel:     één rij per gemeente
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: $soort VARCHAR
-- Titel:      Wie heeft meer dan de opgave?
-- Uitleg:     Gemeenten met meer dan hun opgave. Wat zij extra hebben, vult het tekort van een ander niet aan.
-- Invullen:   $soort=oekraine
select v.gemeente, v.regio, v.opgave_aantal, v.realisatie_aantal, v.verschil_aantal
from voortgang as v
where v.soort = $soort and v.verschil_aantal > 0
order by v.verschil_aantal desc, v.gemeente;
