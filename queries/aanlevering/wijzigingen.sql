-- Doel:       wat er verandert als de aanlevering wordt vastgelegd, tegen de cijfers die nu gelden
-- Korrel:     één rij per soort, maat, periode, peildatum, gemeente en leverancier die nieuw of nu bekend is
-- Eenheden:   oud, nieuw, verschil = plekken, bij statushouders personen
-- Parameters: geen
with nieuw as (
    select
        'realisatie' as gegevenssoort, n.soort, n.maat, cast(null as varchar) as periode, n.peildatum,
        n.gemeente_code, n.leverancier, n.aantal
    from nieuw_realisatie as n
    union all
    select 'opgave', n.soort, 'opgave', n.periode, n.bekendgemaakt_op, n.gemeente_code, n.bron, n.aantal
    from nieuw_opgave as n
    where n.aantal is not null
    union all
    select 'opgave', n.soort, 'taakstelling', n.periode, n.bekendgemaakt_op, n.gemeente_code, n.bron, n.taakstelling_aantal
    from nieuw_opgave as n
    where n.taakstelling_aantal is not null
),
huidig as (
    select
        'realisatie' as gegevenssoort, h.soort, h.maat, cast(null as varchar) as periode, h.peildatum,
        h.gemeente_code, h.leverancier, h.aantal
    from huidig_realisatie as h
    union all
    select 'opgave', h.soort, 'opgave', h.periode, h.bekendgemaakt_op, h.gemeente_code, h.bron, h.aantal
    from huidig_opgave as h
    where h.aantal is not null
    union all
    select 'opgave', h.soort, 'taakstelling', h.periode, h.bekendgemaakt_op, h.gemeente_code, h.bron, h.taakstelling_aantal
    from huidig_opgave as h
    where h.taakstelling_aantal is not null
),
-- an opgave has no supplier in its key: the figure that was there is the old one, whoever told it
nieuw_sleutel as (
    select n.* exclude (leverancier), n.leverancier, if(n.gegevenssoort = 'opgave', '', n.leverancier) as van
    from nieuw as n
),
-- only what the file speaks of can be missing from it
huidig_sleutel as (
    select h.* exclude (leverancier), h.leverancier, if(h.gegevenssoort = 'opgave', '', h.leverancier) as van
    from huidig as h
    where (h.gegevenssoort, h.soort, h.maat, coalesce(h.periode, ''), h.peildatum, van) in (
        select (n.gegevenssoort, n.soort, n.maat, coalesce(n.periode, ''), n.peildatum, n.van)
        from nieuw_sleutel as n
    )
)
select
    coalesce(n.gegevenssoort, h.gegevenssoort) as gegevenssoort,
    coalesce(n.gemeente_code, h.gemeente_code) as gemeente_code,
    g.gemeente,
    g.regio,
    s.soort,
    s.titel as soort_titel,
    coalesce(n.maat, h.maat) as maat,
    coalesce(n.periode, h.periode) as periode,
    coalesce(n.peildatum, h.peildatum) as peildatum,
    coalesce(n.leverancier, h.leverancier) as leverancier,
    h.aantal as oud,
    n.aantal as nieuw,
    n.aantal - h.aantal as verschil,
    case
        when h.aantal is null then 'nieuw'
        when n.aantal is null then 'ontbreekt'
        when n.aantal = h.aantal then 'gelijk'
        else 'veranderd'
    end as wijziging
from nieuw_sleutel as n
full join huidig_sleutel as h
    on h.gegevenssoort = n.gegevenssoort
    and h.soort = n.soort
    and h.maat = n.maat
    and h.periode is not distinct from n.periode
    and h.peildatum = n.peildatum
    and h.gemeente_code = n.gemeente_code
    and h.van = n.van
join gemeente as g on g.gemeente_code = coalesce(n.gemeente_code, h.gemeente_code)
join soort as s on s.soort = coalesce(n.soort, h.soort)
-- what asks for a look first
order by array_position(['veranderd', 'nieuw', 'ontbreekt', 'gelijk'], wijziging), soort, peildatum, gemeente, maat, periode, leverancier;
