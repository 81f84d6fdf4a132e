-- Doel:       voortgang van één opgave per gemeente, voor de staven en de tabel
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = plekken of personen; realisatie_pct = procent, null als de opgave 0 is
-- Parameters: $soort VARCHAR, $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE,
--             $sorteer VARCHAR (nog, aandeel, opgave of gemeente; wie geen cijfer heeft, staat achteraan)
select
    v.soort,
    v.gemeente_code,
    v.gemeente,
    v.regio,
    v.opgave_aantal,
    v.realisatie_aantal,
    v.verschil_aantal,
    v.nog_te_realiseren_aantal,
    v.realisatie_pct,
    v.peildatum,
    v.leverancier,
    v.bron,
    v.opmerking,
    v.status,
    v.fictief
from voortgang($peildatum, $bekend_op) as v
where v.soort = $soort and ($regio is null or v.regio = $regio)
order by
    case $sorteer
        when 'nog' then -v.nog_te_realiseren_aantal
        when 'aandeel' then v.realisatie_pct
        when 'opgave' then -v.opgave_aantal
    end nulls last,
    v.gemeente;
