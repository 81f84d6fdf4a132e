-- Doel:       opvang Oekraïne per gemeente: tegenover de opgave en tegenover de behoefte van nu
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = plekken, geregistreerd_aantal = personen; realisatie_pct = procent van de opgave;
--             vrij_aantal = beschikbaar - bezet; ruimte_aantal = beschikbaar - geregistreerd
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE,
--             $sorteer VARCHAR (nog, ruimte, vrij, opgave of gemeente; wie geen cijfer heeft, staat achteraan)
select
    'oekraine' as soort,
    b.gemeente_code,
    b.gemeente,
    b.regio,
    b.opgave_aantal,
    b.realisatie_aantal,
    b.verschil_aantal,
    b.nog_te_realiseren_aantal,
    b.realisatie_pct,
    b.bezet_aantal,
    b.vrij_aantal,
    b.geregistreerd_aantal,
    b.ruimte_aantal,
    b.peildatum,
    b.leverancier,
    b.bron,
    b.opmerking,
    b.status,
    b.fictief
from behoefte($peildatum, $bekend_op) as b
where $regio is null or b.regio = $regio
order by
    case $sorteer
        when 'nog' then -b.nog_te_realiseren_aantal
        when 'ruimte' then b.ruimte_aantal
        when 'vrij' then b.vrij_aantal
        when 'opgave' then -b.opgave_aantal
    end nulls last,
    b.gemeente;
