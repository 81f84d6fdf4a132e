-- Doel:       de locaties van een gemeente voor alle opgaven, ook wat is afgevallen, gesloten of voorbij
-- Korrel:     één rij per locatie
-- Eenheden:   plaatsen_aantal, amv_aantal = plekken
-- Parameters: $gemeente VARCHAR (code), $peildatum DATE, $bekend_op DATE
select
    'locatie' as gegevenssoort,
    l.levering_id,
    l.volgnummer,
    l.locatie,
    s.titel as soort_titel,
    l.stap,
    l.plaatsen_aantal,
    l.amv_aantal,
    l.begin_op,
    coalesce(datum_nl(l.eind_op), if(l.onbepaalde_tijd, 'onbepaalde tijd', null)) as eind_tekst,
    l.locatie_eigenaar,
    l.peildatum,
    l.bron,
    l.opmerking,
    l.fictief
from locatie($peildatum, $bekend_op) as l
join soort as s on s.soort = l.soort
where l.gemeente_code = $gemeente
order by s.volgorde, l.telt_mee desc, l.stap_volgorde desc nulls last, l.locatie;
