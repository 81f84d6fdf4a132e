-- Doel:       welke dagen naast elkaar staan: de vorige keer (zonder keuze de laatste PRT voor de peildatum) en nu
-- Korrel:     één rij
-- Eenheden:   datums
-- Parameters: $sinds DATE (null = geen keuze), $peildatum DATE, $bekend_op DATE
select d.toen, d.bekend_toen, d.peildatum_toen, d.nu
from vergeleken_dagen($sinds, $peildatum, $bekend_op) as d;
