-- Doel:       waar elk vastgelegd cijfer stond, ook een cijfer dat niet meer geldt; een cijfer dat is uitgerekend heeft
--             een rij per cel waaruit het is gemaakt; een rij zonder cijfer (een taak, een notitie) staat er als geheel
-- Korrel:     één rij per levering_id, gegevenssoort, rij, cijfer, cel
-- Eenheden:   rij = rij van het blad, of regel van een tekst; null in bestand: de plaats is niet vastgelegd
-- Parameters: levering VARCHAR: de rijen van een levering; null = alle
create macro herkomst_per_rij(levering) as table
with cijfer as (
    select
        r.levering_id, 'realisatie' as gegevenssoort, r.volgnummer, 'aantal' as kolom,
        r.soort, r.maat, cast(null as varchar) as periode, r.peildatum, r.gemeente_code
    from rij_realisatie as r
    union all
    select r.levering_id, 'opgave', r.volgnummer, 'aantal', r.soort, 'opgave', r.periode, null, r.gemeente_code
    from rij_opgave as r
    where r.aantal is not null
    union all
    select
        r.levering_id, 'opgave', r.volgnummer, 'taakstelling_aantal',
        r.soort, 'taakstelling', r.periode, null, r.gemeente_code
    from rij_opgave as r
    where r.taakstelling_aantal is not null
    union all
    select r.levering_id, 'vermeld_totaal', r.volgnummer, 'aantal', r.soort, r.maat, r.periode, null, null
    from rij_vermeld_totaal as r
    union all
    select r.levering_id, 'oordeel', r.volgnummer, null, null, null, null, r.peildatum, r.gemeente_code
    from rij_oordeel as r
    union all
    select r.levering_id, 'notitie', r.volgnummer, null, null, null, null, null, r.gemeente_code
    from rij_notitie as r
    union all
    select r.levering_id, r.gegevenssoort, r.volgnummer, null, null, null, null, null, null
    from rij as r
    where r.gegevenssoort not in ('realisatie', 'opgave', 'vermeld_totaal', 'oordeel', 'notitie')
)
select
    c.levering_id,
    c.gegevenssoort,
    c.volgnummer,
    c.kolom,
    c.soort,
    c.maat,
    c.periode,
    c.peildatum,
    c.gemeente_code,
    p.bestand,
    nullif(p.blad, '') as blad,
    p.rij,
    nullif(p.cel, '') as cel
from cijfer as c
left join log_plaats as p
    on p.levering_id = c.levering_id
    and p.gegevenssoort = c.gegevenssoort
    and p.volgnummer = c.volgnummer
    and (c.kolom is null or p.kolom = c.kolom)
-- settings of config.yaml are no levering
where c.levering_id in (select l.levering_id from log_levering as l where levering is null or l.levering_id = levering);

create view herkomst as
select
    h.levering_id,
    h.gegevenssoort,
    h.soort,
    h.maat,
    h.periode,
    h.peildatum,
    h.gemeente_code,
    h.bestand,
    h.blad,
    h.rij,
    h.cel
from herkomst_per_rij(null) as h
order by h.levering_id, h.gegevenssoort, h.volgnummer, h.kolom, h.bestand, h.blad, h.rij, h.cel;
