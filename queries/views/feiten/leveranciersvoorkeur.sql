-- Doel:       wiens telling geldt: per opgave de laatst vastgelegde lijst, in haar geheel; anders die van config.yaml
-- Korrel:     één rij per soort, leverancier; eerste_keus: één rij per soort
-- Eenheden:   rang = plaats in de lijst, 0 is de eerste keus; levering_id is config.yaml als er niets is vastgelegd
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

-- as text, for a remark
create table feit_eerste_keus as
select f.soort, string_agg(f.leverancier, ' of ' order by f.leverancier) as leverancier, f.geldig_van, f.geldig_tot
from feit_leveranciersvoorkeur as f
where f.rang = 0
group by f.soort, f.geldig_van, f.geldig_tot;

create macro eerste_keus(bekend_op := null) as table
select f.soort, f.leverancier
from feit_eerste_keus as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);
