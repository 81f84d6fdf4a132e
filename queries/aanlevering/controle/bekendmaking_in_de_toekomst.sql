-- Doel:       een opgave die nog bekendgemaakt moet worden
-- Korrel:     één rij per soort, periode en dag van bekendmaking
-- Eenheden:   gemeenten_aantal = gemeenten
-- Parameters: vandaag DATE
-- Regel:      bekendmaking-toekomst
-- Ernst:      waarschuwing
-- Tekst:      De opgave voor {soort} {periode} ({gemeenten_aantal} gemeenten) is volgens het bestand pas op {bekendgemaakt_op} bekendgemaakt: die dag moet nog komen.
select 'opgave' as gegevenssoort, min(n.nr) as nr, n.soort, n.periode, n.bekendgemaakt_op, count(*) as gemeenten_aantal
from nieuw_opgave as n
where n.bekendgemaakt_op > $vandaag
group by n.soort, n.periode, n.bekendgemaakt_op
order by nr;
