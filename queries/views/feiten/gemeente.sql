-- Doel:       het register: de 25 gemeenten van Overijssel
-- Korrel:     één rij per gemeente_code
-- Eenheden:   inwoners_aantal = inwoners op de dag inwoners_op (CBS)
-- Parameters: geen
create view gemeente as
select r.gemeente_code, r.gemeente, r.regio, r.inwoners_aantal, date '2024-01-01' as inwoners_op
from register_gemeente as r
order by r.regio, r.gemeente;
