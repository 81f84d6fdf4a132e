-- Doel:       de dagen om op terug te kijken: waarop iets werd vastgelegd of ingetrokken, en de vergaderingen van de PRT
-- Korrel:     één rij per dag, de nieuwste eerst
-- Eenheden:   is_prt = op deze dag vergaderde de PRT
-- Parameters: $vandaag DATE
with dag as (
    select l.bekend_op_dag as dag, false as is_prt from log_levering as l
    union all
    select g.dag, false from log_gebeurtenis as g
    union all
    select m.van, true from mijlpaal as m where m.spoor = 'prt' and m.precisie = 'dag'
)
select d.dag, bool_or(d.is_prt) as is_prt
from dag as d
where d.dag < $vandaag
group by d.dag
order by d.dag desc;
