-- Doel:       wat er openstaat: wie nog niet leverde, afgesproken stappen over datum, mijlpalen binnen twee weken, en
--             cijfers die elkaar tegenspreken
-- Korrel:     één rij per aard en waar het over gaat
-- Eenheden:   dag = de dag waar het om gaat; volgorde = wat al voorbij is eerst
-- Parameters: vandaag DATE: de dag vanaf welke iets over datum is; bekend_op DATE
create macro openstaand(vandaag, bekend_op := null) as table
with kalender as (
    select k.* from leveringskalender(vandaag, bekend_op) as k
),
-- of a supplier only what comes after the last that did arrive: an older gap stays visible in the calendar
niet_geleverd as (
    select
        'niet geleverd' as aard,
        k.soort,
        k.leverancier,
        cast(null as varchar) as gemeente_code,
        min(k.uiterlijk_op) as dag,
        k.leverancier || ': ' || k.soort_titel || ' van ' || string_agg(k.maand_tekst, ', ' order by k.maand)
        || ' ontbreekt, verwacht uiterlijk ' || datum_nl(min(k.uiterlijk_op)) as tekst
    from kalender as k
    left join (
        select e.leverancier, e.soort, max(e.maand) filter (e.ontvangen_op is not null) as maand
        from kalender as e
        group by e.leverancier, e.soort
    ) as laatste on laatste.leverancier = k.leverancier and laatste.soort = k.soort
    where k.stand = 'ontbreekt' and k.maand > coalesce(laatste.maand, date '0001-01-01')
    group by k.leverancier, k.soort, k.soort_titel
),
over_datum as (
    select
        'stap over datum',
        'statushouders',
        cast(null as varchar),
        o.gemeente_code,
        o.vervolg_op,
        o.gemeente || ': ' || o.vervolgstap || ' (' || o.vervolg_door || ') had klaar moeten zijn op ' || datum_nl(o.vervolg_op)
    from oordeel(bekend_op) as o
    where o.vervolg_op < cast(vandaag as date)
),
-- the same text in two lanes is one milestone; of a month or a quarter only the begin and the end are days
mijlpaal as (
    select
        'mijlpaal',
        cast(null as varchar),
        cast(null as varchar),
        cast(null as varchar),
        case when p.van >= cast(vandaag as date) then p.van else p.tot end as dag,
        case
            when p.precisie = 'dag' and p.van = cast(vandaag as date) then 'Vandaag: '
            when p.precisie = 'dag' then datum_nl(p.van) || ' (' || p.stand_tekst || '): '
            when p.van >= cast(vandaag as date) then 'Begint op ' || datum_nl(p.van) || ': '
            else 'Loopt tot en met ' || datum_nl(p.tot) || ': '
        end || p.tekst
    from planning(vandaag, bekend_op) as p
    left join mijlpaalvoortgang(vandaag, bekend_op) as v on v.code = p.code
    where dag between cast(vandaag as date) and cast(vandaag as date) + 14 and v.toestand is distinct from 'klaar'
    group by all
),
tegenspraak as (
    select
        'tegenspraak',
        t.soort,
        t.leverancier,
        t.gemeente_code,
        t.peildatum,
        g.gemeente || ', ' || soort_kort(s.soort, s.titel) || ': ' || lower(left(t.reden, 1)) || substr(t.reden, 2)
    from tellingen_verschillen((select standaard_peildatum(bekend_op)), bekend_op) as t
    join soort as s on s.soort = t.soort
    join register_gemeente as g on g.gemeente_code = t.gemeente_code
    union all
    select
        'tegenspraak',
        'amv',
        d.leverancier,
        a.gemeente_code,
        a.peildatum,
        a.gemeente || ': meer plekken voor amv''s (' || getal_nl(d.realisatie_aantal) || ') dan asielplekken ('
        || getal_nl(a.realisatie_aantal) || ') op ' || datum_nl(a.peildatum)
    from realisatie(bekend_op) as a
    join realisatie(bekend_op) as d
        on d.soort = 'amv'
        and d.peildatum = a.peildatum
        and d.gemeente_code = a.gemeente_code
        and d.leverancier = a.leverancier
    where a.soort = 'asiel'
    qualify
        row_number() over (partition by a.gemeente_code, a.leverancier order by a.peildatum desc) = 1
        and d.realisatie_aantal > a.realisatie_aantal
    union all
    select
        'tegenspraak',
        'statushouders',
        w.leverancier,
        w.gemeente_code,
        w.peildatum,
        g.gemeente || ': ' || w.opmerking
    from eerste_werkdag(bekend_op) as w
    join register_gemeente as g on g.gemeente_code = w.gemeente_code
    where w.halfjaar = halfjaar_van((select standaard_peildatum(bekend_op)))
),
-- Another kind of thing that is due is a branch more.
open as (
    select n.* from niet_geleverd as n
    union all
    select o.* from over_datum as o
    union all
    select m.* from mijlpaal as m
    union all
    select t.* from tegenspraak as t
)
select
    o.aard,
    o.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    o.gemeente_code,
    g.gemeente,
    g.regio,
    o.leverancier,
    o.dag,
    o.tekst,
    row_number() over (
        order by
            list_position(['stap over datum', 'niet geleverd', 'mijlpaal', 'tegenspraak'], o.aard),
            o.dag,
            s.volgorde,
            g.gemeente,
            o.tekst
    ) as volgorde
from open as o
left join soort as s on s.soort = o.soort
left join register_gemeente as g on g.gemeente_code = o.gemeente_code;
