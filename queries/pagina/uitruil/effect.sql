-- Doel:       wat een voorstel met elke gemeente doet, bovenop wat al is afgesproken
-- Korrel:     één rij per soort, periode en gemeente van de regio's waar het voorstel over gaat
-- Eenheden:   *_aantal = plekken, bij statushouders personen; *_pct = deel van de regio in procent
-- Parameters: $regels VARCHAR (JSON), $bekend_op DATE
with geraakt as (
    select distinct p.periode, g.regio, unnest(if(p.soort = 'asiel' and p.waarvan_amv_aantal > 0, ['asiel', 'amv'], [p.soort])) as soort
    from uitruil_regels($regels) as p
    join register_gemeente as g on g.gemeente_code in (p.van_gemeente_code, p.naar_gemeente_code)
)
select
    s.titel || ' ' || m.periode as ruil_tekst,
    m.soort,
    m.periode,
    m.gemeente_code,
    m.gemeente,
    m.regio,
    m.opgave_aantal,
    n.opgave_na_uitruil_aantal,
    m.opgave_na_uitruil_aantal as met_voorstel_aantal,
    m.opgave_na_uitruil_aantal - n.opgave_na_uitruil_aantal as voorstel_saldo_aantal,
    n.na_uitruil_regio_deel_pct,
    m.na_uitruil_regio_deel_pct as met_voorstel_deel_pct,
    n.na_uitruil_per_1000,
    m.na_uitruil_per_1000 as met_voorstel_per_1000,
    m.opmerking,
    m.bron
from opgave_na_regels($regels, bekend_op := $bekend_op) as m
join geraakt as g on g.soort = m.soort and g.periode = m.periode and g.regio = m.regio
join opgave_na_uitruil(bekend_op := $bekend_op) as n
    on n.soort = m.soort and n.periode = m.periode and n.gemeente_code = m.gemeente_code
join soort as s on s.soort = m.soort
-- who it is about stands on top
order by s.volgorde, m.periode, voorstel_saldo_aantal = 0, m.regio, m.gemeente;
