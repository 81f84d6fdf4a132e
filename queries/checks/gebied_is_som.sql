-- Doel:       een regio en de provincie zijn de som van hun gemeenten, per maat
-- Korrel:     één rij per soort en gebied dat afwijkt
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      gebied-is-som
-- Tekst:      Het cijfer van een regio of de provincie is niet de som van de gemeenten.
with gebied as (
    select r.soort, r.regio as gebied, r.opgave_aantal, r.realisatie_aantal, r.nog_te_realiseren_aantal
    from voortgang_regio as r
    union all
    select p.soort, p.provincie, p.opgave_aantal, p.realisatie_aantal, p.nog_te_realiseren_aantal
    from voortgang_provincie as p
),
lid as (
    select v.soort, v.regio as gebied, v.opgave_aantal, v.realisatie_aantal, v.nog_te_realiseren_aantal
    from voortgang as v
    union all
    select v.soort, 'Overijssel', v.opgave_aantal, v.realisatie_aantal, v.nog_te_realiseren_aantal
    from voortgang as v
),
som as (
    select
        l.soort,
        l.gebied,
        cast(sum(l.opgave_aantal) as bigint) as opgave_aantal,
        cast(sum(l.realisatie_aantal) as bigint) as realisatie_aantal,
        cast(sum(l.nog_te_realiseren_aantal) as bigint) as nog_te_realiseren_aantal
    from lid as l
    group by l.soort, l.gebied
)
select
    g.soort,
    g.gebied,
    g.opgave_aantal,
    s.opgave_aantal as som_opgave_aantal,
    g.realisatie_aantal,
    s.realisatie_aantal as som_realisatie_aantal,
    g.nog_te_realiseren_aantal,
    s.nog_te_realiseren_aantal as som_nog_te_realiseren_aantal
from gebied as g
full join som as s on s.soort = g.soort and s.gebied = g.gebied
where
    g.opgave_aantal is distinct from s.opgave_aantal
    or g.realisatie_aantal is distinct from s.realisatie_aantal
    or g.nog_te_realiseren_aantal is distinct from s.nog_te_realiseren_aantal
order by g.soort, g.gebied;
