-- Doel:       de plaatsen van één vastgelegde rij, of van één cijfer daarin
-- Korrel:     één rij per cijfer en cel waaruit het is gemaakt
-- Eenheden:   rij = rij van het blad, of regel van een tekst; null in bestand: de plaats is niet vastgelegd
-- Parameters: $levering VARCHAR, $gegevenssoort VARCHAR, $volgnummer BIGINT, $kolom VARCHAR (null = alle)
select h.bestand, h.blad, h.rij, h.cel
from herkomst_per_rij($levering) as h
where
    h.gegevenssoort = $gegevenssoort
    and h.volgnummer = $volgnummer
    and (cast($kolom as varchar) is null or h.kolom is null or h.kolom = $kolom)
order by h.blad, h.rij, h.cel;
