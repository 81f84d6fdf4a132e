-- Doel:       de mijlpalen van een nieuwe tweejaarlijkse cyclus, als voorstel
-- Korrel:     één rij per mijlpaal
-- Eenheden:   geen
-- Parameters: begin_op DATE: de eerste dag van de cyclus; haar jaar is het eerste jaar
create macro cyclus_voorstel(begin_op) as table
with stap as (
    select
        c.*,
        year(cast(begin_op as date)) + cast(left(c.stap, 1) as integer) - 1 as jaar
    from cyclusstap as c
    where c.van is not null
),
dag as (
    select
        s.*,
        cast(s.jaar || '-' || s.van as date) as begin_dag,
        cast(s.jaar || '-' || s.tot as date) as eind_dag
    from stap as s
),
-- a meeting is not held in a weekend; a day that the law or the plan names stays that day
werkdag as (
    select
        d.*,
        if(d.spoor = 'prt', case dayofweek(d.begin_dag) when 6 then 2 when 0 then 1 else 0 end, 0) as later
    from dag as d
)
select
    w.jaar || '-' || substr(w.stap, 3) as code,
    w.spoor,
    w.jaar,
    quarter(w.begin_dag) as kwartaal,
    replace(w.tekst, '{jaar}', cast(w.jaar as varchar)) as tekst,
    w.verantwoordelijk,
    cast(w.begin_dag + cast(w.later as integer) as date) as van,
    cast(w.eind_dag + cast(w.later as integer) as date) as tot,
    w.precisie
from werkdag as w;
