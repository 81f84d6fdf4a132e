-- Doel:       het signaal bij statushouders: de eerste regel die past, geeft de kleur; met de regel, het getal, de grens
--             en wat er nodig is voor een andere kleur. Een signaal is geen oordeel.
--             wat nodig is: de regels toegepast op de stand van de beoordelingsdag, met steeds meer personen: 0, en elk
--             aantal waarbij een regel kan omslaan, ook boven de opgave
-- Korrel:     één rij per (dag,) gemeente_code, van het lopende halfjaar; zo ook bij andere regels
-- Eenheden:   *_aantal = personen of halfjaren; *_pct = procent; signaal null = geen kleur, met de reden
-- Parameters: peildatum DATE of dagen DATE[]; bekend_op DATE; regels STRUCT[] (code, volgorde, maat, operator, drempel,
--             kleur, tekst)
create macro regel_past(waarde, operator, drempel) as
    case operator
        when '<' then waarde < drempel
        when '<=' then waarde <= drempel
        when '>' then waarde > drempel
        when '>=' then waarde >= drempel
    end;

create macro operator_nl(operator) as
    case operator when '<' then 'minder dan' when '<=' then 'hoogstens' when '>' then 'meer dan' when '>=' then 'minstens' end;

create macro waarde_nl(waarde, drempel) as
    if(waarde = round(waarde), getal_nl(waarde), naast_grens_nl(waarde, drempel));

create macro waarde_maat_nl(waarde, maat, drempel) as
    case maat
        when 'tempo_pct' then waarde_nl(waarde, drempel) || ' % van het schema'
        when 'achter_op_tempo_aantal' then
            case
                when waarde > 0 then personen_nl(waarde, drempel) || ' achter op schema'
                when waarde < 0 then personen_nl(-waarde, -drempel) || ' voor op schema'
                else 'precies op schema'
            end
        when 'resterend_aantal' then personen_nl(waarde) || ' nog te huisvesten'
        when 'resterend_pct' then waarde_nl(waarde, drempel) || ' % van de opgave nog te huisvesten'
        when 'begin_aantal' then
            getal_eenheid_nl(abs(waarde), 'personen') || if(waarde < 0, ' voorsprong', ' achterstand') || ' aan het begin'
        when 'halfjaren_achter_aantal' then
            getal_nl(waarde) || if(waarde = 1, ' halfjaar achter', ' halfjaren op rij achter')
    end;

create macro drempel_nl(operator, drempel, maat) as
    operator_nl(operator) || ' ' || getal_nl(drempel)
    || case
        when maat like '%_pct' then ' %'
        when maat in ('achter_op_tempo_aantal', 'begin_aantal') then ' achter'
        else ''
    end;

create macro signaal_per_dag(regels, dagen, bekend_op := null) as table
with regel as (
    select
        u.regel.code as code,
        u.regel.volgorde as volgorde,
        u.regel.maat as maat,
        u.regel.operator as operator,
        u.regel.drempel as drempel,
        u.regel.kleur as kleur,
        u.regel.tekst as tekst
    from (select unnest(regels) as regel) as u
),
a as materialized (
    select
        k.*,
        k.opgave_aantal is not null and k.gehuisvest_aantal is not null as te_bepalen
    from achterstand_per_dag(dagen, bekend_op) as k
    where k.lopend
),
-- on the day of assessment a colour can only change at a number that brings a measure onto, or just past, its threshold
omslag as (
    select
        a.dag,
        a.gemeente_code,
        unnest(
            case r.maat
                when 'tempo_pct' then [
                    divide(a.opgave_aantal * r.drempel, 100) - a.gehuisvest_aantal,
                    divide(a.opgave_aantal * r.drempel, 100) - a.gehuisvest_aantal + 1
                ]
                when 'resterend_pct' then [
                    a.nog_te_huisvesten_aantal - divide(a.opgave_aantal * r.drempel, 100) - 1,
                    a.nog_te_huisvesten_aantal - divide(a.opgave_aantal * r.drempel, 100),
                    a.nog_te_huisvesten_aantal - divide(a.opgave_aantal * r.drempel, 100) + 1
                ]
                when 'halfjaren_achter_aantal' then [a.nog_te_huisvesten_aantal]
                else [a.nog_te_huisvesten_aantal - r.drempel, a.nog_te_huisvesten_aantal - r.drempel + 1]
            end
        ) as erbij_aantal
    from a
    cross join regel as r
    where a.te_bepalen and not a.gesloten
    union
    select a.dag, a.gemeente_code, 0 from a where a.te_bepalen and not a.gesloten
),
-- the same municipality as it is, with one family more, and on the day of assessment with so many persons more
toestand as (
    select a.dag, a.gemeente_code, 'nu' as geval, 0 as erbij_aantal, a.maanden_aantal
    from a
    where a.te_bepalen
    union all
    select a.dag, a.gemeente_code, 'gezin', i.gezin_aantal, a.maanden_aantal
    from a
    cross join instelling as i
    where a.te_bepalen and not a.gesloten
    union all
    select o.dag, o.gemeente_code, 'eind', o.erbij_aantal, 6
    from omslag as o
    where o.erbij_aantal >= 0
),
maten as (
    select
        t.dag,
        t.gemeente_code,
        t.geval,
        t.erbij_aantal,
        a.begin_aantal,
        -- in the first month nothing is due yet, so nobody is on or behind a pace
        if(
            t.maanden_aantal = 0,
            null,
            verwacht_volgens_tempo(a.opgave_aantal, t.maanden_aantal) - a.gehuisvest_aantal - t.erbij_aantal
        ) as achter_op_tempo_aantal,
        -- null in the first month by itself: its denominator is 0
        deel_van_tempo_pct(a.gehuisvest_aantal + t.erbij_aantal, a.opgave_aantal, t.maanden_aantal) as tempo_pct,
        niet_onder_nul(a.nog_te_huisvesten_aantal - t.erbij_aantal) as resterend_aantal,
        deel_pct(niet_onder_nul(a.nog_te_huisvesten_aantal - t.erbij_aantal), a.opgave_aantal) as resterend_pct,
        case
            when a.nog_te_huisvesten_aantal <= t.erbij_aantal then 0
            when t.geval = 'eind' then 1 + coalesce(a.begin_achter_halfjaren_aantal, 0)
            else a.halfjaren_achter_aantal
        end as halfjaren_achter_aantal
    from toestand as t
    join a on a.dag = t.dag and a.gemeente_code = t.gemeente_code
),
waarde as (
    select
        m.dag,
        m.gemeente_code,
        m.geval,
        m.erbij_aantal,
        r.code,
        r.volgorde,
        r.kleur,
        case r.maat
            when 'tempo_pct' then m.tempo_pct
            when 'achter_op_tempo_aantal' then m.achter_op_tempo_aantal
            when 'resterend_aantal' then m.resterend_aantal
            when 'resterend_pct' then m.resterend_pct
            when 'begin_aantal' then m.begin_aantal
            when 'halfjaren_achter_aantal' then m.halfjaren_achter_aantal
        end as waarde,
        r.operator,
        r.drempel
    from maten as m
    cross join regel as r
),
kleur as (
    select
        w.dag,
        w.gemeente_code,
        w.geval,
        w.erbij_aantal,
        arg_min(w.code, w.volgorde) as code,
        arg_min(w.kleur, w.volgorde) as kleur,
        arg_min(w.waarde, w.volgorde) as waarde
    from waarde as w
    where regel_past(w.waarde, w.operator, w.drempel)
    group by w.dag, w.gemeente_code, w.geval, w.erbij_aantal
),
uitslag as (
    select
        k.dag,
        k.gemeente_code,
        max(k.code) filter (k.geval = 'nu') as code,
        max(k.waarde) filter (k.geval = 'nu') as waarde,
        max(k.kleur) filter (k.geval = 'nu') as kleur,
        max(k.kleur) filter (k.geval = 'gezin') as kleur_met_gezin,
        min(k.erbij_aantal) filter (k.geval = 'eind' and k.kleur = 'groen') as groen_aantal,
        min(k.erbij_aantal) filter (k.geval = 'eind' and k.kleur = 'oranje') as oranje_aantal
    from kleur as k
    group by k.dag, k.gemeente_code
)
select
    a.dag,
    a.halfjaar,
    a.gemeente_code,
    a.gemeente,
    a.regio,
    u.kleur as signaal,
    u.code as regel,
    r.tekst as regel_tekst,
    r.maat as regel_maat,
    r.operator as regel_operator,
    r.drempel as regel_drempel,
    u.waarde as regel_waarde,
    case
        when a.gehuisvest_aantal is null then 'geen kleur: geen cijfer ontvangen'
        when a.opgave_aantal is null then 'geen kleur: de opgave van ' || a.halfjaar || ' is niet bekend'
        when u.code is null and a.maanden_aantal = 0
        then 'geen kleur: het cijfer van ' || datum_nl(a.peildatum) || ' is uit de eerste maand van ' || a.halfjaar
            || '; volgens het schema hoeft er dan nog niemand gehuisvest te zijn'
        when u.code is null then 'geen kleur: geen enkele regel past'
        else
            u.kleur || ' omdat: '
            || if(r.maat = 'halfjaren_achter_aantal' and a.halfjaren_achter_minstens, 'minstens ', '')
            || waarde_maat_nl(u.waarde, r.maat, r.drempel) || ', grens: '
            || drempel_nl(r.operator, r.drempel, r.maat) || ' (regel ' || r.code || ', ' || r.tekst || ')'
    end as reden,
    case
        when a.gehuisvest_aantal is null then 'een cijfer van deze gemeente'
        when a.opgave_aantal is null then 'de opgave van dit halfjaar'
        when a.gesloten and a.nog_te_huisvesten_aantal > 0
        then 'het halfjaar is voorbij: ' || getal_eenheid_nl(a.nog_te_huisvesten_aantal, 'personen')
            || ' achterstand telt mee in het volgende'
        when a.gesloten then 'het halfjaar is voorbij, zonder achterstand'
        when a.dag >= a.beoordeling_op then
            'de stand van ' || dag_maand_nl(a.beoordeling_op)
            || coalesce(': ' || getal_nl(u.groen_aantal) || ' meer dan op ' || datum_nl(a.peildatum) || ' geeft groen', '')
        when u.groen_aantal is null and (u.oranje_aantal is null or u.kleur is distinct from 'rood')
        then 'groen is dit halfjaar niet meer te halen'
        when u.kleur = 'groen' and u.groen_aantal = 0 then 'niets meer nodig om groen te blijven'
        when u.kleur = 'groen'
        then 'nog ' || getal_nl(u.groen_aantal) || ' te huisvesten vóór ' || dag_maand_nl(a.beoordeling_op)
            || ' om groen te blijven'
        else
            'nog ' || concat_ws(
                ', ',
                if(
                    u.kleur = 'rood' and u.oranje_aantal < coalesce(u.groen_aantal, u.oranje_aantal + 1),
                    getal_nl(u.oranje_aantal) || ' te huisvesten vóór ' || dag_maand_nl(a.beoordeling_op)
                    || ' voor oranje',
                    null
                ),
                if(
                    u.groen_aantal is not null,
                    getal_nl(u.groen_aantal)
                    || if(
                        u.kleur = 'rood' and u.oranje_aantal < u.groen_aantal,
                        '',
                        ' te huisvesten vóór ' || dag_maand_nl(a.beoordeling_op)
                    ) || ' voor groen',
                    null
                )
            )
    end as wat_nodig,
    u.groen_aantal as nodig_voor_groen_aantal,
    u.oranje_aantal as nodig_voor_oranje_aantal,
    u.kleur_met_gezin as signaal_met_gezin,
    nullif(concat_ws(
        '; ',
        if(a.dag - a.peildatum > i.verouderd_na_dagen, 'het cijfer is van ' || datum_nl(a.peildatum), null),
        if(
            u.kleur_met_gezin <> u.kleur,
            'één gezin van ' || i.gezin_aantal || ' meer geeft ' || u.kleur_met_gezin,
            null
        )
    ), '') as kanttekening,
    a.opgave_aantal,
    a.gehuisvest_aantal,
    a.begin_aantal,
    a.verwacht_aantal,
    a.achter_op_tempo_aantal,
    a.tempo_pct,
    a.nog_te_huisvesten_aantal,
    a.resterend_aantal,
    a.resterend_pct,
    a.halfjaren_achter_aantal,
    a.halfjaren_achter_minstens,
    a.maanden_aantal,
    a.beoordeling_op,
    a.gesloten,
    a.peildatum,
    a.leverancier,
    a.bron,
    a.opmerking,
    a.fictief
from a
left join uitslag as u on u.dag = a.dag and u.gemeente_code = a.gemeente_code
left join regel as r on r.code = u.code
cross join instelling as i;

-- the rules in force, as the parameter of the macros here
create macro signaalregels(bekend_op := null, peildatum := null) as (
    select list(
        {
            'code': r.code,
            'volgorde': r.volgorde,
            'maat': r.maat,
            'operator': r.operator,
            'drempel': r.drempel,
            'kleur': r.kleur,
            'tekst': r.tekst
        }
        order by r.volgorde
    )
    from signaalregel(bekend_op, peildatum) as r
    where r.actief
);

create macro toezicht_signaal_per_dag(dagen, bekend_op := null) as table
select s.*
from signaal_per_dag(signaalregels(bekend_op, list_max(dagen)), dagen, bekend_op) as s;

create macro toezicht_signaal(peildatum := null, bekend_op := null) as table
select s.* exclude (dag)
from signaal_per_dag(
    signaalregels(bekend_op, coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))),
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))],
    bekend_op
) as s;

create view toezicht_signaal as select * from toezicht_signaal() order by regio, gemeente;

-- other rules beside those in force: who would change colour
create macro signaal_bij_regels(regels, peildatum := null, bekend_op := null) as table
select
    n.halfjaar,
    n.gemeente_code,
    n.gemeente,
    n.regio,
    n.signaal as signaal_nieuw,
    n.regel as regel_nieuw,
    n.reden as reden_nieuw,
    s.signaal,
    s.regel,
    s.reden,
    n.signaal is distinct from s.signaal as verandert
from signaal_per_dag(
    regels, [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as n
join toezicht_signaal(peildatum, bekend_op) as s on s.gemeente_code = n.gemeente_code
order by n.signaal is distinct from s.signaal desc, n.regio, n.gemeente;
