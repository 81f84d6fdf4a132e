-- Doel:       gehuisvest tegenover het schema, op elke dag met cijfers in het halfjaar van de peildatum
-- Korrel:     één rij per dag
-- Eenheden:   *_aantal = personen of gemeenten; verwacht_aantal = een zesde van de opgave per maand, over de gemeenten
--             met een cijfer, zodat het naast gehuisvest_aantal gelegd mag worden
-- Parameters: $peildatum DATE, $gebied VARCHAR (CBS-code, regio of Overijssel), $bekend_op DATE
select
    a.dag,
    cast(sum(a.opgave_aantal) as bigint) as opgave_aantal,
    cast(sum(a.gehuisvest_aantal) as bigint) as gehuisvest_aantal,
    sum(a.verwacht_aantal order by a.gemeente_code) filter (a.gehuisvest_aantal is not null) as verwacht_aantal,
    count(*) as gemeenten_aantal,
    count(a.gehuisvest_aantal) as gemeld_aantal,
    min(a.peildatum) as oudste_peildatum,
    max(a.peildatum) as peildatum,
    elk_een_keer(list(a.leverancier), '; ') as leverancier,
    nullif(concat_ws(
        '; ',
        elk_een_keer(list(a.opgave_bron), ', ') || ' (opgave)',
        elk_een_keer(list(a.realisatie_bron), ', ') || ' (realisatie)'
    ), '') as bron
from achterstand_per_dag(
    (
        select list(distinct r.peildatum)
        from realisatie($bekend_op) as r
        where
            r.soort = 'statushouders'
            and r.peildatum <= $peildatum
            and halfjaar_van(r.peildatum) = halfjaar_van($peildatum)
    ),
    $bekend_op
) as a
where a.lopend and $gebied in (a.gemeente_code, a.regio, 'Overijssel')
group by a.dag
order by a.dag;
