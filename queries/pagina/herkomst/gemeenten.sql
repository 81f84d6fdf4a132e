-- Doel:       de gemeenten waaruit één rij van een gebied is opgeteld, elk met haar cijfers
-- Korrel:     één rij per gemeente_code van het gebied
-- Eenheden:   *_aantal = plekken of personen
-- Parameters: $soort VARCHAR, $gebied VARCHAR (regio of Overijssel), $halfjaar VARCHAR (null = het lopende),
--             $peildatum DATE, $bekend_op DATE
select
    k.soort,
    k.gemeente_code,
    k.gemeente,
    k.regio,
    cast($halfjaar as varchar) as halfjaar,
    k.opgave_aantal,
    k.realisatie_aantal,
    k.peildatum,
    k.leverancier,
    nullif(concat_ws('; ', k.opgave_bron || ' (opgave)', k.realisatie_bron || ' (realisatie)'), '') as bron
from keten_per_dag([$peildatum], $bekend_op) as k
where
    k.soort = $soort
    and (k.regio = $gebied or $gebied = 'Overijssel')
    and if(cast($halfjaar as varchar) is null, k.lopend, k.periode = $halfjaar)
order by k.regio, k.gemeente;
