-- Doel:       een nieuwe opgave van statushouders waarvan de overdracht (opgave min taakstelling) een andere is dan wat
--             het vorige halfjaar volgens de eigen cijfers overliet
-- Korrel:     één rij per nieuwe rij die daarvan afwijkt
-- Eenheden:   *_aantal = personen; boven nul is achterstand, onder nul voorsprong
-- Parameters: geen
-- Regel:      overdracht-verschilt
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}, {periode}: opgave min taakstelling is {aangeleverd_aantal}; volgens de cijfers van de werkbank liet {halfjaar} {berekend_aantal} over. Het verschil komt als correctie op de pagina Statushouders.
with overdracht as (
    select
        n.nr, n.gemeente_code, n.periode,
        n.aantal - n.taakstelling_aantal as aangeleverd_aantal,
        halfjaar_van(halfjaar_eerste_dag(n.periode) - 1) as halfjaar
    from nieuw_opgave as n
    where n.soort = 'statushouders' and n.aantal is not null and n.taakstelling_aantal is not null
)
select
    'opgave' as gegevenssoort, o.nr, g.gemeente, o.periode, o.aangeleverd_aantal, o.halfjaar,
    a.eind_achterstand_aantal as berekend_aantal
from overdracht as o
join huidig_achterstand as a on a.gemeente_code = o.gemeente_code and a.halfjaar = o.halfjaar
join gemeente as g on g.gemeente_code = o.gemeente_code
where a.eind_achterstand_aantal <> o.aangeleverd_aantal
order by o.nr;
