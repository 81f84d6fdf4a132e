-- Doel:       begin van het halfjaar naast wat er nog te huisvesten is
-- Korrel:     één rij per gemeente
-- Eenheden:   personen; achterstand is positief
-- Parameters: geen
-- Titel:      Lopen gemeenten hun achterstand in?
-- Uitleg:     Waarmee het halfjaar begon naast wat er nog te huisvesten is, voor wie met achterstand begon.
select a.gemeente, a.regio, a.halfjaar, a.begin_aantal, a.opgave_aantal, a.gehuisvest_aantal, a.nog_te_huisvesten_aantal
from achterstand as a
where a.lopend and a.begin_aantal > 0
order by a.begin_aantal desc, a.gemeente;
