-- Doel:       wat er per opgave veranderde sinds een of meer eerdere dagen
--             alleen gemeenten die op beide dagen een cijfer hadden, van dezelfde leverancier, het tweede met een
--             nieuwere peildatum: een cijfer dat is blijven staan, zegt niet dat er niets veranderde
--             een stroom (statushouders) telt per halfjaar: over een halfjaargrens is er geen verschil
-- Korrel:     één rij per dag_toen, soort
-- Eenheden:   toen_aantal, nu_aantal, verschil_aantal = plekken of personen over gemeenten_aantal gemeenten
-- Parameters: dagen DATE[] (de eerdere dagen), peildatum DATE, bekend_op DATE, regio VARCHAR (null = alle)
create macro verandering(dagen, peildatum := null, bekend_op := null, regio := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
v as materialized (
    select *
    from voortgang_per_dag(
        list_append(dagen, coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))), bekend_op
    )
),
paar as (
    select
        t.dag as dag_toen,
        n.soort,
        n.periode,
        s.titel,
        s.eenheid,
        s.volgorde,
        t.realisatie_aantal as toen_aantal,
        n.realisatie_aantal as nu_aantal,
        n.peildatum,
        n.leverancier,
        n.realisatie_bron,
        t.periode is distinct from n.periode and s.aard = 'stroom' as opnieuw_begonnen,
        coalesce(n.peildatum > t.peildatum and n.leverancier = t.leverancier, false) as te_vergelijken
    from v as n
    join gelezen_op as p on p.dag = n.dag
    join v as t on t.soort = n.soort and t.gemeente_code = n.gemeente_code and t.dag < n.dag
    join soort as s on s.soort = n.soort
    where regio is null or n.regio = regio
)
select
    p.dag_toen,
    p.soort,
    soort_kort(p.soort, p.titel) as soort_titel,
    p.eenheid,
    cast(sum(p.toen_aantal) filter (p.te_vergelijken and not p.opnieuw_begonnen) as bigint) as toen_aantal,
    cast(sum(p.nu_aantal) filter (p.te_vergelijken and not p.opnieuw_begonnen) as bigint) as nu_aantal,
    cast(
        sum(p.nu_aantal - p.toen_aantal) filter (p.te_vergelijken and not p.opnieuw_begonnen) as bigint
    ) as verschil_aantal,
    count(*) filter (p.te_vergelijken and not p.opnieuw_begonnen) as gemeenten_aantal,
    count(*) as alle_gemeenten_aantal,
    case
        when bool_or(p.opnieuw_begonnen) then 'de telling is opnieuw begonnen: halfjaar ' || any_value(p.periode)
        when count(*) filter (p.te_vergelijken) = 0 then 'van geen gemeente is er een nieuwer cijfer'
    end as opmerking,
    max(p.peildatum) filter (p.te_vergelijken) as peildatum,
    elk_een_keer(list(p.leverancier) filter (p.te_vergelijken), '; ') as leverancier,
    elk_een_keer(list(p.realisatie_bron) filter (p.te_vergelijken), '; ') as bron,
    any_value(p.volgorde) as volgorde
from paar as p
group by p.dag_toen, p.soort, p.titel, p.eenheid;
