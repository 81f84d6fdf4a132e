-- Doel:       per spoor de eerstvolgende mijlpaal na de peildatum
-- Korrel:     één rij per spoor dat mijlpalen heeft; van meer mijlpalen op dezelfde dag staat de eerste er
-- Eenheden:   dagen_aantal = dagen vanaf de peildatum, null als alleen een maand of kwartaal bekend is
-- Parameters: $peildatum DATE, $rol VARCHAR (null = iedereen), $bekend_op DATE
select
    p.spoor,
    any_value(p.spoor_naam) as spoor_naam,
    any_value(p.wanneer) filter (p.eerstvolgend) as wanneer,
    any_value(p.dagen_aantal) filter (p.eerstvolgend) as dagen_aantal,
    concat_ws(
        ' · ',
        any_value(p.spoor_noot),
        arg_min(p.tekst, p.code) filter (p.eerstvolgend),
        case when count(*) filter (p.eerstvolgend) > 1 then 'en nog ' || count(*) filter (p.eerstvolgend) - 1 end
    ) as tekst,
    any_value(p.bron) as bron
from planning($peildatum, $bekend_op) as p
where $rol is null or list_contains(string_split(p.verantwoordelijk, '; '), $rol)
group by p.spoor
order by min(p.spoor_volgorde);
