-- Doel:       de cijfers die mee kunnen tellen: zoals aangeleverd, zonder die waarover nog een vraag open is, en losse maanden
--             van gehuisvest als de telling die zij samen zijn
-- Korrel:     één rij per soort, maat, peildatum, gemeente_code, leverancier
-- Eenheden:   realisatie_aantal = plekken; bij statushouders personen, opgeteld vanaf het begin van het halfjaar
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_telling as
with eerste_werkdag_rij as (
    select f.* exclude (geldig_van, geldig_tot), m.geldig_van, m.geldig_tot
    from feit_realisatie as f
    join moment_statushouders as m on m.geldig_van >= f.geldig_van and m.geldig_van < f.geldig_tot
    where f.maat = 'gehuisvest' and is_eerste_werkdag(f.peildatum)
)
select f.*, cast(null as varchar) as delen
from feit_realisatie as f
where not (f.maat = 'gehuisvest' and is_eerste_werkdag(f.peildatum))
union all by name
select r.*
from eerste_werkdag_rij as r
anti join feit_eerste_werkdag as w
    on w.geldig_van = r.geldig_van
    and w.levering_id = r.levering_id
    and w.leverancier = r.leverancier
    and w.peildatum = r.peildatum
    and w.gemeente_code = r.gemeente_code
union all by name
select
    'statushouders' as soort,
    'gehuisvest' as maat,
    o.peildatum,
    o.gemeente_code,
    o.gemeente,
    o.regio,
    o.gehuisvest_aantal as realisatie_aantal,
    o.leverancier,
    o.bron,
    o.delen,
    o.fictief,
    o.levering_id,
    o.geldig_van,
    o.geldig_tot
from feit_gehuisvest_opgeteld as o
-- a count from the beginning that the same supplier gave for that day goes before the sum of its months
anti join feit_realisatie as r
    on r.maat = 'gehuisvest'
    and r.peildatum = o.peildatum
    and r.gemeente_code = o.gemeente_code
    and r.leverancier = o.leverancier
    and r.geldig_van <= o.geldig_van
    and r.geldig_tot > o.geldig_van
where o.gehuisvest_aantal is not null;

create macro telling(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_telling as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);
