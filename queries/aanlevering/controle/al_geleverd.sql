-- Doel:       cijfers van een leverancier over een peildatum die er al zijn en veranderen: een herlevering
-- Korrel:     één rij per soort, maat, peildatum (bij een opgave: bekendmaking) en leverancier
-- Eenheden:   gelijk_aantal, veranderd_aantal = gemeenten
-- Parameters: geen
-- Regel:      al-geleverd
-- Ernst:      waarschuwing
-- Tekst:      {wat} van {dag} is al geleverd{door}: {gelijk_aantal} gelijk, {veranderd_aantal} veranderd. De laatst vastgelegde cijfers tellen.
with beide as (
    select
        n.soort || ', ' || n.maat as wat, n.peildatum as dag, ' door ' || n.leverancier as door,
        n.aantal is distinct from h.aantal as veranderd
    from nieuw_realisatie as n
    join huidig_realisatie as h
        on h.soort = n.soort and h.maat = n.maat and h.peildatum = n.peildatum
        and h.gemeente_code = n.gemeente_code and h.leverancier = n.leverancier
    union all
    select
        'opgave ' || n.soort || ' ' || n.periode, n.bekendgemaakt_op, '',
        n.aantal is distinct from h.aantal or n.taakstelling_aantal is distinct from h.taakstelling_aantal
    from nieuw_opgave as n
    join huidig_opgave as h
        on h.soort = n.soort and h.periode = n.periode and h.gemeente_code = n.gemeente_code
        and h.bekendgemaakt_op = n.bekendgemaakt_op
)
select
    b.wat,
    b.dag,
    b.door,
    count(*) filter (not b.veranderd) as gelijk_aantal,
    count(*) filter (b.veranderd) as veranderd_aantal
from beide as b
group by b.wat, b.dag, b.door
-- what is there already and stays the same is no news: next month's file of one half-year repeats its months
having bool_or(b.veranderd)
order by b.dag, b.wat, b.door;
