-- Doel:       het register telt 25 gemeenten en 1.189.033 inwoners (CBS, 1 januari 2024)
-- Korrel:     hoogstens één rij
-- Eenheden:   gemeenten_aantal, inwoners_aantal
-- Parameters: geen
-- Regel:      register-compleet
-- Tekst:      Het register van gemeenten is niet compleet.
select count(*) as gemeenten_aantal, cast(sum(g.inwoners_aantal) as bigint) as inwoners_aantal
from gemeente as g
having count(*) <> 25 or sum(g.inwoners_aantal) <> 1189033
order by 1;
