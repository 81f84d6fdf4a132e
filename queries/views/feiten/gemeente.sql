-- Doel:       het register: de 25 gemeenten van Overijssel
-- Korrel:     één rij per gemeente_code
-- Eenheden:   inwoners_aantal = inwoners op 1 januari 2024 (CBS)
-- Parameters: geen
create view gemeente as
select r.gemeente_code, r.gemeente, r.regio, r.inwoners_aantal
from register_gemeente as r
order by r.regio, r.gemeente;
