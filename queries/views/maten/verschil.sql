-- Doel:       wat er aan opgaven en realisatie veranderde tussen twee momenten van bekend zijn, en welke levering dat deed
--             een cijfer is hetzelfde als de sleutel van zijn rij dat is: het gaat om wat er over één dag, van één
--             leverancier, bekend was; niet om een nieuwe peildatum naast een oude
-- Korrel:     één rij per soort, maat, peildatum, gemeente_code, leverancier die veranderde; opgave en taakstelling met
--             hun periode, en als peildatum de dag van bekendmaking
-- Eenheden:   oud_aantal, nieuw_aantal, verschil_aantal = plekken of personen; leeg is niet bekend
-- Parameters: bekend_op_toen DATE: het eerste moment, null = de dag voor de laatste wijziging; bekend_op DATE: het
--             tweede, null = nu
create macro cijfer(bekend_op := null) as table
select
    'realisatie' as gegevenssoort,
    r.soort,
    r.maat,
    if(r.soort = 'statushouders', halfjaar_van(r.peildatum), null) as periode,
    r.peildatum,
    r.gemeente_code,
    r.gemeente,
    r.regio,
    r.leverancier,
    r.realisatie_aantal as aantal,
    r.bron,
    r.levering_id
from realisatie(bekend_op) as r
union all
select
    'opgave',
    o.soort,
    m.maat,
    o.periode,
    o.bekendgemaakt_op,
    o.gemeente_code,
    o.gemeente,
    o.regio,
    o.bron,
    if(m.maat = 'opgave', o.opgave_aantal, o.taakstelling_aantal),
    o.bron,
    o.levering_id
from opgave(bekend_op) as o
cross join (values ('opgave'), ('taakstelling')) as m(maat)
where if(m.maat = 'opgave', o.opgave_aantal, o.taakstelling_aantal) is not null;

-- the day on which the log last changed
create macro laatste_wijziging(bekend_op := null) as (
    select max(d.dag)
    from (
        select l.bekend_op_dag as dag from log_levering as l
        union all
        select g.dag from log_gebeurtenis as g
    ) as d
    where bekend_op is null or d.dag <= cast(bekend_op as date)
);

create macro verschil(bekend_op_toen := null, bekend_op := null) as table
with eerder as (
    select coalesce(cast(bekend_op_toen as date), laatste_wijziging(bekend_op) - 1) as dag
),
paar as (
    select
        coalesce(n.gegevenssoort, t.gegevenssoort) as gegevenssoort,
        coalesce(n.soort, t.soort) as soort,
        coalesce(n.maat, t.maat) as maat,
        coalesce(n.periode, t.periode) as periode,
        coalesce(n.peildatum, t.peildatum) as peildatum,
        coalesce(n.gemeente_code, t.gemeente_code) as gemeente_code,
        coalesce(n.gemeente, t.gemeente) as gemeente,
        coalesce(n.regio, t.regio) as regio,
        coalesce(n.leverancier, t.leverancier) as leverancier,
        t.aantal as oud_aantal,
        n.aantal as nieuw_aantal,
        t.levering_id as oude_levering_id,
        n.levering_id as nieuwe_levering_id
    from cijfer(coalesce(cast(bekend_op_toen as date), laatste_wijziging(bekend_op) - 1)) as t
    full join cijfer(bekend_op) as n
        on n.gegevenssoort = t.gegevenssoort
        and n.soort = t.soort
        and n.maat = t.maat
        and n.periode is not distinct from t.periode
        and n.peildatum = t.peildatum
        and n.gemeente_code = t.gemeente_code
        and (n.leverancier = t.leverancier or n.gegevenssoort = 'opgave')
    where t.aantal is distinct from n.aantal
),
-- the former figure is gone because its levering was withdrawn, else because a later one speaks of it
oorzaak as (
    select
        p.*,
        coalesce(l.ingetrokken, false) as door_intrekking,
        if(coalesce(l.ingetrokken, false), p.oude_levering_id, p.nieuwe_levering_id) as levering_id
    from paar as p
    left join levering(bekend_op) as l on l.levering_id = p.oude_levering_id
)
select
    o.gegevenssoort,
    o.soort,
    o.maat,
    o.periode,
    o.peildatum,
    o.gemeente_code,
    o.gemeente,
    o.regio,
    o.leverancier,
    o.oud_aantal,
    o.nieuw_aantal,
    o.nieuw_aantal - o.oud_aantal as verschil_aantal,
    case
        when o.oud_aantal is null then 'nieuw'
        when o.nieuw_aantal is null then 'vervallen'
        else 'veranderd'
    end as wijziging,
    o.levering_id,
    case
        when o.door_intrekking
        then 'ingetrokken op ' || datum_nl(l.ingetrokken_op) || ': ' || l.ingetrokken_reden
        when l.ingetrokken_op > e.dag
        then 'hersteld op ' || datum_nl(l.ingetrokken_op) || ': ' || l.ingetrokken_reden
        else 'vastgelegd op ' || datum_nl(l.bekend_op_dag) || ' door ' || l.vastgelegd_door
    end as oorzaak
from oorzaak as o
cross join eerder as e
left join levering(bekend_op) as l on l.levering_id = o.levering_id;
