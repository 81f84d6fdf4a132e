-- Doel:       de capaciteit van een gebied nu, over een, twee en drie jaar, en wanneer zij de opgave kruist
-- Korrel:     één rij
-- Eenheden:   *_aantal = plekken of locaties; maand_* = de eerste dag van de maand
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $gebied VARCHAR
with maand as (
    select m.*, row_number() over (order by m.maand) as nummer
    from capaciteit_maand($peildatum, $bekend_op, $vanaf, $duurzaam) as m
    where m.soort = $soort and m.gebied = $gebied
),
plek as (
    select l.*
    from locatieplek($peildatum, $bekend_op) as l
    where
        l.soort = $soort
        and l.telt_mee
        and $gebied in ('Overijssel', l.regio, l.gemeente)
        and l.stap_volgorde >= coalesce(
            (select p.stap_volgorde from locatiestap($bekend_op) as p where p.stap = $vanaf), 0
        )
        and (not $duurzaam or coalesce(l.duurzaam, false))
)
select
    g.soort,
    g.gebied,
    g.opgave_met_plan_aantal,
    max(m.capaciteit_aantal) filter (m.nummer = 1) as nu_aantal,
    max(m.capaciteit_aantal) filter (m.nummer = 13) as na_een_jaar_aantal,
    max(m.capaciteit_aantal) filter (m.nummer = 25) as na_twee_jaar_aantal,
    max(m.capaciteit_aantal) filter (m.nummer = 36) as laatste_aantal,
    min(m.maand) as eerste_maand,
    max(m.maand) filter (m.nummer = 13) as maand_na_een_jaar,
    max(m.maand) filter (m.nummer = 25) as maand_na_twee_jaar,
    max(m.maand) as laatste_maand,
    g.verloop,
    g.zakt_onder_op,
    g.haalt_op,
    g.stappen,
    (select cast(coalesce(sum(p.plek_aantal), 0) as bigint) from plek as p where p.begin_op is null and not p.is_open)
        as geen_maand_aantal,
    (select cast(coalesce(sum(p.plek_aantal), 0) as bigint) from plek as p where p.eind_op is null)
        as zonder_eind_aantal,
    g.bron,
    g.opmerking,
    g.fictief
from capaciteit_grens($peildatum, $bekend_op, $vanaf, $duurzaam) as g
cross join maand as m
where g.soort = $soort and g.gebied = $gebied
group by all
order by g.gebied;
