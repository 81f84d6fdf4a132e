-- Doel:       hoeveel locaties anders zijn dan op een eerdere dag, en wat dat voor het totaal betekent
-- Korrel:     één rij
-- Eenheden:   locaties_aantal = locaties; telt_verschil_aantal = plekken
-- Parameters: $soort VARCHAR (amv = de plekken voor amv's), $sinds DATE, $peildatum DATE, $bekend_op DATE,
--             $regio VARCHAR (null = alle)
select count(*) as locaties_aantal, cast(coalesce(sum(b.telt_verschil_aantal), 0) as bigint) as telt_verschil_aantal
from locatie_beweging($sinds, $peildatum, $bekend_op) as b
where b.soort = $soort and ($regio is null or b.regio = $regio)
order by locaties_aantal;
