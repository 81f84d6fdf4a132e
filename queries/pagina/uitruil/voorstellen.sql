-- Doel:       de voorstellen die er zijn
-- Korrel:     één rij per voorstel dat niet is vervallen
-- Eenheden:   regels_aantal = regels
-- Parameters: $bekend_op DATE
select
    v.voorstel,
    count(*) as regels_aantal,
    elk_een_keer(list(v.regio), ' en ') as regio,
    any_value(v.auteur) as auteur,
    max(v.ingevuld_op) as ingevuld_op,
    v.voorstel || ' (' || any_value(v.auteur) || ', ' || moment_nl(max(v.ingevuld_op)) || ')' as voorstel_tekst
from uitruilvoorstel($bekend_op) as v
where not v.vervallen
group by v.voorstel
order by max(v.ingevuld_op) desc, v.voorstel;
