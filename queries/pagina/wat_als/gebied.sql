-- Doel:       het scenario van een regio of de provincie: achterstand en voorsprong van gemeenten elk apart opgeteld
-- Korrel:     één rij
-- Eenheden:   *_achter_aantal = bruto achterstand, *_voor_aantal = bruto voorsprong (negatief), in personen; over de
--             gemeenten met een prognose
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $voor VARCHAR (CBS-code, null = iedereen),
--             $tempo_pct DOUBLE, $woningen DOUBLE, $personen DOUBLE, $taakstelling BIGINT (null = de bekende of die van
--             nu), $bekend_op DATE
with w as (
    select *
    from wat_als(
        peildatum := $peildatum,
        bekend_op := $bekend_op,
        voor := $voor,
        tempo_pct := $tempo_pct,
        woningen := $woningen,
        personen := $personen,
        taakstelling := $taakstelling
    ) as k
    where $regio is null or k.regio = $regio
)
select
    any_value(w.halfjaar) as halfjaar,
    any_value(w.volgend_halfjaar) as volgend_halfjaar,
    any_value(w.beoordeling_op) as beoordeling_op,
    bool_and(w.gesloten) as gesloten,
    bool_and(w.taakstelling_bekend) as taakstelling_bekend,
    count(*) as gemeenten_aantal,
    count(w.eind_aantal) as met_prognose_aantal,
    som_boven_nul(w.eind_aantal) as eind_achter_aantal,
    som_onder_nul(w.eind_aantal) as eind_voor_aantal,
    som_boven_nul(w.scenario_eind_aantal) as scenario_eind_achter_aantal,
    som_onder_nul(w.scenario_eind_aantal) as scenario_eind_voor_aantal,
    som_boven_nul(w.volgend_eind_aantal) as volgend_achter_aantal,
    som_onder_nul(w.volgend_eind_aantal) as volgend_voor_aantal,
    som_boven_nul(w.scenario_volgend_eind_aantal) as scenario_volgend_achter_aantal,
    som_onder_nul(w.scenario_volgend_eind_aantal) as scenario_volgend_voor_aantal,
    cast(sum(w.taakstelling_volgend_aantal) as bigint) as taakstelling_volgend_aantal,
    cast(sum(w.scenario_taakstelling_aantal) as bigint) as scenario_taakstelling_aantal,
    max(w.peildatum) as peildatum,
    elk_een_keer(list(w.bron), '; ') as bron
from w;
