-- Doel:       het scenario per gemeente: wat nu wordt verwacht, wat het scenario geeft, en het verschil
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = personen, achterstand positief en voorsprong negatief; *_effect_aantal = scenario min verwacht;
--             per_maand = personen per maand
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $voor VARCHAR (CBS-code, null = iedereen),
--             $tempo_pct DOUBLE, $woningen DOUBLE, $personen DOUBLE, $taakstelling BIGINT (null = de bekende of die van
--             nu), $bekend_op DATE
select
    'statushouders' as soort,
    w.*,
    w.scenario_eind_aantal - w.eind_aantal as eind_effect_aantal,
    w.scenario_volgend_eind_aantal - w.volgend_eind_aantal as volgend_effect_aantal
from wat_als(
    peildatum := $peildatum,
    bekend_op := $bekend_op,
    voor := $voor,
    tempo_pct := $tempo_pct,
    woningen := $woningen,
    personen := $personen,
    taakstelling := $taakstelling
) as w
where $regio is null or w.regio = $regio
order by w.scenario_volgend_eind_aantal desc nulls last, w.gemeente;
