-- Doel:       prognoses zoals aangeleverd, en de behoefte naast de capaciteit: per variant wat er tekort komt en wanneer de
--             behoefte voor het eerst groter is dan de capaciteit
--             van meer leveranciers telt wie het laatst is vastgelegd; van Overijssel de eigen prognose, anders die van
--             beide regio's samen
-- Korrel:     prognose_aangeleverd: één rij per soort, stroom, gebied, maand, leverancier; behoefte_maand: één rij per
--             soort, gebied (regio of provincie), maand; behoefte_grens: één rij per soort, gebied met een prognose
-- Eenheden:   *_aantal = plekken of personen; maand, passeert_*_op = de eerste dag van een maand
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was, null = nu; peildatum DATE; vanaf_stap VARCHAR;
--             alleen_duurzaam BOOLEAN
create table feit_prognose as
select
    r.soort,
    r.stroom,
    r.gebied,
    r.maand,
    r.laag_aantal as prognose_laag_aantal,
    r.verwacht_aantal as prognose_verwacht_aantal,
    r.hoog_aantal as prognose_hoog_aantal,
    r.leverancier,
    r.bron,
    r.bronplaats,
    r.opmerking,
    l.fictief,
    l.bekend_op_dag,
    r.levering_id,
    l.volgorde,
    v.geldig_van,
    v.geldig_tot
from rij_prognose as r
join rij_geldig as v
    on v.gegevenssoort = 'prognose' and v.levering_id = r.levering_id and v.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id;

create macro prognose_aangeleverd(bekend_op := null) as table
select f.* exclude (volgorde, geldig_van, geldig_tot)
from feit_prognose as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view prognose_aangeleverd as
select * from prognose_aangeleverd() order by soort, stroom, gebied, maand, leverancier;

create macro behoefte_maand(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
with geleverd as (
    select f.*
    from feit_prognose as f
    where f.stroom = 'behoefte' and geldt(f.geldig_van, f.geldig_tot, bekend_op)
    qualify row_number() over (partition by f.soort, f.gebied, f.maand order by f.volgorde desc, f.leverancier) = 1
),
gebied as (
    select
        g.soort, g.gebied, g.maand, g.prognose_laag_aantal, g.prognose_verwacht_aantal, g.prognose_hoog_aantal,
        g.leverancier, g.bron, g.fictief, 0 as plaats
    from geleverd as g
    union all
    -- of both regions, or of neither: half a province is not the province
    select
        g.soort,
        'Overijssel',
        g.maand,
        cast(if(count(g.prognose_laag_aantal) = 2, sum(g.prognose_laag_aantal), null) as bigint),
        cast(sum(g.prognose_verwacht_aantal) as bigint),
        cast(if(count(g.prognose_hoog_aantal) = 2, sum(g.prognose_hoog_aantal), null) as bigint),
        elk_een_keer(list(g.leverancier), '; '),
        elk_een_keer(list(g.bron), ', '),
        bool_or(g.fictief),
        1
    from geleverd as g
    where g.gebied <> 'Overijssel'
    group by g.soort, g.maand
    having count(*) = 2
),
behoefte as (
    select b.*
    from gebied as b
    qualify row_number() over (partition by b.soort, b.gebied, b.maand order by b.plaats) = 1
)
select
    c.soort,
    c.gebied_soort,
    c.gebied,
    c.maand,
    c.capaciteit_aantal,
    b.prognose_laag_aantal,
    b.prognose_verwacht_aantal,
    b.prognose_hoog_aantal,
    niet_onder_nul(b.prognose_laag_aantal - c.capaciteit_aantal) as tekort_laag_aantal,
    niet_onder_nul(b.prognose_verwacht_aantal - c.capaciteit_aantal) as tekort_verwacht_aantal,
    niet_onder_nul(b.prognose_hoog_aantal - c.capaciteit_aantal) as tekort_hoog_aantal,
    c.stappen,
    b.leverancier,
    nullif(concat_ws('; ', b.bron || ' (prognose)', c.bron), '') as bron,
    c.opmerking,
    coalesce(b.fictief, false) or c.fictief as fictief
from capaciteit_maand(peildatum, bekend_op, vanaf_stap, alleen_duurzaam) as c
left join behoefte as b on b.soort = c.soort and b.gebied = c.gebied and b.maand = c.maand
where c.gebied_soort <> 'gemeente';

create view behoefte_maand as select * from behoefte_maand() order by soort, gebied_soort, gebied, maand;

create macro behoefte_grens(peildatum := null, bekend_op := null, vanaf_stap := null, alleen_duurzaam := false) as table
select
    b.soort,
    b.gebied_soort,
    b.gebied,
    min(b.maand) filter (b.prognose_laag_aantal > b.capaciteit_aantal) as passeert_laag_op,
    min(b.maand) filter (b.prognose_verwacht_aantal > b.capaciteit_aantal) as passeert_verwacht_op,
    min(b.maand) filter (b.prognose_hoog_aantal > b.capaciteit_aantal) as passeert_hoog_op,
    count(b.prognose_laag_aantal) as laag_maanden_aantal,
    count(b.prognose_verwacht_aantal) as prognose_maanden_aantal,
    count(b.prognose_hoog_aantal) as hoog_maanden_aantal,
    max(b.maand) filter (b.prognose_verwacht_aantal is not null) as prognose_tot,
    any_value(b.stappen) as stappen,
    elk_een_keer(list(b.leverancier), '; ') as leverancier,
    elk_een_keer(list(b.bron), ', ') as bron,
    bool_or(b.fictief) as fictief
from behoefte_maand(peildatum, bekend_op, vanaf_stap, alleen_duurzaam) as b
group by b.soort, b.gebied_soort, b.gebied
having count(b.prognose_verwacht_aantal) > 0;

create view behoefte_grens as select * from behoefte_grens() order by soort, gebied_soort, gebied;
