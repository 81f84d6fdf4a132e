-- Doel:       wat er van de peildatum tot de streefdatum bij moet komen, als lijn in het verloop van een stand
-- Korrel:     twee rijen: de peildatum en de streefdatum; geen rij als die is bereikt, er geen cijfer is of niets meer
--             hoeft
-- Eenheden:   *_aantal = plekken; nodig_aantal = realisatie, en op de streefdatum realisatie plus wat nog ontbreekt;
--             over_tekst = over welke gemeenten de lijn gaat, null als het alle zijn: zij eindigt dan onder de opgave
-- Parameters: $soort VARCHAR, $peildatum DATE, $regio VARCHAR (null = provincie), $bekend_op DATE
with gebied as (
    select
        g.realisatie_aantal,
        g.nog_te_realiseren_aantal,
        g.opgave_aantal,
        g.streefdatum,
        g.nodig_per_maand_aantal,
        if(
            g.ontbrekend_gemeenten_aantal > 0,
            g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal || ' van ' || g.gemeenten_aantal || ' gemeenten',
            null
        ) as over_tekst
    from voortgang_gebied($peildatum, $bekend_op) as g
    where g.soort = $soort and g.gebied = coalesce($regio, 'Overijssel')
)
select
    cast($peildatum as date) as dag,
    g.opgave_aantal,
    g.realisatie_aantal as nodig_aantal,
    g.nodig_per_maand_aantal,
    g.over_tekst
from gebied as g
where g.nodig_per_maand_aantal > 0
union all
select g.streefdatum, g.opgave_aantal, g.realisatie_aantal + g.nog_te_realiseren_aantal, g.nodig_per_maand_aantal, g.over_tekst
from gebied as g
where g.nodig_per_maand_aantal > 0
order by dag;
