-- Doel:       de regels van een voorstel, om verder mee te werken
-- Korrel:     één rij per regel
-- Eenheden:   uitruil_aantal = plekken, bij statushouders personen; uitruil_amv_aantal = plekken
-- Parameters: $voorstel VARCHAR, $bekend_op DATE
select
    v.soort, v.periode, v.van_gemeente_code, v.naar_gemeente_code, v.uitruil_aantal, v.uitruil_amv_aantal, v.paar, v.nummer
from uitruilvoorstel($bekend_op) as v
where v.voorstel = $voorstel and not v.vervallen
order by v.nummer;
