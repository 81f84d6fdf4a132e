-- Doel:       elk cijfer van toen naast dat van nu: wat er op de ene dag bekend was, tegenover wat er nu bekend is
--             toen: bekend aan het einde van die dag, gelezen op de nieuwste peildatum van toen; nu: op de peildatum
--             een stroom (statushouders) begint elk halfjaar opnieuw: daar is elk halfjaar een eigen cijfer
-- Korrel:     cijferpaar: één rij per wat (opgave, realisatie), soort, gemeente_code; bij statushouders ook per halfjaar
-- Eenheden:   oud_aantal, nieuw_aantal, verschil_aantal = plekken of personen; null is niet bekend, en daarmee is er geen
--             verschil
-- Parameters: sinds DATE, peildatum DATE, bekend_op DATE; in cijferpaar peildatum_toen DATE, bekend_toen DATE, nu DATE
create macro laatste_prt(peildatum := null, bekend_op := null) as (
    coalesce(
        (
            select max(m.van)
            from mijlpaal(bekend_op) as m
            where
                m.spoor = 'prt'
                and m.precisie = 'dag'
                and m.van < coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))
        ),
        (select min(l.bekend_op_dag) from log_levering as l)
    )
);

-- The days that are compared, worked out once: as arguments they stand in every part of what follows.
create macro vergeleken_dagen(sinds := null, peildatum := null, bekend_op := null) as table
with dag as (
    select
        coalesce(cast(sinds as date), laatste_prt(peildatum, bekend_op)) as toen,
        coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as nu,
        standaard_peildatum(bekend_op) as nieuwste
),
bekend as (
    -- who looks back sees nothing of later
    select d.*, least(d.toen, coalesce(cast(bekend_op as date), d.toen)) as bekend_toen
    from dag as d
),
gelezen as (
    select
        b.*,
        coalesce(
            (
                select max(f.peildatum)
                from feit_realisatie as f
                where f.geldig_van <= b.bekend_toen and f.geldig_tot > b.bekend_toen
            ),
            (
                select max(f.bekendgemaakt_op)
                from feit_opgave as f
                where f.geldig_van <= b.bekend_toen and f.geldig_tot > b.bekend_toen
            ),
            b.toen
        ) as nieuwste_toen
    from bekend as b
)
select
    g.toen,
    g.bekend_toen,
    -- newest against newest, also when the newest of then was withdrawn; but who reads an earlier day, reads it both times
    if(g.nu = g.nieuwste, g.nieuwste_toen, least(g.nieuwste_toen, g.nu)) as peildatum_toen,
    g.nu
from gelezen as g;

create macro cijferpaar(peildatum_toen, bekend_toen, nu, bekend_op) as table
with oud as materialized (
    select k.*
    from keten_per_dag([peildatum_toen], bekend_toen) as k
    where k.lopend or k.soort = 'statushouders'
),
nieuw as materialized (
    select k.*
    from keten_per_dag([nu], bekend_op) as k
    where k.lopend or k.soort = 'statushouders'
),
paar as (
    select
        w.wat,
        s.soort,
        s.titel,
        s.eenheid,
        s.volgorde as soort_volgorde,
        n.periode,
        n.gemeente_code,
        n.gemeente,
        n.regio,
        o.gemeente_code is null as begonnen,
        o.periode as oude_periode,
        if(w.wat = 'opgave', o.opgave_aantal, o.realisatie_aantal) as oud_aantal,
        if(w.wat = 'opgave', n.opgave_aantal, n.realisatie_aantal) as nieuw_aantal,
        if(w.wat = 'opgave', o.opgave_bekendgemaakt_op, o.peildatum) as oud_peildatum,
        if(w.wat = 'opgave', n.opgave_bekendgemaakt_op, n.peildatum) as nieuw_peildatum,
        if(w.wat = 'opgave', null, o.leverancier) as oud_leverancier,
        if(w.wat = 'opgave', null, n.leverancier) as nieuw_leverancier,
        if(w.wat = 'opgave', o.opgave_levering_id, o.realisatie_levering_id) as oud_levering_id,
        if(w.wat = 'opgave', n.opgave_levering_id, n.realisatie_levering_id) as nieuw_levering_id,
        if(w.wat = 'opgave', n.opgave_bron, n.realisatie_bron) as nieuw_bron,
        if(w.wat = 'opgave', o.opgave_bron, o.realisatie_bron) as oud_bron,
        w.wat = 'opgave' and n.opgave_aantal is not null and n.vermelde_opgave_aantal is null as berekend,
        w.wat = 'realisatie' and coalesce(n.fictief, false) as fictief
    from nieuw as n
    join soort as s on s.soort = n.soort
    cross join (values ('opgave'), ('realisatie')) as w(wat)
    -- a half-year that was not there yet has no former figure
    left join oud as o
        on o.soort = n.soort
        and o.gemeente_code = n.gemeente_code
        and (n.soort <> 'statushouders' or o.periode = n.periode)
)
select
    p.*,
    p.nieuw_aantal - p.oud_aantal as verschil_aantal,
    p.oud_aantal is distinct from p.nieuw_aantal as veranderd,
    case
        when p.oud_aantal is not distinct from p.nieuw_aantal then 'gelijk'
        when p.nieuw_aantal is null then 'vervallen'
        when p.oud_aantal is null and p.begonnen then 'begonnen'
        when p.oud_aantal is null then 'nieuw'
        when p.wat = 'opgave' and p.oude_periode is distinct from p.periode then 'nieuwe periode'
        when p.wat = 'opgave' then 'herzien'
        when p.nieuw_leverancier is distinct from p.oud_leverancier then 'andere leverancier'
        when p.nieuw_peildatum > p.oud_peildatum then 'nieuwer cijfer'
        when p.nieuw_peildatum < p.oud_peildatum then 'eerder cijfer'
        else 'gecorrigeerd'
    end as wijziging
from paar as p;
