-- Doel:       wat bij het inlezen is opgemerkt over de leveringen waar de cijfers van deze dag uit komen: de opmerking van
--             wie vastlegde, en wat de werkbank zag
-- Korrel:     één rij per levering en opmerking
-- Eenheden:   keren_aantal = hoe vaak het in de levering voorkomt
-- Parameters: $peildatum DATE, $bekend_op DATE
with gebruikt as (
    select r.levering_id
    from realisatie($bekend_op) as r
    join voortgang($peildatum, $bekend_op) as v
        on v.soort = r.soort and v.gemeente_code = r.gemeente_code and v.peildatum = r.peildatum
        and v.leverancier = r.leverancier
    union
    select o.levering_id from opgave($bekend_op) as o where o.bekendgemaakt_op <= $peildatum
),
opgemerkt as (
    select l.levering_id, 0 as plaats, 'bij het vastleggen' as ernst, l.opmerking as tekst, 1 as keren_aantal
    from levering($bekend_op) as l
    where coalesce(l.opmerking, '') <> ''
    union all
    select b.levering_id, min(b.volgnummer), b.ernst, b.tekst, count(*)
    from levering_bevinding($bekend_op) as b
    group by b.levering_id, b.ernst, b.tekst
)
select
    l.bestandsnaam,
    l.leverancier,
    l.peildatum,
    l.bekend_op_dag,
    o.ernst,
    o.tekst,
    o.keren_aantal
from opgemerkt as o
join gebruikt as g on g.levering_id = o.levering_id
join levering($bekend_op) as l on l.levering_id = o.levering_id
order by l.volgorde desc, o.plaats, o.tekst;
