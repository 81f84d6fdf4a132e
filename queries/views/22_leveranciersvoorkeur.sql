-- Doel:       de eerste keus van leverancier per soort, als tekst voor een opmerking
-- Korrel:     één rij per soort
-- Eenheden:   geen
-- Parameters: geen
create table eerste_keus as
select v.soort, string_agg(v.leverancier, ' of ' order by v.leverancier) as leverancier
from leveranciersvoorkeur as v
where v.rang = 0
group by v.soort;
