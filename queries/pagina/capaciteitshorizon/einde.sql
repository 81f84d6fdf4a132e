-- Doel:       welke locaties eindigen binnen een aantal maanden, de eerste eerst
-- Korrel:     één rij per locatie
-- Eenheden:   plaatsen_aantal, amv_aantal = plekken; maanden_tot_eind_aantal = hele maanden
-- Parameters: $soort VARCHAR (amv = de locaties van asiel met plekken voor amv's), $peildatum DATE, $bekend_op DATE,
--             $maanden INTEGER, $gebied VARCHAR
select
    'locatie' as gegevenssoort,
    e.levering_id,
    e.volgnummer,
    e.locatie,
    e.gemeente,
    e.regio,
    e.stap,
    e.plaatsen_aantal,
    e.amv_aantal,
    e.eind_op,
    e.maanden_tot_eind_aantal,
    e.locatie_eigenaar,
    e.peildatum,
    e.bron,
    e.opmerking,
    e.fictief
from capaciteit_einde($peildatum, $bekend_op, $maanden) as e
where
    e.soort = if($soort = 'amv', 'asiel', $soort)
    and ($soort <> 'amv' or e.amv_aantal > 0)
    and $gebied in ('Overijssel', e.regio, e.gemeente)
order by e.eind_op, e.gemeente, e.locatie;
