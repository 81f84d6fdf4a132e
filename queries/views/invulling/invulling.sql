-- Doel:       waarmee een opgave is ingevuld: plekken van locaties per stap, de zekerste eerst, tot aan wat ontbreekt
--             een plan dat is afgevallen, gesloten of voorbij telt nergens; een gemeente waarvan geen locatie is ontvangen,
--             heeft geen getal en geen nul; plekken voor amv's zijn een deel van asiel
--             een gebied telt het gat van zijn gemeenten op: een overschot in de ene verbergt geen gat in de andere
-- Korrel:     invulling_stap: één rij per soort, gebied, stap die telt; invulling: één rij per soort, gebied
-- Eenheden:   *_aantal = plekken, locaties of gemeenten; invulling_pct = procent van de opgave van wie een plan heeft
-- Parameters: peildatum DATE, bekend_op DATE; vanaf_stap VARCHAR: alleen die stap en zekerder, null = alle die tellen;
--             alleen_duurzaam BOOLEAN: alleen plekken waarvan bekend is dat zij duurzaam zijn
create macro locatieplek(peildatum := null, bekend_op := null) as table
with l as materialized (
    select * from locatie(peildatum, bekend_op)
)
select l.* exclude (amv_aantal), l.plaatsen_aantal as plek_aantal from l
union all
select 'amv', l.* exclude (soort, amv_aantal), l.amv_aantal
from l
where l.soort = 'asiel';

-- every municipality with each task that has places, and what is known of it; a place counts once, in its step
create macro invulling_gemeente(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
grens as (
    select coalesce(min(p.stap_volgorde), 0) as stap_volgorde
    from locatiestap(bekend_op) as p
    where lower(p.stap) = lower(vanaf_stap)
),
plek as (
    select
        l.*,
        l.telt_mee and l.stap_volgorde >= g.stap_volgorde as binnen,
        l.telt_mee and l.stap_volgorde >= g.stap_volgorde and (not alleen_duurzaam or coalesce(l.duurzaam, false)) as telt
    from locatieplek(peildatum, bekend_op) as l
    cross join grens as g
),
v as materialized (
    select v.* from voortgang_per_dag((select [g.dag] from gelezen_op as g), bekend_op, soorten := ['asiel', 'amv', 'oekraine']) as v
)
select
    v.soort,
    v.volgorde,
    v.gemeente_code,
    v.gemeente,
    v.regio,
    v.opgave_aantal,
    v.streefdatum,
    v.opgave_bron,
    v.realisatie_aantal,
    v.peildatum as realisatie_peildatum,
    count(p.locatie) as alle_locaties_aantal,
    count(p.locatie) filter (p.telt) as locaties_aantal,
    -- nothing delivered is not known; delivered, and nothing of it counts, is none; counted, but of none the number, not known
    case
        when count(p.locatie) = 0 then null
        when count(*) filter (p.telt) = 0 then 0
        else cast(sum(p.plek_aantal) filter (p.telt) as bigint)
    end as telt_aantal,
    case
        when count(p.locatie) = 0 then null
        when count(*) filter (p.telt_mee and p.is_open) = 0 then 0
        else cast(sum(p.plek_aantal) filter (p.telt_mee and p.is_open) as bigint)
    end as open_aantal,
    count(*) filter (p.telt and p.plek_aantal is null) as zonder_aantal_locaties_aantal,
    cast(coalesce(sum(p.plek_aantal) filter (p.binnen and p.duurzaam is null), 0) as bigint) as duurzaam_onbekend_aantal,
    cast(coalesce(sum(p.plek_aantal) filter (p.telt and p.eind_op < v.streefdatum), 0) as bigint) as eindigt_eerder_aantal,
    min(p.peildatum) as oudste_peildatum,
    max(p.peildatum) as peildatum,
    elk_een_keer(list(p.bron), ', ') as bron,
    bool_or(coalesce(p.fictief, false) or coalesce(v.fictief, false)) as fictief
from v
left join plek as p on p.soort = v.soort and p.gemeente_code = v.gemeente_code
group by
    v.soort, v.volgorde, v.gemeente_code, v.gemeente, v.regio, v.opgave_aantal, v.streefdatum, v.opgave_bron,
    v.realisatie_aantal, v.peildatum;

create macro invulling(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
with stappen as (
    select opsomming_nl(list(p.stap order by p.stap_volgorde desc)) as stappen
    from locatiestap(bekend_op) as p
    where
        p.stap_telt
        and p.stap_volgorde >= coalesce(
            (select q.stap_volgorde from locatiestap(bekend_op) as q where lower(q.stap) = lower(vanaf_stap)), 0
        )
),
rij as (
    select
        i.*,
        i.alle_locaties_aantal > 0 as met_plan,
        niet_onder_nul(i.opgave_aantal - i.telt_aantal) as gat_aantal
    from invulling_gemeente(peildatum, bekend_op, vanaf_stap, alleen_duurzaam) as i
),
som as (
    select
        r.soort,
        r.volgorde,
        case when grouping(r.gemeente) = 0 then 'gemeente' when grouping(r.regio) = 0 then 'regio' else 'provincie' end
            as gebied_soort,
        coalesce(r.gemeente, r.regio, 'Overijssel') as gebied,
        r.gemeente_code,
        r.regio,
        cast(sum(r.opgave_aantal) as bigint) as opgave_aantal,
        cast(sum(r.telt_aantal) as bigint) as telt_aantal,
        cast(sum(r.gat_aantal) as bigint) as gat_aantal,
        som_boven_nul(r.telt_aantal - r.opgave_aantal) as boven_opgave_aantal,
        deel_pct(
            sum(r.telt_aantal) filter (r.gat_aantal is not null), sum(r.opgave_aantal) filter (r.gat_aantal is not null)
        ) as invulling_pct,
        cast(sum(r.open_aantal) as bigint) as open_aantal,
        cast(sum(r.realisatie_aantal) as bigint) as realisatie_aantal,
        -- only where both are known
        cast(sum(r.open_aantal - r.realisatie_aantal) as bigint) as open_verschil_aantal,
        count(*) filter (r.open_aantal <> r.realisatie_aantal) as verschil_gemeenten_aantal,
        cast(sum(r.locaties_aantal) as bigint) as locaties_aantal,
        cast(sum(r.zonder_aantal_locaties_aantal) as bigint) as zonder_aantal_locaties_aantal,
        cast(sum(r.duurzaam_onbekend_aantal) as bigint) as duurzaam_onbekend_aantal,
        cast(sum(r.eindigt_eerder_aantal) as bigint) as eindigt_eerder_aantal,
        count(*) as gemeenten_aantal,
        count(*) filter (not r.met_plan) as zonder_plan_gemeenten_aantal,
        count(*) filter (r.gat_aantal = 0) as ingevuld_gemeenten_aantal,
        count(*) filter (r.opgave_aantal is null) as zonder_opgave_gemeenten_aantal,
        cast(coalesce(sum(r.opgave_aantal) filter (r.gat_aantal is null), 0) as bigint) as opgave_zonder_plan_aantal,
        if(min(r.streefdatum) = max(r.streefdatum), min(r.streefdatum), null) as streefdatum,
        min(r.oudste_peildatum) as oudste_peildatum,
        max(r.peildatum) as peildatum,
        max(r.realisatie_peildatum) as realisatie_peildatum,
        elk_een_keer(list(r.bron), ', ') as locatie_bron,
        elk_een_keer(list(r.opgave_bron), ', ') as opgave_bron,
        bool_or(r.fictief) as fictief
    from rij as r
    group by grouping sets (
        (r.soort, r.volgorde, r.regio, r.gemeente, r.gemeente_code), (r.soort, r.volgorde, r.regio), (r.soort, r.volgorde)
    )
)
select
    s.soort,
    s.gebied_soort,
    s.gebied,
    s.gemeente_code,
    s.regio,
    s.opgave_aantal,
    s.telt_aantal,
    t.stappen,
    s.gat_aantal,
    s.boven_opgave_aantal,
    s.invulling_pct,
    s.open_aantal,
    s.realisatie_aantal,
    s.open_verschil_aantal,
    s.verschil_gemeenten_aantal,
    s.locaties_aantal,
    s.zonder_aantal_locaties_aantal,
    s.duurzaam_onbekend_aantal,
    s.eindigt_eerder_aantal,
    s.gemeenten_aantal,
    s.zonder_plan_gemeenten_aantal,
    s.ingevuld_gemeenten_aantal,
    s.zonder_opgave_gemeenten_aantal,
    s.opgave_zonder_plan_aantal,
    s.streefdatum,
    s.oudste_peildatum,
    s.peildatum,
    s.realisatie_peildatum,
    nullif(concat_ws('; ', s.locatie_bron || ' (locaties)', s.opgave_bron || ' (opgave)'), '') as bron,
    nullif(concat_ws(
        '; ',
        case
            when s.gebied_soort = 'gemeente' and s.zonder_plan_gemeenten_aantal = 1 then 'geen locaties ontvangen'
            when s.zonder_plan_gemeenten_aantal > 0
            then 'geen locaties ontvangen van ' || s.zonder_plan_gemeenten_aantal || ' van ' || gemeenten_nl(s.gemeenten_aantal)
        end,
        if(s.zonder_opgave_gemeenten_aantal > 0, 'opgave van ' || gemeenten_nl(s.zonder_opgave_gemeenten_aantal) || ' niet bekend', null),
        if(s.zonder_aantal_locaties_aantal > 0, locaties_nl(s.zonder_aantal_locaties_aantal) || ' zonder aantal plekken', null),
        if(
            s.eindigt_eerder_aantal > 0,
            getal_eenheid_nl(s.eindigt_eerder_aantal, 'plekken') || if(s.eindigt_eerder_aantal = 1, ' eindigt', ' eindigen')
            || ' vóór de streefdatum',
            null
        )
    ), '') as opmerking,
    s.fictief
from som as s
cross join stappen as t
order by s.volgorde, array_position(['provincie', 'regio', 'gemeente'], s.gebied_soort), s.regio, s.gebied;

create view invulling as select * from invulling();

create macro invulling_stap(peildatum := null, bekend_op := null, alleen_duurzaam := false) as table
with plek as materialized (
    select * from locatieplek(peildatum, bekend_op)
),
gemeente as (
    select
        s.soort,
        s.volgorde,
        r.gemeente_code,
        r.gemeente,
        r.regio,
        (s.soort, r.gemeente_code) in (select (p.soort, p.gemeente_code) from plek as p) as met_plan
    from soort as s
    cross join register_gemeente as r
    where s.aard = 'stand'
),
cel as (
    select
        g.*,
        p.stap,
        p.stap_volgorde,
        count(l.locatie) as locaties_aantal,
        count(*) filter (l.locatie is not null and l.plek_aantal is null) as zonder_aantal_locaties_aantal,
        case
            when not g.met_plan then null
            when count(l.locatie) = 0 then 0
            else cast(sum(l.plek_aantal) as bigint)
        end as stap_aantal
    from gemeente as g
    cross join locatiestap(bekend_op) as p
    left join plek as l
        on l.soort = g.soort
        and l.gemeente_code = g.gemeente_code
        and l.stap_volgorde = p.stap_volgorde
        and l.telt_mee
        and (not alleen_duurzaam or coalesce(l.duurzaam, false))
    where p.stap_telt
    group by g.soort, g.volgorde, g.gemeente_code, g.gemeente, g.regio, g.met_plan, p.stap, p.stap_volgorde
),
gebied as (
    select
        c.soort,
        c.volgorde,
        case when grouping(c.gemeente) = 0 then 'gemeente' when grouping(c.regio) = 0 then 'regio' else 'provincie' end
            as gebied_soort,
        coalesce(c.gemeente, c.regio, 'Overijssel') as gebied,
        c.gemeente_code,
        c.regio,
        c.stap,
        c.stap_volgorde,
        cast(sum(c.stap_aantal) as bigint) as stap_aantal,
        cast(sum(c.locaties_aantal) as bigint) as locaties_aantal,
        cast(sum(c.zonder_aantal_locaties_aantal) as bigint) as zonder_aantal_locaties_aantal
    from cel as c
    group by grouping sets (
        (c.soort, c.volgorde, c.regio, c.gemeente, c.gemeente_code, c.stap, c.stap_volgorde),
        (c.soort, c.volgorde, c.regio, c.stap, c.stap_volgorde),
        (c.soort, c.volgorde, c.stap, c.stap_volgorde)
    )
)
select
    b.soort,
    b.gebied_soort,
    b.gebied,
    b.gemeente_code,
    b.regio,
    b.stap,
    b.stap_volgorde,
    b.stap_aantal,
    -- with all that is more certain
    cast(sum(b.stap_aantal) over (
        partition by b.soort, b.gebied_soort, b.gebied order by b.stap_volgorde desc
    ) as bigint) as tot_en_met_aantal,
    b.locaties_aantal,
    b.zonder_aantal_locaties_aantal
from gebied as b
order by
    b.volgorde, array_position(['provincie', 'regio', 'gemeente'], b.gebied_soort), b.regio, b.gebied, b.stap_volgorde desc;

create view invulling_stap as select * from invulling_stap();
