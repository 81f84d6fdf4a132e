-- Doel:       voortgang per regio en provincie; tekort en overschot van gemeenten heffen elkaar niet op
-- Korrel:     één rij per (dag,) soort, gebied; gebied_soort = regio of provincie
-- Eenheden:   *_aantal = plekken, personen, gemeenten of (resterende_maanden_aantal) hele maanden tot de streefdatum;
--             realisatie_pct = procent over de gemeenten die een cijfer hebben, null als een opgave onder 0 is;
--             streefdatum = die van alle gemeenten, null als zij uiteenlopen;
--             nodig_per_maand_aantal = naar boven afgerond; null als de gemeenten met een cijfer nog niet de helft van
--             de opgave dragen, er een opgave niet bekend is of er geen hele maand meer is
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE; soorten VARCHAR[]: alleen deze opgaven; null = alle
create macro voortgang_gebied_per_dag(dagen, bekend_op := null, soorten := null) as table
with rij as (
    select v.*, v.opgave_aantal is not null and v.realisatie_aantal is not null as gemeld
    from voortgang_per_dag(dagen, bekend_op, soorten := soorten) as v
),
som as (
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
        if(
            coalesce(min(r.opgave_aantal) < 0, false),
            null,
            deel_pct(sum(r.realisatie_aantal) filter (r.gemeld), sum(r.opgave_aantal) filter (r.gemeld))
        ) as realisatie_pct,
        cast(sum(r.opgave_aantal) filter (r.gemeld) as bigint) as opgave_met_cijfer_aantal,
        som_boven_nul(r.verschil_aantal) as boven_opgave_aantal,
        count(*) as gemeenten_aantal,
        count(*) filter (r.realisatie_aantal is null) as ontbrekend_gemeenten_aantal,
        count(*) filter (r.opgave_aantal is null) as zonder_opgave_gemeenten_aantal,
        count(*) filter (r.opgave_aantal < 0) as onder_nul_gemeenten_aantal,
        count(*) filter (r.verouderd) as verouderd_gemeenten_aantal,
        count(r.vervangt) as vervangen_gemeenten_aantal,
        count(*) filter (r.nog_te_realiseren_aantal = 0) as gereed_gemeenten_aantal,
        sum(greatest(r.opgave_aantal, 0)) as te_doen_aantal,
        sum(greatest(r.opgave_aantal, 0)) filter (r.gemeld) as te_doen_gemeld_aantal,
        min(r.peildatum) as oudste_peildatum,
        max(r.peildatum) as peildatum,
        elk_een_keer(list(r.leverancier), '; ') as leverancier,
        nullif(concat_ws(
            '; ',
            elk_een_keer(list(r.opgave_bron), ', ') || ' (opgave)',
            elk_een_keer(list(r.realisatie_bron), ', ') || ' (realisatie)'
        ), '') as bron,
        min(r.streefdatum) as eerste_streefdatum,
        max(r.streefdatum) as laatste_streefdatum,
        bool_or(r.fictief) as fictief,
        any_value(r.volgorde) as volgorde
    from rij as r
    group by grouping sets ((r.dag, r.soort, r.regio), (r.dag, r.soort))
),
gebied as (
    select
        s.*,
        s.opgave_aantal - coalesce(s.opgave_met_cijfer_aantal, 0) as opgave_zonder_cijfer_aantal,
        if(s.eerste_streefdatum = s.laatste_streefdatum, s.eerste_streefdatum, null) as streefdatum
    from som as s
)
select
    g.dag,
    g.soort,
    g.periode,
    g.gebied_soort,
    g.gebied,
    g.opgave_aantal,
    g.realisatie_aantal,
    g.verschil_aantal,
    g.nog_te_realiseren_aantal,
    g.realisatie_pct,
    g.opgave_met_cijfer_aantal,
    g.opgave_zonder_cijfer_aantal,
    g.boven_opgave_aantal,
    g.gemeenten_aantal,
    g.ontbrekend_gemeenten_aantal,
    g.zonder_opgave_gemeenten_aantal,
    g.onder_nul_gemeenten_aantal,
    g.verouderd_gemeenten_aantal,
    g.vervangen_gemeenten_aantal,
    g.gereed_gemeenten_aantal,
    g.oudste_peildatum,
    g.peildatum,
    g.leverancier,
    g.bron,
    nullif(concat_ws(
        '; ',
        opmerking_gebied(
            g.ontbrekend_gemeenten_aantal,
            g.zonder_opgave_gemeenten_aantal,
            g.onder_nul_gemeenten_aantal,
            g.gemeenten_aantal
        ),
        if(
            g.oudste_peildatum < g.peildatum,
            'peildata lopen uiteen van ' || datum_nl(g.oudste_peildatum) || ' tot ' || datum_nl(g.peildatum),
            null
        ),
        if(
            g.eerste_streefdatum < g.laatste_streefdatum,
            'streefdata lopen uiteen van ' || datum_nl(g.eerste_streefdatum) || ' tot ' || datum_nl(g.laatste_streefdatum),
            null
        )
    ), '') as opmerking,
    g.streefdatum,
    verstreken(g.dag, g.streefdatum) as verstreken,
    resterende_maanden(g.dag, g.streefdatum) as resterende_maanden_aantal,
    -- of less than half of the opgave nothing is said about the whole
    if(
        g.zonder_opgave_gemeenten_aantal = 0 and 2 * g.te_doen_gemeld_aantal >= g.te_doen_aantal,
        nodig_per_maand(g.nog_te_realiseren_aantal, g.dag, g.streefdatum),
        null
    ) as nodig_per_maand_aantal,
    g.fictief,
    g.volgorde
from gebied as g;

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
