-- Doel:       de mijlpalen van één jaar, gelezen op de peildatum, voor de tijdlijn en de lijst
-- Korrel:     één rij per mijlpaal (code); 1 januari van het jaar erna sluit het jaar af en hoort erbij
-- Eenheden:   dagen_aantal = dagen vanaf de peildatum, alleen bij een dag in de toekomst
-- Parameters: $peildatum DATE, $jaar INTEGER, $rol VARCHAR (null = iedereen), $bekend_op DATE
select
    'mijlpaal' as gegevenssoort,
    r.levering_id,
    r.volgnummer,
    p.code,
    p.spoor,
    p.spoor_naam,
    -- short enough for a telephone
    if(p.spoor_noot is null, p.spoor_naam, 'Toezicht, ' || p.spoor_noot) as baan,
    p.tekst,
    p.verantwoordelijk,
    p.van,
    p.tot,
    p.precisie,
    p.wanneer,
    p.stand_tekst,
    p.dagen_aantal,
    p.aan_zet,
    p.eerstvolgend,
    p.bron,
    p.opmerking
from planning($peildatum, $bekend_op) as p
left join mijlpaal($bekend_op) as m on m.code = p.code
left join rij_mijlpaal as r on r.levering_id = m.levering_id and r.code = m.code
where
    p.van between make_date($jaar, 1, 1) and make_date($jaar + 1, 1, 1)
    and ($rol is null or list_contains(string_split(p.verantwoordelijk, '; '), $rol))
order by p.spoor_volgorde, p.van, p.tot, p.code;
