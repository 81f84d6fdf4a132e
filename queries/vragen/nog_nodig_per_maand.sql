-- Doel:       nodig per maand per regio
-- Korrel:     één rij per soort en regio
-- Eenheden:   plekken, bij statushouders personen; maanden
-- Parameters: geen
-- Titel:      Wat is er per maand nodig in elke regio?
-- Uitleg:     Wat er tot de streefdatum per maand bij moet komen. Leeg als de streefdatum voorbij is of te weinig
--             gemeenten hebben gemeld.
select v.soort, v.regio, v.nog_te_realiseren_aantal, v.streefdatum, v.resterende_maanden_aantal, v.nodig_per_maand_aantal
from voortgang_regio as v
order by v.soort, v.regio;
