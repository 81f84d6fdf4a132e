-- Doel:       uitruil verandert geen som, brengt geen opgave onder 0 en laat plekken voor amv's een deel van asiel
-- Korrel:     één rij per gebied of gemeente waar dat niet zo is
-- Eenheden:   *_aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      uitruil-laat-sommen-gelijk
-- Tekst:      Na uitruil klopt een opgave niet meer: een som veranderde, een gemeente kwam onder 0, of er zijn meer plekken voor amv's dan asielplekken.
select g.soort, g.periode, g.gebied, g.opgave_aantal, g.opgave_na_uitruil_aantal, 'de som veranderde' as opmerking, g.bron
from opgave_na_uitruil_gebied as g
where g.uitruil_saldo_aantal <> 0
union all
select u.soort, u.periode, u.gemeente, u.opgave_aantal, u.opgave_na_uitruil_aantal, u.opmerking, u.bron
from opgave_na_uitruil as u
left join opgave_na_uitruil as a
    on u.soort = 'amv' and a.soort = 'asiel' and a.periode = u.periode and a.gemeente_code = u.gemeente_code
where
    (u.uitruil_saldo_aantal < 0 and u.opgave_na_uitruil_aantal < 0)
    or (
        (u.uitruil_saldo_aantal <> 0 or a.uitruil_saldo_aantal <> 0)
        and u.opgave_na_uitruil_aantal > a.opgave_na_uitruil_aantal
    )
order by soort, periode, gebied;
