-- Doel:       statushouders: de keten van halfjaren, met voor- of achterstand, tempo en eindstand
--             opgave = taakstelling + voorachterstand + correctie; eind = opgave - gehuisvest
-- Korrel:     één rij per (dag,) halfjaar, gemeente_code; van begonnen halfjaren waarvan iets bekend is. Per dag staan
--             daarin alle gemeenten (iets_bekend zegt van welke), want een gebied telt ze altijd allemaal
-- Eenheden:   *_aantal = personen of halfjaren; achterstand positief, voorsprong negatief;
--             *_pct = procent, null als de noemer niet boven 0 is
-- Parameters: dagen DATE[] of peildatum DATE, bekend_op DATE
create macro verwacht_volgens_tempo(opgave_aantal, maanden_aantal) as opgave_aantal * maanden_aantal / 6.0;

-- one division of whole numbers: exactly on a threshold is on it, and not a hair below
create macro deel_van_tempo_pct(gehuisvest_aantal, opgave_aantal, maanden_aantal) as
    deel_pct(6 * gehuisvest_aantal, opgave_aantal * maanden_aantal);

-- an opgave of 0, or below it for who is further ahead than the taakstelling, has no percentage
create macro deel_pct(deel_aantal, geheel_aantal) as 100.0 * deel_aantal / nullif(greatest(geheel_aantal, 0), 0);

-- greatest() passes over null: without this a municipality that did not report would have nothing left to do
create macro niet_onder_nul(aantal) as if(aantal is null, null, greatest(aantal, 0));

create macro achterstand_per_dag(dagen, bekend_op := null) as table
with begin as (
    select
        k.*,
        -- a figure is held against the pace of its own date; without a figure the day itself counts
        halfjaar_maanden(k.periode, coalesce(k.peildatum, least(k.dag, k.tot))) as maanden_aantal,
        verwacht_volgens_tempo(k.opgave_aantal, maanden_aantal) as verwacht_aantal,
        coalesce(k.vorig_eind_aantal, k.vermelde_opgave_aantal - k.taakstelling_aantal) as voorachterstand_aantal,
        -- unknown, not zero, as long as the half-year before is not known
        k.vermelde_opgave_aantal - k.taakstelling_aantal - k.vorig_eind_aantal as correctie_aantal,
        k.opgave_aantal is not null or k.taakstelling_aantal is not null or k.realisatie_aantal is not null
        as iets_bekend,
        -- a half-year that is over and of which nothing is known, passes nothing on
        if(k.lopend or iets_bekend, voorachterstand_aantal + coalesce(correctie_aantal, 0), null) as begin_aantal,
        k.opgave_aantal - k.realisatie_aantal as nog_te_huisvesten_aantal
    from keten_per_dag(dagen, bekend_op) as k
    where k.soort = 'statushouders'
    qualify k.lopend or bool_or(iets_bekend) over (partition by k.dag, k.van)
),
vorige as (
    select
        b.*,
        lag(b.begin_aantal) over w as vorig_begin_aantal,
        coalesce(lag(b.tot) over w + 1 = b.van, false) as sluit_aan
    from begin as b
    window w as (partition by b.dag, b.gemeente_code order by b.van)
),
-- half-years in a row that began with a backlog: a new row of them starts where the chain or the backlog breaks;
-- a block of them is broken by a half-year of which nothing at all is known
reeks as (
    select
        v.*,
        sum(if(v.sluit_aan and v.begin_aantal > 0 and v.vorig_begin_aantal > 0, 0, 1)) over w as reeksnummer,
        sum(if(v.sluit_aan and v.iets_bekend, 0, 1)) over w as bloknummer
    from vorige as v
    window w as (partition by v.dag, v.gemeente_code order by v.van)
),
geteld as (
    select
        r.*,
        case when r.begin_aantal > 0 then row_number() over w when r.begin_aantal <= 0 then 0 end as op_rij_aantal,
        -- does the half-year before the first of the row tell that it was not behind?
        not first_value(r.sluit_aan and coalesce(r.vorig_begin_aantal <= 0, false)) over w as begin_onbekend
    from reeks as r
    window w as (partition by r.dag, r.gemeente_code, r.reeksnummer order by r.van)
),
t as (
    select
        g.*,
        -- from the newest hand-over that is known
        last_value(g.op_rij_aantal ignore nulls) over (
            partition by g.dag, g.gemeente_code, g.bloknummer
            order by g.van rows between unbounded preceding and current row
        ) as begin_achter_halfjaren_aantal,
        case
            when g.nog_te_huisvesten_aantal <= 0 then 0
            when g.eind_aantal > 0 then 1 + coalesce(begin_achter_halfjaren_aantal, 0)
            when g.begin_aantal is not null or g.opgave_aantal is not null then begin_achter_halfjaren_aantal
        end as halfjaren_achter_aantal
    from geteld as g
)
select
    t.dag,
    t.periode as halfjaar,
    t.gemeente_code,
    t.gemeente,
    t.regio,
    t.taakstelling_aantal,
    t.voorachterstand_aantal,
    t.correctie_aantal,
    t.opgave_aantal,
    t.realisatie_aantal as gehuisvest_aantal,
    t.nog_te_huisvesten_aantal,
    t.verwacht_aantal,
    t.verwacht_aantal - t.realisatie_aantal as achter_op_tempo_aantal,
    deel_van_tempo_pct(t.realisatie_aantal, t.opgave_aantal, t.maanden_aantal) as tempo_pct,
    t.eind_aantal as eind_achterstand_aantal,
    nullif(concat_ws(
        '; ',
        case
            when t.opgave_aantal is not null then null
            when t.taakstelling_aantal is not null
            then 'opgave nog niet te berekenen: de eindstand van het vorige halfjaar is niet bekend'
            else 'opgave niet bekend'
        end,
        opmerking_teruggelezen(t.teruggelezen_van),
        if(t.opgave_aantal = 0, 'opgave 0: geen percentage', null),
        if(t.opgave_aantal < 0, 'de voorsprong is groter dan de taakstelling: geen percentage', null),
        if(
            t.vermelde_opgave_aantal = 0 and t.taakstelling_aantal > 0,
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
        opmerking_vervangt(t.leverancier, t.vervangt),
        t.telling_opmerking,
        if(
            t.correctie_aantal <> 0,
            'correctie ' || if(t.correctie_aantal > 0, '+', '') || getal_nl(t.correctie_aantal) || ': volgens '
            || t.opgave_bron || ' is ' || getal_nl(t.begin_aantal) || ' overgedragen, berekend is '
            || getal_nl(t.vorig_eind_aantal),
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
    t.fictief,
    t.begin_aantal,
    niet_onder_nul(t.nog_te_huisvesten_aantal) as resterend_aantal,
    deel_pct(niet_onder_nul(t.nog_te_huisvesten_aantal), t.opgave_aantal) as resterend_pct,
    t.halfjaren_achter_aantal,
    t.begin_achter_halfjaren_aantal,
    -- behind by this half-year alone, after one that began without a backlog, is exact
    t.halfjaren_achter_aantal > 0
    and (t.begin_aantal is null or (t.begin_aantal > 0 and t.begin_onbekend)) as halfjaren_achter_minstens,
    t.verouderd,
    t.vervangt,
    t.iets_bekend
from t;

create macro achterstand(peildatum := null, bekend_op := null) as table
select a.* exclude (dag, begin_achter_halfjaren_aantal, iets_bekend)
from achterstand_per_dag(
    [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
) as a
where a.lopend or a.iets_bekend;

create view achterstand as select * from achterstand() order by halfjaar, regio, gemeente;
