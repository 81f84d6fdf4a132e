-- Doel:       wie cijfers over realisatie levert, de meeste eerst
-- Korrel:     één rij per leverancier
-- Eenheden:   rijen_aantal = geldende rijen
-- Parameters: $bekend_op DATE
select r.leverancier, count(*) as rijen_aantal
from realisatie($bekend_op) as r
group by r.leverancier
order by rijen_aantal desc, r.leverancier;
