-- Doel:       totalen die een bron zelf noemt; alleen om te controleren
-- Korrel:     één rij per soort, periode, maat, gebied_soort, gebied, bron (de laatst vastgelegde geldt)
-- Eenheden:   vermeld_aantal = plekken, bij statushouders personen
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_vermeld_totaal as
select
    r.soort,
    r.periode,
    r.maat,
    r.gebied_soort,
    r.gebied,
    r.aantal as vermeld_aantal,
    r.bron,
    r.bronplaats,
    r.opmerking,
    r.levering_id,
    v.geldig_van,
    v.geldig_tot
from rij_vermeld_totaal as r
join rij_geldig as v
    on v.gegevenssoort = 'vermeld_totaal' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer;

create macro vermeld_totaal(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_vermeld_totaal as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view vermeld_totaal as select * from vermeld_totaal() order by soort, periode, maat, gebied_soort, gebied;
