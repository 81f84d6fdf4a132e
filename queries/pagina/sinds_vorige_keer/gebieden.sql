-- Doel:       per opgave en gebied wat er sinds de vorige keer bijkwam en afging; bij statushouders per halfjaar dat veranderde
--             of nu loopt
-- Korrel:     één rij per wat, soort, periode, gebied; heel Overijssel voor de regio's
-- Eenheden:   *_gemeenten_aantal = gemeenten; de andere *_aantal = plekken of personen
-- Parameters: $bekend_toen DATE, $peildatum_toen DATE, $peildatum DATE (zoals `sinds_vorige_keer/dagen` ze geeft),
--             $bekend_op DATE
select
    g.*,
    g.soort <> 'statushouders' or g.periode = halfjaar_van($peildatum) as lopend
from sinds_tussen_gebied($bekend_toen, $peildatum_toen, $peildatum, $bekend_op) as g
where g.soort <> 'statushouders' or g.periode = halfjaar_van($peildatum) or g.veranderd
order by g.volgorde;
