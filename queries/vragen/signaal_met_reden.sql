-- Doel:       gemeenten met een kleur en de reden
-- Korrel:     één rij per gemeente
-- Eenheden:   personen
-- Parameters: $kleur VARCHAR
-- Titel:      Wie heeft welke kleur, en waarom?
-- Uitleg:     Het signaal van statushouders met de regel die de kleur gaf. Een signaal is geen oordeel. Kies groen,
--             oranje of rood.
-- Invullen:   $kleur=rood
select s.gemeente, s.regio, s.signaal, s.reden, s.wat_nodig
from toezicht_signaal as s
where s.signaal = $kleur
order by s.gemeente;
