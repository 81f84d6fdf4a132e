-- Doel:       plekken per stap in een gebied, en opgeteld met wat zekerder is
-- Korrel:     één rij per stap die telt, de zekerste eerst
-- Eenheden:   *_aantal = plekken of locaties; tot_en_met_pct = procent van de opgave van wie een plan heeft
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $duurzaam BOOLEAN, $gebied VARCHAR
with opgave as (
    select i.opgave_aantal - i.opgave_zonder_plan_aantal as met_plan_aantal, i.bron, i.fictief, i.peildatum
    from invulling($peildatum, $bekend_op, null, $duurzaam) as i
    where i.soort = $soort and i.gebied = $gebied
)
select
    s.stap,
    s.stap_aantal,
    s.tot_en_met_aantal,
    deel_pct(s.tot_en_met_aantal, o.met_plan_aantal) as tot_en_met_pct,
    s.locaties_aantal,
    s.zonder_aantal_locaties_aantal,
    o.bron,
    o.fictief,
    o.peildatum
from invulling_stap($peildatum, $bekend_op, $duurzaam) as s
cross join opgave as o
where s.soort = $soort and s.gebied = $gebied
order by s.stap_volgorde desc;
