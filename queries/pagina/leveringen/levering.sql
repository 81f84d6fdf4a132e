-- Doel:       één levering: wat, van wie, wanneer, en wat er nu van telt
-- Korrel:     één rij, of geen als de levering er (toen) niet is
-- Eenheden:   rijen_aantal, telt_aantal = rijen; vastgelegd_tekst = Nederlandse tijd
-- Parameters: $levering VARCHAR (levering_id), $bekend_op DATE
with telt as (
    select count(*) as aantal
    from rij_geldig as r
    where r.levering_id = $levering and geldt(r.geldig_van, r.geldig_tot, $bekend_op)
)
select
    l.levering_id,
    left(l.levering_id, 8) as nummer,
    l.bestandsnaam,
    l.herkomst,
    g.titel as gegevenssoort_titel,
    l.leverancier,
    l.peildatum,
    l.ontvangen_op,
    moment_nl(l.vastgelegd_op) as vastgelegd_tekst,
    l.vastgelegd_door,
    l.opmerking as toelichting,
    l.rijen_aantal,
    t.aantal as telt_aantal,
    l.ingetrokken,
    l.verwijderd,
    l.ingetrokken_reden,
    l.fictief,
    l.sha256
from levering($bekend_op) as l
join gegevenssoort as g on g.gegevenssoort = l.gegevenssoort
cross join telt as t
where l.levering_id = $levering
order by l.levering_id;
