-- Doel:       opgave en realisatie per 1.000 inwoners
-- Korrel:     één rij per gemeente
-- Eenheden:   per 1.000 inwoners
-- Parameters: $soort VARCHAR
-- Titel:      Hoe zwaar is de opgave per 1.000 inwoners?
-- Uitleg:     De opgave en de realisatie per 1.000 inwoners. Dat vergelijkt gemeenten en is geen norm.
-- Invullen:   $soort=asiel
select m.gemeente, m.regio, m.opgave_per_1000, m.realisatie_per_1000, m.inwoners_aantal, m.inwoners_op
from matrix as m
where m.soort = $soort
order by m.opgave_per_1000 desc nulls last, m.gemeente;
