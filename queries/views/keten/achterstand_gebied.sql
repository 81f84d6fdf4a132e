-- Doel:       achterstand per regio en provincie: bruto achterstand, bruto voorsprong en saldo, van begin en eind apart
-- Korrel:     één rij per (dag,) halfjaar, regio; voor de provincie één rij per (dag,) halfjaar
-- Eenheden:   *_aantal = personen of gemeenten; voorsprong is negatief, zodat achterstand + voorsprong = saldo;
--             nog_te_huisvesten_aantal en achter_op_tempo_aantal zijn saldo's: bruto staan zij in resterend_aantal en
--             boven_opgave_aantal, en in tempo_achter_aantal en tempo_voor_aantal; bruto is 0 als niemand aan die kant
--             staat, en null als van niemand iets bekend is; *_pct = procent, null als de noemer niet boven 0 is of een
--             gemeente een opgave onder 0 heeft
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE
create macro som_boven_nul(aantal) as cast(sum(niet_onder_nul(aantal)) as bigint);

create macro som_onder_nul(aantal) as cast(-sum(niet_onder_nul(-aantal)) as bigint);

create macro achterstand_gebied_per_dag(dagen, bekend_op := null) as table
with rij as (
    select
        a.*,
        a.opgave_aantal is not null and a.gehuisvest_aantal is not null as gemeld,
        -- in sixths of a person, so that what is added up is whole
        a.opgave_aantal * a.maanden_aantal as verwacht_zesden,
        a.opgave_aantal * a.maanden_aantal - 6 * a.gehuisvest_aantal as achter_zesden
    from achterstand_per_dag(dagen, bekend_op) as a
)
select
    r.dag,
    r.halfjaar,
    coalesce(r.regio, 'Overijssel') as gebied,
    if(grouping(r.regio) = 0, 'regio', 'provincie') as gebied_soort,
    cast(sum(r.taakstelling_aantal) as bigint) as taakstelling_aantal,
    som_boven_nul(r.begin_aantal) as begin_achterstand_aantal,
    som_onder_nul(r.begin_aantal) as begin_voorsprong_aantal,
    cast(sum(r.begin_aantal) as bigint) as begin_saldo_aantal,
    count(*) filter (r.begin_aantal > 0) as begin_achter_gemeenten_aantal,
    count(*) filter (r.begin_aantal < 0) as begin_voor_gemeenten_aantal,
    count(r.begin_aantal) as begin_gemeenten_aantal,
    cast(sum(r.correctie_aantal) as bigint) as correctie_aantal,
    cast(sum(r.opgave_aantal) as bigint) as opgave_aantal,
    cast(sum(r.gehuisvest_aantal) as bigint) as gehuisvest_aantal,
    cast(sum(r.nog_te_huisvesten_aantal) as bigint) as nog_te_huisvesten_aantal,
    sum(r.verwacht_zesden) filter (r.gemeld) / 6.0 as verwacht_aantal,
    sum(r.achter_zesden) / 6.0 as achter_op_tempo_aantal,
    if(
        coalesce(min(r.opgave_aantal) < 0, false),
        null,
        deel_pct(
            6 * sum(r.gehuisvest_aantal) filter (r.gemeld), sum(r.verwacht_zesden) filter (r.gemeld)
        )
    ) as tempo_pct,
    count(*) filter (r.gehuisvest_aantal is null) as ontbrekend_gemeenten_aantal,
    som_boven_nul(r.eind_achterstand_aantal) as eind_achterstand_aantal,
    som_onder_nul(r.eind_achterstand_aantal) as eind_voorsprong_aantal,
    cast(sum(r.eind_achterstand_aantal) as bigint) as eind_saldo_aantal,
    count(r.eind_achterstand_aantal) as eind_gemeenten_aantal,
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
    opmerking_gebied(
        count(*) filter (r.gehuisvest_aantal is null),
        count(*) filter (r.opgave_aantal is null),
        count(*) filter (r.opgave_aantal < 0),
        count(*)
    ) as opmerking,
    bool_or(r.fictief) as fictief,
    cast(sum(r.resterend_aantal) as bigint) as resterend_aantal,
    som_boven_nul(-r.nog_te_huisvesten_aantal) as boven_opgave_aantal,
    if(
        coalesce(min(r.opgave_aantal) < 0, false),
        null,
        deel_pct(sum(r.resterend_aantal), sum(r.opgave_aantal) filter (r.gemeld))
    ) as resterend_pct,
    som_boven_nul(r.achter_zesden) / 6.0 as tempo_achter_aantal,
    som_onder_nul(r.achter_zesden) / 6.0 as tempo_voor_aantal,
    count(*) filter (r.achter_zesden > 0) as tempo_achter_gemeenten_aantal,
    count(*) filter (r.opgave_aantal is null) as zonder_opgave_gemeenten_aantal,
    count(*) filter (r.opgave_aantal < 0) as onder_nul_gemeenten_aantal,
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
