-- Doel:       een realisatie die veel groter is dan de opgave van haar periode
-- Korrel:     één rij per nieuw cijfer dat meer dan anderhalf keer de opgave is, en minstens 25 meer
-- Eenheden:   aantal, opgave_aantal = plekken, bij statushouders personen; deel_pct = procent
-- Parameters: geen
-- Regel:      boven-opgave
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}, {soort} ({maat}): {aantal} op {peildatum} is {deel_pct} % van de opgave van {opgave_aantal}. Klopt de kolom, en de schaal?
select
    'realisatie' as gegevenssoort, e.nr, e.gemeente, e.soort, e.maat, e.peildatum, e.nieuw as aantal, e.opgave_aantal,
    cast(round(e.opgave_pct) as bigint) as deel_pct
from ernaast as e
where e.opgave_aantal > 0 and 2 * e.nieuw > 3 * e.opgave_aantal and e.nieuw - e.opgave_aantal >= 25
order by e.nr;
