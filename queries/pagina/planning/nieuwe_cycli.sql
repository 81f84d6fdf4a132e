-- Doel:       de begindagen waarvoor er nog geen planning van een cyclus is: de eerstvolgende drie
-- Korrel:     één rij per begindag
-- Eenheden:   geen
-- Parameters: $peildatum DATE, $bekend_op DATE
with bekend as (
    select distinct p.cyclus from planning($peildatum, $bekend_op) as p
)
select make_date(j.jaar, 2, 1) as begin_op, cyclus_nl(j.jaar) as cyclus
from (select unnest(range(2024, 2100, 2)) as jaar) as j
where
    cyclus_nl(j.jaar) not in (select b.cyclus from bekend as b)
    and j.jaar > (select coalesce(min(cast(left(b.cyclus, 4) as integer)), 2022) from bekend as b)
order by begin_op
limit 3;
