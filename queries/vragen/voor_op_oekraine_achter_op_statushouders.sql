-- Doel:       gemeenten die voor zijn op de ene opgave en achter op de andere
-- Korrel:     één rij per gemeente
-- Eenheden:   plekken en personen, ook per 1.000 inwoners
-- Parameters: geen
-- Titel:      Wie loopt voor op Oekraïne en achter op statushouders?
-- Uitleg:     Gemeenten met meer plekken dan de opgave Oekraïne die achterlopen op het tempo van statushouders, per
--             1.000 inwoners.
select
    o.gemeente,
    o.regio,
    o.verschil_aantal as voor_op_oekraine_aantal,
    o.verschil_per_1000 as voor_op_oekraine_per_1000,
    s.achter_op_tempo_aantal as achter_op_statushouders_aantal,
    s.achter_op_tempo_per_1000 as achter_op_statushouders_per_1000
from matrix as o
join matrix as s on s.gemeente_code = o.gemeente_code and s.soort = 'statushouders'
where o.soort = 'oekraine' and o.verschil_aantal > 0 and s.achter_op_tempo_aantal > 0
order by s.achter_op_tempo_per_1000 desc, o.gemeente;
