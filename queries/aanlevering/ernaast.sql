-- Doel:       elk nieuw cijfer naast het vorige cijfer van dezelfde leverancier en naast de opgave van zijn periode
-- Korrel:     één rij per nieuw cijfer
-- Eenheden:   nieuw, vorig_aantal, opgave_aantal = plekken, bij statushouders personen; opgave_pct = procent, leeg
--             als de opgave 0 of minder is; keer_vorig = nieuw gedeeld door het vorige, leeg als dat 0 is
-- Parameters: geen
with opgave as (
    select h.soort, h.gemeente_code, h.periode_van, h.periode_tot, h.aantal, h.bekendgemaakt_op
    from huidig_opgave as h
    union all
    select n.soort, n.gemeente_code, n.periode_van, n.periode_tot, n.aantal, n.bekendgemaakt_op
    from nieuw_opgave as n
),
bij_opgave as (
    select r.nr, arg_max(o.aantal, o.bekendgemaakt_op) as opgave_aantal
    from nieuw_realisatie as r
    join opgave as o
        on o.soort = r.soort and o.gemeente_code = r.gemeente_code
        and r.peildatum >= o.periode_van and (o.periode_tot is null or r.peildatum <= o.periode_tot)
    where o.aantal is not null and r.maat in ('open', 'beschikbaar', 'bezet', 'gehuisvest')
    group by r.nr
),
eerder as (
    select n.soort, n.maat, n.gemeente_code, n.leverancier, n.peildatum, n.aantal, 1 as is_nieuw
    from nieuw_realisatie as n
    union all
    select h.soort, h.maat, h.gemeente_code, h.leverancier, h.peildatum, h.aantal, 0
    from huidig_realisatie as h
),
vorig as (
    select
        n.nr,
        max(e.peildatum) as vorige_peildatum,
        -- of one day that which the file itself says goes first
        arg_max(e.aantal, (e.peildatum, e.is_nieuw)) as vorig_aantal
    from nieuw_realisatie as n
    join eerder as e
        on e.soort = n.soort and e.maat = n.maat and e.gemeente_code = n.gemeente_code
        and e.leverancier = n.leverancier and e.peildatum < n.peildatum
        -- a count of persons housed begins anew each half-year
        and (n.maat <> 'gehuisvest' or halfjaar_van(e.peildatum) = halfjaar_van(n.peildatum))
    group by n.nr
)
select
    n.nr,
    g.gemeente_code,
    g.gemeente,
    g.regio,
    n.soort,
    s.titel as soort_titel,
    n.maat,
    n.peildatum,
    n.leverancier,
    n.aantal as nieuw,
    v.vorige_peildatum,
    v.vorig_aantal,
    n.aantal - v.vorig_aantal as verschil,
    round(n.aantal / nullif(v.vorig_aantal, 0), 1) as keer_vorig,
    o.opgave_aantal,
    100.0 * n.aantal / nullif(greatest(o.opgave_aantal, 0), 0) as opgave_pct
from nieuw_realisatie as n
join gemeente as g on g.gemeente_code = n.gemeente_code
join soort as s on s.soort = n.soort
left join vorig as v on v.nr = n.nr
left join bij_opgave as o on o.nr = n.nr
order by n.nr;
