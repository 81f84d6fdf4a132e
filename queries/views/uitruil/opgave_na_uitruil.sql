-- Doel:       de opgave van de wet en de opgave na uitruil naast elkaar, per gemeente en per gebied; ook met regels die
--             iemand probeert. De opgave van de wet verandert nooit, en de som van een regio evenmin
-- Korrel:     één rij per soort, periode, gemeente_code; gebied: één rij per soort, periode, gebied
-- Eenheden:   *_aantal = plekken, bij statushouders personen; *_pct = deel van de opgave van de regio in procent, null
--             als een gemeente van de regio geen opgave heeft of een opgave onder 0; *_per_1000 = per 1.000 inwoners
-- Parameters: regels VARCHAR: JSON, een lijst van wat er bovenop wordt geprobeerd (soort, periode, van_gemeente_code,
--             naar_gemeente_code, aantal, waarvan_amv_aantal), null = niets; peildatum DATE: de opgave en de uitruil op
--             die dag, null = alles wat bekend is; bekend_op DATE: alleen wat op die dag bekend was, null = nu;
--             soorten VARCHAR[]: alleen deze opgaven; null = alle
create macro wettelijke_opgave(peildatum := null, bekend_op := null, soorten := null) as table
select
    k.soort,
    k.periode,
    k.van as periode_van,
    k.tot as periode_tot,
    k.gemeente_code,
    k.gemeente,
    k.regio,
    k.opgave_aantal,
    k.opgave_bron as bron
from keten_per_dag([coalesce(cast(peildatum as date), date '9999-12-30')], bekend_op, soorten := soorten) as k
semi join opgave(bekend_op) as o on o.soort = k.soort and o.periode = k.periode;

create macro uitruil_regels(regels) as table
select
    r.regel.soort as soort,
    r.regel.periode as periode,
    r.regel.van_gemeente_code as van_gemeente_code,
    r.regel.naar_gemeente_code as naar_gemeente_code,
    r.regel.aantal as aantal,
    r.regel.waarvan_amv_aantal as waarvan_amv_aantal
from (
    select unnest(
        from_json(
            coalesce(cast(regels as varchar), '[]'),
            '[{"soort": "VARCHAR", "periode": "VARCHAR", "van_gemeente_code": "VARCHAR", "naar_gemeente_code": "VARCHAR",
            "aantal": "BIGINT", "waarvan_amv_aantal": "BIGINT"}]'
        )
    ) as regel
) as r;

create macro opgave_na_regels(regels, peildatum := null, bekend_op := null, soorten := null) as table
with ruil as (
    select
        u.soort,
        u.periode,
        u.van_gemeente_code,
        u.van_gemeente,
        u.naar_gemeente_code,
        u.naar_gemeente,
        u.uitruil_aantal as aantal,
        coalesce(u.uitruil_amv_aantal, 0) as amv_aantal,
        u.uitruil_status || ' op ' || datum_nl(u.status_op) || coalesce(', ' || u.besluit, '') as waardoor,
        u.uitruil_code as code
    from uitruil(peildatum, bekend_op) as u
    where u.telt
    union all
    select
        p.soort,
        p.periode,
        p.van_gemeente_code,
        v.gemeente,
        p.naar_gemeente_code,
        n.gemeente,
        p.aantal,
        coalesce(p.waarvan_amv_aantal, 0),
        'in dit voorstel',
        'voorstel'
    from uitruil_regels(regels) as p
    join register_gemeente as v on v.gemeente_code = p.van_gemeente_code
    join register_gemeente as n on n.gemeente_code = p.naar_gemeente_code
),
-- places for amv's go along with the asylum places that they are part of
per_soort as (
    select r.* exclude (amv_aantal) from ruil as r
    union all
    select r.* exclude (amv_aantal) replace ('amv' as soort, r.amv_aantal as aantal)
    from ruil as r
    where r.soort = 'asiel' and r.amv_aantal > 0
),
beweging as (
    select p.soort, p.periode, p.naar_gemeente_code as gemeente_code, p.aantal as erbij, 0 as eraf,
        getal_nl(p.aantal) || ' van ' || p.van_gemeente || ' (' || p.waardoor || ')' as tekst, p.code
    from per_soort as p
    union all
    select p.soort, p.periode, p.van_gemeente_code, 0, p.aantal,
        getal_nl(p.aantal) || ' naar ' || p.naar_gemeente || ' (' || p.waardoor || ')', p.code
    from per_soort as p
),
saldo as (
    select
        b.soort,
        b.periode,
        b.gemeente_code,
        cast(sum(b.erbij) as bigint) as erbij_aantal,
        cast(sum(b.eraf) as bigint) as eraf_aantal,
        string_agg(b.tekst, '; ' order by b.code, b.tekst) as uitruil_bron
    from beweging as b
    group by b.soort, b.periode, b.gemeente_code
),
naast as (
    select
        w.*,
        g.inwoners_aantal,
        coalesce(s.erbij_aantal, 0) as uitruil_erbij_aantal,
        coalesce(s.eraf_aantal, 0) as uitruil_eraf_aantal,
        coalesce(s.erbij_aantal, 0) - coalesce(s.eraf_aantal, 0) as uitruil_saldo_aantal,
        w.opgave_aantal + coalesce(s.erbij_aantal, 0) - coalesce(s.eraf_aantal, 0) as opgave_na_uitruil_aantal,
        s.uitruil_bron
    from wettelijke_opgave(peildatum, bekend_op, soorten) as w
    join register_gemeente as g on g.gemeente_code = w.gemeente_code
    left join saldo as s
        on s.soort = w.soort and s.periode = w.periode and s.gemeente_code = w.gemeente_code
),
met_asiel as (
    select
        n.*,
        n.opgave_aantal > a.opgave_aantal as amv_boven_asiel,
        n.opgave_na_uitruil_aantal > a.opgave_na_uitruil_aantal as amv_na_boven_asiel,
        count(*) over gebied = count(n.opgave_aantal) over gebied and min(n.opgave_aantal) over gebied >= 0 as deelbaar,
        sum(n.opgave_aantal) over gebied as opgave_regio_aantal,
        sum(n.opgave_na_uitruil_aantal) over gebied as na_uitruil_regio_aantal
    from naast as n
    left join naast as a
        on n.soort = 'amv' and a.soort = 'asiel' and a.periode = n.periode and a.gemeente_code = n.gemeente_code
    window gebied as (partition by n.soort, n.periode, n.regio)
)
select
    m.soort,
    m.periode,
    m.gemeente_code,
    m.gemeente,
    m.regio,
    m.opgave_aantal,
    m.uitruil_erbij_aantal,
    m.uitruil_eraf_aantal,
    m.uitruil_saldo_aantal,
    m.opgave_na_uitruil_aantal,
    if(m.deelbaar, deel_pct(m.opgave_aantal, m.opgave_regio_aantal), null) as opgave_regio_deel_pct,
    if(m.deelbaar, deel_pct(m.opgave_na_uitruil_aantal, m.na_uitruil_regio_aantal), null) as na_uitruil_regio_deel_pct,
    1000.0 * m.opgave_aantal / nullif(m.inwoners_aantal, 0) as opgave_per_1000,
    1000.0 * m.opgave_na_uitruil_aantal / nullif(m.inwoners_aantal, 0) as na_uitruil_per_1000,
    m.uitruil_bron,
    m.bron,
    -- two laptops, or a lower opgave that was made known later, can bring about what no intake lets through
    nullif(concat_ws(
        '; ',
        if(m.opgave_aantal is null, 'opgave niet bekend', null),
        if(m.opgave_na_uitruil_aantal < 0 and m.uitruil_saldo_aantal < 0, 'na uitruil onder 0: dit kan niet blijven', null),
        if(m.amv_na_boven_asiel and not m.amv_boven_asiel, 'na uitruil meer plekken voor amv''s dan asielplekken', null)
    ), '') as opmerking
from met_asiel as m;

create macro opgave_na_uitruil(peildatum := null, bekend_op := null) as table
select * from opgave_na_regels(null, peildatum, bekend_op);

create view opgave_na_uitruil as
select u.* from opgave_na_uitruil() as u order by u.soort, u.periode, u.regio, u.gemeente;

create macro gebied_na_regels(regels, peildatum := null, bekend_op := null) as table
select
    u.soort,
    u.periode,
    if(grouping(u.regio) = 0, 'regio', 'provincie') as gebied_soort,
    coalesce(u.regio, 'Overijssel') as gebied,
    cast(sum(u.opgave_aantal) as bigint) as opgave_aantal,
    cast(sum(u.uitruil_erbij_aantal) as bigint) as uitruil_erbij_aantal,
    cast(sum(u.uitruil_eraf_aantal) as bigint) as uitruil_eraf_aantal,
    cast(sum(u.uitruil_saldo_aantal) as bigint) as uitruil_saldo_aantal,
    cast(sum(u.opgave_na_uitruil_aantal) as bigint) as opgave_na_uitruil_aantal,
    count(*) as gemeenten_aantal,
    count(*) filter (u.uitruil_erbij_aantal > 0 or u.uitruil_eraf_aantal > 0) as met_uitruil_gemeenten_aantal,
    count(*) filter (u.opgave_aantal is null) as zonder_opgave_gemeenten_aantal,
    elk_een_keer(list(u.bron), '; ') as bron
from opgave_na_regels(regels, peildatum, bekend_op) as u
group by grouping sets ((u.soort, u.periode, u.regio), (u.soort, u.periode));

create macro opgave_na_uitruil_gebied(peildatum := null, bekend_op := null) as table
select * from gebied_na_regels(null, peildatum, bekend_op);

create view opgave_na_uitruil_gebied as
select g.* from opgave_na_uitruil_gebied() as g order by g.soort, g.periode, g.gebied_soort desc, g.gebied;
