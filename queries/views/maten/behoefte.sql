-- Doel:       opvang Oekraïne: beschikbaar, bezet en geregistreerd naast elkaar; de behoefte van nu is iets anders dan
--             de opgave. Van bezet en geregistreerd telt, net als bij de voortgang, het laatste cijfer in de periode,
--             van de leverancier van voorkeur. Alleen cijfers van één dag worden van elkaar afgetrokken.
-- Korrel:     één rij per gemeente_code
-- Eenheden:   beschikbaar_aantal, bezet_aantal = plekken; geregistreerd_aantal = personen;
--             vrij_aantal = beschikbaar - bezet; ruimte_aantal = beschikbaar - geregistreerd (negatief = te weinig)
-- Parameters: peildatum DATE, bekend_op DATE
create macro behoefte(peildatum := null, bekend_op := null) as table
with v as materialized (
    select w.*
    from voortgang_per_dag(
        [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op, soorten := ['oekraine']
    ) as w
),
telling as (
    select
        r.gemeente_code,
        r.maat,
        r.realisatie_aantal,
        r.peildatum,
        r.leverancier,
        r.levering_id,
        if(plaats_of_laatste(k.plaats) > 0, e.leverancier, null) as vervangt
    from realisatie(bekend_op) as r
    join v on v.gemeente_code = r.gemeente_code
    left join telplaats(bekend_op) as k
        on k.soort = r.soort and k.gemeente_code = r.gemeente_code and k.leverancier = r.leverancier
    left join eerste_keus(bekend_op) as e on e.soort = r.soort and e.gemeente_code = r.gemeente_code
    where
        r.soort = 'oekraine'
        and r.maat in ('bezet', 'geregistreerd')
        and r.peildatum between v.cijfers_vanaf and v.dag
    qualify row_number() over (
        partition by r.gemeente_code, r.maat
        order by plaats_of_laatste(k.plaats), r.leverancier, r.peildatum desc
    ) = 1
)
select
    v.* exclude (dag, volgorde, cijfers_vanaf, opmerking),
    v.realisatie_aantal as beschikbaar_aantal,
    b.realisatie_aantal as bezet_aantal,
    t.realisatie_aantal as geregistreerd_aantal,
    if(b.peildatum = v.peildatum, v.realisatie_aantal - b.realisatie_aantal, null) as vrij_aantal,
    if(t.peildatum = v.peildatum, v.realisatie_aantal - t.realisatie_aantal, null) as ruimte_aantal,
    b.peildatum as bezet_peildatum,
    t.peildatum as geregistreerd_peildatum,
    b.levering_id as bezet_levering_id,
    t.levering_id as geregistreerd_levering_id,
    nullif(concat_ws(
        '; ',
        v.opmerking,
        if(b.peildatum is distinct from v.peildatum, 'bezet is van ' || datum_nl(b.peildatum), null),
        'bezet: ' || opmerking_vervangt(b.leverancier, b.vervangt),
        if(t.peildatum is distinct from v.peildatum, 'geregistreerd is van ' || datum_nl(t.peildatum), null),
        'geregistreerd: ' || opmerking_vervangt(t.leverancier, t.vervangt)
    ), '') as opmerking
from v
left join telling as b on b.gemeente_code = v.gemeente_code and b.maat = 'bezet'
left join telling as t on t.gemeente_code = v.gemeente_code and t.maat = 'geregistreerd';
