-- Doel:       de opgaven per regio
-- Korrel:     één rij per soort en regio
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: geen
-- Titel:      Wat is de opgave van elke regio?
-- Uitleg:     De vier opgaven van IJsselland en Twente. Amv is een deel van asiel.
select v.soort, v.regio, v.opgave_aantal, v.realisatie_aantal, v.nog_te_realiseren_aantal, v.realisatie_pct, v.opmerking
from voortgang_regio as v
order by v.soort, v.regio;
