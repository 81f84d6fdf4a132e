-- Doel:       de drie opgaven van opvang naast elkaar per gebied: de totalen onder de tabel met gemeenten
-- Korrel:     één rij per gebied: de gekozen regio, of anders elke regio en daarna de provincie
-- Eenheden:   *_aantal = plekken; opmerking zegt bij elke opgave hoeveel gemeenten geen cijfer hebben
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with g as materialized (
    select v.* from voortgang_gebied($peildatum, $bekend_op) as v
    where v.soort <> 'statushouders' and ($regio is null or v.gebied = $regio)
),
breed as (
    select p.*
    from (
        select
            x.soort, x.gebied, x.gebied_soort, x.opgave_aantal, x.realisatie_aantal, x.nog_te_realiseren_aantal
        from g as x
    ) pivot (
        any_value(opgave_aantal) as opgave_aantal,
        any_value(realisatie_aantal) as realisatie_aantal,
        any_value(nog_te_realiseren_aantal) as nog_te_realiseren_aantal
        for soort in ('asiel', 'amv', 'oekraine')
        group by gebied, gebied_soort
    ) as p
),
samen as (
    select
        x.gebied,
        min(x.oudste_peildatum) as oudste_peildatum,
        max(x.peildatum) as peildatum,
        elk_een_keer(list(x.leverancier), '; ') as leverancier,
        elk_een_keer(list(x.bron), '; ') as bron,
        string_agg(soort_kort(s.soort, s.titel) || ': ' || x.opmerking, '; ' order by s.volgorde) as opmerking
    from g as x
    join soort as s on s.soort = x.soort
    group by x.gebied
)
select b.* exclude (gebied_soort), b.gebied as gemeente, s.* exclude (gebied)
from breed as b
join samen as s on s.gebied = b.gebied
order by b.gebied_soort = 'provincie', b.gebied;
