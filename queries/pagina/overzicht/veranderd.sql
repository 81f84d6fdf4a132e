-- Doel:       wat er veranderde sinds een maand eerder en sinds de laatste vergadering van de PRT voor de peildatum
-- Korrel:     één rij per soort
-- Eenheden:   *_verschil_aantal = plekken of personen, over de gemeenten in de *_gemeenten_tekst ernaast;
--             *_op = die dag in woorden
-- Parameters: $regio VARCHAR (null = heel Overijssel), $peildatum DATE, $bekend_op DATE
with eerder as (
    select
        cast($peildatum - interval 1 month as date) as maand_op,
        (
            select max(m.van)
            from mijlpaal($bekend_op) as m
            where m.spoor = 'prt' and m.precisie = 'dag' and m.van < $peildatum
        ) as prt_op
),
v as materialized (
    select
        w.*,
        if(w.gemeenten_aantal = 0, null, w.gemeenten_aantal || ' van ' || w.alle_gemeenten_aantal) as gemeenten_tekst
    from verandering(
        (select list_filter([e.maand_op, e.prt_op], lambda dag: dag is not null) from eerder as e),
        $peildatum,
        $bekend_op,
        $regio
    ) as w
)
select
    -- the year only when it is another one than that of the peildatum
    any_value(if(year(e.maand_op) = year($peildatum), left(datum_nl(e.maand_op), -5), datum_nl(e.maand_op))) as maand_op,
    any_value(if(year(e.prt_op) = year($peildatum), left(datum_nl(e.prt_op), -5), datum_nl(e.prt_op))) as prt_op,
    v.soort,
    'Overijssel' as gebied,
    any_value(v.soort_titel) as soort_titel,
    any_value(v.verschil_aantal) filter (v.dag_toen = e.maand_op) as maand_verschil_aantal,
    any_value(v.gemeenten_tekst) filter (v.dag_toen = e.maand_op) as maand_gemeenten_tekst,
    any_value(v.verschil_aantal) filter (v.dag_toen = e.prt_op) as prt_verschil_aantal,
    any_value(v.gemeenten_tekst) filter (v.dag_toen = e.prt_op) as prt_gemeenten_tekst,
    case
        when count(distinct v.opmerking) = 1 and count(v.opmerking) = count(*) then any_value(v.opmerking)
        else string_agg('sinds ' || datum_nl(v.dag_toen) || ': ' || v.opmerking, '; ' order by v.dag_toen desc)
    end as opmerking,
    max(v.peildatum) as peildatum,
    elk_een_keer(list(v.leverancier), '; ') as leverancier,
    elk_een_keer(list(v.bron), '; ') as bron
from v
cross join eerder as e
group by v.soort
order by any_value(v.volgorde);
