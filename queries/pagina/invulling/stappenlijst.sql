-- Doel:       de stappen die tellen, de zekerste eerst: waaruit "telt vanaf" kiest en waarvan de kleur volgt
-- Korrel:     één rij per stap
-- Eenheden:   plaats = 0 is de zekerste
-- Parameters: $bekend_op DATE
select
    p.stap,
    row_number() over (order by p.stap_volgorde desc) - 1 as plaats,
    p.is_open
from locatiestap($bekend_op) as p
where p.stap_telt
order by p.stap_volgorde desc;
