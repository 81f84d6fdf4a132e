-- Doel:       alle maten van elke gemeente en elke opgave naast elkaar, ook per 1.000 inwoners en als deel van de provincie
-- Korrel:     één rij per soort, gemeente_code; over soorten wordt niet opgeteld
-- Eenheden:   *_aantal = plekken, bij statushouders personen (eenheid); *_per_1000 = per 1.000 inwoners op inwoners_op;
--             realisatie_pct en tempo_pct als in voortgang en achterstand; opgave_deel_pct = procent van de opgave van de
--             provincie, null als een opgave niet bekend of onder 0 is; tempo, begin en signaal: alleen statushouders
-- Parameters: peildatum DATE, bekend_op DATE
create macro per_1000(aantal, inwoners_aantal) as 1000.0 * aantal / nullif(inwoners_aantal, 0);

create macro matrix(peildatum := null, bekend_op := null) as table
with rij as (
    select
        v.*,
        g.inwoners_aantal,
        g.inwoners_op,
        sum(g.inwoners_aantal) over (partition by v.soort) as inwoners_provincie_aantal,
        -- the share in a whole that is not known, or that holds less than nothing, is not known
        if(
            bool_and(coalesce(v.opgave_aantal >= 0, false)) over (partition by v.soort),
            sum(v.opgave_aantal) over (partition by v.soort),
            null
        ) as opgave_provincie_aantal
    from voortgang(peildatum, bekend_op) as v
    join gemeente as g on g.gemeente_code = v.gemeente_code
)
select
    r.soort,
    r.periode,
    r.gemeente_code,
    r.gemeente,
    r.regio,
    s.eenheid,
    r.opgave_aantal,
    r.realisatie_aantal,
    r.verschil_aantal,
    r.nog_te_realiseren_aantal,
    r.realisatie_pct,
    t.begin_aantal,
    t.achter_op_tempo_aantal,
    t.tempo_pct,
    t.signaal,
    per_1000(r.opgave_aantal, r.inwoners_aantal) as opgave_per_1000,
    per_1000(r.realisatie_aantal, r.inwoners_aantal) as realisatie_per_1000,
    per_1000(r.verschil_aantal, r.inwoners_aantal) as verschil_per_1000,
    per_1000(r.nog_te_realiseren_aantal, r.inwoners_aantal) as nog_te_realiseren_per_1000,
    per_1000(t.begin_aantal, r.inwoners_aantal) as begin_per_1000,
    per_1000(t.achter_op_tempo_aantal, r.inwoners_aantal) as achter_op_tempo_per_1000,
    deel_pct(r.opgave_aantal, r.opgave_provincie_aantal) as opgave_deel_pct,
    deel_pct(r.inwoners_aantal, r.inwoners_provincie_aantal) as inwoners_deel_pct,
    r.inwoners_aantal,
    r.inwoners_op,
    r.peildatum,
    r.leverancier,
    r.bron,
    r.opmerking,
    r.status,
    r.fictief
from rij as r
join soort as s on s.soort = r.soort
left join toezicht_signaal(peildatum, bekend_op) as t
    on t.gemeente_code = r.gemeente_code and r.soort = 'statushouders'
order by s.volgorde, r.regio, r.gemeente;

create view matrix as select * from matrix();
