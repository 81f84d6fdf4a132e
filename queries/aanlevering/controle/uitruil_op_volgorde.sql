-- Doel:       een status die eerder valt dan een die eraan voorafgaat, of die na intrekken komt
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      uitruil-volgorde
-- Ernst:      fout
-- Tekst:      Uitruil “{code}”: {later} op {later_op} kan niet vóór {eerder} op {eerder_op}. De volgorde is verkend, afgesproken, vastgesteld, ingetrokken.
select
    'uitruil' as gegevenssoort,
    coalesce(l.nr, e.nr) as nr,
    l.code,
    l.status as later,
    l.status_op as later_op,
    e.status as eerder,
    e.status_op as eerder_op
from uitruil_stap as l
join uitruil_stap as e on e.code = l.code and e.volgorde < l.volgorde and e.status_op > l.status_op
where not l.vervangen and not e.vervangen and coalesce(l.nr, e.nr) is not null
order by 2, e.volgorde;
