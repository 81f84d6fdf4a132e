-- Doel:       wat de werkbank bij het vastleggen over één levering opmerkte
-- Korrel:     één rij per bevinding
-- Eenheden:   geen
-- Parameters: $levering VARCHAR (levering_id), $bekend_op DATE
select
    b.volgnummer,
    b.ernst,
    b.tekst,
    concat_ws(
        ', ',
        if(coalesce(b.blad, '') = '', null, 'blad ' || b.blad),
        'rij ' || b.rij,
        if(coalesce(b.cel, '') = '', null, 'cel ' || b.cel)
    ) as plaats,
    coalesce(b.waarde, '') as waarde
from levering_bevinding($bekend_op) as b
where b.levering_id = $levering
order by b.volgnummer;
