-- Doel:       de locaties van een opgave, ook wat is afgevallen, gesloten of voorbij; de zekerste stap eerst
-- Korrel:     één rij per locatie
-- Eenheden:   plaatsen_aantal, amv_aantal = plekken
-- Parameters: $soort VARCHAR (amv = de locaties van asiel), $peildatum DATE, $bekend_op DATE, $regio VARCHAR (null = alle),
--             $gemeente VARCHAR (code; null = alle), $stap VARCHAR (null = alle)
select
    'locatie' as gegevenssoort,
    l.levering_id,
    l.volgnummer,
    l.locatie,
    l.gemeente_code,
    l.gemeente,
    l.regio,
    l.soort as voor_soort,
    l.stap,
    l.plaatsen_aantal,
    l.amv_aantal,
    l.begin_op,
    l.eind_op,
    l.onbepaalde_tijd,
    l.locatie_besluit,
    l.besluit_op,
    coalesce(datum_nl(l.eind_op), if(l.onbepaalde_tijd, 'onbepaalde tijd', null)) as eind_tekst,
    case when l.duurzaam then 'ja' when not l.duurzaam then 'nee' end as duurzaam_tekst,
    nullif(concat_ws(', ', l.locatie_besluit, datum_nl(l.besluit_op)), '') as besluit_tekst,
    l.locatie_eigenaar,
    l.telt_mee,
    l.peildatum,
    l.bron,
    l.opmerking,
    l.fictief
from locatie($peildatum, $bekend_op) as l
where
    l.soort = if($soort = 'amv', 'asiel', $soort)
    and ($regio is null or l.regio = $regio)
    and ($gemeente is null or l.gemeente_code = $gemeente)
    and ($stap is null or l.stap = $stap)
order by l.telt_mee desc, l.stap_volgorde desc nulls last, l.gemeente, l.locatie;
