-- Doel:       welke twee leveranciers het vaakst hetzelfde tellen: daarmee begint de vergelijking
-- Korrel:     één rij, of geen als niemand hetzelfde telt
-- Eenheden:   samen_aantal = cijfers van dezelfde soort, maat, peildatum en gemeente
-- Parameters: $bekend_op DATE
select a.leverancier as eerste, b.leverancier as tweede, count(*) as samen_aantal
from realisatie($bekend_op) as a
join realisatie($bekend_op) as b
    on b.soort = a.soort
    and b.maat = a.maat
    and b.peildatum = a.peildatum
    and b.gemeente_code = a.gemeente_code
    and b.leverancier > a.leverancier
group by a.leverancier, b.leverancier
order by samen_aantal desc, a.leverancier, b.leverancier
limit 1;
