-- Doel:       de invulling van één opgave per gemeente, het grootste gat eerst
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = plekken of locaties; *_pct = procent van de opgave
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $regio VARCHAR (null = alle)
select
    i.soort,
    i.gemeente_code,
    i.gebied as gemeente,
    i.regio,
    i.opgave_aantal,
    i.telt_aantal,
    i.gat_aantal,
    i.invulling_pct,
    i.open_aantal,
    i.realisatie_aantal,
    i.open_verschil_aantal,
    i.eindigt_eerder_aantal,
    i.locaties_aantal,
    i.peildatum,
    i.bron,
    i.opmerking,
    i.fictief
from invulling($peildatum, $bekend_op, $vanaf, $duurzaam) as i
where i.soort = $soort and i.gebied_soort = 'gemeente' and ($regio is null or i.regio = $regio)
order by i.gat_aantal desc nulls last, i.gebied;
