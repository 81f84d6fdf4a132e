-- Doel:       de dagen waarop elke aangeleverde rij geldt: de laatst vastgelegde per sleutel wint en een ingetrokken
--             levering telt niet; zo is "bekend op" in alle views nog maar een filter
-- Korrel:     één rij per rij van een levering en tijdvak waarin die rij geldt
-- Eenheden:   geldig_van, geldig_tot = Nederlandse dagen; geldig_tot is de eerste dag waarop de rij niet meer geldt
-- Parameters: geen
create table levering_geldig as
with stap as (
    select l.levering_id, l.bekend_op_dag as dag, 0 as volgorde, true as geldt from log_levering as l
    union all
    select g.levering_id, g.dag, g.volgorde + 1, g.gebeurtenis = 'herstel' from log_gebeurtenis as g
),
-- of several steps on one day the last one counts: a day is looked at from its end
dagstand as (
    select s.levering_id, s.dag, arg_max(s.geldt, s.volgorde) as geldt
    from stap as s
    group by s.levering_id, s.dag
),
tijdvak as (
    select
        d.levering_id,
        d.geldt,
        d.dag as geldig_van,
        lead(d.dag, 1, date '9999-12-31') over (partition by d.levering_id order by d.dag) as geldig_tot
    from dagstand as d
)
select t.levering_id, t.geldig_van, t.geldig_tot, l.volgorde
from tijdvak as t
join log_levering as l on l.levering_id = t.levering_id
where t.geldt
union all
-- settings as config.yaml gives them: known from always, and the first to give way
select 'config.yaml', date '0001-01-01', date '9999-12-31', -1
order by volgorde, geldig_van;

create table rij_geldig as
with kandidaat as materialized (
    select
        r.gegevenssoort,
        r.sleutel,
        r.levering_id,
        r.volgnummer,
        l.geldig_van,
        l.geldig_tot,
        -- the last recorded goes first; no levering has so many rows that this runs into the next one
        l.volgorde * cast(1000000000 as bigint) + r.volgnummer as voorrang
    from rij as r
    join levering_geldig as l on l.levering_id = r.levering_id
),
-- something of these keys was withdrawn: what stood before it may count again
onderbroken as materialized (
    select distinct k.gegevenssoort, k.sleutel from kandidaat as k where k.geldig_tot <> date '9999-12-31'
),
-- of all other keys a row counts from its day, when nothing of that day or before goes first, to the day of the next
doorlopend as (
    select
        k.*,
        max(k.voorrang) over (
            partition by k.gegevenssoort, k.sleutel
            order by k.geldig_van
            range between unbounded preceding and current row
        ) as hoogste
    from kandidaat as k
    anti join onderbroken as o on o.gegevenssoort = k.gegevenssoort and o.sleutel = k.sleutel
),
wisselend as materialized (
    select k.*
    from kandidaat as k
    semi join onderbroken as o on o.gegevenssoort = k.gegevenssoort and o.sleutel = k.sleutel
),
grens as (
    select distinct g.gegevenssoort, g.sleutel, g.dag
    from (
        select k.gegevenssoort, k.sleutel, k.geldig_van as dag from wisselend as k
        union all
        select k.gegevenssoort, k.sleutel, k.geldig_tot from wisselend as k
    ) as g
),
tijdvak as (
    select
        g.gegevenssoort,
        g.sleutel,
        g.dag as geldig_van,
        lead(g.dag) over (partition by g.gegevenssoort, g.sleutel order by g.dag) as geldig_tot
    from grens as g
),
gerangschikt as (
    select
        k.gegevenssoort,
        k.levering_id,
        k.volgnummer,
        t.geldig_van,
        t.geldig_tot,
        row_number() over (partition by t.gegevenssoort, t.sleutel, t.geldig_van order by k.voorrang desc) as rang
    from tijdvak as t
    join wisselend as k
        on k.gegevenssoort = t.gegevenssoort
        and k.sleutel = t.sleutel
        and k.geldig_van <= t.geldig_van
        and k.geldig_tot > t.geldig_van
    where t.geldig_tot is not null
)
select
    d.gegevenssoort,
    d.levering_id,
    d.volgnummer,
    d.geldig_van,
    lead(d.geldig_van, 1, date '9999-12-31') over (
        partition by d.gegevenssoort, d.sleutel order by d.geldig_van
    ) as geldig_tot
from doorlopend as d
where d.voorrang = d.hoogste
union all
select g.gegevenssoort, g.levering_id, g.volgnummer, g.geldig_van, g.geldig_tot
from gerangschikt as g
where g.rang = 1;

create macro geldt(geldig_van, geldig_tot, bekend_op) as
    geldig_van <= coalesce(cast(bekend_op as date), date '9999-12-30')
    and geldig_tot > coalesce(cast(bekend_op as date), date '9999-12-30');
