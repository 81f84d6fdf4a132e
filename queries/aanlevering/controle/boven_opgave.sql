-- Doel:       een realisatie die veel groter is dan de opgave van haar periode
-- Korrel:     één rij per nieuw cijfer dat meer dan anderhalf keer de opgave is, en minstens 25 meer
-- Eenheden:   aantal, opgave_aantal = plekken, bij statushouders personen; deel_pct = procent
-- Parameters: geen
-- Regel:      boven-opgave
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}, {soort} ({maat}): {aantal} op {peildatum} is {deel_pct} % van de opgave van {opgave_aantal}. Klopt de kolom, en de schaal?
with opgave as (
    select h.soort, h.gemeente_code, h.periode_van, h.periode_tot, h.aantal, h.bekendgemaakt_op
    from huidig_opgave as h
    where h.aantal > 0
    union all
    select n.soort, n.gemeente_code, n.periode_van, n.periode_tot, n.aantal, n.bekendgemaakt_op
    from nieuw_opgave as n
    where n.aantal > 0
),
naast_opgave as (
    select r.nr, r.soort, r.maat, r.peildatum, r.gemeente_code, r.aantal,
        arg_max(o.aantal, o.bekendgemaakt_op) as opgave_aantal
    from nieuw_realisatie as r
    join opgave as o
        on o.soort = r.soort and o.gemeente_code = r.gemeente_code
        and r.peildatum >= o.periode_van and (o.periode_tot is null or r.peildatum <= o.periode_tot)
    where r.maat in ('open', 'beschikbaar', 'bezet', 'gehuisvest')
    group by all
)
select
    'realisatie' as gegevenssoort, n.nr, g.gemeente, n.soort, n.maat, n.peildatum, n.aantal, n.opgave_aantal,
    cast(round(100.0 * n.aantal / nullif(n.opgave_aantal, 0)) as bigint) as deel_pct
from naast_opgave as n
join gemeente as g on g.gemeente_code = n.gemeente_code
where 2 * n.aantal > 3 * n.opgave_aantal and n.aantal - n.opgave_aantal >= 25
order by n.nr;
