-- Doel:       de laatste cijfers die nu gelden, om bij het invullen van een sjabloon naast te leggen
-- Korrel:     één rij per soort, maat (bij een opgave: periode), gemeente, leverancier
-- Eenheden:   aantal = plekken of personen
-- Parameters: $gegevenssoort VARCHAR (realisatie of opgave; van een andere soort zijn er geen rijen), $bekend_op DATE
with realisatie_laatste as (
    select
        r.soort, r.maat, r.gemeente_code, r.gemeente, r.regio, r.leverancier as van_wie,
        max(r.peildatum) as dag,
        arg_max(r.realisatie_aantal, r.peildatum) as aantal,
        arg_max(r.bron, r.peildatum) as bron
    from realisatie($bekend_op) as r
    where $gegevenssoort = 'realisatie'
    group by r.soort, r.maat, r.gemeente_code, r.gemeente, r.regio, r.leverancier
),
opgave_laatste as (
    select
        o.soort, o.periode, o.gemeente_code, o.gemeente, o.regio, '' as van_wie,
        max(o.bekendgemaakt_op) as dag,
        arg_max(o.opgave_aantal, o.bekendgemaakt_op) as aantal,
        arg_max(o.bron, o.bekendgemaakt_op) as bron
    from opgave($bekend_op) as o
    where $gegevenssoort = 'opgave'
    group by o.soort, o.periode, o.gemeente_code, o.gemeente, o.regio
),
samen as (
    select * from realisatie_laatste
    union all
    select * from opgave_laatste
)
select v.soort, v.maat, v.gemeente, v.aantal, v.dag, v.van_wie, v.bron
from samen as v
join soort as s on s.soort = v.soort
order by s.volgorde, v.maat, v.regio, v.gemeente, v.van_wie;
