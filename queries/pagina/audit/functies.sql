-- Doel:       de functies en teams die iets met het eigen logboek deden, om op te kiezen
-- Korrel:     één rij per functie
-- Eenheden:   geen
-- Parameters: $bekend_op DATE
select l.vastgelegd_door as functie
from levering($bekend_op) as l
where l.herkomst = 'eigen'
union
select g.door
from log_gebeurtenis as g
where $bekend_op is null or g.dag <= $bekend_op
order by functie;
