-- Doel:       de cycli waarvoor er een planning is
-- Korrel:     één rij per cyclus, de oudste eerst
-- Eenheden:   mijlpalen_aantal, voorgesteld_aantal = mijlpalen
-- Parameters: $peildatum DATE, $bekend_op DATE
select
    p.cyclus,
    count(*) as mijlpalen_aantal,
    count(*) filter (p.voorgesteld) as voorgesteld_aantal
from planning($peildatum, $bekend_op) as p
group by p.cyclus
order by p.cyclus;
