-- Doel:       een taakstelling volgt het aantal inwoners: landelijk aantal × inwoners / 17.942.942, binnen 1,0
-- Korrel:     één rij per nieuwe rij die daarvan afwijkt
-- Eenheden:   *_aantal = personen
-- Parameters: geen
-- Regel:      taakstelling-buiten-sleutel
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}: een taakstelling van {taakstelling_aantal} past niet bij het aantal inwoners; bij landelijk {landelijk_aantal} hoort {verwacht}.
with landelijk as (
    select t.periode, t.aantal
    from nieuw_vermeld_totaal as t
    where t.soort = 'statushouders' and t.maat = 'taakstelling' and t.gebied_soort = 'land'
    union all
    select t.periode, t.aantal
    from huidig_vermeld_totaal as t
    where t.soort = 'statushouders' and t.maat = 'taakstelling' and t.gebied_soort = 'land'
),
-- the file goes before what was known
bekend as (
    select l.periode, first(l.aantal) as aantal from landelijk as l group by l.periode
)
select
    'opgave' as gegevenssoort,
    n.nr,
    g.gemeente,
    n.taakstelling_aantal,
    b.aantal as landelijk_aantal,
    replace(format('{:.1f}', b.aantal * g.inwoners_aantal / 17942942), '.', ',') as verwacht
from nieuw_opgave as n
join bekend as b on b.periode = n.periode
join gemeente as g on g.gemeente_code = n.gemeente_code
-- whole numbers: exactly 1,0 away is within
where
    n.soort = 'statushouders'
    and abs(n.taakstelling_aantal * 17942942 - b.aantal * g.inwoners_aantal) > 17942942
order by n.nr;
