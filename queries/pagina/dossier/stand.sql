-- Doel:       signaal, oordeel en prognose van één gemeente op de peildatum, met de reden en waar zij verschillen
-- Korrel:     één rij
-- Eenheden:   *_aantal = personen of halfjaren; *_pct = procent
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $vandaag DATE, $bekend_op DATE
with rang as (
    select k.kleur, k.rang from (values ('groen', 0), ('oranje', 1), ('rood', 2)) as k(kleur, rang)
)
select
    s.halfjaar,
    s.gemeente_code,
    s.gemeente,
    s.regio,
    s.signaal,
    s.regel,
    s.reden,
    s.wat_nodig,
    s.kanttekening,
    a.taakstelling_aantal,
    a.begin_aantal,
    a.correctie_aantal,
    s.opgave_aantal,
    s.gehuisvest_aantal,
    a.nog_te_huisvesten_aantal,
    s.verwacht_aantal,
    s.achter_op_tempo_aantal,
    s.tempo_pct,
    deel_pct(s.gehuisvest_aantal, s.opgave_aantal) as realisatie_pct,
    s.halfjaren_achter_aantal,
    s.halfjaren_achter_aantal || if(s.halfjaren_achter_minstens, ' of meer', '') as halfjaren_tekst,
    s.gesloten,
    s.beoordeling_op,
    verstreken($peildatum, s.beoordeling_op) as verstreken,
    p.verwacht_eind_gunstig_aantal,
    p.verwacht_eind_aantal,
    p.verwacht_eind_ongunstig_aantal,
    p.uitkomst,
    p.grondslag,
    p.nodig_per_maand_aantal,
    p.tempo_per_maand_aantal,
    p.resterende_maanden_aantal,
    p.gezin_aantal,
    p.gezin_pct,
    o.regime,
    o.verschoonbaar,
    o.bevroren,
    o.trede,
    o.trede_tekst,
    o.reden as oordeel_reden,
    o.vervolgstap,
    o.vervolg_op,
    o.vervolg_door,
    o.vervolg_op < $vandaag as vervolg_over_datum,
    o.auteur as oordeel_auteur,
    o.peildatum as oordeel_peildatum,
    cast(timezone('Europe/Amsterdam', timezone('UTC', o.ingevuld_op)) as date) as oordeel_op,
    case
        when o.regime is null then null
        when s.signaal is null then 'Er is een oordeel, maar geen signaal.'
        when ro.rang > rs.rang
        then 'Signaal en oordeel verschillen: het oordeel (' || o.regime || ') is zwaarder dan het signaal (' || s.signaal
            || ').'
        when ro.rang < rs.rang
        then 'Signaal en oordeel verschillen: het oordeel (' || o.regime || ') is lichter dan het signaal (' || s.signaal
            || ').'
    end as verschil_tekst,
    s.peildatum,
    s.leverancier,
    s.bron,
    s.opmerking,
    s.fictief
from toezicht_signaal($peildatum, $bekend_op) as s
join achterstand($peildatum, $bekend_op) as a
    on a.gemeente_code = s.gemeente_code and a.halfjaar = s.halfjaar
left join prognose($peildatum, $bekend_op) as p on p.gemeente_code = s.gemeente_code
left join oordeel_bij($peildatum, $bekend_op) as o on o.gemeente_code = s.gemeente_code
left join rang as rs on rs.kleur = s.signaal
left join rang as ro on ro.kleur = o.regime
where s.gemeente_code = $gemeente;
