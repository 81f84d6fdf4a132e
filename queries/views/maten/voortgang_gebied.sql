-- Doel:       voortgang per regio en provincie; tekort en overschot van gemeenten heffen elkaar niet op
-- Korrel:     één rij per (dag,) soort, gebied; gebied_soort = regio of provincie
-- Eenheden:   *_aantal = plekken, personen of gemeenten;
--             realisatie_pct = procent over de gemeenten die een cijfer hebben
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE
create macro voortgang_gebied_per_dag(dagen, bekend_op := null) as table
with rij as (
    select v.*, v.opgave_aantal is not null and v.realisatie_aantal is not null as gemeld
    from voortgang_per_dag(dagen, bekend_op) as v
)
select
    r.dag,
    r.soort,
    any_value(r.periode) as periode,
    if(grouping(r.regio) = 0, 'regio', 'provincie') as gebied_soort,
    coalesce(r.regio, 'Overijssel') as gebied,
    cast(sum(r.opgave_aantal) as bigint) as opgave_aantal,
    cast(sum(r.realisatie_aantal) as bigint) as realisatie_aantal,
    cast(sum(r.verschil_aantal) as bigint) as verschil_aantal,
    cast(sum(r.nog_te_realiseren_aantal) as bigint) as nog_te_realiseren_aantal,
    100.0 * sum(r.realisatie_aantal) filter (r.gemeld)
    / nullif(sum(r.opgave_aantal) filter (r.gemeld), 0) as realisatie_pct,
    cast(sum(r.opgave_aantal) filter (r.gemeld) as bigint) as opgave_met_cijfer_aantal,
    cast(sum(greatest(r.verschil_aantal, 0)) filter (r.gemeld) as bigint) as boven_opgave_aantal,
    count(*) as gemeenten_aantal,
    count(*) filter (r.realisatie_aantal is null) as ontbrekend_gemeenten_aantal,
    count(*) filter (r.status = 'verouderd') as verouderd_gemeenten_aantal,
    count(*) filter (r.nog_te_realiseren_aantal = 0) as gereed_gemeenten_aantal,
    min(r.peildatum) as oudste_peildatum,
    max(r.peildatum) as peildatum,
    elk_een_keer(list(r.leverancier), '; ') as leverancier,
    nullif(concat_ws(
        '; ',
        elk_een_keer(list(r.opgave_bron), ', ') || ' (opgave)',
        elk_een_keer(list(r.realisatie_bron), ', ') || ' (realisatie)'
    ), '') as bron,
    nullif(concat_ws(
        '; ',
        if(
            count(*) filter (r.realisatie_aantal is null) > 0,
            'geen cijfer van ' || count(*) filter (r.realisatie_aantal is null) || ' van ' || count(*) || ' gemeenten',
            null
        ),
        if(
            count(*) filter (r.opgave_aantal is null) > 0,
            'opgave van ' || count(*) filter (r.opgave_aantal is null) || ' gemeenten niet bekend',
            null
        ),
        if(
            min(r.peildatum) < max(r.peildatum),
            'peildata lopen uiteen van ' || datum_nl(min(r.peildatum)) || ' tot ' || datum_nl(max(r.peildatum)),
            null
        )
    ), '') as opmerking,
    any_value(r.streefdatum) as streefdatum,
    bool_or(r.fictief) as fictief,
    any_value(r.volgorde) as volgorde
from rij as r
group by grouping sets ((r.dag, r.soort, r.regio), (r.dag, r.soort));

create macro voortgang_gebied(peildatum := null, bekend_op := null) as table
select v.* exclude (dag)
from voortgang_gebied_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as v;

create macro voortgang_regio(peildatum := null, bekend_op := null) as table
select v.soort, v.periode, v.gebied as regio, v.* exclude (soort, periode, gebied, gebied_soort, volgorde)
from voortgang_gebied(peildatum, bekend_op) as v
where v.gebied_soort = 'regio'
order by v.volgorde, v.gebied;

create view voortgang_regio as select * from voortgang_regio();

create macro voortgang_provincie(peildatum := null, bekend_op := null) as table
select v.soort, v.periode, v.gebied as provincie, v.* exclude (soort, periode, gebied, gebied_soort, volgorde)
from voortgang_gebied(peildatum, bekend_op) as v
where v.gebied_soort = 'provincie'
order by v.volgorde;

create view voortgang_provincie as select * from voortgang_provincie();
