-- Doel:       de keten van halfjaren van één gemeente: taakstelling, voor- of achterstand, opgave, gehuisvest, eind
-- Korrel:     één rij per halfjaar, het nieuwste eerst
-- Eenheden:   *_aantal = personen, achterstand positief en voorsprong negatief; tempo_pct = procent
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
select
    'statushouders' as soort,
    a.gemeente_code,
    a.halfjaar,
    a.taakstelling_aantal,
    a.voorachterstand_aantal,
    a.correctie_aantal,
    a.opgave_aantal,
    a.gehuisvest_aantal,
    a.nog_te_huisvesten_aantal,
    a.verwacht_aantal,
    a.achter_op_tempo_aantal,
    a.tempo_pct,
    a.eind_achterstand_aantal,
    a.beoordeling_op,
    a.peildatum,
    a.leverancier,
    a.bron,
    a.opmerking
from achterstand($peildatum, $bekend_op) as a
where a.gemeente_code = $gemeente
order by a.halfjaar desc;
