-- Doel:       plekken voor amv's zijn een deel van de asielplekken
-- Korrel:     één rij per nieuwe rij die niet kan
-- Eenheden:   aantal, heel_aantal = plekken
-- Parameters: geen
-- Regel:      deel-groter-dan-geheel
-- Ernst:      fout
-- Tekst:      {gemeente}: {amv_aantal} plekken voor amv's is meer dan de {asiel_aantal} asielplekken waar zij bij horen.
with cijfer as (
    select 'realisatie' as gegevenssoort, n.nr, n.soort, n.peildatum as moment, '' as periode, n.gemeente_code,
        n.leverancier as van, n.aantal, true as is_nieuw
    from nieuw_realisatie as n
    union all
    select 'realisatie', null, h.soort, h.peildatum, '', h.gemeente_code, h.leverancier, h.aantal, false
    from huidig_realisatie as h
    union all
    select 'opgave', n.nr, n.soort, n.bekendgemaakt_op, n.periode, n.gemeente_code, '', n.aantal, true
    from nieuw_opgave as n
    union all
    select 'opgave', null, h.soort, h.bekendgemaakt_op, h.periode, h.gemeente_code, '', h.aantal, false
    from huidig_opgave as h
),
geldend as (
    select c.gegevenssoort, c.soort, c.moment, c.periode, c.gemeente_code, c.van,
        arg_max(c.aantal, c.is_nieuw) as aantal, max(c.nr) as nr
    from cijfer as c
    where c.soort in ('asiel', 'amv')
    group by all
)
select a.gegevenssoort, coalesce(a.nr, b.nr) as nr, g.gemeente, a.aantal as amv_aantal, b.aantal as asiel_aantal
from geldend as a
join geldend as b
    on b.soort = 'asiel' and b.gegevenssoort = a.gegevenssoort and b.moment = a.moment
    and b.periode = a.periode and b.gemeente_code = a.gemeente_code and b.van = a.van
join gemeente as g on g.gemeente_code = a.gemeente_code
where a.soort = 'amv' and a.aantal > b.aantal and (a.nr is not null or b.nr is not null)
order by a.gegevenssoort, nr;
