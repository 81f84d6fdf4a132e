-- Doel:       de dagen waarop een pagina gelezen kan worden, de nieuwste eerst
-- Korrel:     één rij per peildatum
-- Eenheden:   datums; eerste_dag, laatste_dag = waartussen iets bekend is, ook wat op $bekend_op nog niet bekend was
-- Parameters: $bekend_op DATE
with dag as (
    select r.peildatum from realisatie($bekend_op) as r
    union
    select l.peildatum from feit_locatie as l where geldt(l.geldig_van, l.geldig_tot, $bekend_op)
    union
    select coalesce(standaard_peildatum($bekend_op), standaard_peildatum())
),
bereik as (
    select
        least(
            (select min(r.peildatum) from realisatie as r),
            (select min(l.peildatum) from feit_locatie as l),
            (select min(o.bekendgemaakt_op) from opgave as o)
        ) as van,
        greatest(
            (select max(r.peildatum) from realisatie as r),
            (select max(l.peildatum) from feit_locatie as l),
            standaard_peildatum()
        ) as tot
)
select
    d.peildatum,
    coalesce(standaard_peildatum($bekend_op), standaard_peildatum()) as standaard_peildatum,
    b.van as eerste_dag,
    b.tot as laatste_dag
from dag as d
cross join bereik as b
order by d.peildatum desc;
