-- Doel:       hoe vers de cijfers van elke leverancier zijn, en van welke gemeenten de stand van de peildatum nog
--             ontbreekt
--             verwacht: van de eerste keus de gemeenten waarvoor hij telt; van een ander alleen de gemeenten waarover
--             die ooit leverde
--             geleverd: een cijfer van minder dan een maand voor de peildatum, want niet elke bron telt op de eerste
-- Korrel:     één rij per soort, leverancier
-- Eenheden:   *_aantal = gemeenten
-- Parameters: peildatum DATE, bekend_op DATE
create macro versheid(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
cijfer as (
    select r.soort, r.leverancier, r.gemeente_code, r.peildatum, r.bron
    from realisatie(bekend_op) as r
    join soort as s on s.soort = r.soort and s.voortgang_maat = r.maat
),
verwacht as (
    select t.soort, t.leverancier, t.gemeente_code
    from telplaats(bekend_op) as t
    where t.plaats = 0
    union
    select c.soort, c.leverancier, c.gemeente_code from cijfer as c
),
laatste as (
    select c.soort, c.leverancier, c.gemeente_code, max(c.peildatum) as peildatum, arg_max(c.bron, c.peildatum) as bron
    from cijfer as c
    cross join gelezen_op as p
    where c.peildatum <= p.dag
    group by c.soort, c.leverancier, c.gemeente_code
),
stand as (
    select
        v.soort,
        v.leverancier,
        g.gemeente,
        l.peildatum,
        l.bron,
        coalesce(l.peildatum > p.dag - interval 1 month, false) as geleverd
    from verwacht as v
    join register_gemeente as g on g.gemeente_code = v.gemeente_code
    cross join gelezen_op as p
    left join laatste as l
        on l.soort = v.soort and l.leverancier = v.leverancier and l.gemeente_code = v.gemeente_code
)
select
    t.soort,
    soort_kort(t.soort, s.titel) as soort_titel,
    t.leverancier,
    max(t.peildatum) as peildatum,
    count(*) as verwacht_aantal,
    count(*) filter (t.geleverd) as geleverd_aantal,
    case
        when bool_and(t.geleverd) then null
        when not bool_or(t.geleverd) and count(*) > 1 then 'alle ' || count(*) || ' gemeenten'
        else
            string_agg(
                t.gemeente || if(t.peildatum is null, ' (nooit)', ' (' || datum_nl(t.peildatum) || ')'),
                ', '
                order by t.gemeente
            ) filter (not t.geleverd)
    end as ontbreekt,
    elk_een_keer(list(t.bron), '; ') as bron
from stand as t
join soort as s on s.soort = t.soort
group by t.soort, s.titel, t.leverancier;
