-- Doel:       wat er veranderde sinds de vorige keer, en welke levering dat deed: opgaven, realisatie, behoefte, locaties,
--             uitruil, signalen, oordelen en mijlpalen. Wie elke verandering op het oude toepast, heeft het nieuwe.
--             een cijfer dat er eerst niet was of er niet meer is, is dat, en nooit een verschil met 0
-- Korrel:     één rij per wat, soort, periode, gemeente_code, onderwerp waarin iets anders is
-- Eenheden:   oud_aantal, nieuw_aantal, verschil_aantal = plekken of personen; sinds, gelezen_op = dagen;
--             volgorde = per opgave het grootste verschil eerst
-- Parameters: sinds DATE: aan het einde van die dag, null = de laatste vergadering van de PRT voor de peildatum;
--             peildatum DATE, bekend_op DATE; in sinds_tussen toen DATE, bekend_toen DATE,
--             peildatum_toen DATE en nu DATE
create macro oordeel_nl(regime, verschoonbaar, bevroren, trede, trede_tekst) as
    concat_ws(
        ', ',
        regime,
        if(verschoonbaar, 'verschoonbaar', null),
        if(bevroren, 'bevroren', null),
        'trede ' || trede || ': ' || trede_tekst
    );

create macro sinds_tussen(toen, bekend_toen, peildatum_toen, nu, bekend_op) as table
with paar as materialized (
    select p.* from cijferpaar(peildatum_toen, bekend_toen, nu, bekend_op) as p
),
cijfer as (
    select
        p.wat,
        p.soort,
        p.periode,
        p.gemeente_code,
        p.oud_aantal,
        p.nieuw_aantal,
        p.wijziging,
        p.oud_peildatum,
        p.nieuw_peildatum as peildatum,
        p.oud_levering_id,
        p.nieuw_levering_id,
        coalesce(p.nieuw_bron, p.oud_bron) as bron,
        case
            when p.berekend then 'volgt uit het eind van het vorige halfjaar'
            when p.wijziging = 'andere leverancier' then 'een andere voorkeur voor wiens telling telt'
            else 'geldt op een andere dag; er is niets voor aangeleverd'
        end as zonder_levering,
        p.fictief
    from paar as p
    where p.veranderd
),
-- what is asked for a half-year or a cycle that has yet to begin
komend_toen as (
    select o.*
    from opgave(bekend_toen) as o
    where o.periode_van > nu
    qualify row_number() over (
        partition by o.soort, o.periode, o.gemeente_code order by o.bekendgemaakt_op desc
    ) = 1
),
komend_nu as (
    select o.*
    from opgave(bekend_op) as o
    where o.periode_van > nu
    qualify row_number() over (
        partition by o.soort, o.periode, o.gemeente_code order by o.bekendgemaakt_op desc
    ) = 1
),
komend as (
    select
        'komende opgave' as wat,
        coalesce(n.soort, t.soort) as soort,
        coalesce(n.periode, t.periode) as periode,
        coalesce(n.gemeente_code, t.gemeente_code) as gemeente_code,
        if(m.maat = 'opgave', null, m.maat) as onderwerp,
        if(m.maat = 'opgave', t.opgave_aantal, t.taakstelling_aantal) as oud_aantal,
        if(m.maat = 'opgave', n.opgave_aantal, n.taakstelling_aantal) as nieuw_aantal,
        t.bekendgemaakt_op as oud_peildatum,
        n.bekendgemaakt_op as peildatum,
        t.levering_id as oud_levering_id,
        n.levering_id as nieuw_levering_id,
        coalesce(n.bron, t.bron) as bron,
        'begint op een andere dag; er is niets voor aangeleverd' as zonder_levering
    from komend_toen as t
    full join komend_nu as n on n.soort = t.soort and n.periode = t.periode and n.gemeente_code = t.gemeente_code
    cross join (values ('opgave'), ('taakstelling')) as m(maat)
    where oud_aantal is distinct from nieuw_aantal
),
-- what stands beside the places for Ukrainians: how many are taken, and how many people are registered
behoefte as (
    select
        'behoefte' as wat,
        'oekraine' as soort,
        n.periode,
        n.gemeente_code,
        m.maat as onderwerp,
        if(m.maat = 'bezet', t.bezet_aantal, t.geregistreerd_aantal) as oud_aantal,
        if(m.maat = 'bezet', n.bezet_aantal, n.geregistreerd_aantal) as nieuw_aantal,
        if(m.maat = 'bezet', t.bezet_peildatum, t.geregistreerd_peildatum) as oud_peildatum,
        if(m.maat = 'bezet', n.bezet_peildatum, n.geregistreerd_peildatum) as peildatum,
        if(m.maat = 'bezet', t.bezet_levering_id, t.geregistreerd_levering_id) as oud_levering_id,
        if(m.maat = 'bezet', n.bezet_levering_id, n.geregistreerd_levering_id) as nieuw_levering_id,
        if(m.maat = 'bezet', 'plekken', 'personen') as eenheid,
        'geldt op een andere dag; er is niets voor aangeleverd' as zonder_levering,
        n.fictief
    from behoefte(nu, bekend_op) as n
    join behoefte(peildatum_toen, bekend_toen) as t on t.gemeente_code = n.gemeente_code
    cross join (values ('bezet'), ('geregistreerd')) as m(maat)
    where oud_aantal is distinct from nieuw_aantal
),
-- plans: each location with its step and its places
locatie_ as (
    select
        'locatie' as wat,
        coalesce(n.soort, t.soort) as soort,
        coalesce(n.gemeente_code, t.gemeente_code) as gemeente_code,
        coalesce(n.locatie, t.locatie) as onderwerp,
        t.plaatsen_aantal as oud_aantal,
        n.plaatsen_aantal as nieuw_aantal,
        t.stap as oud_tekst,
        n.stap as nieuw_tekst,
        case
            when n.locatie is null then 'vervallen'
            when t.locatie is null then 'nieuw'
            when n.stap is distinct from t.stap then 'andere stap'
            when n.plaatsen_aantal is distinct from t.plaatsen_aantal then 'ander aantal'
            else 'andere gegevens'
        end as wijziging,
        t.peildatum as oud_peildatum,
        n.peildatum,
        t.levering_id as oud_levering_id,
        n.levering_id as nieuw_levering_id,
        coalesce(n.bron, t.bron) as bron,
        'geldt op een andere dag; er is niets voor aangeleverd' as zonder_levering,
        coalesce(n.fictief, t.fictief) as fictief
    from locatie(peildatum_toen, bekend_toen) as t
    full join locatie(nu, bekend_op) as n
        on n.soort = t.soort and n.gemeente_code = t.gemeente_code and n.locatiesleutel = t.locatiesleutel
    where
        (n.stap, n.plaatsen_aantal, n.amv_aantal, n.begin_op, n.eind_op, n.onbepaalde_tijd)
        is distinct from (t.stap, t.plaatsen_aantal, t.amv_aantal, t.begin_op, t.eind_op, t.onbepaalde_tijd)
),
-- all that is known of an exchange, whatever the day of the figures: it is agreed in a meeting
uitruil_ as (
    select
        'uitruil' as wat,
        coalesce(n.soort, t.soort) as soort,
        coalesce(n.periode, t.periode) as periode,
        coalesce(n.van_gemeente_code, t.van_gemeente_code) as gemeente_code,
        coalesce(n.naar_gemeente, t.naar_gemeente) as onderwerp,
        coalesce(n.uitruil_code, t.uitruil_code) as code,
        t.uitruil_aantal as oud_aantal,
        n.uitruil_aantal as nieuw_aantal,
        t.uitruil_status as oud_tekst,
        n.uitruil_status as nieuw_tekst,
        t.status_op as oud_peildatum,
        n.status_op as peildatum,
        t.levering_id as oud_levering_id,
        n.levering_id as nieuw_levering_id,
        coalesce(n.besluit, t.besluit) as bron
    from uitruil(null, bekend_toen) as t
    full join uitruil(null, bekend_op) as n on n.uitruil_code = t.uitruil_code
    where
        (n.uitruil_status, n.uitruil_aantal, n.uitruil_amv_aantal)
        is distinct from (t.uitruil_status, t.uitruil_aantal, t.uitruil_amv_aantal)
),
-- a colour follows from the figures, the rules and the month of the half-year
signaal_toen as (
    select s.*
    from toezicht_signaal_per_dag([toezichtdag(peildatum_toen)], bekend_toen) as s
),
aanleiding as (
    select p.gemeente_code, p.periode, arg_max(p.nieuw_levering_id, l.volgorde) as levering_id
    from paar as p
    join log_levering as l on l.levering_id = p.nieuw_levering_id and l.bekend_op_dag > cast(toen as date)
    where p.soort = 'statushouders'
    group by p.gemeente_code, p.periode
),
regels as (
    select max(r.levering_id) as levering_id from signaalregel(bekend_op, nu) as r
),
signaal as (
    select
        'signaal' as wat,
        'statushouders' as soort,
        n.halfjaar as periode,
        n.gemeente_code,
        t.signaal as oud_tekst,
        n.signaal as nieuw_tekst,
        n.reden as onderwerp,
        t.peildatum as oud_peildatum,
        n.peildatum,
        coalesce(a.levering_id, r.levering_id) as nieuw_levering_id,
        n.bron,
        'het halfjaar is verder; er is niets aangeleverd' as zonder_levering,
        n.fictief
    from toezicht_signaal_per_dag([toezichtdag(nu)], bekend_op) as n
    join signaal_toen as t on t.gemeente_code = n.gemeente_code
    left join aanleiding as a on a.gemeente_code = n.gemeente_code and a.periode = n.halfjaar
    cross join regels as r
    where n.signaal is distinct from t.signaal
),
-- a new verdict is news, also when it says the same
oordeel as (
    select
        'oordeel' as wat,
        'statushouders' as soort,
        coalesce(n.gemeente_code, t.gemeente_code) as gemeente_code,
        if(t.regime is null, null, oordeel_nl(t.regime, t.verschoonbaar, t.bevroren, t.trede, t.trede_tekst)) as oud_tekst,
        if(n.regime is null, null, oordeel_nl(n.regime, n.verschoonbaar, n.bevroren, n.trede, n.trede_tekst)) as nieuw_tekst,
        n.reden as onderwerp,
        t.peildatum as oud_peildatum,
        n.peildatum,
        t.levering_id as oud_levering_id,
        n.levering_id as nieuw_levering_id,
        'gaat over een andere dag; er is niets voor vastgelegd' as zonder_levering
    from oordeel_bij(peildatum_toen, bekend_toen) as t
    full join oordeel_bij(nu, bekend_op) as n on n.gemeente_code = t.gemeente_code
    where t.levering_id is distinct from n.levering_id
),
mijlpaal as (
    select
        'mijlpaal' as wat,
        coalesce(n.code, t.code) as code,
        coalesce(n.tekst, t.tekst) as onderwerp,
        t.wanneer as oud_tekst,
        n.wanneer as nieuw_tekst,
        case
            when n.code is null then 'vervallen'
            when t.code is null then 'nieuw'
            when (n.van, n.tot, n.precisie) is distinct from (t.van, t.tot, t.precisie) then 'verzet'
            when (n.tekst, n.spoor, n.verantwoordelijk) is distinct from (t.tekst, t.spoor, t.verantwoordelijk)
            then 'anders verwoord'
            else 'voorbij'
        end as wijziging,
        o.levering_id as oud_levering_id,
        m.levering_id as nieuw_levering_id,
        coalesce(n.bron, t.bron) as bron,
        'de dag is voorbij' as zonder_levering,
        coalesce(n.van, t.van) as van
    from planning(toen, bekend_toen) as t
    full join planning(nu, bekend_op) as n on n.code = t.code
    left join mijlpaal(bekend_op) as m on m.code = n.code
    left join mijlpaal(bekend_toen) as o on o.code = t.code
    where wijziging <> 'voorbij' or (n.stand = 'voorbij' and t.stand <> 'voorbij')
),
-- a milestone that somebody reported ready, or open again
melding as (
    select
        'mijlpaal' as wat,
        n.code,
        m.tekst as onderwerp,
        coalesce(t.toestand, 'niet gemeld') as oud_tekst,
        n.toestand as nieuw_tekst,
        'gemeld' as wijziging,
        t.levering_id as oud_levering_id,
        n.levering_id as nieuw_levering_id,
        m.bron,
        'gaat over een andere dag; er is niets voor vastgelegd' as zonder_levering,
        m.van
    from mijlpaalvoortgang(nu, bekend_op) as n
    join mijlpaal(bekend_op) as m on m.code = n.code
    left join mijlpaalvoortgang(peildatum_toen, bekend_toen) as t on t.code = n.code
    where n.toestand is distinct from t.toestand
),
-- Another kind of change is a branch more: what it is about, the old and the new, and the leveringen of both.
verandering as (
    select c.* from cijfer as c
    union all by name
    select k.* from komend as k
    union all by name
    select b.* from behoefte as b
    union all by name
    select l.* from locatie_ as l
    union all by name
    select u.* from uitruil_ as u
    union all by name
    select s.* from signaal as s
    union all by name
    select o.* from oordeel as o
    union all by name
    select m.* from mijlpaal as m
    union all by name
    select g.* from melding as g
),
doen as (
    select
        v.*,
        case
            when n.bekend_op_dag > cast(toen as date) then 'levering'
            when o.ingetrokken and o.ingetrokken_op > cast(toen as date) then 'intrekking'
            when n.ingetrokken_op > cast(toen as date) then 'herstel'
        end as door
    from verandering as v
    left join levering(bekend_op) as n on n.levering_id = v.nieuw_levering_id
    left join levering(bekend_op) as o on o.levering_id = v.oud_levering_id
),
toegewezen as (
    select
        d.*,
        case d.door when 'intrekking' then d.oud_levering_id when 'levering' then d.nieuw_levering_id
        when 'herstel' then d.nieuw_levering_id end as levering_id
    from doen as d
)
select
    t.wat,
    t.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    t.periode,
    t.gemeente_code,
    g.gemeente,
    g.regio,
    t.onderwerp,
    t.oud_aantal,
    t.nieuw_aantal,
    t.nieuw_aantal - t.oud_aantal as verschil_aantal,
    if(t.wat in ('signaal', 'oordeel', 'mijlpaal'), null, coalesce(t.eenheid, s.eenheid)) as eenheid,
    t.oud_tekst,
    t.nieuw_tekst,
    coalesce(
        t.wijziging,
        case
            when t.oud_tekst is null and t.oud_aantal is null then 'nieuw'
            when t.nieuw_tekst is null and t.nieuw_aantal is null then 'vervallen'
            else 'veranderd'
        end
    ) as wijziging,
    t.oud_peildatum,
    t.peildatum,
    t.levering_id,
    l.leverancier,
    l.bestandsnaam,
    t.door,
    if(t.door = 'levering', l.bekend_op_dag, l.ingetrokken_op) as gedaan_op,
    case t.door
        when 'levering' then 'levering ' || l.leverancier || ', ' || datum_nl(l.bekend_op_dag)
        when 'intrekking' then 'ingetrokken op ' || datum_nl(l.ingetrokken_op) || ': ' || l.ingetrokken_reden
        when 'herstel' then 'hersteld op ' || datum_nl(l.ingetrokken_op) || ': ' || l.ingetrokken_reden
        else t.zonder_levering
    end as oorzaak,
    t.bron,
    coalesce(t.fictief, false) as fictief,
    cast(toen as date) as sinds,
    cast(nu as date) as gelezen_op,
    row_number() over (
        order by
            s.volgorde nulls last,
            list_position(['opgave', 'komende opgave', 'realisatie', 'behoefte', 'locatie', 'uitruil', 'signaal', 'oordeel', 'mijlpaal'], t.wat),
            abs(t.nieuw_aantal - t.oud_aantal) desc nulls last,
            t.van,
            coalesce(g.gemeente, t.onderwerp),
            t.periode,
            t.code
    ) as volgorde
from toegewezen as t
left join soort as s on s.soort = t.soort
left join register_gemeente as g on g.gemeente_code = t.gemeente_code
left join levering(bekend_op) as l on l.levering_id = t.levering_id;

-- The names of the CTE and its alias are found in what follows too: they are like no other.
create macro sinds_vorige_keer(sinds := null, peildatum := null, bekend_op := null) as table
with vergeleken as materialized (
    select w.* from vergeleken_dagen(sinds, peildatum, bekend_op) as w
)
select w.*
from sinds_tussen(
    (select vgl.toen from vergeleken as vgl),
    (select vgl.bekend_toen from vergeleken as vgl),
    (select vgl.peildatum_toen from vergeleken as vgl),
    (select vgl.nu from vergeleken as vgl),
    bekend_op
) as w
order by w.volgorde;

create view sinds_vorige_keer as select * from sinds_vorige_keer();
