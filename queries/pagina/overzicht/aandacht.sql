-- Doel:       wat aandacht vraagt, per opgave het grootste aantal eerst, met hoeveel er nog meer zijn
-- Korrel:     één rij per bevinding, soort, gemeente
-- Eenheden:   totaal_aantal, rest_aantal = bevindingen
-- Parameters: $regio VARCHAR (null = heel Overijssel), $toon_aantal INTEGER (van elke opgave; null = alle),
--             $peildatum DATE, $bekend_op DATE
with a as materialized (
    select
        w.* replace (
            row_number() over (order by w.volgorde) as volgorde,
            row_number() over (partition by w.soort order by w.volgorde) as plaats_in_opgave
        )
    from aandacht($peildatum, $bekend_op) as w
    -- what is not about one municipality is about all of them
    where $regio is null or w.regio = $regio or w.gemeente_code is null
),
getoond as (
    select * from a where a.plaats_in_opgave <= coalesce($toon_aantal, a.plaats_in_opgave)
),
per_bevinding as (
    select a.bevinding, min(a.ernst) as ernst, count(*) as aantal
    from a
    group by a.bevinding
),
samen as (
    select
        cast(sum(p.aantal) as bigint) as totaal_aantal,
        string_agg(p.aantal || ' ' || p.bevinding, ' · ' order by p.ernst, p.aantal desc, p.bevinding) as samenvatting
    from per_bevinding as p
)
select
    a.volgorde,
    a.bevinding,
    a.soort,
    a.soort_titel,
    a.gemeente_code,
    if(a.gemeente_code is null, 'Overijssel', null) as gebied,
    a.gemeente,
    a.aantal_tekst,
    a.reden,
    s.totaal_aantal,
    s.totaal_aantal - (select count(*) from getoond) as rest_aantal,
    s.samenvatting,
    a.peildatum,
    a.leverancier,
    a.bron
from getoond as a
cross join samen as s
order by a.volgorde;
