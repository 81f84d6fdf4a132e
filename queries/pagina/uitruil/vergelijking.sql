-- Doel:       twee voorstellen naast elkaar, en naast wat nu is afgesproken: alleen gemeenten die een van beide raakt
-- Korrel:     één rij per soort, periode en gemeente
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: $eerste VARCHAR, $tweede VARCHAR (namen van voorstellen), $bekend_op DATE
with een as (
    select * from opgave_na_regels(voorstel_als_regels($eerste, $bekend_op), bekend_op := $bekend_op)
),
ander as (
    select * from opgave_na_regels(voorstel_als_regels($tweede, $bekend_op), bekend_op := $bekend_op)
)
select
    s.titel || ' ' || n.periode as ruil_tekst,
    n.gemeente_code,
    n.gemeente,
    n.opgave_aantal,
    n.opgave_na_uitruil_aantal,
    e.opgave_na_uitruil_aantal as eerste_aantal,
    a.opgave_na_uitruil_aantal as tweede_aantal,
    a.opgave_na_uitruil_aantal - e.opgave_na_uitruil_aantal as voorstellen_verschil_aantal,
    nullif(concat_ws('; ', $eerste || ': ' || e.opmerking, $tweede || ': ' || a.opmerking), '') as opmerking,
    n.bron
from opgave_na_uitruil(bekend_op := $bekend_op) as n
join soort as s on s.soort = n.soort
join een as e on e.soort = n.soort and e.periode = n.periode and e.gemeente_code = n.gemeente_code
join ander as a on a.soort = n.soort and a.periode = n.periode and a.gemeente_code = n.gemeente_code
where
    e.opgave_na_uitruil_aantal <> n.opgave_na_uitruil_aantal
    or a.opgave_na_uitruil_aantal <> n.opgave_na_uitruil_aantal
order by s.volgorde, n.periode, n.regio, n.gemeente;
