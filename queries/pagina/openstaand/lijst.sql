-- Doel:       wat er openstaat, wat al voorbij is eerst, met hoeveel het er van elke aard zijn
-- Korrel:     één rij per aard en waar het over gaat
-- Eenheden:   dag = de dag waar het om gaat; aard_aantal = regels van deze aard
-- Parameters: $vandaag DATE (de dag vanaf welke iets over datum is), $bekend_op DATE
select
    o.aard,
    count(*) over (partition by o.aard) as aard_aantal,
    o.soort,
    o.soort_titel,
    o.gemeente_code,
    o.gemeente,
    o.regio,
    o.leverancier,
    o.dag,
    o.tekst
from openstaand($vandaag, $bekend_op) as o
order by o.volgorde;
