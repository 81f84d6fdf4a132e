-- Doel:       de gerealiseerde aantallen zoals aangeleverd
-- Korrel:     één rij per soort, maat, peildatum, gemeente_code, leverancier (de laatst vastgelegde geldt)
-- Eenheden:   realisatie_aantal = plekken; bij statushouders personen, opgeteld vanaf het begin van het halfjaar
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_realisatie as
select
    r.soort,
    r.maat,
    r.peildatum,
    r.gemeente_code,
    g.gemeente,
    g.regio,
    r.aantal as realisatie_aantal,
    r.leverancier,
    r.bron,
    r.opmerking,
    l.fictief,
    l.bekend_op_dag,
    r.levering_id,
    v.geldig_van,
    v.geldig_tot
from rij_realisatie as r
join rij_geldig as v
    on v.gegevenssoort = 'realisatie' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
join register_gemeente as g on g.gemeente_code = r.gemeente_code;

create macro realisatie(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_realisatie as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view realisatie as select * from realisatie() order by soort, maat, peildatum, gemeente_code, leverancier;
