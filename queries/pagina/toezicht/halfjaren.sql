-- Doel:       achterstand of voorsprong van elke gemeente op elke beoordelingsdag: waarmee een halfjaar begon, waarmee het
--             eindigde, en wat voor het lopende halfjaar wordt verwacht
-- Korrel:     één rij per gemeente_code en beoordelingsdag
-- Eenheden:   aantal = personen, achterstand positief, voorsprong negatief; deel_pct = procent van de taakstelling;
--             niveau = 0 (niet achter) tot 3 (meer dan de helft van de taakstelling)
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with a as materialized (
    select * from achterstand($peildatum, $bekend_op) as k where $regio is null or k.regio = $regio
),
stand as (
    select
        a.gemeente_code,
        a.gemeente,
        a.regio,
        cast(halfjaar_eerste_dag(a.halfjaar) - 1 as date) as dag,
        'overgedragen' as wat,
        1 as voorrang,
        a.begin_aantal as aantal,
        a.taakstelling_aantal,
        a.bron
    from a
    union all
    select
        a.gemeente_code,
        a.gemeente,
        a.regio,
        a.beoordeling_op,
        case
            when a.eind_achterstand_aantal is not null then 'eindstand'
            when p.verwacht_eind_aantal is not null then 'verwacht'
            else 'onbekend'
        end,
        0,
        coalesce(a.eind_achterstand_aantal, p.verwacht_eind_aantal),
        a.taakstelling_aantal,
        a.bron
    from a
    left join prognose($peildatum, $bekend_op) as p
        on p.gemeente_code = a.gemeente_code and p.halfjaar = a.halfjaar and not p.gesloten
)
select
    s.gemeente_code,
    s.gemeente,
    s.regio,
    s.dag,
    s.wat,
    s.aantal,
    deel_pct(s.aantal, s.taakstelling_aantal) as deel_pct,
    case
        when s.aantal is null then null
        when s.aantal <= 0 then 0
        when s.aantal > 0.5 * s.taakstelling_aantal then 3
        when s.aantal > 0.25 * s.taakstelling_aantal then 2
        else 1
    end as niveau,
    s.bron
from stand as s
-- the end that was computed and the begin that was handed over are one day: what was handed over includes corrections
qualify row_number() over (partition by s.gemeente_code, s.dag order by s.aantal is null, s.voorrang desc) = 1
order by s.gemeente, s.dag;
