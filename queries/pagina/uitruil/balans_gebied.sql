-- Doel:       de som van een regio en van de provincie voor en na uitruil, en hoeveel er van gemeente wisselt
-- Korrel:     één rij per gebied; de provincie staat onderaan
-- Eenheden:   *_aantal = plekken, bij statushouders personen, of gemeenten
-- Parameters: $soort VARCHAR, $periode VARCHAR, $regio VARCHAR (null = heel Overijssel), $bekend_op DATE
select
    g.gebied,
    g.gebied as gemeente,
    g.opgave_aantal,
    g.uitruil_erbij_aantal,
    g.uitruil_eraf_aantal,
    g.uitruil_saldo_aantal,
    g.opgave_na_uitruil_aantal,
    g.gemeenten_aantal,
    g.met_uitruil_gemeenten_aantal,
    g.bron
from opgave_na_uitruil_gebied(bekend_op := $bekend_op) as g
where g.soort = $soort and g.periode = $periode and coalesce($regio, g.gebied) = g.gebied
order by g.gebied_soort desc, g.gebied;
