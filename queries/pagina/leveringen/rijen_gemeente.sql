-- Doel:       de rijen per gemeente van één levering, met de naam uit het register, en of elke rij nu meetelt
-- Korrel:     één rij per rij van de levering
-- Eenheden:   zoals de gegevenssoort ze noemt
-- Parameters: $levering VARCHAR (levering_id), $gegevenssoort VARCHAR, $bekend_op DATE
with telt as (
    select v.volgnummer
    from rij_geldig as v
    where
        v.levering_id = $levering
        and v.gegevenssoort = $gegevenssoort
        and geldt(v.geldig_van, v.geldig_tot, $bekend_op)
)
-- each kind of data has columns of its own
select $gegevenssoort as gegevenssoort, r.*, g.gemeente, if(t.volgnummer is null, 'nee', 'ja') as telt_mee
from query_table('rij_' || $gegevenssoort) as r
left join register_gemeente as g on g.gemeente_code = r.gemeente_code
left join telt as t on t.volgnummer = r.volgnummer
where r.levering_id = $levering
order by r.volgnummer;
