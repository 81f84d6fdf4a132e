-- Doel:       alle oordelen over één gemeente, het nieuwste eerst; een correctie is een nieuw oordeel
-- Korrel:     één rij per oordeel
-- Eenheden:   ingevuld_op = Nederlandse tijd
-- Parameters: $gemeente VARCHAR (CBS-code), $bekend_op DATE
select
    'oordeel' as gegevenssoort,
    o.levering_id,
    r.volgnummer,
    o.oordeel_nummer,
    strftime(timezone('Europe/Amsterdam', timezone('UTC', o.ingevuld_op)), '%-d-%-m-%Y %H:%M') as ingevuld_tekst,
    if(o.geldend, 'geldt nu', 'vervangen') as stand_tekst,
    o.regime,
    o.reden,
    nullif(concat_ws(
        ', ', if(o.verschoonbaar, 'verschoonbaar', null), if(o.bevroren, 'bevroren', null)
    ), '') as bijzonder_tekst,
    o.trede || ' ' || o.trede_tekst as trede_tekst,
    o.vervolgstap || ', ' || datum_nl(o.vervolg_op) || ' (' || o.vervolg_door || ')' as vervolg_tekst,
    o.auteur,
    o.peildatum
from oordeel_verloop($bekend_op) as o
join rij_oordeel as r
    on r.levering_id = o.levering_id
    and r.gemeente_code = o.gemeente_code
    and cast(timezone('UTC', cast(r.ingevuld_op as timestamptz)) as timestamp) = o.ingevuld_op
where o.gemeente_code = $gemeente
order by o.oordeel_nummer desc;
