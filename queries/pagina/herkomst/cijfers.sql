-- Doel:       de vastgelegde cijfers waaruit één rij van een tabel bestaat: opgave, taakstelling, het cijfer dat telt,
--             wat uit het vorige halfjaar meegaat, en daarna de andere tellingen van dezelfde gemeente
-- Korrel:     één rij per vastgelegd cijfer; levering_id is null bij wat uit een ander halfjaar volgt
-- Eenheden:   aantal = plekken of personen; dag = peildatum, bij een opgave de dag waarop zij is bekendgemaakt
-- Parameters: $soort VARCHAR, $gemeente VARCHAR (CBS-code), $halfjaar VARCHAR (null = het lopende), $peildatum DATE,
--             $bekend_op DATE
with keten as materialized (
    select *
    from keten_per_dag([$peildatum], $bekend_op) as k
    where
        k.soort = $soort
        and k.gemeente_code = $gemeente
        and if(cast($halfjaar as varchar) is null, k.lopend, k.periode = $halfjaar)
),
opgave_rij as (
    select r.*, k.gemeente
    from keten as k
    join opgave($bekend_op) as o
        on o.soort = k.soort
        and o.periode = k.periode
        and o.gemeente_code = k.gemeente_code
        and o.bekendgemaakt_op = k.opgave_bekendgemaakt_op
    join rij_opgave as r
        on r.levering_id = o.levering_id
        and r.soort = o.soort
        and r.periode = o.periode
        and r.gemeente_code = o.gemeente_code
        and r.bekendgemaakt_op = o.bekendgemaakt_op
),
bekend as (
    select g.*, g.peildatum = k.peildatum and g.leverancier = k.leverancier as zelfde
    from keten as k
    join realisatie($bekend_op) as g
        on g.soort = k.soort
        and g.gemeente_code = k.gemeente_code
        and g.peildatum >= k.van
        and g.peildatum <= least(k.dag, coalesce(k.tot, k.dag))
),
-- loose months that make up the count, where nobody gave it as a whole
maand as (
    select o.levering_id, o.peildatum, o.leverancier
    from keten as k
    join gehuisvest_opgeteld($bekend_op) as o
        on o.halfjaar = k.periode
        and o.gemeente_code = k.gemeente_code
        and o.leverancier = k.leverancier
        and o.peildatum <= k.peildatum
    where k.soort = 'statushouders' and not exists (select 1 from bekend as g where g.maat = 'gehuisvest' and g.zelfde)
),
telling as (
    select
        r.*,
        k.gemeente,
        (r.maat = s.voortgang_maat and g.zelfde) or m.peildatum is not null as telt,
        if(r.maat = s.voortgang_maat and g.zelfde, k.vervangt, null) as vervangt,
        row_number() over (partition by r.maat, r.leverancier order by r.peildatum desc) as rang
    from bekend as g
    join keten as k on k.gemeente_code = g.gemeente_code
    join soort as s on s.soort = k.soort
    left join maand as m
        on g.maat = 'gehuisvest_maand'
        and m.levering_id = g.levering_id
        and m.peildatum = g.peildatum
        and m.leverancier = g.leverancier
    join rij_realisatie as r
        on r.levering_id = g.levering_id
        and r.soort = g.soort
        and r.maat = g.maat
        and r.peildatum = g.peildatum
        and r.gemeente_code = g.gemeente_code
        and r.leverancier = g.leverancier
),
cijfer as (
    select
        1 as volgorde, 'opgave' as gegevenssoort, o.levering_id, o.volgnummer, 'aantal' as kolom, 'Opgave' as wat,
        o.gemeente, o.aantal, o.bekendgemaakt_op as dag, null as leverancier, true as telt, o.bron,
        null as uitleg, null as halfjaar
    from opgave_rij as o
    where o.aantal is not null
    union all
    select
        2, 'opgave', o.levering_id, o.volgnummer, 'taakstelling_aantal', 'Taakstelling',
        o.gemeente, o.taakstelling_aantal, o.bekendgemaakt_op, null, true, o.bron, null, null
    from opgave_rij as o
    where o.taakstelling_aantal is not null
    union all
    -- an opgave that nobody stated: taakstelling and what the half-year before left
    select
        3, null, null, null, null, 'Over uit ' || halfjaar_van(cast(k.van - 1 as date)),
        k.gemeente, k.vorig_eind_aantal, cast(k.van - 1 as date), null, true, null,
        'de opgave is de taakstelling en dit samen', halfjaar_van(cast(k.van - 1 as date))
    from keten as k
    where k.vermelde_opgave_aantal is null and k.vorig_eind_aantal is not null
    union all
    select
        if(t.telt, 4, 5), 'realisatie', t.levering_id, t.volgnummer, 'aantal', t.maat,
        t.gemeente, t.aantal, t.peildatum, t.leverancier, t.telt, t.bron,
        nullif(concat_ws(
            '; ',
            if(t.vervangt is not null, t.vervangt || ' heeft geen cijfer; dit cijfer valt in', null),
            if(t.telt and t.peildatum < $peildatum, 'het laatste cijfer voor ' || datum_nl($peildatum), null),
            t.opmerking
        ), ''),
        null
    from telling as t
    where t.telt or t.rang = 1
)
select
    c.gegevenssoort,
    c.levering_id,
    c.volgnummer,
    c.kolom,
    c.wat,
    $soort as soort,
    $gemeente as gemeente_code,
    c.gemeente,
    c.halfjaar,
    c.aantal,
    c.dag,
    c.leverancier,
    if(c.telt, 'ja', 'nee') as telt_mee,
    c.uitleg,
    c.bron
from cijfer as c
order by c.volgorde, c.wat, c.leverancier, c.dag;
