-- Doel:       opgave = taakstelling + voorachterstand + correctie, en eind = opgave - gehuisvest
-- Korrel:     één rij per halfjaar en gemeente waar de keten niet sluit
-- Eenheden:   *_aantal = personen
-- Parameters: geen
-- Regel:      keten-sluit
-- Tekst:      De keten van de statushouders sluit niet.
select
    a.halfjaar,
    a.gemeente_code,
    a.gemeente,
    a.taakstelling_aantal,
    a.voorachterstand_aantal,
    a.correctie_aantal,
    a.opgave_aantal,
    a.gehuisvest_aantal,
    a.eind_achterstand_aantal
from achterstand as a
where
    a.opgave_aantal <> a.taakstelling_aantal + a.voorachterstand_aantal + coalesce(a.correctie_aantal, 0)
    or a.nog_te_huisvesten_aantal <> a.opgave_aantal - a.gehuisvest_aantal
    or a.eind_achterstand_aantal <> a.opgave_aantal - a.gehuisvest_aantal
order by a.halfjaar, a.gemeente_code;
