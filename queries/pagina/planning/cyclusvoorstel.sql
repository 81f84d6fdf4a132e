-- Doel:       de mijlpalen die de werkbank voor een nieuwe cyclus voorstelt
-- Korrel:     één rij per mijlpaal
-- Eenheden:   geen
-- Parameters: $begin_op DATE
select
    v.code,
    v.spoor,
    v.jaar,
    v.kwartaal,
    v.tekst,
    v.verantwoordelijk,
    v.van,
    v.tot,
    v.precisie,
    tijdvak_nl(v.van, v.tot) as wanneer
from cyclus_voorstel($begin_op) as v
order by v.van, v.tot, v.code;
