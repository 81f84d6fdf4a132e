-- Doel:       een gemeente op een dag
-- Korrel:     één rij per soort
-- Eenheden:   plekken, bij statushouders personen
-- Parameters: $peildatum DATE, $gemeente VARCHAR
-- Titel:      Hoe stond een gemeente ervoor op een eerdere dag?
-- Uitleg:     Alle opgaven van een gemeente op een peildatum naar keuze.
-- Invullen:   $peildatum=2024-05-01; $gemeente=Zwolle
select v.soort, v.periode, v.opgave_aantal, v.realisatie_aantal, v.verschil_aantal, v.realisatie_pct, v.peildatum, v.leverancier
from voortgang(cast($peildatum as date)) as v
where v.gemeente = $gemeente
order by v.soort;
