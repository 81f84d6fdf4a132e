-- Doel:       wie in het lopende halfjaar al een cijfer meldde: voor de eerste maand, waarin nog geen tempo bestaat
-- Korrel:     één rij per gemeente_code met een cijfer
-- Eenheden:   *_aantal = personen
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
select
    'statushouders' as soort,
    a.gemeente_code,
    a.gemeente,
    a.regio,
    a.halfjaar,
    a.gehuisvest_aantal,
    a.opgave_aantal,
    a.peildatum,
    a.leverancier,
    a.bron,
    a.opmerking
from achterstand($peildatum, $bekend_op) as a
where a.lopend and a.gehuisvest_aantal is not null and ($regio is null or a.regio = $regio)
order by a.peildatum desc, a.gemeente;
