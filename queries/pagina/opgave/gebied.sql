-- Doel:       voortgang van één opgave per gebied: voor de kerncijfers en de totalen onder de tabel
-- Korrel:     één rij per gebied: de gekozen regio, of anders elke regio en daarna de provincie
-- Eenheden:   *_aantal = plekken, personen, gemeenten of (resterende_maanden_aantal) hele maanden;
--             realisatie_pct = procent over gemeenten met een cijfer
-- Parameters: $soort VARCHAR, $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
select
    g.soort,
    g.gebied,
    g.gebied as gemeente,
    g.periode,
    g.opgave_aantal,
    g.opgave_met_cijfer_aantal,
    g.opgave_zonder_cijfer_aantal,
    g.zonder_opgave_gemeenten_aantal,
    g.realisatie_aantal,
    g.verschil_aantal,
    g.nog_te_realiseren_aantal,
    g.boven_opgave_aantal,
    g.realisatie_pct,
    g.gemeenten_aantal,
    g.gemeenten_aantal - g.ontbrekend_gemeenten_aantal as gemeld_aantal,
    g.gereed_gemeenten_aantal,
    g.streefdatum,
    g.verstreken,
    g.resterende_maanden_aantal,
    g.nodig_per_maand_aantal,
    g.oudste_peildatum,
    g.peildatum as nieuwste_peildatum,
    g.leverancier,
    g.bron,
    g.opmerking,
    g.fictief
from voortgang_gebied($peildatum, $bekend_op) as g
where g.soort = $soort and ($regio is null or g.gebied = $regio)
order by g.gebied_soort = 'provincie', g.gebied;
