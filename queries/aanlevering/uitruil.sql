-- Doel:       wat elke gemeente op elke dag waarop een uitruil verandert aan opgave zou hebben, zonder en met wat nieuw is
-- Korrel:     één rij per proef, dag, soort, periode en gemeente die ruilt
-- Eenheden:   *_aantal = plekken, bij statushouders personen; na_aantal, voor_aantal = met en zonder de nieuwe rijen
-- Parameters: geen
with dag as (
    select distinct s.status_op as dag from uitruil_stap as s
),
-- what is only explored counts in a trial of its own: alone, on top of what was agreed
proef as (
    select cast(null as bigint) as proef
    union all
    select s.nr from uitruil_stap as s where s.nr is not null and s.status = 'verkend'
),
kant as (
    select u.kant from (values ('na'), ('voor')) as u(kant)
),
geldend as (
    select p.proef, k.kant, d.dag, s.*
    from dag as d
    cross join proef as p
    cross join kant as k
    join uitruil_stap as s
        on s.status_op <= d.dag
        and if(k.kant = 'na', not s.vervangen, s.nr is null)
        and (s.status <> 'verkend' or (k.kant = 'na' and s.nr is not distinct from p.proef))
    qualify row_number() over (
        partition by p.proef, k.kant, d.dag, s.code order by s.status_op desc, s.volgorde desc
    ) = 1
),
beweging as (
    select g.proef, g.kant, g.dag, d.soort, g.periode, d.gemeente_code, d.aantal
    from geldend as g
    cross join lateral (
        select u.soort, u.gemeente_code, u.aantal
        from (
            values
                (g.soort, g.van_gemeente_code, -g.aantal),
                (g.soort, g.naar_gemeente_code, g.aantal),
                ('amv', g.van_gemeente_code, -g.amv_aantal),
                ('amv', g.naar_gemeente_code, g.amv_aantal)
        ) as u(soort, gemeente_code, aantal)
    ) as d
    where g.status in ('verkend', 'afgesproken', 'vastgesteld') and (d.soort <> 'amv' or g.soort = 'asiel')
),
saldo as (
    select
        b.proef,
        b.dag,
        b.soort,
        b.periode,
        b.gemeente_code,
        coalesce(sum(b.aantal) filter (b.kant = 'na'), 0) as na_saldo_aantal,
        coalesce(sum(b.aantal) filter (b.kant = 'voor'), 0) as voor_saldo_aantal
    from beweging as b
    group by b.proef, b.dag, b.soort, b.periode, b.gemeente_code
)
select
    s.proef,
    s.dag,
    s.soort,
    s.periode,
    s.gemeente_code,
    cast(w.opgave_aantal as bigint) as opgave_aantal,
    cast(s.na_saldo_aantal as bigint) as saldo_aantal,
    cast(w.opgave_aantal + s.na_saldo_aantal as bigint) as na_aantal,
    cast(w.opgave_aantal + s.voor_saldo_aantal as bigint) as voor_aantal
from saldo as s
join huidig_wettelijk as w
    on w.soort = s.soort and w.periode = s.periode and w.gemeente_code = s.gemeente_code
order by s.proef, s.dag, s.soort, s.periode, s.gemeente_code;
