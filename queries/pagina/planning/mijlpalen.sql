-- Doel:       alle mijlpalen, gelezen op de peildatum: hoe het ermee staat, wat de cijfers zeggen en wat eerst moet
-- Korrel:     één rij per mijlpaal (code)
-- Eenheden:   dagen_aantal = dagen vanaf de peildatum, alleen bij een dag in de toekomst
-- Parameters: $peildatum DATE, $bekend_op DATE
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
    string_split(p.verantwoordelijk, '; ') as rollen,
    p.cyclus,
    p.van,
    p.tot,
    p.precisie,
    p.wanneer || if(p.voorgesteld, ' (voorgesteld)', '') as wanneer,
    p.voorgesteld,
    t.toestand,
    t.toestand_op,
    t.toestand_tekst,
    t.gereedheid,
    t.hangt_af_van,
    t.wacht_op,
    p.dagen_aantal,
    p.aan_zet,
    p.eerstvolgend,
    p.bron,
    nullif(concat_ws('; ', p.opmerking, 'gemeld door ' || t.auteur || coalesce(': ' || t.opmerking, '')), '') as opmerking
from planning($peildatum, $bekend_op) as p
join mijlpaal_toestand($peildatum, $bekend_op) as t on t.code = p.code
left join mijlpaal($bekend_op) as m on m.code = p.code
left join rij_mijlpaal as r on r.levering_id = m.levering_id and r.code = m.code
order by p.spoor_volgorde, p.van, p.tot, p.code;
