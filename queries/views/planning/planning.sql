-- Doel:       de planning gelezen op een dag: wat voorbij is, wat loopt, wat komt, en wie per spoor aan zet is
-- Korrel:     één rij per mijlpaal (code)
-- Eenheden:   dagen_aantal = dagen tot een mijlpaal met precisie dag; null als hij voorbij is of alleen een maand of
--             kwartaal bekend is, want "eind Q2" is geen dag
-- Parameters: peildatum DATE, bekend_op DATE
create macro cyclus_nl(jaar) as (jaar - jaar % 2) || '-' || (jaar - jaar % 2 + 1);

create macro planning(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
stand as (
    select
        m.*,
        g.dag,
        case
            when m.tot < g.dag then 'voorbij'
            when m.van > g.dag then 'komt'
            when m.precisie = 'dag' then 'op de peildatum'
            else 'loopt'
        end as stand,
        if(m.precisie = 'dag' and m.van > g.dag, m.van - g.dag, null) as dagen_aantal
    from mijlpaal(bekend_op) as m
    cross join gelezen_op as g
),
volgorde as (
    select
        s.*,
        -- the year in the code says in which cycle it stands: 1 January of the next year closes this one
        coalesce(try_cast(regexp_extract(s.code, '^(\d{4})-', 1) as integer), year(s.van)) as cyclusjaar,
        s.stand = 'komt' and rank() over (partition by s.spoor, s.stand order by s.van) = 1 as eerstvolgend
    from stand as s
)
select
    v.code,
    v.spoor,
    case v.spoor
        when 'prt' then 'PRT'
        when 'asiel' then 'Asielopgaven'
        when 'oekraine' then 'Opvang Oekraïne'
        when 'toezicht' then 'Toezicht statushouders'
    end as spoor_naam,
    -- the werkplan leaves this lane out of its planning: its dates come from the law, and say so
    if(v.spoor = 'toezicht', 'niet uit het werkplan', null) as spoor_noot,
    list_position(['prt', 'asiel', 'oekraine', 'toezicht'], v.spoor) as spoor_volgorde,
    v.jaar,
    v.kwartaal,
    v.tekst,
    v.verantwoordelijk,
    v.van,
    v.tot,
    v.precisie,
    case v.precisie
        when 'dag' then datum_nl(v.van)
        when 'maand' then [
            'januari', 'februari', 'maart', 'april', 'mei', 'juni',
            'juli', 'augustus', 'september', 'oktober', 'november', 'december'
        ][month(v.van)] || ' ' || year(v.van)
        when 'kwartaal' then 'Q' || quarter(v.van) || ' ' || year(v.van)
    end as wanneer,
    v.stand,
    v.dagen_aantal,
    case
        when v.dagen_aantal is not null then 'over ' || v.dagen_aantal || if(v.dagen_aantal = 1, ' dag', ' dagen')
        when v.stand = 'komt' then 'moet nog beginnen'
        else v.stand
    end as stand_tekst,
    v.eerstvolgend,
    v.eerstvolgend or v.stand in ('loopt', 'op de peildatum') as aan_zet,
    v.bron,
    v.bronplaats,
    v.opmerking,
    v.voorgesteld,
    cyclus_nl(v.cyclusjaar) as cyclus,
    v.cyclusjaar % 2 + 1 || '-' || regexp_extract(v.code, '^\d{4}-(.*)$', 1) as stap
from volgorde as v;
