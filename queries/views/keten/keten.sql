-- Doel:       de kern: per dag elke begonnen periode met haar opgave, het ene cijfer dat telt, en bij statushouders
--             de overdracht van halfjaar op halfjaar. Alle maten lezen deze ene plek.
--             Cijfer: van de leverancier van voorkeur het laatste binnen de periode; een ander valt in als die zwijgt.
--             Opgave en streefdatum: van de laatst bekendgemaakte versie op die dag, per gemeente; daarvoor onbekend.
--             Alleen die van een halfjaar geldt terug tot zijn eerste dag. Is alleen de taakstelling bekend, dan
--             opgave = taakstelling + eind van het vorige halfjaar.
--             Is de laatste periode van een stand voorbij en geldt er nog geen opgave voor daarna, dan blijft haar
--             laatste cijfer staan, zonder opgave.
-- Korrel:     één rij per dag, soort, periode, gemeente_code; per dag, soort en gemeente precies één rij lopend
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: dagen DATE[], bekend_op DATE; soorten VARCHAR[]: alleen deze opgaven; null = alle
create table kalender_halfjaar as
select distinct h.halfjaar, halfjaar_eerste_dag(h.halfjaar) as van, halfjaar_laatste_dag(h.halfjaar) as tot
from (
    select f.periode as halfjaar from feit_opgave as f where f.soort = 'statushouders'
    union all
    select halfjaar_van(f.peildatum) from feit_realisatie as f where f.soort = 'statushouders'
) as h;

create macro keten_per_dag(dagen, bekend_op := null, soorten := null) as table
with recursive dag as materialized (
    select distinct cast(u.dag as date) as dag from (select unnest(dagen) as dag) as u
),
bekend as (
    select
        d.dag,
        o.soort,
        o.periode,
        min(o.periode_van) as van,
        first(o.periode_tot order by o.bekendgemaakt_op desc, o.periode_tot desc nulls first) as tot
    from dag as d
    join opgave(bekend_op) as o on o.bekendgemaakt_op <= d.dag
    where o.soort <> 'statushouders'
    group by d.dag, o.soort, o.periode
    union all
    -- a half-year follows from the calendar, also when its opgave is not known yet
    select d.dag, 'statushouders', k.halfjaar, k.van, k.tot
    from dag as d
    cross join (
        select h.halfjaar, h.van, h.tot from kalender_halfjaar as h
        union
        select halfjaar_van(d.dag), halfjaar_eerste_dag(halfjaar_van(d.dag)), halfjaar_laatste_dag(halfjaar_van(d.dag))
        from dag as d
    ) as k
),
-- a new period ends the one before it: at a day exactly one period counts
begrensd as (
    select
        b.dag,
        b.soort,
        b.periode,
        b.van,
        least(b.tot, cast(lead(b.van) over (partition by b.dag, b.soort order by b.van) - 1 as date)) as tot
    from bekend as b
),
begonnen as materialized (
    select p.dag, p.soort, p.periode, p.van, p.tot, p.tot is null or p.dag <= p.tot as lopend
    from begrensd as p
    where p.van <= p.dag and (soorten is null or list_contains(soorten, p.soort))
),
periode as materialized (
    select b.dag, b.soort, b.periode, b.van, b.tot, b.lopend, cast(null as varchar) as voorbij from begonnen as b
    union all
    -- no period holds this day: the figures since the beginning of the last one are still shown, without an opgave
    select
        d.dag,
        s.soort,
        cast(null as varchar),
        coalesce(max(b.van), date '1900-01-01'),
        cast(null as date),
        true,
        'de periode ' || arg_max(b.periode, b.van) || ' liep t/m ' || datum_nl(max(b.tot))
        || '; er geldt nog geen opgave voor daarna'
    from dag as d
    cross join soort as s
    left join begonnen as b on b.dag = d.dag and b.soort = s.soort
    where soorten is null or list_contains(soorten, s.soort)
    group by d.dag, s.soort
    having not coalesce(bool_or(b.lopend), false)
),
opgave_versie as (
    select
        p.dag,
        o.soort,
        o.periode,
        o.gemeente_code,
        o.opgave_aantal,
        o.taakstelling_aantal,
        o.streefdatum,
        o.bekendgemaakt_op as opgave_bekendgemaakt_op,
        if(o.bekendgemaakt_op > p.dag, o.bekendgemaakt_op, null) as teruggelezen_van,
        o.bron,
        o.levering_id,
        row_number() over (
            partition by p.dag, o.soort, o.periode, o.gemeente_code
            order by o.bekendgemaakt_op <= p.dag desc, abs(datediff('day', o.bekendgemaakt_op, p.dag))
        ) as rang
    from periode as p
    join opgave(bekend_op) as o
        on o.soort = p.soort
        and o.periode = p.periode
        and (o.bekendgemaakt_op <= p.dag or o.soort = 'statushouders')
),
cijfer as (
    select
        p.dag,
        p.soort,
        p.van,
        p.lopend,
        r.gemeente_code,
        r.realisatie_aantal,
        r.peildatum,
        r.leverancier,
        r.bron,
        r.opmerking,
        r.delen,
        r.fictief,
        r.levering_id,
        plaats_of_laatste(v.plaats) as plaats,
        row_number() over (
            partition by p.dag, p.soort, p.van, p.lopend, r.gemeente_code
            order by plaats_of_laatste(v.plaats), r.leverancier, r.peildatum desc
        ) as rang
    from periode as p
    join soort as s on s.soort = p.soort
    join telling(bekend_op) as r
        on r.soort = p.soort
        and r.maat = s.voortgang_maat
        and r.peildatum >= p.van
        and r.peildatum <= least(p.dag, coalesce(p.tot, p.dag))
    left join telplaats(bekend_op) as v
        on v.soort = r.soort and v.gemeente_code = r.gemeente_code and v.leverancier = r.leverancier
),
cel as materialized (
    select
        p.dag,
        p.soort,
        p.periode,
        p.van,
        p.tot,
        if(p.soort = 'statushouders', p.tot, o.streefdatum) as streefdatum,
        p.lopend,
        p.voorbij,
        -- only a half-year that directly follows can take over an end
        lag(p.tot) over (partition by p.dag, p.soort, g.gemeente_code order by p.van) + 1 = p.van as sluit_aan,
        row_number() over (partition by p.dag, p.soort, g.gemeente_code order by p.van) as volgnummer,
        g.gemeente_code,
        g.gemeente,
        g.regio,
        o.opgave_aantal as vermelde_opgave_aantal,
        o.taakstelling_aantal,
        o.teruggelezen_van,
        o.bron as opgave_bron,
        o.opgave_bekendgemaakt_op,
        c.realisatie_aantal,
        c.peildatum,
        c.leverancier,
        c.bron as realisatie_bron,
        nullif(concat_ws('; ', c.opmerking, 'opgeteld uit losse maanden: ' || c.delen, w.opmerking), '')
        as realisatie_opmerking,
        nullif(concat_ws('; ', 'opgeteld uit losse maanden: ' || c.delen, w.opmerking), '') as telling_opmerking,
        coalesce(c.fictief, false) as fictief,
        o.levering_id as opgave_levering_id,
        c.levering_id as realisatie_levering_id,
        -- the supplier that was asked for but has no figure here
        if(c.plaats > 0, k.leverancier, null) as vervangt,
        -- closed: the last day has passed and the stand of that day (1 July, 1 January) is in
        coalesce(p.dag >= p.tot and c.peildatum = p.tot, false) as gesloten
    from periode as p
    cross join register_gemeente as g
    left join opgave_versie as o
        on o.rang = 1
        and o.dag = p.dag
        and o.soort = p.soort
        and o.periode = p.periode
        and o.gemeente_code = g.gemeente_code
    left join cijfer as c
        on c.rang = 1
        and c.dag = p.dag
        and c.soort = p.soort
        and c.van = p.van
        and c.lopend = p.lopend
        and c.gemeente_code = g.gemeente_code
    -- a count of the first working day that may belong to the half-year before is named with both
    left join feit_open_vraag as w
        on w.periode = p.periode
        and w.gemeente_code = g.gemeente_code
        and w.vanaf <= p.dag
        and geldt(w.geldig_van, w.geldig_tot, bekend_op)
    left join eerste_keus(bekend_op) as k on k.soort = p.soort and k.gemeente_code = g.gemeente_code
),
schakel as (
    select
        c.dag,
        c.gemeente_code,
        c.volgnummer,
        cast(null as bigint) as vorig_eind_aantal,
        c.vermelde_opgave_aantal as opgave_aantal,
        if(c.gesloten, c.vermelde_opgave_aantal - c.realisatie_aantal, null) as eind_aantal
    from cel as c
    where c.soort = 'statushouders' and c.volgnummer = 1
    union all
    select
        c.dag,
        c.gemeente_code,
        c.volgnummer,
        if(c.sluit_aan, s.eind_aantal, null),
        coalesce(c.vermelde_opgave_aantal, c.taakstelling_aantal + if(c.sluit_aan, s.eind_aantal, null)),
        if(
            c.gesloten,
            coalesce(c.vermelde_opgave_aantal, c.taakstelling_aantal + if(c.sluit_aan, s.eind_aantal, null))
            - c.realisatie_aantal,
            null
        )
    from schakel as s
    join cel as c
        on c.soort = 'statushouders'
        and c.dag = s.dag
        and c.gemeente_code = s.gemeente_code
        and c.volgnummer = s.volgnummer + 1
)
select
    c.* exclude (sluit_aan, volgnummer),
    coalesce(s.opgave_aantal, c.vermelde_opgave_aantal) as opgave_aantal,
    s.vorig_eind_aantal,
    s.eind_aantal,
    c.lopend and coalesce(datediff('day', c.peildatum, c.dag) > i.verouderd_na_dagen, false) as verouderd
from cel as c
cross join instelling as i
left join schakel as s
    on c.soort = 'statushouders'
    and s.dag = c.dag
    and s.gemeente_code = c.gemeente_code
    and s.volgnummer = c.volgnummer;
