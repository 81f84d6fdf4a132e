-- Doel:       leveringen van een leverancier
-- Korrel:     één rij per levering
-- Eenheden:   rijen
-- Parameters: $leverancier VARCHAR
-- Titel:      Wat heeft een leverancier aangeleverd?
-- Uitleg:     Alle leveringen van een leverancier, ook ingetrokken. Typ een deel van de naam.
-- Invullen:   $leverancier=COA
select l.leverancier, l.gegevenssoort, l.peildatum, l.rijen_aantal, l.ingetrokken, l.bestandsnaam, l.ontvangen_op
from levering as l
where l.leverancier ilike '%' || $leverancier || '%'
order by l.ontvangen_op desc, l.gegevenssoort, l.levering_id;
