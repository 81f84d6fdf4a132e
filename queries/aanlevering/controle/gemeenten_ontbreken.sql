-- Doel:       gemeenten van een regio die in de aanlevering ontbreken terwijl er van die regio meer in staan
-- Korrel:     één rij per soort, maat, moment, leverancier en regio
-- Eenheden:   gemeenten_aantal = gemeenten
-- Parameters: geen
-- Regel:      gemeenten-ontbreken
-- Ernst:      waarschuwing
-- Tekst:      {wat} van {dag}: van {regio} {ontbreken} {namen}. Ontbreken is geen nul: er verandert voor hen niets.
with cijfer as (
    select n.soort || ', ' || n.maat as wat, n.peildatum as dag, n.leverancier as van, n.gemeente_code
    from nieuw_realisatie as n
    union all
    select 'opgave ' || n.soort || ' ' || n.periode, n.bekendgemaakt_op, '', n.gemeente_code
    from nieuw_opgave as n
),
groep as (
    select c.wat, c.dag, c.van, g.regio, list(distinct c.gemeente_code) as codes
    from cijfer as c
    join gemeente as g on g.gemeente_code = c.gemeente_code
    group by c.wat, c.dag, c.van, g.regio
    -- one municipality alone delivers for itself
    having count(distinct c.gemeente_code) > 1
)
select
    q.wat,
    q.dag,
    q.regio,
    if(count(*) = 1, 'ontbreekt', 'ontbreken') as ontbreken,
    string_agg(g.gemeente, ', ' order by g.gemeente) as namen,
    count(*) as gemeenten_aantal
from groep as q
join gemeente as g on g.regio = q.regio and not list_contains(q.codes, g.gemeente_code)
group by q.wat, q.dag, q.van, q.regio
order by q.dag, q.wat, q.regio;
