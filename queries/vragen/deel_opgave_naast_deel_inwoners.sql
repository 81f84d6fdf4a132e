-- Doel:       deel van de opgave naast deel van de inwoners
-- Korrel:     één rij per gemeente
-- Eenheden:   procent van de provincie
-- Parameters: $soort VARCHAR
-- Titel:      Draagt een gemeente meer of minder dan haar deel van de inwoners?
-- Uitleg:     Het deel van de opgave van de provincie naast het deel van de inwoners. Kies een opgave: asiel, amv,
--             oekraine of statushouders.
-- Invullen:   $soort=oekraine
select m.gemeente, m.regio, m.opgave_aantal, m.opgave_deel_pct, m.inwoners_deel_pct, m.inwoners_aantal, m.inwoners_op
from matrix as m
where m.soort = $soort
order by m.opgave_deel_pct - m.inwoners_deel_pct desc nulls last, m.gemeente;
