-- Doel:       een prognose ligt binnen haar marge en niet onder wat al gehuisvest is
-- Korrel:     één rij per gemeente waarvan de prognose niet klopt
-- Eenheden:   *_aantal = personen
-- Parameters: geen
-- Regel:      prognose-binnen-marge
-- Tekst:      Een prognose ligt buiten haar eigen marge.
select
    p.gemeente_code,
    p.gemeente,
    p.gehuisvest_aantal,
    p.eind_gehuisvest_laag_aantal,
    p.eind_gehuisvest_verwacht_aantal,
    p.eind_gehuisvest_hoog_aantal
from prognose as p
where
    p.gehuisvest_aantal > p.eind_gehuisvest_laag_aantal
    or p.eind_gehuisvest_laag_aantal > p.eind_gehuisvest_verwacht_aantal
    or p.eind_gehuisvest_verwacht_aantal > p.eind_gehuisvest_hoog_aantal
    or p.verwacht_eind_aantal <> p.opgave_aantal - p.eind_gehuisvest_verwacht_aantal
order by p.gemeente_code;
