-- Doel:       per gemeente de opgave van de wet en na uitruil, met wat er bij kwam en af ging
-- Korrel:     één rij per gemeente
-- Eenheden:   *_aantal = plekken, bij statushouders personen; *_pct = deel van de regio in procent
-- Parameters: $soort VARCHAR, $periode VARCHAR, $regio VARCHAR (null = heel Overijssel), $bekend_op DATE
select
    u.gemeente_code,
    u.gemeente,
    u.regio,
    u.opgave_aantal,
    u.uitruil_erbij_aantal,
    u.uitruil_eraf_aantal,
    u.uitruil_saldo_aantal,
    u.opgave_na_uitruil_aantal,
    u.opgave_regio_deel_pct,
    u.na_uitruil_regio_deel_pct,
    u.opgave_per_1000,
    u.na_uitruil_per_1000,
    nullif(concat_ws('; ', u.uitruil_bron, u.opmerking), '') as opmerking,
    u.bron
from opgave_na_uitruil(bekend_op := $bekend_op) as u
where u.soort = $soort and u.periode = $periode and coalesce($regio, u.regio) = u.regio
order by u.regio, u.gemeente;
