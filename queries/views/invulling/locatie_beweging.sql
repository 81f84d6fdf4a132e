-- Doel:       wat er aan locaties anders is dan op een eerdere dag: nieuw, van stap veranderd, meer of minder plekken, weg
-- Korrel:     één rij per soort en locatie die anders is
-- Eenheden:   toen_aantal, nu_aantal, telt_verschil_aantal = plekken; wat niet telt of niet bekend is, is daarin 0
-- Parameters: sinds DATE, peildatum DATE, bekend_op DATE
create macro locatie_beweging(sinds, peildatum := null, bekend_op := null) as table
with toen as (
    select l.* from locatieplek(sinds, bekend_op) as l
),
nu as (
    select l.* from locatieplek(peildatum, bekend_op) as l
),
paar as (
    select
        n.soort,
        n.gemeente_code,
        n.gemeente,
        n.regio,
        n.locatie,
        n.stap as nu_stap,
        t.stap as toen_stap,
        n.plek_aantal as nu_aantal,
        t.plek_aantal as toen_aantal,
        n.stap_volgorde as nu_volgorde,
        t.stap_volgorde as toen_volgorde,
        n.telt_mee as nu_telt,
        coalesce(t.telt_mee, false) as toen_telt,
        n.eind_op,
        t.eind_op as toen_eind_op,
        n.peildatum,
        n.bron,
        n.fictief,
        n.levering_id,
        n.volgnummer,
        t.locatie is null as nieuw
    from nu as n
    left join toen as t on t.soort = n.soort and t.gemeente_code = n.gemeente_code and t.locatiesleutel = n.locatiesleutel
)
select
    p.soort,
    p.gemeente_code,
    p.levering_id,
    p.volgnummer,
    p.locatie,
    p.gemeente,
    p.regio,
    case
        when p.nieuw then 'nieuw: ' || p.nu_stap
        when p.toen_stap <> p.nu_stap then p.toen_stap || ' → ' || p.nu_stap
        when p.toen_telt and not p.nu_telt then p.nu_stap || ', voorbij'
        when p.toen_aantal is distinct from p.nu_aantal then p.nu_stap || ', ander aantal'
        else p.nu_stap || ', andere einddatum'
    end as beweging,
    p.toen_aantal,
    p.nu_aantal,
    if(p.nu_telt, coalesce(p.nu_aantal, 0), 0) - if(p.toen_telt, coalesce(p.toen_aantal, 0), 0) as telt_verschil_aantal,
    p.peildatum,
    p.bron,
    p.fictief
from paar as p
where
    p.nieuw
    or p.toen_stap <> p.nu_stap
    or p.toen_telt <> p.nu_telt
    or p.toen_aantal is distinct from p.nu_aantal
    or p.toen_eind_op is distinct from p.eind_op;
