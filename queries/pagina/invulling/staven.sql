-- Doel:       de staven: per gemeente de getelde plekken per stap achter elkaar, de zekerste eerst, en dan het gat
-- Korrel:     één rij per gemeente en stuk van haar staaf; deel = stap, gat, of leeg als er geen locaties zijn ontvangen
-- Eenheden:   van_aantal, tot_aantal = plekken, waar het stuk begint en eindigt; plaats = 0 is de zekerste stap
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $regio VARCHAR (null = alle)
with i as materialized (
    select g.*
    from invulling($peildatum, $bekend_op, $vanaf, $duurzaam) as g
    where g.soort = $soort and g.gebied_soort = 'gemeente' and ($regio is null or g.regio = $regio)
),
stap as (
    select
        s.gemeente_code,
        s.stap,
        dense_rank() over (order by s.stap_volgorde desc) - 1 as plaats,
        s.stap_aantal,
        s.tot_en_met_aantal
    from invulling_stap($peildatum, $bekend_op, $duurzaam) as s
    where
        s.soort = $soort
        and s.gebied_soort = 'gemeente'
        and s.stap_volgorde >= coalesce(
            (select p.stap_volgorde from locatiestap($bekend_op) as p where p.stap = $vanaf), 0
        )
),
stuk as (
    select
        s.gemeente_code,
        'stap' as deel,
        s.stap,
        s.plaats,
        s.tot_en_met_aantal - s.stap_aantal as van_aantal,
        s.tot_en_met_aantal as tot_aantal
    from stap as s
    where s.stap_aantal > 0
    union all
    select i.gemeente_code, 'gat', null, null, i.telt_aantal, i.opgave_aantal
    from i
    where i.gat_aantal > 0
    union all
    -- a bar of nothing: the row is there, with its words
    select i.gemeente_code, 'leeg', null, null, null, null
    from i
    where i.telt_aantal is null or (i.telt_aantal = 0 and i.gat_aantal = 0)
)
select
    i.gemeente_code,
    i.gebied as gemeente,
    i.opgave_aantal,
    i.telt_aantal,
    i.gat_aantal,
    if(i.open_verschil_aantal <> 0, i.realisatie_aantal, null) as realisatie_aantal,
    k.deel,
    k.stap,
    k.plaats,
    k.van_aantal,
    k.tot_aantal,
    i.bron,
    i.fictief,
    i.peildatum
from stuk as k
join i on i.gemeente_code = k.gemeente_code
order by i.gat_aantal desc nulls last, i.gebied, k.van_aantal;
