-- Doel:       per gemeente wanneer de capaciteit onder de opgave zakt of haar haalt; wie het eerst zakt, staat bovenaan
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = plekken
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $regio VARCHAR (null = alle)
select
    g.soort,
    g.gemeente_code,
    g.gebied as gemeente,
    g.regio,
    g.opgave_aantal,
    g.eerste_capaciteit_aantal,
    g.laatste_capaciteit_aantal,
    g.verloop,
    g.bron,
    g.opmerking,
    g.fictief
from capaciteit_grens($peildatum, $bekend_op, $vanaf, $duurzaam) as g
where g.soort = $soort and g.gebied_soort = 'gemeente' and ($regio is null or g.regio = $regio)
order by
    g.zakt_onder_op nulls last,
    g.verloop is null,
    g.eerste_capaciteit_aantal - g.opgave_met_plan_aantal,
    g.gebied;
