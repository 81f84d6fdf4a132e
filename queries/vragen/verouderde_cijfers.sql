-- Doel:       verouderde cijfers
-- Korrel:     één rij per soort en gemeente
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: geen
-- Titel:      Welke cijfers zijn verouderd?
-- Uitleg:     Cijfers die ouder zijn dan het aantal dagen van verouderd_na_dagen in config.yaml, oudste eerst.
select v.soort, v.gemeente, v.regio, v.peildatum, v.leverancier, v.realisatie_aantal
from voortgang as v
where v.verouderd
order by v.peildatum, v.soort, v.gemeente;
