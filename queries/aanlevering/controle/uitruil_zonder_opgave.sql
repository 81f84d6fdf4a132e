-- Doel:       een uitruil in een periode waarvoor de opgave van een gemeente niet bekend is: dan is niet te zeggen of het kan
-- Korrel:     één rij per nieuwe rij en gemeente
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      uitruil-zonder-opgave
-- Ernst:      fout
-- Tekst:      {titel}: van {gemeente} is voor de periode “{periode}” geen opgave bekend, dus is niet te zeggen of deze uitruil kan. Bekende perioden: {bekend}.
with gemeente_van as (
    select s.gegevenssoort, s.nr, s.titel, s.soort, s.periode, unnest([s.van_gemeente_code, s.naar_gemeente_code]) as code
    from uitruil_stap as s
    where s.nr is not null
),
bekend as (
    select w.soort, string_agg(distinct w.periode, ', ' order by w.periode) as bekend
    from huidig_wettelijk as w
    where w.opgave_aantal is not null
    group by w.soort
)
select v.gegevenssoort, v.nr, v.titel, g.gemeente, v.periode, coalesce(b.bekend, 'geen') as bekend
from gemeente_van as v
join gemeente as g on g.gemeente_code = v.code
left join bekend as b on b.soort = v.soort
where
    exists (from huidig_wettelijk)
    and not exists (
        select 1
        from huidig_wettelijk as w
        where
            w.soort = v.soort and w.periode = v.periode and w.gemeente_code = v.code and w.opgave_aantal is not null
    )
order by v.nr, g.gemeente;
