-- Doel:       hoe het met elke mijlpaal staat: wat is gemeld, wat de cijfers zeggen, en wat eerst klaar moet zijn
--             te laat is een mijlpaal na de laatste dag, als is gemeld dat hij open staat of als de cijfers zeggen dat hij niet
--             gereed is; is er niets gemeld en geen cijfer, dan is niet te zeggen of hij klaar is
--             cijfers gaan over de cyclus van de peildatum: een mijlpaal van een andere cyclus heeft er geen
-- Korrel:     één rij per mijlpaal (code)
-- Eenheden:   *_gemeenten_aantal = gemeenten
-- Parameters: peildatum DATE, bekend_op DATE
create macro gereed_per_regio(peildatum := null, bekend_op := null) as table
select
    'potlood' as maatstaf,
    i.soort,
    i.gebied as regio,
    i.ingevuld_gemeenten_aantal as gereed,
    i.gemeenten_aantal as alle,
    i.gemeenten_aantal - i.zonder_plan_gemeenten_aantal as bekend
from invulling(peildatum, bekend_op, 'potlood') as i
where i.gebied_soort = 'regio'
union all
select
    'besluit', i.soort, i.gebied, i.ingevuld_gemeenten_aantal, i.gemeenten_aantal,
    i.gemeenten_aantal - i.zonder_plan_gemeenten_aantal
from invulling(peildatum, bekend_op, 'vastgesteld besluit') as i
where i.gebied_soort = 'regio'
union all
select
    'gerealiseerd', v.soort, v.gebied, v.gereed_gemeenten_aantal, v.gemeenten_aantal,
    v.gemeenten_aantal - v.ontbrekend_gemeenten_aantal
from voortgang_gebied(peildatum, bekend_op) as v
where v.gebied_soort = 'regio';

create macro mijlpaal_gereedheid(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
mijlpaal_met_maat as materialized (
    select
        p.code,
        s.maatstaf,
        s.soort,
        p.van,
        g.dag,
        -- the cycle of the first year runs until 31 January of the third
        cyclus_nl(year(g.dag - 31)) = p.cyclus as deze_cyclus
    from planning(peildatum, bekend_op) as p
    cross join gelezen_op as g
    left join cyclusstap as s on s.stap = p.stap
),
beoordeeld as (
    select m.code, k.regio, count(*) filter (k.gesloten) as gereed, count(*) as alle
    from mijlpaal_met_maat as m
    join keten_per_dag(
        (select [g.dag] from gelezen_op as g), bekend_op, soorten := ['statushouders']
    ) as k
        on m.maatstaf = 'beoordeling' and k.tot = m.van
    group by m.code, k.regio
),
per_regio as (
    select m.code, m.maatstaf, r.regio, r.gereed, r.alle, r.bekend
    from mijlpaal_met_maat as m
    join gereed_per_regio(peildatum, bekend_op) as r on r.maatstaf = m.maatstaf and r.soort = m.soort
    where m.deze_cyclus
    union all
    select b.code, 'beoordeling', b.regio, b.gereed, b.alle, b.gereed
    from beoordeeld as b
),
som as (
    select
        r.code,
        cast(sum(r.gereed) as bigint) as gereed_gemeenten_aantal,
        cast(sum(r.alle) as bigint) as gemeenten_aantal,
        cast(sum(r.bekend) as bigint) as bekend_gemeenten_aantal,
        string_agg(r.regio || ' ' || r.gereed || ' van ' || r.alle, ', ' order by r.regio) as stand_per_regio
    from per_regio as r
    group by r.code
)
select
    m.code,
    m.maatstaf,
    s.gereed_gemeenten_aantal,
    s.gemeenten_aantal,
    s.bekend_gemeenten_aantal,
    if(s.bekend_gemeenten_aantal > 0, s.gereed_gemeenten_aantal = s.gemeenten_aantal, null) as gereed,
    case
        when m.maatstaf is null then 'geen cijfer waaruit dit blijkt'
        when s.code is null and m.maatstaf = 'beoordeling' and m.van < m.dag then 'van dat halfjaar is niets bekend'
        when s.code is null and m.maatstaf = 'beoordeling' then 'het halfjaar is nog niet begonnen'
        when s.code is null then 'geen cijfer: deze cyclus is niet die van de peildatum'
        when s.bekend_gemeenten_aantal = 0 and m.maatstaf in ('potlood', 'besluit') then 'nog van geen gemeente een plan ontvangen'
        when s.bekend_gemeenten_aantal = 0 and m.maatstaf = 'beoordeling' then 'nog van geen gemeente een eindstand bekend'
        when s.bekend_gemeenten_aantal = 0 then 'nog van geen gemeente een cijfer ontvangen'
        else
            s.stand_per_regio || ' gemeenten hebben '
            || case m.maatstaf
                when 'potlood' then 'ten minste potlood voor de hele opgave'
                when 'besluit' then 'ten minste een vastgesteld besluit voor de hele opgave'
                when 'gerealiseerd' then 'hun opgave gerealiseerd'
                when 'beoordeling' then 'een eindstand van het halfjaar'
            end
            || if(
                m.maatstaf <> 'beoordeling' and s.bekend_gemeenten_aantal < s.gemeenten_aantal,
                '; van ' || gemeenten_nl(s.gemeenten_aantal - s.bekend_gemeenten_aantal)
                || if(m.maatstaf = 'gerealiseerd', ' geen cijfer', ' geen plan ontvangen'),
                ''
            )
    end as gereedheid
from mijlpaal_met_maat as m
left join som as s on s.code = m.code;

create view mijlpaal_gereedheid as select g.* from mijlpaal_gereedheid() as g order by g.code;

create macro mijlpaal_toestand(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
samen as materialized (
    select
        p.*,
        g.dag,
        v.toestand as gemeld,
        v.toestand_op,
        v.opmerking as gemeld_opmerking,
        v.auteur,
        r.gereed,
        r.gereedheid,
        s.na,
        case
            when v.toestand = 'klaar' then 'klaar'
            when p.tot >= g.dag then 'open'
            when v.toestand = 'open' or not r.gereed then 'te laat'
            else 'niet gemeld'
        end as toestand
    from planning(peildatum, bekend_op) as p
    cross join gelezen_op as g
    left join mijlpaalvoortgang(peildatum, bekend_op) as v on v.code = p.code
    left join mijlpaal_gereedheid(peildatum, bekend_op) as r on r.code = p.code
    left join cyclusstap as s on s.stap = p.stap
),
eerst as (
    select
        m.code,
        elk_een_keer(list(e.wanneer || ': ' || rtrim(e.tekst, '.')), '; ') as hangt_af_van,
        -- what nobody reported and no figure tells may be ready: it is not said to hold this one up
        elk_een_keer(
            list(e.wanneer || ': ' || rtrim(e.tekst, '.')) filter (e.toestand in ('open', 'te laat')), '; '
        ) as wacht_op
    from samen as m
    join samen as e on e.cyclus = m.cyclus and list_contains(string_split(m.na, ';'), e.stap)
    group by m.code
)
select
    s.code,
    s.cyclus,
    s.toestand,
    s.toestand_op,
    case
        when s.toestand = 'klaar'
        then 'klaar op ' || datum_nl(s.toestand_op) || if(s.toestand_op > s.tot, ', na de laatste dag', '')
        when s.toestand = 'te laat' then 'te laat: de laatste dag was ' || datum_nl(s.tot)
        when s.toestand = 'niet gemeld' then 'voorbij, niet gemeld of het klaar is'
        else s.stand_tekst
    end as toestand_tekst,
    s.gereed,
    s.gereedheid,
    e.hangt_af_van,
    if(s.toestand in ('open', 'te laat'), e.wacht_op, null) as wacht_op,
    s.auteur,
    s.gemeld_opmerking as opmerking
from samen as s
left join eerst as e on e.code = s.code;

create view mijlpaal_toestand as select t.* from mijlpaal_toestand() as t order by t.code;
