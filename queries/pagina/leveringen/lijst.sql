-- Doel:       de leveringen die bij de keuzes passen, de nieuwste eerst, met wat er nu van telt
-- Korrel:     één rij per levering_id
-- Eenheden:   rijen_aantal, telt_aantal = rijen
-- Parameters: $herkomst VARCHAR, $gegevenssoort VARCHAR, $leverancier VARCHAR, $stand VARCHAR (elk null = alle),
--             $bekend_op DATE
with telt as (
    select r.levering_id, count(*) as aantal
    from rij_geldig as r
    where geldt(r.geldig_van, r.geldig_tot, $bekend_op)
    group by r.levering_id
),
lijst as (
    select
        l.levering_id,
        l.volgorde,
        l.bestandsnaam,
        l.herkomst,
        l.gegevenssoort,
        g.titel as gegevenssoort_titel,
        l.leverancier,
        l.peildatum,
        l.bekend_op_dag,
        l.vastgelegd_door,
        l.rijen_aantal,
        coalesce(t.aantal, 0) as telt_aantal,
        case
            when l.ingetrokken then 'ingetrokken'
            when coalesce(t.aantal, 0) = 0 then 'vervangen'
            when t.aantal < l.rijen_aantal then 'deels vervangen'
            else 'telt mee'
        end as stand,
        case
            when l.verwijderd then 'nee, verwijderd'
            when l.ingetrokken then 'nee, ingetrokken'
            when coalesce(t.aantal, 0) = 0 then 'nee, vervangen'
            when t.aantal < l.rijen_aantal then getal_nl(t.aantal) || ' van ' || getal_nl(l.rijen_aantal) || ' rijen'
            else 'ja'
        end as stand_tekst,
        concat_ws(
            '; ',
            nullif(l.opmerking, ''),
            if(l.ingetrokken, if(l.verwijderd, 'verwijderd op ', 'ingetrokken op ') || datum_nl(l.ingetrokken_op) || ': ' || l.ingetrokken_reden, null)
        ) as opmerking
    from levering($bekend_op) as l
    join gegevenssoort as g on g.gegevenssoort = l.gegevenssoort
    left join telt as t on t.levering_id = l.levering_id
)
select l.*
from lijst as l
where
    ($herkomst is null or l.herkomst = $herkomst)
    and ($gegevenssoort is null or l.gegevenssoort = $gegevenssoort)
    and ($leverancier is null or list_contains(string_split(l.leverancier, '; '), $leverancier))
    and ($stand is null or replace(l.stand, 'deels ', '') = $stand)
order by l.volgorde desc;
