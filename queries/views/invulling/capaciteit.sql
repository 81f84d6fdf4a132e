-- Doel:       hoeveel plekken er zijn op de eerste dag van elke maand, 36 maanden vooruit, uit de eerste en de laatste dag
--             van de locaties die meetellen; wat er eindigt; en wanneer het onder de opgave zakt
--             zonder laatste dag loopt een locatie door; wie open is zonder eerste dag, is er al; een plan zonder eerste
--             dag heeft geen maand: het staat in geen_maand_aantal en telt hier niet
-- Korrel:     capaciteit: één rij per soort, gebied, maand, stap; capaciteit_maand: één rij per soort, gebied, maand;
--             capaciteit_grens: één rij per soort, gebied; capaciteit_einde: één rij per soort, gemeente_code, locatie
-- Eenheden:   maand = haar eerste dag; *_aantal = plekken, locaties of gemeenten
-- Parameters: peildatum DATE: de maanden beginnen op of na die dag; bekend_op DATE; vanaf_stap VARCHAR: alleen die stap en
--             zekerder, null = alle die tellen; alleen_duurzaam BOOLEAN; binnen_maanden INTEGER: de laatste dag valt daarin
create macro horizonmaand(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
)
select
    g.dag,
    cast(date_trunc('month', g.dag - 1) + to_months(cast(m.nummer as integer)) as date) as maand
from gelezen_op as g
cross join (select unnest(range(1, 37)) as nummer) as m;

create macro capaciteit(peildatum := null, bekend_op := null, alleen_duurzaam := false) as table
with plek as (
    select
        l.*,
        coalesce(l.begin_op, if(l.is_open, date '0001-01-01', null)) as van,
        coalesce(l.eind_op, date '9999-12-31') as tot
    from locatieplek(peildatum, bekend_op) as l
    where l.telt_mee and (not alleen_duurzaam or coalesce(l.duurzaam, false))
)
select
    p.soort,
    case when grouping(p.gemeente) = 0 then 'gemeente' when grouping(p.regio) = 0 then 'regio' else 'provincie' end
        as gebied_soort,
    coalesce(p.gemeente, p.regio, 'Overijssel') as gebied,
    p.gemeente_code,
    p.regio,
    m.maand,
    p.stap,
    p.stap_volgorde,
    cast(sum(p.plek_aantal) as bigint) as capaciteit_aantal
from plek as p
join horizonmaand(peildatum, bekend_op) as m on p.van <= m.maand and p.tot >= m.maand
group by grouping sets (
    (p.soort, p.regio, p.gemeente, p.gemeente_code, m.maand, p.stap, p.stap_volgorde),
    (p.soort, p.regio, m.maand, p.stap, p.stap_volgorde),
    (p.soort, m.maand, p.stap, p.stap_volgorde)
);

create view capaciteit as
select * from capaciteit() order by soort, gebied_soort, regio, gebied, maand, stap_volgorde desc;

create macro capaciteit_maand(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
with i as materialized (
    select * from invulling(peildatum, bekend_op, vanaf_stap, alleen_duurzaam)
),
grens as (
    select coalesce(min(p.stap_volgorde), 0) as stap_volgorde
    from locatiestap(bekend_op) as p
    where lower(p.stap) = lower(vanaf_stap)
),
telt as (
    select c.soort, c.gebied_soort, c.gebied, c.maand, cast(sum(c.capaciteit_aantal) as bigint) as capaciteit_aantal
    from capaciteit(peildatum, bekend_op, alleen_duurzaam) as c
    cross join grens as g
    where c.stap_volgorde >= g.stap_volgorde
    group by c.soort, c.gebied_soort, c.gebied, c.maand
)
select
    i.soort,
    i.gebied_soort,
    i.gebied,
    i.gemeente_code,
    i.regio,
    m.maand,
    -- no plan is not known; a plan of which nothing is there in this month is none
    if(i.telt_aantal is null, null, coalesce(t.capaciteit_aantal, 0)) as capaciteit_aantal,
    i.opgave_aantal,
    if(i.telt_aantal is null, null, i.opgave_aantal - i.opgave_zonder_plan_aantal) as opgave_met_plan_aantal,
    i.stappen,
    i.opmerking,
    i.bron,
    i.fictief
from i
cross join horizonmaand(peildatum, bekend_op) as m
left join telt as t
    on t.soort = i.soort and t.gebied_soort = i.gebied_soort and t.gebied = i.gebied and t.maand = m.maand;

create view capaciteit_maand as
select * from capaciteit_maand() order by soort, gebied_soort, regio, gebied, maand;

create macro capaciteit_grens(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
with maand as (
    select
        m.*,
        m.capaciteit_aantal < m.opgave_met_plan_aantal as onder,
        lag(m.capaciteit_aantal < m.opgave_met_plan_aantal) over (
            partition by m.soort, m.gebied_soort, m.gebied order by m.maand
        ) as onder_eerder
    from capaciteit_maand(peildatum, bekend_op, vanaf_stap, alleen_duurzaam) as m
),
gebied as (
    select
        m.soort,
        m.gebied_soort,
        m.gebied,
        m.gemeente_code,
        m.regio,
        any_value(m.opgave_aantal) as opgave_aantal,
        any_value(m.opgave_met_plan_aantal) as opgave_met_plan_aantal,
        arg_min(m.capaciteit_aantal, m.maand) as eerste_capaciteit_aantal,
        arg_max(m.capaciteit_aantal, m.maand) as laatste_capaciteit_aantal,
        min(m.maand) as eerste_maand,
        max(m.maand) as laatste_maand,
        arg_min(m.onder, m.maand) as begint_onder,
        min(m.maand) filter (m.onder and not m.onder_eerder) as zakt_onder_op,
        min(m.maand) filter (not m.onder and m.onder_eerder) as haalt_op,
        any_value(m.stappen) as stappen,
        any_value(m.opmerking) as opmerking,
        any_value(m.bron) as bron,
        bool_or(m.fictief) as fictief
    from maand as m
    group by m.soort, m.gebied_soort, m.gebied, m.gemeente_code, m.regio
)
select
    g.soort,
    g.gebied_soort,
    g.gebied,
    g.gemeente_code,
    g.regio,
    g.opgave_aantal,
    g.opgave_met_plan_aantal,
    g.eerste_capaciteit_aantal,
    g.laatste_capaciteit_aantal,
    g.zakt_onder_op,
    g.haalt_op,
    case
        when g.begint_onder is null then null
        when g.begint_onder and g.haalt_op is null then 'blijft onder de opgave'
        when g.begint_onder and g.zakt_onder_op is null then 'haalt de opgave vanaf ' || maand_nl(g.haalt_op)
        when g.begint_onder
        then 'haalt de opgave vanaf ' || maand_nl(g.haalt_op) || ', zakt eronder vanaf ' || maand_nl(g.zakt_onder_op)
        when g.zakt_onder_op is not null and g.haalt_op is not null
        then 'zakt onder de opgave vanaf ' || maand_nl(g.zakt_onder_op) || ', haalt haar weer vanaf ' || maand_nl(g.haalt_op)
        when g.zakt_onder_op is not null then 'zakt onder de opgave vanaf ' || maand_nl(g.zakt_onder_op)
        else 'blijft op of boven de opgave'
    end as verloop,
    g.stappen,
    g.opmerking,
    g.bron,
    g.fictief
from gebied as g;

create view capaciteit_grens as
select * from capaciteit_grens() order by soort, gebied_soort, regio, gebied;

-- the last day lies on the peildatum or after it, and at most so many months after it
create macro capaciteit_einde(peildatum := null, bekend_op := null, binnen_maanden := 12) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
)
select
    l.soort,
    l.gemeente_code,
    l.gemeente,
    l.regio,
    l.locatie,
    l.stap,
    l.stap_volgorde,
    l.is_open,
    l.plaatsen_aantal,
    l.amv_aantal,
    l.begin_op,
    l.eind_op,
    datesub('month', g.dag, l.eind_op) as maanden_tot_eind_aantal,
    l.locatie_eigenaar,
    l.peildatum,
    l.bron,
    l.opmerking,
    l.fictief,
    l.levering_id,
    l.volgnummer
from locatie(peildatum, bekend_op) as l
cross join gelezen_op as g
where l.telt_mee and l.eind_op <= g.dag + to_months(cast(binnen_maanden as integer));

create view capaciteit_einde as
select * from capaciteit_einde() order by eind_op, soort, gemeente, locatie;
