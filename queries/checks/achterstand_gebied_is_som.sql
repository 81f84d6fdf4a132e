-- Doel:       een regio en de provincie zijn de som van hun gemeenten, en bruto voor en achter heffen elkaar nooit op:
--             van begin, van het tempo, van wat resteert en van het eind is saldo = achter + voor
-- Korrel:     één rij per halfjaar, gebied en maat die afwijkt
-- Eenheden:   *_aantal = personen; voorsprong negatief
-- Parameters: geen
-- Regel:      achterstand-gebied-is-som
-- Tekst:      Achterstand, voorsprong of saldo van een regio of de provincie is niet de som van de gemeenten.
with gebied as (
    select r.halfjaar, r.regio as gebied, r.* exclude (halfjaar, regio) from achterstand_regio as r
    union all
    select p.halfjaar, p.provincie, p.* exclude (halfjaar, provincie) from achterstand_provincie as p
),
gemeld as (
    select
        g.halfjaar,
        g.gebied,
        unnest([
            {
                'maat': 'begin',
                'achter': g.begin_achterstand_aantal,
                'voor': g.begin_voorsprong_aantal,
                'saldo': g.begin_saldo_aantal
            },
            {
                'maat': 'tempo',
                'achter': g.tempo_achter_aantal,
                'voor': g.tempo_voor_aantal,
                'saldo': g.achter_op_tempo_aantal
            },
            {
                'maat': 'resteert',
                'achter': g.resterend_aantal,
                'voor': -g.boven_opgave_aantal,
                'saldo': g.nog_te_huisvesten_aantal
            },
            {
                'maat': 'eind',
                'achter': g.eind_achterstand_aantal,
                'voor': g.eind_voorsprong_aantal,
                'saldo': g.eind_saldo_aantal
            }
        ]) as som
    from gebied as g
),
lid as (
    select
        a.halfjaar,
        unnest([a.regio, 'Overijssel']) as gebied,
        a.begin_aantal,
        a.achter_op_tempo_aantal,
        a.nog_te_huisvesten_aantal,
        a.eind_achterstand_aantal
    from achterstand as a
),
lang as (
    select l.halfjaar, l.gebied, 'begin' as maat, l.begin_aantal as aantal from lid as l
    union all
    select l.halfjaar, l.gebied, 'tempo', l.achter_op_tempo_aantal from lid as l
    union all
    select l.halfjaar, l.gebied, 'resteert', l.nog_te_huisvesten_aantal from lid as l
    union all
    select l.halfjaar, l.gebied, 'eind', l.eind_achterstand_aantal from lid as l
),
berekend as (
    select
        l.halfjaar,
        l.gebied,
        l.maat,
        coalesce(sum(l.aantal) filter (l.aantal > 0), 0) as achter_aantal,
        coalesce(sum(l.aantal) filter (l.aantal < 0), 0) as voor_aantal
    from lang as l
    group by l.halfjaar, l.gebied, l.maat
)
select
    g.halfjaar,
    g.gebied,
    g.som.maat as maat,
    g.som.achter as achter_aantal,
    b.achter_aantal as som_achter_aantal,
    g.som.voor as voor_aantal,
    b.voor_aantal as som_voor_aantal,
    g.som.saldo as saldo_aantal
from gemeld as g
join berekend as b on b.halfjaar = g.halfjaar and b.gebied = g.gebied and b.maat = g.som.maat
where
    -- sixths of a person: compared to a millionth
    abs(coalesce(g.som.achter, 0) - b.achter_aantal) > 0.000001
    or abs(coalesce(g.som.voor, 0) - b.voor_aantal) > 0.000001
    or abs(coalesce(g.som.saldo, 0) - b.achter_aantal - b.voor_aantal) > 0.000001
order by g.halfjaar, g.gebied, g.som.maat;
