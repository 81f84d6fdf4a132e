-- Doel:       hoe ver elke gemeente met elke opgave is
-- Korrel:     precies één rij per (dag,) soort, gemeente_code; de periode is de ene die de dag bevat
-- Eenheden:   *_aantal = plekken, bij statushouders personen; realisatie_pct = procent, null als de opgave niet boven 0 is
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE; soorten VARCHAR[]: alleen deze opgaven; null = alle
create macro voortgang_per_dag(dagen, bekend_op := null, soorten := null) as table
select
    r.dag,
    r.soort,
    r.periode,
    r.gemeente_code,
    r.gemeente,
    r.regio,
    r.opgave_aantal,
    r.realisatie_aantal,
    r.realisatie_aantal - r.opgave_aantal as verschil_aantal,
    niet_onder_nul(r.opgave_aantal - r.realisatie_aantal) as nog_te_realiseren_aantal,
    deel_pct(r.realisatie_aantal, r.opgave_aantal) as realisatie_pct,
    r.peildatum,
    r.leverancier,
    nullif(concat_ws('; ', r.opgave_bron || ' (opgave)', r.realisatie_bron || ' (realisatie)'), '') as bron,
    nullif(concat_ws(
        '; ',
        coalesce(r.voorbij, if(r.opgave_aantal is null, 'opgave niet bekend', null)),
        opmerking_teruggelezen(r.teruggelezen_van),
        if(r.opgave_aantal = 0, 'opgave 0: geen percentage', null),
        if(r.opgave_aantal < 0, 'de voorsprong is groter dan de taakstelling: geen percentage', null),
        if(r.realisatie_aantal is null, 'geen realisatie ontvangen', null),
        if(r.verouderd, 'verouderd: cijfer van ' || datum_nl(r.peildatum), null),
        opmerking_vervangt(r.leverancier, r.vervangt),
        r.realisatie_opmerking
    ), '') as opmerking,
    case
        when r.realisatie_aantal is null then 'ontbreekt'
        when r.verouderd and r.vervangt is not null then 'verouderd en vervangend'
        when r.verouderd then 'verouderd'
        when r.vervangt is not null then 'vervangend'
        else 'actueel'
    end as status,
    r.verouderd,
    r.vervangt,
    r.streefdatum,
    r.opgave_bron,
    r.realisatie_bron,
    r.fictief,
    s.volgorde,
    r.van as cijfers_vanaf
from keten_per_dag(dagen, bekend_op, soorten := soorten) as r
join soort as s on s.soort = r.soort
where r.lopend;

create macro voortgang(peildatum := null, bekend_op := null) as table
select v.* exclude (dag, volgorde, cijfers_vanaf)
from voortgang_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as v
order by v.volgorde, v.regio, v.gemeente;

create view voortgang as select * from voortgang();
