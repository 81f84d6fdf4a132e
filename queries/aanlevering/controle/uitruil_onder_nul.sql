-- Doel:       een uitruil waardoor een opgave onder 0 komt, op welke dag ook
-- Korrel:     één rij per soort, periode en gemeente: de eerste dag waarop dat zo is
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      uitruil-onder-nul
-- Ernst:      fout
-- Tekst:      {gemeente}, {titel} {periode}: de opgave zou door uitruil op {na_tekst} komen, {opgave_aantal} van de wet en {saldo_tekst} door uitruil{wanneer}. Onder 0 kan niet.
with geraakt as (
    select
        u.soort, u.periode, u.gemeente_code, u.opgave_aantal, u.saldo_aantal, u.na_aantal, u.dag, s.gegevenssoort, s.nr
    from uitruil_gevolg as u
    join uitruil_stap as s
        on s.nr is not null
        and s.periode = u.periode
        and (s.soort = u.soort or (s.soort = 'asiel' and u.soort = 'amv'))
        and u.gemeente_code in (s.van_gemeente_code, s.naar_gemeente_code)
        and coalesce(u.proef, s.nr) = s.nr
    -- what is below 0 already may come nearer to 0
    where u.na_aantal < 0 and u.saldo_aantal < 0 and u.na_aantal < u.voor_aantal
)
select
    e.gegevenssoort,
    e.nr,
    g.gemeente,
    o.titel,
    e.periode,
    '−' || abs(e.na_aantal) as na_tekst,
    e.opgave_aantal,
    '−' || abs(e.saldo_aantal) as saldo_tekst,
    if(year(e.dag) = 9999, '', ' op ' || datum_nl(e.dag)) as wanneer
from geraakt as e
join gemeente as g on g.gemeente_code = e.gemeente_code
join soort as o on o.soort = e.soort
qualify row_number() over (partition by e.soort, e.periode, e.gemeente_code order by e.dag, e.nr) = 1
order by e.nr, g.gemeente;
