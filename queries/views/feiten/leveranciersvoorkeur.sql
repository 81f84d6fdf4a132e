-- Doel:       wiens telling geldt: per opgave de laatst vastgelegde lijst, in haar geheel; anders die van config.yaml
--             telplaats: wie voor één gemeente het eerst telt. Delen leveranciers een rang, dan telt elk voor de gebieden
--             waar de naam op eindigt, en valt hij bij een ander alleen in
-- Korrel:     één rij per soort, leverancier; telplaats: één rij per soort, gemeente_code, leverancier; eerste_keus: één
--             rij per soort, gemeente_code
-- Eenheden:   rang = plaats in de lijst, 0 is de eerste keus; plaats = 0 telt zelf, daarboven valt in;
--             levering_id is config.yaml als er niets is vastgelegd
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_leveranciersvoorkeur as
with lijst as (
    select distinct r.soort, r.levering_id, l.geldig_van, l.geldig_tot, l.volgorde
    from rij_leveranciersvoorkeur as r
    join levering_geldig as l on l.levering_id = r.levering_id
),
grens as (
    select distinct l.soort, unnest([l.geldig_van, l.geldig_tot]) as dag from lijst as l
),
tijdvak as (
    select g.soort, g.dag as geldig_van, lead(g.dag) over (partition by g.soort order by g.dag) as geldig_tot
    from grens as g
),
geldend as (
    select t.soort, t.geldig_van, t.geldig_tot, arg_max(l.levering_id, l.volgorde) as levering_id
    from tijdvak as t
    join lijst as l on l.soort = t.soort and l.geldig_van <= t.geldig_van and l.geldig_tot > t.geldig_van
    where t.geldig_tot is not null
    group by t.soort, t.geldig_van, t.geldig_tot
)
select
    r.soort,
    dense_rank() over (partition by r.soort, g.geldig_van order by r.rang) - 1 as rang,
    r.leverancier,
    r.levering_id,
    g.geldig_van,
    g.geldig_tot
from geldend as g
join rij_leveranciersvoorkeur as r on r.soort = g.soort and r.levering_id = g.levering_id;

create macro leveranciersvoorkeur(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_leveranciersvoorkeur as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view leveranciersvoorkeur as select * from leveranciersvoorkeur() order by soort, rang, leverancier;

create table feit_telplaats as
with lid as (
    select
        f.*,
        g.gemeente_code,
        g.gemeente,
        count(*) over (partition by f.soort, f.rang, f.geldig_van, g.gemeente_code) > 1 as gedeeld,
        ends_with(f.leverancier, g.regio) or ends_with(f.leverancier, g.gemeente) as eigen,
        -- a name that ends on no area at all says nothing about whose municipalities it counts
        bool_or(ends_with(f.leverancier, g.regio) or ends_with(f.leverancier, g.gemeente)) over (
            partition by f.leverancier
        ) as noemt_gebied
    from feit_leveranciersvoorkeur as f
    cross join register_gemeente as g
)
select
    l.soort,
    l.gemeente_code,
    l.gemeente,
    l.leverancier,
    2 * l.rang + if(l.gedeeld and l.noemt_gebied and not l.eigen, 1, 0) as plaats,
    l.geldig_van,
    l.geldig_tot
from lid as l;

create macro telplaats(bekend_op := null) as table
select f.soort, f.gemeente_code, f.leverancier, f.plaats
from feit_telplaats as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

-- whoever is not in the list comes last; there, and in a shared rank, the alphabet decides and never the day
create macro plaats_of_laatste(plaats) as coalesce(plaats, 1000000);

-- as text, for a remark
create table feit_eerste_keus as
select
    f.soort,
    f.gemeente_code,
    coalesce(
        string_agg(f.leverancier, ' of ' order by f.leverancier) filter (f.plaats = 0),
        'de leverancier van ' || f.gemeente
    ) as leverancier,
    f.geldig_van,
    f.geldig_tot
from feit_telplaats as f
group by f.soort, f.gemeente_code, f.gemeente, f.geldig_van, f.geldig_tot;

create macro eerste_keus(bekend_op := null) as table
select f.soort, f.gemeente_code, f.leverancier
from feit_eerste_keus as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);
