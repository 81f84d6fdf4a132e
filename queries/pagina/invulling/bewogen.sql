-- Doel:       wat er aan locaties anders is dan op een eerdere dag, wat het meest uitmaakt eerst
-- Korrel:     één rij per locatie die anders is
-- Eenheden:   toen_aantal, nu_aantal, telt_verschil_aantal = plekken
-- Parameters: $soort VARCHAR (amv = de plekken voor amv's), $sinds DATE, $peildatum DATE, $bekend_op DATE,
--             $regio VARCHAR (null = alle)
select 'locatie' as gegevenssoort, b.* exclude (soort, gemeente_code)
from locatie_beweging($sinds, $peildatum, $bekend_op) as b
where b.soort = $soort and ($regio is null or b.regio = $regio)
order by abs(b.telt_verschil_aantal) desc, b.gemeente, b.locatie;
