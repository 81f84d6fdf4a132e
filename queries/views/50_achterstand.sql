-- Doel:       statushouders: de keten van halfjaren, met voor- of achterstand, tempo en eindstand
--             opgave = taakstelling + voorachterstand + correctie; eind = opgave - gehuisvest
-- Korrel:     één rij per (dag,) halfjaar, gemeente_code; van begonnen halfjaren
-- Eenheden:   *_aantal = personen; achterstand positief, voorsprong negatief;
--             tempo_pct = procent, null als verwacht 0 is
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE
create macro achterstand_per_dag(dagen, bekend_op := null) as table
with tempo as (
    select
        k.*,
        -- a figure is held against the pace of its own date; without a figure the day itself counts
        halfjaar_maanden(k.periode, coalesce(k.peildatum, least(k.dag, k.tot))) as maanden_aantal
    from keten_per_dag(dagen, bekend_op) as k
    where
        k.soort = 'statushouders'
        and (
            k.lopend
            or k.opgave_aantal is not null
            or k.taakstelling_aantal is not null
            or k.realisatie_aantal is not null
        )
)
select
    t.dag,
    t.periode as halfjaar,
    t.gemeente_code,
    t.gemeente,
    t.regio,
    t.taakstelling_aantal,
    coalesce(t.vorig_eind_aantal, t.vermelde_opgave_aantal - t.taakstelling_aantal) as voorachterstand_aantal,
    -- unknown, not zero, as long as the half-year before is not known
    if(
        t.vorig_eind_aantal is not null,
        t.vermelde_opgave_aantal - t.taakstelling_aantal - t.vorig_eind_aantal,
        null
    ) as correctie_aantal,
    t.opgave_aantal,
    t.realisatie_aantal as gehuisvest_aantal,
    t.opgave_aantal - t.realisatie_aantal as nog_te_huisvesten_aantal,
    t.opgave_aantal * t.maanden_aantal / 6.0 as verwacht_aantal,
    t.opgave_aantal * t.maanden_aantal / 6.0 - t.realisatie_aantal as achter_op_tempo_aantal,
    100.0 * t.realisatie_aantal / nullif(t.opgave_aantal * t.maanden_aantal / 6.0, 0) as tempo_pct,
    t.eind_aantal as eind_achterstand_aantal,
    nullif(concat_ws(
        '; ',
        if(t.opgave_aantal is null, 'opgave niet bekend', null),
        if(t.opgave_aantal = 0, 'opgave 0: geen percentage', null),
        if(
            t.opgave_aantal = 0 and t.taakstelling_aantal > 0,
            'de voorsprong kan groter zijn dan ' || t.taakstelling_aantal || ': bij de bron mogelijk op nul afgekapt',
            null
        ),
        if(t.realisatie_aantal is null, 'geen realisatie ontvangen', null),
        if(
            not t.lopend and not t.gesloten and t.realisatie_aantal is not null,
            'stand van ' || datum_nl(t.tot) || ' ontbreekt; laatste cijfer van ' || datum_nl(t.peildatum),
            null
        ),
        if(t.verouderd, 'verouderd: cijfer van ' || datum_nl(t.peildatum), null),
        if(
            t.vervangt_leverancier is not null,
            'cijfer van ' || t.leverancier || '; ' || t.vervangt_leverancier || ' heeft geen cijfer',
            null
        ),
        if(
            t.vermelde_opgave_aantal - t.taakstelling_aantal <> t.vorig_eind_aantal,
            'correctie: de bron draagt een ander aantal over dan berekend',
            null
        )
    ), '') as opmerking,
    t.lopend,
    t.gesloten,
    t.tot as beoordeling_op,
    t.maanden_aantal,
    t.peildatum,
    t.leverancier,
    nullif(concat_ws('; ', t.opgave_bron || ' (opgave)', t.realisatie_bron || ' (realisatie)'), '') as bron,
    t.opgave_bron,
    t.realisatie_bron,
    t.fictief
from tempo as t;

create macro achterstand(peildatum := null, bekend_op := null) as table
select a.* exclude (dag)
from achterstand_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as a;

create view achterstand as select * from achterstand() order by halfjaar, regio, gemeente;
