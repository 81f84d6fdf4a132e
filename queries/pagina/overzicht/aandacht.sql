-- Doel:       wat aandacht vraagt, het ergste eerst, met hoeveel er nog meer zijn
-- Korrel:     één rij per bevinding, soort, gemeente
-- Eenheden:   totaal_aantal, rest_aantal = bevindingen
-- Parameters: $toon_aantal INTEGER (null = alle), $peildatum DATE, $bekend_op DATE
with a as materialized (
    select * from aandacht($peildatum, $bekend_op)
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
    a.gemeente,
    a.reden,
    s.totaal_aantal,
    -- coalesce: greatest() passes over null
    greatest(s.totaal_aantal - coalesce($toon_aantal, s.totaal_aantal), 0) as rest_aantal,
    s.samenvatting,
    a.peildatum,
    a.leverancier,
    a.bron
from a
cross join samen as s
where a.volgorde <= coalesce($toon_aantal, s.totaal_aantal)
order by a.volgorde;
