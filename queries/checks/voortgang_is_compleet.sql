-- Doel:       voortgang heeft precies één rij per soort en gemeente
-- Korrel:     één rij per soort en gemeente die ontbreekt of dubbel is
-- Eenheden:   rijen_aantal = gevonden rijen
-- Parameters: geen
-- Regel:      voortgang-is-compleet
-- Tekst:      Een gemeente ontbreekt in de voortgang of staat er dubbel in.
select s.soort, g.gemeente_code, g.gemeente, count(v.soort) as rijen_aantal
from soort as s
cross join gemeente as g
left join voortgang as v on v.soort = s.soort and v.gemeente_code = g.gemeente_code
group by s.soort, g.gemeente_code, g.gemeente
having count(v.soort) <> 1
order by s.soort, g.gemeente_code;
