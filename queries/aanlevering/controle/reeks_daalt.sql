-- Doel:       een telling vanaf het begin van het halfjaar kan binnen dat halfjaar niet dalen
-- Korrel:     één rij per gemeente, leverancier en peildatum waarop het aantal lager is dan daarvoor
-- Eenheden:   aantal, vorig_aantal = personen
-- Parameters: geen
-- Regel:      reeks-daalt
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}: het aantal gehuisveste statushouders daalt van {vorig_aantal} ({vorige_peildatum}) naar {aantal} ({peildatum}).
with cijfer as (
    select n.nr, n.peildatum, n.gemeente_code, n.leverancier, n.aantal, true as is_nieuw
    from nieuw_realisatie as n
    where n.maat = 'gehuisvest'
    union all
    select null, h.peildatum, h.gemeente_code, h.leverancier, h.aantal, false
    from huidig_realisatie as h
    where h.maat = 'gehuisvest'
),
geldend as (
    select c.peildatum, c.gemeente_code, c.leverancier, arg_max(c.aantal, c.is_nieuw) as aantal, max(c.nr) as nr
    from cijfer as c
    group by c.peildatum, c.gemeente_code, c.leverancier
),
reeks as (
    select
        g.*,
        lag(g.aantal) over w as vorig_aantal,
        lag(g.peildatum) over w as vorige_peildatum,
        lag(g.nr) over w as vorig_nr
    from geldend as g
    window w as (partition by g.gemeente_code, g.leverancier, halfjaar_van(g.peildatum) order by g.peildatum)
)
select
    'realisatie' as gegevenssoort,
    coalesce(r.nr, r.vorig_nr) as nr,
    g.gemeente,
    r.vorig_aantal,
    r.vorige_peildatum,
    r.aantal,
    r.peildatum
from reeks as r
join gemeente as g on g.gemeente_code = r.gemeente_code
where r.aantal < r.vorig_aantal and coalesce(r.nr, r.vorig_nr) is not null
order by r.peildatum, g.gemeente;
