-- Doel:       begin van een halfjaar in de provincie
-- Korrel:     één rij per halfjaar
-- Eenheden:   personen; gemeenten
-- Parameters: $halfjaar VARCHAR
-- Titel:      Hoe groot zijn achterstand en voorsprong aan het begin van het halfjaar?
-- Uitleg:     Bruto achterstand, bruto voorsprong en saldo van de provincie. Het saldo alleen verbergt wie achterloopt.
-- Invullen:   $halfjaar=2024-I
select
    a.halfjaar,
    a.begin_achterstand_aantal,
    a.begin_achter_gemeenten_aantal,
    a.begin_voorsprong_aantal,
    a.begin_voor_gemeenten_aantal,
    a.begin_saldo_aantal
from achterstand_provincie as a
where a.halfjaar = $halfjaar
order by a.halfjaar;
