-- Doel:       plekken per maand, per stap achter elkaar, de zekerste onderaan, met wat er die maand is geëindigd
-- Korrel:     één rij per maand en stap met plekken; een maand zonder plekken heeft één rij zonder stap
-- Eenheden:   van_aantal, tot_aantal, opgave_met_plan_aantal, eindigt_aantal = plekken; plaats = 0 is de zekerste stap;
--             eindigt_aantal = plekken waarvan de laatste dag ligt tussen de vorige maand en deze
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $gebied VARCHAR
with maand as (
    select m.*
    from capaciteit_maand($peildatum, $bekend_op, $vanaf, $duurzaam) as m
    where m.soort = $soort and m.gebied = $gebied
),
lijst as (
    select p.stap, p.stap_volgorde, row_number() over (order by p.stap_volgorde desc) - 1 as plaats
    from locatiestap($bekend_op) as p
    where p.stap_telt
),
stap as (
    select
        c.maand,
        l.stap,
        l.plaats,
        cast(sum(c.capaciteit_aantal) over (partition by c.maand order by l.plaats) as bigint) as tot_aantal,
        c.capaciteit_aantal
    from capaciteit($peildatum, $bekend_op, $duurzaam) as c
    join lijst as l on l.stap_volgorde = c.stap_volgorde
    where
        c.soort = $soort
        and c.gebied = $gebied
        and c.stap_volgorde >= coalesce((select q.stap_volgorde from lijst as q where q.stap = $vanaf), 0)
        and c.capaciteit_aantal > 0
),
einde as (
    select
        cast(date_trunc('month', l.eind_op) + to_months(1) as date) as maand,
        cast(sum(l.plek_aantal) as bigint) as eindigt_aantal
    from locatieplek($peildatum, $bekend_op) as l
    where
        l.soort = $soort
        and l.telt_mee
        and l.eind_op is not null
        and $gebied in ('Overijssel', l.regio, l.gemeente)
        and l.stap_volgorde >= coalesce((select q.stap_volgorde from lijst as q where q.stap = $vanaf), 0)
        and (not $duurzaam or coalesce(l.duurzaam, false))
    group by 1
)
select
    m.maand,
    m.opgave_met_plan_aantal,
    m.capaciteit_aantal,
    s.stap,
    s.plaats,
    s.tot_aantal - s.capaciteit_aantal as van_aantal,
    s.tot_aantal,
    s.capaciteit_aantal as stap_aantal,
    e.eindigt_aantal,
    m.bron,
    m.fictief
from maand as m
left join stap as s on s.maand = m.maand
left join einde as e on e.maand = m.maand
where m.capaciteit_aantal is not null
order by m.maand, s.plaats;
