-- Doel:       wiens telling geldt: per opgave de laatst vastgelegde lijst, in haar geheel; anders die van config.yaml
-- Korrel:     één rij per soort, leverancier; eerste_keus: één rij per soort
-- Eenheden:   rang = plaats in de lijst, 0 is de eerste keus; levering_id is config.yaml als er niets is vastgelegd
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro leveranciersvoorkeur(bekend_op := null) as table
select
    r.soort,
    dense_rank() over (partition by r.soort order by r.rang) - 1 as rang,
    r.leverancier,
    r.levering_id
from rij_leveranciersvoorkeur as r
join levering_geldig as l on l.levering_id = r.levering_id
where geldt(l.geldig_van, l.geldig_tot, bekend_op)
qualify l.volgorde = max(l.volgorde) over (partition by r.soort);

create view leveranciersvoorkeur as select * from leveranciersvoorkeur() order by soort, rang, leverancier;

-- as text, for a remark
create macro eerste_keus(bekend_op := null) as table
select v.soort, string_agg(v.leverancier, ' of ' order by v.leverancier) as leverancier
from leveranciersvoorkeur(bekend_op) as v
where v.rang = 0
group by v.soort;
