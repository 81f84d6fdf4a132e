-- Doel:       plekken voor amv's zijn een deel van de asielplekken en nooit meer
-- Korrel:     één rij per gemeente, periode of peildatum waar het deel groter is dan het geheel
-- Eenheden:   *_aantal = plekken
-- Parameters: geen
-- Regel:      amv-is-deel-van-asiel
-- Tekst:      Er zijn meer plekken voor amv's dan asielplekken.
select
    'opgave' as gegevenssoort,
    a.gemeente_code,
    a.gemeente,
    a.bekendgemaakt_op as dag,
    d.opgave_aantal as amv_aantal,
    a.opgave_aantal as asiel_aantal,
    d.bron
from opgave as a
join opgave as d
    on d.soort = 'amv'
    and d.periode = a.periode
    and d.gemeente_code = a.gemeente_code
    and d.bekendgemaakt_op = a.bekendgemaakt_op
where a.soort = 'asiel' and d.opgave_aantal > a.opgave_aantal
union all
select
    'realisatie', a.gemeente_code, a.gemeente, a.peildatum, d.realisatie_aantal, a.realisatie_aantal, d.bron
from realisatie as a
join realisatie as d
    on d.soort = 'amv'
    and d.peildatum = a.peildatum
    and d.gemeente_code = a.gemeente_code
    and d.leverancier = a.leverancier
where a.soort = 'asiel' and d.realisatie_aantal > a.realisatie_aantal
order by gegevenssoort, gemeente_code, dag;
