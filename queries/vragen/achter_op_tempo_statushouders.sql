-- Doel:       gemeenten die achterlopen op het tempo van statushouders
-- Korrel:     één rij per gemeente
-- Eenheden:   personen; tempo_pct = procent
-- Parameters: geen
-- Titel:      Wie loopt het meest achter op statushouders?
-- Uitleg:     Het aantal personen dat een gemeente achterloopt op het tempo van een zesde van de opgave per maand, met
--             het signaal.
select m.gemeente, m.regio, m.opgave_aantal, m.realisatie_aantal, m.achter_op_tempo_aantal, m.tempo_pct, m.signaal
from matrix as m
where m.soort = 'statushouders' and m.achter_op_tempo_aantal > 0
order by m.achter_op_tempo_aantal desc, m.gemeente;
