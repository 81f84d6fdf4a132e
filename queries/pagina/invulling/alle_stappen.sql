-- Doel:       alle stappen van een locatie, ook die niet tellen; de zekerste eerst
-- Korrel:     één rij per stap
-- Eenheden:   geen
-- Parameters: $bekend_op DATE
select p.stap, p.stap_telt
from locatiestap($bekend_op) as p
order by p.stap_telt desc, p.stap_volgorde desc;
