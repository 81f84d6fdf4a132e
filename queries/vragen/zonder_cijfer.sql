-- Doel:       gemeenten zonder cijfer
-- Korrel:     één rij per soort en gemeente
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: geen
-- Titel:      Van wie is er geen cijfer?
-- Uitleg:     Gemeenten die voor een opgave nog geen realisatie hebben gemeld. Geen cijfer is geen nul.
select v.soort, v.gemeente, v.regio, v.opgave_aantal
from voortgang as v
where v.realisatie_aantal is null
order by v.soort, v.gemeente;
