-- Doel:       wat aandacht vraagt: elke bevinding met haar reden in woorden, de getallen en de grens
--             ernst 1 = de datum is voorbij en er is een tekort; 2 = loopt achter of geen cijfer; 3 = het cijfer zelf
--             volgorde: eerst naar ernst; daarbinnen om en om de grootste van elke bevinding, want plekken en
--             personen laten zich niet tegen elkaar afwegen
-- Korrel:     één rij per bevinding, soort, gemeente_code; heeft geen enkele gemeente een cijfer, dan één rij zonder
--             gemeente
-- Eenheden:   aantal = plekken of personen te weinig of verschil; bij verouderd dagen; null = niet te tellen
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
    select v.soort, count(v.realisatie_aantal) as gemeld_aantal, count(*) as gemeenten_aantal
    from v
    group by v.soort
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
    where v.realisatie_aantal is null
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
verouderd as (
    select
        'verouderd',
        3,
        v.soort,
        v.gemeente_code,
        datediff('day', v.peildatum, v.dag),
        'Het laatste cijfer is van ' || datum_nl(v.peildatum) || ': '
        || datediff('day', v.peildatum, v.dag) || ' dagen oud (grens ' || i.verouderd_na_dagen || ' dagen)',
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    cross join instelling as i
    where v.verouderd
),
na_streefdatum as (
    select
        'tekort na streefdatum',
        1,
        v.soort,
        v.gemeente_code,
        v.nog_te_realiseren_aantal,
        getal_eenheid_nl(v.nog_te_realiseren_aantal, v.eenheid) || ' te weinig: ' || getal_nl(v.realisatie_aantal)
        || ' van ' || getal_nl(v.opgave_aantal) || '; streefdatum ' || datum_nl(v.streefdatum),
        v.peildatum,
        v.leverancier,
        v.bron
    from v
    where v.aard = 'stand' and verstreken(v.dag, v.streefdatum) and v.nog_te_realiseren_aantal > 0
),
achter_op_tempo as (
    select
        'achter op tempo',
        2,
        'statushouders',
        a.gemeente_code,
        cast(ceil(a.achter_op_tempo_aantal) as bigint),
        getal_nl(a.gehuisvest_aantal) || ' gehuisvest, op schema ' || decimaal_nl(a.verwacht_aantal)
        || ': ' || naast_grens_nl(a.tempo_pct, i.tempo_onder_pct) || ' % van het tempo (grens ' || getal_nl(i.tempo_onder_pct) || ' %)',
        a.peildatum,
        a.leverancier,
        a.bron
    from a
    cross join instelling as i
    where a.lopend and not a.gesloten and a.tempo_pct < i.tempo_onder_pct
),
-- of the closed half-years only the last: what was left before has gone into its opgave
na_halfjaar as (
    select
        'achterstand na halfjaar',
        1,
        'statushouders',
        a.gemeente_code,
        a.eind_achterstand_aantal,
        getal_eenheid_nl(a.eind_achterstand_aantal, 'personen') || ' achterstand na ' || a.halfjaar || ': '
        || getal_nl(a.gehuisvest_aantal) || ' van ' || getal_nl(a.opgave_aantal) || ' (grens 0)',
        a.peildatum,
        a.leverancier,
        a.bron
    from (
        select k.*, row_number() over (partition by k.gemeente_code order by k.halfjaar desc) as rang
        from a as k
        where k.gesloten
    ) as a
    where a.rang = 1 and a.eind_achterstand_aantal > 0
),
tellingen as (
    select
        r.soort,
        r.maat,
        r.gemeente_code,
        r.peildatum,
        max(r.realisatie_aantal) - min(r.realisatie_aantal) as verschil_aantal,
        string_agg(
            r.leverancier || ' ' || getal_nl(r.realisatie_aantal),
            ', '
            order by r.leverancier
        ) as woorden,
        string_agg(r.leverancier, '; ' order by r.leverancier) as leveranciers,
        elk_een_keer(list(r.bron), '; ') as bronnen
    from realisatie(bekend_op) as r
    where r.peildatum <= peildatum and (r.soort <> 'statushouders' or halfjaar_van(r.peildatum) = halfjaar_van(peildatum))
    group by r.soort, r.maat, r.gemeente_code, r.peildatum
    having count(*) > 1
    -- only counts of one and the same day can be held against each other
    qualify row_number() over (partition by r.soort, r.maat, r.gemeente_code order by r.peildatum desc) = 1
),
leveranciers as (
    select
        'leveranciers verschillen',
        3,
        t.soort,
        t.gemeente_code,
        cast(max(t.verschil_aantal) as bigint),
        'Twee tellingen: ' || string_agg(
            t.maat || ' op ' || datum_nl(t.peildatum) || ': ' || t.woorden || ', verschil '
            || getal_nl(t.verschil_aantal),
            '; '
            order by t.maat
        ) || ' (grens ' || any_value(i.leveranciers_verschil_aantal) || ')',
        max(t.peildatum),
        elk_een_keer(list(t.leveranciers), '; '),
        elk_een_keer(list(t.bronnen), '; ')
    from tellingen as t
    cross join instelling as i
    where t.verschil_aantal >= i.leveranciers_verschil_aantal
    group by t.soort, t.gemeente_code
),
bevinding as (
    select * from geen_cijfer
    union all select * from verouderd
    union all select * from na_streefdatum
    union all select * from achter_op_tempo
    union all select * from na_halfjaar
    union all select * from leveranciers
),
gerangschikt as (
    select
        b.*,
        row_number() over (
            partition by b.bevinding order by b.aantal desc nulls last, b.soort, b.gemeente_code
        ) as rang
    from bevinding as b
)
select
    r.bevinding,
    r.ernst,
    row_number() over (order by r.ernst, r.rang, r.bevinding) as volgorde,
    r.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    r.gemeente_code,
    m.gemeente,
    m.regio,
    r.aantal,
    r.reden,
    r.peildatum,
    r.leverancier,
    r.bron
from gerangschikt as r
join soort as s on s.soort = r.soort
left join register_gemeente as m on m.gemeente_code = r.gemeente_code;
