-- Doel:       achterstand per regio en provincie: bruto achterstand, bruto voorsprong en saldo, van begin en eind apart
-- Korrel:     één rij per (dag,) halfjaar, regio; voor de provincie één rij per (dag,) halfjaar
-- Eenheden:   *_aantal = personen of gemeenten; voorsprong is negatief, zodat achterstand + voorsprong = saldo;
--             nog_te_huisvesten_aantal en achter_op_tempo_aantal zijn saldo's: bruto staan zij in resterend_aantal en
--             boven_opgave_aantal, en in tempo_achter_aantal en tempo_voor_aantal
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE
create macro achterstand_gebied_per_dag(dagen, bekend_op := null) as table
with rij as (
    select
        a.*,
        a.opgave_aantal is not null and a.gehuisvest_aantal is not null as gemeld
    from achterstand_per_dag(dagen, bekend_op) as a
)
select
    r.dag,
    r.halfjaar,
    coalesce(r.regio, 'Overijssel') as gebied,
    if(grouping(r.regio) = 0, 'regio', 'provincie') as gebied_soort,
    cast(sum(r.taakstelling_aantal) as bigint) as taakstelling_aantal,
    cast(sum(r.begin_aantal) filter (r.begin_aantal > 0) as bigint) as begin_achterstand_aantal,
    cast(sum(r.begin_aantal) filter (r.begin_aantal < 0) as bigint) as begin_voorsprong_aantal,
    cast(sum(r.begin_aantal) as bigint) as begin_saldo_aantal,
    count(*) filter (r.begin_aantal > 0) as begin_achter_gemeenten_aantal,
    count(*) filter (r.begin_aantal < 0) as begin_voor_gemeenten_aantal,
    cast(sum(r.correctie_aantal) as bigint) as correctie_aantal,
    cast(sum(r.opgave_aantal) as bigint) as opgave_aantal,
    cast(sum(r.gehuisvest_aantal) as bigint) as gehuisvest_aantal,
    cast(sum(r.nog_te_huisvesten_aantal) as bigint) as nog_te_huisvesten_aantal,
    -- in a fixed order: sixths that are added in another order differ in their last digit
    sum(r.verwacht_aantal order by r.gemeente_code) filter (r.gemeld) as verwacht_aantal,
    sum(r.achter_op_tempo_aantal order by r.gemeente_code) as achter_op_tempo_aantal,
    100.0 * sum(r.gehuisvest_aantal) filter (r.gemeld)
    / nullif(sum(r.verwacht_aantal order by r.gemeente_code) filter (r.gemeld), 0) as tempo_pct,
    count(*) filter (r.gehuisvest_aantal is null) as ontbrekend_gemeenten_aantal,
    cast(sum(r.eind_achterstand_aantal) filter (r.eind_achterstand_aantal > 0) as bigint) as eind_achterstand_aantal,
    cast(sum(r.eind_achterstand_aantal) filter (r.eind_achterstand_aantal < 0) as bigint) as eind_voorsprong_aantal,
    cast(sum(r.eind_achterstand_aantal) as bigint) as eind_saldo_aantal,
    count(*) filter (r.eind_achterstand_aantal is not null) as eind_gemeenten_aantal,
    any_value(r.beoordeling_op) as beoordeling_op,
    bool_or(r.lopend) as lopend,
    min(r.peildatum) as oudste_peildatum,
    max(r.peildatum) as peildatum,
    elk_een_keer(list(r.leverancier), '; ') as leverancier,
    nullif(concat_ws(
        '; ',
        elk_een_keer(list(r.opgave_bron), ', ') || ' (opgave)',
        elk_een_keer(list(r.realisatie_bron), ', ') || ' (realisatie)'
    ), '') as bron,
    bool_or(r.fictief) as fictief,
    cast(sum(r.resterend_aantal) as bigint) as resterend_aantal,
    cast(sum(greatest(-r.nog_te_huisvesten_aantal, 0)) filter (r.gemeld) as bigint) as boven_opgave_aantal,
    deel_pct(sum(r.resterend_aantal), sum(r.opgave_aantal) filter (r.gemeld)) as resterend_pct,
    sum(r.achter_op_tempo_aantal order by r.gemeente_code) filter (r.achter_op_tempo_aantal > 0) as tempo_achter_aantal,
    sum(r.achter_op_tempo_aantal order by r.gemeente_code) filter (r.achter_op_tempo_aantal < 0) as tempo_voor_aantal,
    count(*) filter (r.achter_op_tempo_aantal > 0) as tempo_achter_gemeenten_aantal,
    count(*) filter (r.opgave_aantal is null) as zonder_opgave_gemeenten_aantal,
    count(*) as gemeenten_aantal
from rij as r
group by grouping sets ((r.dag, r.halfjaar, r.regio), (r.dag, r.halfjaar));

create macro achterstand_regio(peildatum := null, bekend_op := null) as table
select a.halfjaar, a.gebied as regio, a.* exclude (dag, halfjaar, gebied, gebied_soort)
from achterstand_gebied_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as a
where a.gebied_soort = 'regio';

create view achterstand_regio as select * from achterstand_regio() order by halfjaar, regio;

create macro achterstand_provincie(peildatum := null, bekend_op := null) as table
select a.halfjaar, a.gebied as provincie, a.* exclude (dag, halfjaar, gebied, gebied_soort)
from achterstand_gebied_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as a
where a.gebied_soort = 'provincie';

create view achterstand_provincie as select * from achterstand_provincie() order by halfjaar;
