-- Doel:       een uitruil waardoor een gemeente meer plekken voor amv's moet hebben dan asielplekken
-- Korrel:     één rij per periode en gemeente: de eerste dag waarop dat zo is
-- Eenheden:   *_aantal = plekken
-- Parameters: geen
-- Regel:      uitruil-amv-boven-asiel
-- Ernst:      fout
-- Tekst:      {gemeente}, {periode}: na uitruil zijn er {amv_aantal} plekken voor amv's op {asiel_aantal} asielplekken{wanneer}. Plekken voor amv's zijn een deel van de asielplekken: vul bij waarvan_amv_aantal in hoeveel er meegaan.
with soort_na as (
    select w.soort, w.periode, w.gemeente_code, w.opgave_aantal from huidig_wettelijk as w
),
paar as (
    select
        u.proef,
        u.dag,
        u.periode,
        u.gemeente_code,
        u.na_aantal as asiel_aantal,
        u.voor_aantal as asiel_voor_aantal,
        coalesce(d.na_aantal, w.opgave_aantal) as amv_aantal,
        coalesce(d.voor_aantal, w.opgave_aantal) as amv_voor_aantal
    from uitruil_gevolg as u
    left join uitruil_gevolg as d
        on d.soort = 'amv'
        and d.proef is not distinct from u.proef
        and d.dag = u.dag
        and d.periode = u.periode
        and d.gemeente_code = u.gemeente_code
    left join soort_na as w on w.soort = 'amv' and w.periode = u.periode and w.gemeente_code = u.gemeente_code
    where u.soort = 'asiel'
)
select
    s.gegevenssoort,
    s.nr,
    g.gemeente,
    p.periode,
    p.amv_aantal,
    p.asiel_aantal,
    if(year(p.dag) = 9999, '', ' op ' || datum_nl(p.dag)) as wanneer
from paar as p
join uitruil_stap as s
    on s.nr is not null
    and s.soort = 'asiel'
    and s.periode = p.periode
    and p.gemeente_code in (s.van_gemeente_code, s.naar_gemeente_code)
    and coalesce(p.proef, s.nr) = s.nr
join gemeente as g on g.gemeente_code = p.gemeente_code
where
    p.amv_aantal > p.asiel_aantal
    and p.amv_aantal - p.asiel_aantal > p.amv_voor_aantal - p.asiel_voor_aantal
    -- said already: below 0
    and p.asiel_aantal >= 0
qualify row_number() over (partition by p.periode, p.gemeente_code order by p.dag, s.nr) = 1
order by s.nr, g.gemeente;
