-- Doel:       of er van locaties standen zijn van na de gekozen dag, die de pagina dus niet laat zien
-- Korrel:     één rij
-- Eenheden:   locaties_aantal = locaties; nieuwste_dag = de laatste van die dagen
-- Parameters: $peildatum DATE, $bekend_op DATE
select count(distinct (v.soort, v.gemeente_code, v.locatiesleutel)) as locaties_aantal, max(v.peildatum) as nieuwste_dag
from feit_locatie as v
where geldt(v.geldig_van, v.geldig_tot, $bekend_op) and v.peildatum > $peildatum
order by nieuwste_dag;
