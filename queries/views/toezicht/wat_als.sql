-- Doel:       een scenario: waar een gemeente aan het eind van dit en van het volgende halfjaar uitkomt bij een ander tempo,
--             extra woningen of een andere taakstelling, naast wat nu wordt verwacht. Nooit een cijfer, nergens vastgelegd.
--             dit halfjaar: prognose + (tempo × (tempo_pct / 100 - 1) + extra) × resterende maanden, nooit onder gehuisvest
--             volgend halfjaar: taakstelling + eind van dit halfjaar - 6 × maandtempo
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = hele personen, per_maand = personen per maand; achterstand positief, voorsprong negatief;
--             null als er geen prognose is
-- Parameters: peildatum DATE, bekend_op DATE; voor VARCHAR (CBS-code voor wie het tempo en de woningen gelden, null =
--             iedereen); tempo_pct DOUBLE (100 = zoals het gaat); woningen DOUBLE (extra per maand en gemeente);
--             personen DOUBLE (per woning); taakstelling BIGINT (van de provincie in het volgende halfjaar, verdeeld als
--             de taakstelling van nu; null = de bekende, en anders die van nu)
create macro volgend_halfjaar(halfjaar) as
    if(halfjaar like '%-II', (cast(left(halfjaar, 4) as integer) + 1) || '-I', halfjaar || 'I');

create macro wat_als(
    peildatum := null,
    bekend_op := null,
    voor := null,
    tempo_pct := 100,
    woningen := 0,
    personen := 0,
    taakstelling := null
) as table
with bekend as (
    select o.periode, o.gemeente_code, arg_max(o.taakstelling_aantal, o.bekendgemaakt_op) as taakstelling_aantal
    from opgave(bekend_op) as o
    where o.soort = 'statushouders' and o.taakstelling_aantal is not null
    group by o.periode, o.gemeente_code
),
stand as (
    select
        p.halfjaar,
        volgend_halfjaar(p.halfjaar) as volgend_halfjaar,
        p.gemeente_code,
        p.gemeente,
        p.regio,
        p.gehuisvest_aantal,
        p.opgave_aantal,
        p.gesloten,
        if(p.gesloten, 0, p.resterende_maanden_aantal) as maanden_aantal,
        p.tempo_per_maand_aantal,
        p.eind_gehuisvest_verwacht_aantal,
        nu.taakstelling_aantal as taakstelling_nu_aantal,
        straks.taakstelling_aantal as taakstelling_bekend_aantal,
        coalesce(straks.taakstelling_aantal, nu.taakstelling_aantal) as taakstelling_volgend_aantal,
        coalesce(voor, p.gemeente_code) = p.gemeente_code as telt_mee,
        p.grondslag,
        p.beoordeling_op,
        p.peildatum,
        p.leverancier,
        p.bron,
        p.fictief
    from prognose(peildatum, bekend_op) as p
    left join bekend as nu on nu.periode = p.halfjaar and nu.gemeente_code = p.gemeente_code
    left join bekend as straks
        on straks.periode = volgend_halfjaar(p.halfjaar) and straks.gemeente_code = p.gemeente_code
),
scenario as (
    select
        s.*,
        s.tempo_per_maand_aantal * if(s.telt_mee, tempo_pct / 100.0, 1) + if(s.telt_mee, woningen * personen, 0)
        as scenario_per_maand_aantal,
        if(
            taakstelling is null,
            s.taakstelling_volgend_aantal,
            round(taakstelling * s.taakstelling_nu_aantal / nullif(sum(s.taakstelling_nu_aantal) over (), 0))
        ) as scenario_taakstelling_aantal
    from stand as s
),
eind as (
    select
        s.*,
        s.opgave_aantal - s.eind_gehuisvest_verwacht_aantal as eind_aantal,
        s.opgave_aantal - minstens(
            s.gehuisvest_aantal,
            round(
                s.eind_gehuisvest_verwacht_aantal
                + (s.scenario_per_maand_aantal - s.tempo_per_maand_aantal) * s.maanden_aantal
            )
        ) as scenario_eind_aantal
    from scenario as s
)
select
    e.halfjaar,
    e.volgend_halfjaar,
    e.gemeente_code,
    e.gemeente,
    e.regio,
    e.tempo_per_maand_aantal,
    e.scenario_per_maand_aantal,
    cast(e.eind_aantal as bigint) as eind_aantal,
    -- a closed half-year has an end that no scenario changes
    cast(if(e.gesloten, e.eind_aantal, e.scenario_eind_aantal) as bigint) as scenario_eind_aantal,
    cast(e.taakstelling_volgend_aantal as bigint) as taakstelling_volgend_aantal,
    cast(e.scenario_taakstelling_aantal as bigint) as scenario_taakstelling_aantal,
    e.taakstelling_bekend_aantal is not null as taakstelling_bekend,
    cast(round(e.taakstelling_volgend_aantal + e.eind_aantal - 6 * e.tempo_per_maand_aantal) as bigint)
    as volgend_eind_aantal,
    cast(round(
        e.scenario_taakstelling_aantal + if(e.gesloten, e.eind_aantal, e.scenario_eind_aantal)
        - 6 * e.scenario_per_maand_aantal
    ) as bigint) as scenario_volgend_eind_aantal,
    e.gesloten,
    e.maanden_aantal,
    e.beoordeling_op,
    if(e.tempo_per_maand_aantal is null, e.grondslag, null) as opmerking,
    e.peildatum,
    e.leverancier,
    e.bron,
    e.fictief
from eind as e;
