-- Doel:       elk totaal dat een bron voor een regio of de provincie noemt, opnieuw berekend
-- Korrel:     één rij per totaal dat niet klopt
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      vermeld-totaal-klopt
-- Tekst:      Het totaal dat de bron noemt, is niet de som van de gemeenten.
with opgave_nu as (
    select
        o.soort,
        o.periode,
        o.regio,
        o.opgave_aantal,
        o.taakstelling_aantal,
        row_number() over (
            partition by o.soort, o.periode, o.gemeente_code order by o.bekendgemaakt_op desc
        ) as rang
    from opgave as o
),
lang as (
    select o.soort, o.periode, 'opgave' as maat, o.regio, o.opgave_aantal as aantal from opgave_nu as o where o.rang = 1
    union all
    select o.soort, o.periode, 'taakstelling', o.regio, o.taakstelling_aantal from opgave_nu as o where o.rang = 1
),
berekend as (
    select
        l.soort,
        l.periode,
        l.maat,
        coalesce(l.regio, 'Overijssel') as gebied,
        cast(sum(l.aantal) as bigint) as aantal
    from lang as l
    group by grouping sets ((l.soort, l.periode, l.maat, l.regio), (l.soort, l.periode, l.maat))
)
select
    v.soort,
    v.periode,
    v.maat,
    v.gebied,
    v.vermeld_aantal,
    b.aantal as berekend_aantal,
    v.vermeld_aantal - b.aantal as verschil_aantal,
    v.bron,
    v.bronplaats
from vermeld_totaal as v
left join berekend as b
    on b.soort = v.soort and b.periode = v.periode and b.maat = v.maat and b.gebied = v.gebied
where v.gebied_soort in ('regio', 'provincie') and v.vermeld_aantal is distinct from b.aantal
order by v.soort, v.periode, v.maat, v.gebied;
