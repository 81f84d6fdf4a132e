-- Doel:       wat aandacht vraagt: elke bevinding met haar reden in woorden, de getallen en de grens
--             ernst 1 = de datum is voorbij en er is een tekort; 2 = er is nog iets te doen, of niet te zeggen of dat zo
--             is; 3 = het cijfer zelf
--             volgorde: per opgave het grootste aantal eerst, wie geen aantal heeft achteraan: op het scherm na te gaan,
--             en plekken en personen laten zich niet tegen elkaar afwegen
-- Korrel:     één rij per bevinding, soort, gemeente_code; heeft geen enkele gemeente een cijfer of een opgave, dan één
--             rij zonder gemeente
-- Eenheden:   aantal = plekken of personen te weinig of verschil; null = niet te tellen
-- Parameters: peildatum DATE, bekend_op DATE
create macro aandacht(peildatum, bekend_op := null) as table
with v as materialized (
    select v.*, s.titel, s.aard, s.eenheid
    from voortgang_per_dag([peildatum], bekend_op) as v
    join soort as s on s.soort = v.soort
),
a as materialized (
    select * from achterstand_per_dag([peildatum], bekend_op)
),
dekking as (
    select
        v.soort,
        count(v.realisatie_aantal) as gemeld_aantal,
        count(v.opgave_aantal) as met_opgave_aantal,
        count(*) as gemeenten_aantal
    from v
    group by v.soort
),
-- a count that is there, and of which nobody has said which half-year it counts
open_vraag as (
    select
        'open vraag' as bevinding,
        2 as ernst,
        'statushouders' as soort,
        w.gemeente_code,
        cast(null as bigint) as aantal,
        upper(left(w.opmerking, 1)) || substr(w.opmerking, 2) as reden,
        w.peildatum,
        w.leverancier,
        w.bron
    from eerste_werkdag(bekend_op) as w
    where w.peildatum <= peildatum and w.halfjaar = halfjaar_van(peildatum)
),
geen_cijfer as (
    select
        'geen cijfer' as bevinding,
        2 as ernst,
        v.soort,
        v.gemeente_code,
        cast(null as bigint) as aantal,
        'Geen cijfer ontvangen; de opgave is ' || coalesce(getal_eenheid_nl(v.opgave_aantal, v.eenheid), 'niet bekend')
        as reden,
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    join dekking as d on d.soort = v.soort and d.gemeld_aantal > 0
    where v.realisatie_aantal is null and v.gemeente_code not in (select o.gemeente_code from open_vraag as o)
    union all
    select
        'geen cijfer',
        2,
        d.soort,
        null,
        null,
        'Van geen van de ' || d.gemeenten_aantal || ' gemeenten is een cijfer ontvangen',
        null,
        null,
        null
    from dekking as d
    where d.gemeld_aantal = 0
),
-- without an opgave nobody can tell whether something is short: that is no reason to be silent
geen_opgave as (
    select
        'geen opgave',
        2,
        v.soort,
        v.gemeente_code,
        cast(null as bigint),
        'De opgave is niet bekend: of er een tekort is, is niet te zeggen. Laatste cijfer: '
        || getal_eenheid_nl(v.realisatie_aantal, v.eenheid) || ' op ' || datum_nl(v.peildatum),
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    join dekking as d on d.soort = v.soort and d.met_opgave_aantal > 0
    where v.opgave_aantal is null and v.realisatie_aantal is not null
    union all
    select
        'geen opgave',
        2,
        d.soort,
        null,
        null,
        'Van geen van de ' || d.gemeenten_aantal || ' gemeenten is op deze dag een opgave bekend',
        null,
        null,
        null
    from dekking as d
    where d.met_opgave_aantal = 0 and d.gemeld_aantal > 0
),
verouderd as (
    select
        'verouderd',
        3,
        v.soort,
        v.gemeente_code,
        cast(null as bigint),
        'Het laatste cijfer is van ' || datum_nl(v.peildatum) || ': '
        || datediff('day', v.peildatum, v.dag) || ' dagen oud, meer dan ' || i.verouderd_na_dagen,
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    cross join instelling as i
    where v.verouderd
),
tekort as (
    select
        if(coalesce(verstreken(v.dag, v.streefdatum), false), 'tekort na streefdatum', 'nog te realiseren'),
        if(coalesce(verstreken(v.dag, v.streefdatum), false), 1, 2),
        v.soort,
        v.gemeente_code,
        v.nog_te_realiseren_aantal,
        getal_eenheid_nl(v.nog_te_realiseren_aantal, v.eenheid) || ' te weinig: ' || getal_nl(v.realisatie_aantal)
        || ' van ' || getal_nl(v.opgave_aantal) || coalesce('; streefdatum ' || datum_nl(v.streefdatum), ''),
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    where v.aard = 'stand' and v.nog_te_realiseren_aantal > 0
),
achter_op_tempo as (
    select
        'achter op schema',
        2,
        'statushouders',
        a.gemeente_code,
        cast(ceil(a.achter_op_tempo_aantal) as bigint),
        getal_nl(a.gehuisvest_aantal) || ' gehuisvest, volgens het schema ' || personen_nl(a.verwacht_aantal)
        || ': ' || naast_grens_nl(a.tempo_pct, i.tempo_onder_pct) || ' %, minder dan ' || getal_nl(i.tempo_onder_pct) || ' %',
        a.peildatum,
        a.leverancier,
        a.bron
    from a
    cross join instelling as i
    where a.lopend and not a.gesloten and a.tempo_pct < i.tempo_onder_pct
),
-- What a half-year handed over and is not made good yet. On the day of assessment itself it is the half-year that closes.
lopend as (
    select
        a.*,
        a.dag = a.beoordeling_op as sluit,
        if(
            a.dag = a.beoordeling_op, a.halfjaar, halfjaar_van(cast(halfjaar_eerste_dag(a.halfjaar) - 1 as date))
        ) as achter_ons
    from a
    where a.lopend
),
-- the last hand-over that is known, with its day: for who does not know the newest one
overdracht as (
    select
        a.gemeente_code,
        max(cast(halfjaar_eerste_dag(a.halfjaar) - 1 as date)) as op,
        arg_max(a.begin_aantal, a.halfjaar) as aantal
    from a
    where a.begin_aantal is not null
    group by a.gemeente_code
),
na_halfjaar as (
    select
        'achterstand na halfjaar',
        1,
        'statushouders',
        l.gemeente_code,
        case
            when l.sluit then l.eind_achterstand_aantal
            else if(l.gehuisvest_aantal is null, l.begin_aantal, l.begin_aantal - l.gehuisvest_aantal)
        end as open_aantal,
        case
            when l.sluit and l.eind_achterstand_aantal is not null then
                getal_eenheid_nl(l.eind_achterstand_aantal, 'personen') || ' achterstand na ' || l.achter_ons || ': '
                || getal_nl(l.gehuisvest_aantal) || ' van ' || getal_nl(l.opgave_aantal) || ' gehuisvest'
            when l.sluit or l.begin_aantal is null then
                'Achterstand na ' || l.achter_ons || ' is niet bekend. Laatst bekend: '
                || getal_eenheid_nl(o.aantal, 'personen') || ' op ' || datum_nl(o.op)
            when l.gehuisvest_aantal is null then
                getal_eenheid_nl(l.begin_aantal, 'personen') || ' achterstand van ' || l.achter_ons
                || '; nog geen cijfer van ' || l.halfjaar
            else
                getal_eenheid_nl(l.begin_aantal - l.gehuisvest_aantal, 'personen') || ' achterstand van ' || l.achter_ons
                || ' nog open: ' || getal_nl(l.begin_aantal) || ' overgedragen, ' || getal_nl(l.gehuisvest_aantal)
                || ' gehuisvest in ' || l.halfjaar
        end,
        l.peildatum,
        l.leverancier,
        l.bron
    from lopend as l
    left join overdracht as o on o.gemeente_code = l.gemeente_code
    where
        open_aantal > 0
        or (o.aantal > 0 and if(l.sluit, l.eind_achterstand_aantal, l.begin_aantal) is null)
),
leveranciers as (
    select
        'leveranciers verschillen',
        3,
        t.soort,
        t.gemeente_code,
        t.verschil_aantal,
        t.reden || '; vanaf ' || i.leveranciers_verschil_aantal || ' staat het hier',
        t.peildatum,
        t.leverancier,
        t.bron
    from tellingen_verschillen(peildatum, bekend_op) as t
    cross join instelling as i
),
bevinding as (
    select * from geen_cijfer
    union all select * from geen_opgave
    union all select * from open_vraag
    union all select * from verouderd
    union all select * from tekort
    union all select * from achter_op_tempo
    union all select * from na_halfjaar
    union all select * from leveranciers
)
select
    r.bevinding,
    r.ernst,
    row_number() over (
        order by s.volgorde, r.aantal desc nulls last, r.ernst, m.gemeente nulls first, r.bevinding
    ) as volgorde,
    row_number() over (
        partition by r.soort order by r.aantal desc nulls last, r.ernst, m.gemeente nulls first, r.bevinding
    ) as plaats_in_opgave,
    r.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    r.gemeente_code,
    m.gemeente,
    m.regio,
    r.aantal,
    getal_eenheid_nl(r.aantal, s.eenheid) as aantal_tekst,
    r.reden,
    r.peildatum,
    r.leverancier,
    r.bron
from bevinding as r
join soort as s on s.soort = r.soort
left join register_gemeente as m on m.gemeente_code = r.gemeente_code;
