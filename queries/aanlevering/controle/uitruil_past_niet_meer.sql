-- Doel:       een nieuwe opgave die lager is dan wat de gemeente al heeft weggeruild
-- Korrel:     één rij per nieuwe opgave
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      uitruil-past-niet-meer
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}, {titel} {periode}: er is {geruild_aantal} weggeruild van een opgave die nu {aantal} wordt. Na uitruil komt de gemeente onder 0: pas de afspraak aan.
with laatste as (
    select h.*
    from huidig_uitruil as h
    qualify row_number() over (
        partition by h.code
        order by
            h.status_op desc, list_position(['verkend', 'afgesproken', 'vastgesteld', 'ingetrokken'], h.status) desc
    ) = 1
),
beweging as (
    select l.soort, l.periode, l.van_gemeente_code as gemeente_code, -l.aantal as aantal
    from laatste as l
    where l.status in ('afgesproken', 'vastgesteld')
    union all
    select l.soort, l.periode, l.naar_gemeente_code, l.aantal
    from laatste as l
    where l.status in ('afgesproken', 'vastgesteld')
),
saldo as (
    select b.soort, b.periode, b.gemeente_code, sum(b.aantal) as saldo_aantal
    from beweging as b
    group by b.soort, b.periode, b.gemeente_code
)
select
    'opgave' as gegevenssoort, n.nr, g.gemeente, o.titel, n.periode, n.aantal,
    cast(-s.saldo_aantal as bigint) as geruild_aantal
from nieuw_opgave as n
join saldo as s on s.soort = n.soort and s.periode = n.periode and s.gemeente_code = n.gemeente_code
join gemeente as g on g.gemeente_code = n.gemeente_code
join soort as o on o.soort = n.soort
where s.saldo_aantal < 0 and n.aantal + s.saldo_aantal < 0
order by n.nr;
