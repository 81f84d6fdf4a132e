-- Doel:       wat er per gemeente en opgave anders is tussen twee momenten van bekend zijn, en welke levering dat deed;
--             elk moment gelezen op zijn eigen nieuwste peildatum
-- Korrel:     één rij per soort, gemeente, wat (opgave of realisatie) waarin iets anders is
-- Eenheden:   oud_aantal, nieuw_aantal, verschil_aantal = plekken of personen; verschil is leeg over een halfjaargrens
-- Parameters: $van DATE, $tot DATE (null = nu), $soort VARCHAR, $regio VARCHAR (null = alle)
with oud as materialized (
    select v.* from voortgang_per_dag([coalesce(standaard_peildatum($van), $van)], $van) as v
),
nieuw as materialized (
    select v.* from voortgang_per_dag([standaard_peildatum($tot)], $tot) as v
),
realisatie_levering as (
    select 'toen' as moment, r.soort, r.maat, r.gemeente_code, r.peildatum, r.leverancier, r.levering_id
    from realisatie($van) as r
    union all
    select 'nu', r.soort, r.maat, r.gemeente_code, r.peildatum, r.leverancier, r.levering_id
    from realisatie($tot) as r
),
opgave_levering as (
    select 'toen' as moment, o.soort, o.periode, o.gemeente_code, arg_max(o.levering_id, o.bekendgemaakt_op) as levering_id
    from opgave($van) as o
    group by o.soort, o.periode, o.gemeente_code
    union all
    select 'nu', o.soort, o.periode, o.gemeente_code, arg_max(o.levering_id, o.bekendgemaakt_op)
    from opgave($tot) as o
    group by o.soort, o.periode, o.gemeente_code
),
naast_elkaar as (
    select
        s.soort,
        soort_kort(s.soort, s.titel) as soort_titel,
        s.volgorde,
        n.gemeente_code,
        n.gemeente,
        n.regio,
        w.wat,
        if(w.wat = 'opgave', o.opgave_aantal, o.realisatie_aantal) as oud_aantal,
        if(w.wat = 'opgave', n.opgave_aantal, n.realisatie_aantal) as nieuw_aantal,
        s.aard = 'stroom' and o.periode is distinct from n.periode as ander_halfjaar,
        if(w.wat = 'opgave', null, o.peildatum) as oud_peildatum,
        if(w.wat = 'opgave', null, n.peildatum) as nieuw_peildatum,
        if(w.wat = 'opgave', null, o.leverancier) as oud_leverancier,
        if(w.wat = 'opgave', null, n.leverancier) as nieuw_leverancier,
        if(w.wat = 'opgave', oo.levering_id, orr.levering_id) as oud_levering_id,
        if(w.wat = 'opgave', no.levering_id, nr.levering_id) as nieuw_levering_id
    from nieuw as n
    join oud as o on o.soort = n.soort and o.gemeente_code = n.gemeente_code
    join soort as s on s.soort = n.soort
    cross join (values ('opgave'), ('realisatie')) as w (wat)
    left join realisatie_levering as orr
        on orr.moment = 'toen' and orr.soort = o.soort and orr.maat = s.voortgang_maat
        and orr.gemeente_code = o.gemeente_code and orr.peildatum = o.peildatum and orr.leverancier = o.leverancier
    left join realisatie_levering as nr
        on nr.moment = 'nu' and nr.soort = n.soort and nr.maat = s.voortgang_maat
        and nr.gemeente_code = n.gemeente_code and nr.peildatum = n.peildatum and nr.leverancier = n.leverancier
    left join opgave_levering as oo
        on oo.moment = 'toen' and oo.soort = o.soort and oo.periode = o.periode and oo.gemeente_code = o.gemeente_code
    left join opgave_levering as no
        on no.moment = 'nu' and no.soort = n.soort and no.periode = n.periode and no.gemeente_code = n.gemeente_code
),
benoemd as (
    select
        v.*,
        case
            when v.nieuw_aantal is null then 'vervallen'
            when v.ander_halfjaar then 'nieuw halfjaar'
            when v.oud_aantal is null then 'nieuw'
            when v.nieuw_leverancier is distinct from v.oud_leverancier then 'andere leverancier'
            when v.nieuw_peildatum > v.oud_peildatum then 'nieuwere stand'
            else 'gecorrigeerd'
        end as wijziging,
        -- what fell away was done by the levering that no longer counts
        coalesce(v.nieuw_levering_id, v.oud_levering_id) as levering_id
    from naast_elkaar as v
    where v.oud_aantal is distinct from v.nieuw_aantal
)
select
    b.soort,
    b.soort_titel,
    b.gemeente_code,
    b.gemeente,
    b.regio,
    b.wat,
    b.oud_aantal,
    b.nieuw_aantal,
    if(b.ander_halfjaar, null, b.nieuw_aantal - b.oud_aantal) as verschil_aantal,
    b.wijziging,
    b.oud_peildatum,
    b.nieuw_peildatum as peildatum,
    b.nieuw_leverancier as leverancier,
    b.levering_id,
    l.bestandsnaam
from benoemd as b
left join log_levering as l on l.levering_id = b.levering_id
where ($soort is null or b.soort = $soort) and ($regio is null or b.regio = $regio)
order by b.volgorde, b.wat, abs(b.nieuw_aantal - b.oud_aantal) desc nulls last, b.gemeente;
