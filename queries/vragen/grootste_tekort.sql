-- Doel:       grootste tekort op één opgave
-- Korrel:     één rij per gemeente
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: $soort VARCHAR, $hoeveel BIGINT
-- Titel:      Waar ontbreekt het meest?
-- Uitleg:     De gemeenten waar van een opgave het meest ontbreekt, ook per 1.000 inwoners.
-- Invullen:   $soort=asiel; $hoeveel=10
select m.gemeente, m.regio, m.opgave_aantal, m.realisatie_aantal, m.nog_te_realiseren_aantal, m.nog_te_realiseren_per_1000
from matrix as m
where m.soort = $soort and m.nog_te_realiseren_aantal > 0
order by m.nog_te_realiseren_aantal desc, m.gemeente
limit $hoeveel;
