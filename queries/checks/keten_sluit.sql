-- Doel:       opgave = taakstelling + voorachterstand + correctie, eind = opgave - gehuisvest, en het eind van een
--             halfjaar is het begin van het volgende, op de correctie na
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
    a.eind_achterstand_aantal,
    v.eind_achterstand_aantal as vorig_eind_aantal
from achterstand as a
left join achterstand as v
    on v.gemeente_code = a.gemeente_code and v.beoordeling_op + 1 = halfjaar_eerste_dag(a.halfjaar)
where
    a.opgave_aantal <> a.taakstelling_aantal + a.voorachterstand_aantal + coalesce(a.correctie_aantal, 0)
    or a.nog_te_huisvesten_aantal <> a.opgave_aantal - a.gehuisvest_aantal
    or a.eind_achterstand_aantal <> a.opgave_aantal - a.gehuisvest_aantal
    or a.voorachterstand_aantal <> v.eind_achterstand_aantal
    or a.begin_aantal <> a.voorachterstand_aantal + coalesce(a.correctie_aantal, 0)
order by a.halfjaar, a.gemeente_code;
