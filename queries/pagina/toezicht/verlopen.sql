-- Doel:       het verloop van elke gemeente in het lopende halfjaar, tegenover het tempo en de opgave
-- Korrel:     één rij per gemeente_code en dag met cijfers, tot en met de peildatum
-- Eenheden:   *_aantal = personen; gehuisvest_aantal is null op een dag zonder eigen cijfer; signaal = dat van de
--             peildatum
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with dag as (
    select distinct r.peildatum as dag
    from realisatie($bekend_op) as r
    where
        r.soort = 'statushouders'
        and r.peildatum <= $peildatum
        and halfjaar_van(r.peildatum) = halfjaar_van($peildatum)
),
signaal as materialized (
    select s.gemeente_code, s.signaal, s.reden, s.resterend_aantal from toezicht_signaal($peildatum, $bekend_op) as s
)
select
    a.gemeente_code,
    a.gemeente,
    a.regio,
    a.halfjaar,
    a.dag,
    -- a figure that is carried over from an earlier month is no point of the course
    if(a.peildatum = a.dag, a.gehuisvest_aantal, null) as gehuisvest_aantal,
    verwacht_volgens_tempo(a.opgave_aantal, halfjaar_maanden(a.halfjaar, a.dag)) as tempo_aantal,
    a.opgave_aantal,
    s.signaal,
    s.reden,
    a.peildatum,
    a.leverancier,
    a.bron
from achterstand_per_dag((select list(d.dag) from dag as d), $bekend_op) as a
left join signaal as s on s.gemeente_code = a.gemeente_code
where a.lopend and ($regio is null or a.regio = $regio)
order by
    case s.signaal when 'rood' then 0 when 'oranje' then 1 when 'groen' then 2 else 3 end,
    s.resterend_aantal desc nulls last,
    a.gemeente,
    a.dag;
