-- Doel:       elk totaal dat het bestand noemt, opnieuw opgeteld uit de rijen waar het over gaat
-- Korrel:     één rij per totaal dat anders is
-- Eenheden:   vermeld_aantal, berekend_aantal, verschil_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      totaal-verschilt
-- Ernst:      waarschuwing
-- Tekst:      Het totaal {gebied} ({maat}) in het bestand is {vermeld_aantal}; opgeteld is het {berekend_aantal}: {verschil_aantal} verschil. De werkbank gebruikt de cijfers van de gemeenten.
with cijfer as (
    select n.soort, n.maat, '' as periode, n.peildatum, n.gemeente_code, n.aantal from nieuw_realisatie as n
    union all
    select n.soort, 'opgave', n.periode, null, n.gemeente_code, n.aantal from nieuw_opgave as n
    union all
    select n.soort, 'taakstelling', n.periode, null, n.gemeente_code, n.taakstelling_aantal from nieuw_opgave as n
),
lid as (
    select t.nr, unnest(t.codes) as gemeente_code
    from nieuw_totaal as t
),
-- two suppliers in one file tell the same figure twice: one of them counts
enkel as (
    select c.soort, c.maat, c.periode, c.peildatum, c.gemeente_code, max(c.aantal) as aantal
    from cijfer as c
    group by all
),
berekend as (
    select t.nr, cast(sum(c.aantal) as bigint) as aantal
    from nieuw_totaal as t
    join lid as l on l.nr = t.nr
    join enkel as c
        on c.gemeente_code = l.gemeente_code
        and c.soort = t.soort
        and c.maat = t.maat
        and c.periode = coalesce(t.periode, '')
        and c.peildatum is not distinct from t.peildatum
    group by t.nr
)
select
    'totaal' as gegevenssoort,
    t.nr,
    if(t.gebied = '', 'van de rijen erboven', t.gebied) as gebied,
    t.soort || ', ' || t.maat as maat,
    t.aantal as vermeld_aantal,
    b.aantal + coalesce(t.overig, 0) as berekend_aantal,
    abs(t.aantal - b.aantal - coalesce(t.overig, 0)) as verschil_aantal
from nieuw_totaal as t
join berekend as b on b.nr = t.nr
where t.aantal <> b.aantal + coalesce(t.overig, 0)
order by t.nr;
