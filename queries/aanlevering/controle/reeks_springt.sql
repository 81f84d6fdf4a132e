-- Doel:       een stap die uit de pas loopt met de eerdere: meer dan 3 keer de grootste eerdere stap en minstens 25;
--             zijn er nog geen twee eerdere stappen, dan meer dan de helft van het vorige cijfer en minstens 50;
--             of vier keer het vorige cijfer, hoe klein ook (van gehuisvesten, die optellen, minstens 10 meer)
-- Korrel:     één rij per nieuw cijfer
-- Eenheden:   aantal, vorig_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      reeks-springt
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}, {soort} ({maat}): van {vorig_aantal} ({vorige_peildatum}) naar {aantal} ({peildatum}) is een veel grotere stap dan eerder.
with cijfer as (
    select n.nr, n.soort, n.maat, n.peildatum, n.gemeente_code, n.leverancier, n.aantal, true as is_nieuw
    from nieuw_realisatie as n
    -- months apart are no series that grows
    where n.maat <> 'gehuisvest_maand'
    union all
    select null, h.soort, h.maat, h.peildatum, h.gemeente_code, h.leverancier, h.aantal, false
    from huidig_realisatie as h
),
geldend as (
    select
        c.soort, c.maat, c.peildatum, c.gemeente_code, c.leverancier,
        arg_max(c.aantal, c.is_nieuw) as aantal,
        max(c.nr) as nr,
        -- a count of persons housed begins anew each half-year
        if(c.maat = 'gehuisvest', halfjaar_van(c.peildatum), '') as deel
    from cijfer as c
    group by c.soort, c.maat, c.peildatum, c.gemeente_code, c.leverancier
),
stap as (
    select
        g.*,
        lag(g.aantal) over w as vorig_aantal,
        lag(g.peildatum) over w as vorige_peildatum,
        abs(g.aantal - lag(g.aantal) over w) as stap_aantal
    from geldend as g
    window w as (partition by g.soort, g.maat, g.gemeente_code, g.leverancier, g.deel order by g.peildatum)
),
eerder as (
    select
        s.*,
        max(s.stap_aantal) over w as grootste_eerdere_stap,
        count(s.stap_aantal) over w as eerdere_stappen
    from stap as s
    window w as (
        partition by s.soort, s.maat, s.gemeente_code, s.leverancier, s.deel
        order by s.peildatum rows between unbounded preceding and 1 preceding
    )
)
select
    'realisatie' as gegevenssoort, e.nr, g.gemeente, e.soort, e.maat,
    e.vorig_aantal, e.vorige_peildatum, e.aantal, e.peildatum
from eerder as e
join gemeente as g on g.gemeente_code = e.gemeente_code
where
    e.nr is not null
    and (
        e.stap_aantal > if(
            e.eerdere_stappen >= 2,
            greatest(24, 3 * e.grootste_eerdere_stap),
            greatest(49, cast(floor(e.vorig_aantal / 2) as bigint))
        )
        or (
            e.vorig_aantal > 0
            and e.aantal >= 4 * e.vorig_aantal
            and (e.maat <> 'gehuisvest' or e.stap_aantal >= 10)
        )
    )
order by e.nr;
