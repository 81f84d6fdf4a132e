-- Doel:       wat er veranderde sinds een maand eerder en sinds de laatste vergadering van de PRT voor de peildatum
-- Korrel:     één rij per vergelijking, soort
-- Eenheden:   *_aantal = plekken of personen, over de gemeenten in gemeenten_tekst
-- Parameters: $peildatum DATE, $bekend_op DATE
with eerder as (
    select 1 as vergelijking, 'maand' as naam, 'Een maand eerder' as uitleg, cast($peildatum - interval 1 month as date) as dag
    union all
    select 2, 'PRT', 'laatste PRT', max(m.van)
    from mijlpaal($bekend_op) as m
    where m.spoor = 'prt' and m.precisie = 'dag' and m.van < $peildatum
    having max(m.van) is not null
),
v as materialized (
    select * from verandering((select list(e.dag) from eerder as e), $peildatum, $bekend_op)
)
select
    -- the year is in the caption
    left(datum_nl(e.dag), -5) || ' (' || e.naam || ')' as sinds,
    (select string_agg(x.uitleg || ': ' || datum_nl(x.dag), '; ' order by x.vergelijking) from eerder as x) as bijschrift,
    v.soort,
    v.soort_titel,
    v.toen_aantal,
    v.nu_aantal,
    v.verschil_aantal,
    if(v.gemeenten_aantal = 0, null, v.gemeenten_aantal || ' van ' || v.alle_gemeenten_aantal) as gemeenten_tekst,
    v.opmerking,
    v.peildatum,
    v.leverancier,
    v.bron
from v
join eerder as e on e.dag = v.dag_toen
order by e.vergelijking, v.volgorde;
