-- Doel:       de invulling van één opgave per regio en voor heel Overijssel
-- Korrel:     één rij per gebied
-- Eenheden:   *_aantal = plekken, locaties of gemeenten; *_pct = procent van de opgave
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $regio VARCHAR (null = alle)
select
    i.soort,
    i.gebied,
    i.gebied as gemeente,
    i.opgave_aantal,
    i.telt_aantal,
    i.stappen,
    i.gat_aantal,
    i.boven_opgave_aantal,
    i.invulling_pct,
    i.open_aantal,
    i.realisatie_aantal,
    i.open_verschil_aantal,
    i.verschil_gemeenten_aantal,
    i.locaties_aantal,
    i.zonder_aantal_locaties_aantal,
    i.duurzaam_onbekend_aantal,
    i.eindigt_eerder_aantal,
    i.gemeenten_aantal,
    i.gemeenten_aantal - i.zonder_plan_gemeenten_aantal as met_plan_gemeenten_aantal,
    i.ingevuld_gemeenten_aantal,
    i.opgave_zonder_plan_aantal,
    i.opgave_aantal - i.opgave_zonder_plan_aantal as opgave_met_plan_aantal,
    i.streefdatum,
    i.oudste_peildatum,
    i.peildatum,
    i.bron,
    i.opmerking,
    i.fictief
from invulling($peildatum, $bekend_op, $vanaf, $duurzaam) as i
where i.soort = $soort and i.gebied_soort <> 'gemeente' and ($regio is null or i.gebied = $regio)
order by array_position(['regio', 'provincie'], i.gebied_soort), i.gebied;
