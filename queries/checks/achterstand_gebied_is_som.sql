-- Doel:       bruto achterstand, bruto voorsprong en saldo van een regio en de provincie volgen uit de gemeenten
-- Korrel:     één rij per halfjaar en gebied dat afwijkt
-- Eenheden:   *_aantal = personen
-- Parameters: geen
-- Regel:      achterstand-gebied-is-som
-- Tekst:      Achterstand, voorsprong en saldo van een regio of de provincie kloppen niet met de gemeenten.
with gebied as (
    select r.halfjaar, r.regio as gebied, r.* exclude (halfjaar, regio) from achterstand_regio as r
    union all
    select p.halfjaar, p.provincie, p.* exclude (halfjaar, provincie) from achterstand_provincie as p
),
lid as (
    select a.halfjaar, a.regio as gebied, a.opgave_aantal - a.taakstelling_aantal as begin_aantal from achterstand as a
    union all
    select a.halfjaar, 'Overijssel', a.opgave_aantal - a.taakstelling_aantal from achterstand as a
),
som as (
    select
        l.halfjaar,
        l.gebied,
        cast(sum(if(l.begin_aantal > 0, l.begin_aantal, 0)) as bigint) as achterstand_aantal,
        cast(sum(if(l.begin_aantal < 0, l.begin_aantal, 0)) as bigint) as voorsprong_aantal
    from lid as l
    group by l.halfjaar, l.gebied
)
select
    g.halfjaar,
    g.gebied,
    g.begin_achterstand_aantal,
    s.achterstand_aantal as som_achterstand_aantal,
    g.begin_voorsprong_aantal,
    s.voorsprong_aantal as som_voorsprong_aantal,
    g.begin_saldo_aantal
from gebied as g
join som as s on s.halfjaar = g.halfjaar and s.gebied = g.gebied
where
    coalesce(g.begin_achterstand_aantal, 0) <> s.achterstand_aantal
    or coalesce(g.begin_voorsprong_aantal, 0) <> s.voorsprong_aantal
    or g.begin_saldo_aantal <> s.achterstand_aantal + s.voorsprong_aantal
    or g.eind_saldo_aantal
    <> coalesce(g.eind_achterstand_aantal, 0) + coalesce(g.eind_voorsprong_aantal, 0)
order by g.halfjaar, g.gebied;
