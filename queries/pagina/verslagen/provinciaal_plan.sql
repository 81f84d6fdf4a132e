-- Doel:       de cijfers van het provinciale plan: de opgave van asielopvang per gemeente, na uitruil, en waarmee zij is
--             ingevuld: wat open is volgens de aangeleverde telling, wat volgens de locaties gegarandeerd is, en wat daarnaast
--             is gepland; plekken voor amv's zijn een deel daarvan
-- Korrel:     één rij per gebied: elke gemeente, elke regio en daarna de provincie
-- Eenheden:   *_aantal = plekken; leeg = niet bekend, ook als de lijst met stappen geen stap “gegarandeerd” heeft
-- Parameters: $peildatum DATE, $bekend_op DATE
with stap as (
    select any_value(p.stap) filter (lower(p.stap) = 'gegarandeerd') as stap from locatiestap($bekend_op) as p
),
alles as (
    select i.* from invulling($peildatum, $bekend_op) as i where i.soort in ('asiel', 'amv')
),
zeker as (
    select i.soort, i.gebied, i.telt_aantal
    from invulling($peildatum, $bekend_op, vanaf_stap := 'gegarandeerd') as i
    -- an unknown step would count them all
    cross join stap as p
    where i.soort in ('asiel', 'amv') and p.stap is not null
),
stand as (
    select
        v.soort, v.gemeente as gebied, v.periode, v.realisatie_aantal, v.peildatum as oudste_peildatum, v.peildatum,
        v.leverancier, v.realisatie_bron as bron, v.opmerking
    from voortgang($peildatum, $bekend_op) as v
    union all
    select
        g.soort, g.gebied, g.periode, g.realisatie_aantal, g.oudste_peildatum, g.peildatum, g.leverancier, g.bron,
        g.opmerking
    from voortgang_gebied($peildatum, $bekend_op) as g
),
na_uitruil as (
    select u.soort, u.periode, u.gemeente as gebied, u.opgave_na_uitruil_aantal
    from opgave_na_uitruil($peildatum, $bekend_op) as u
    union all
    select u.soort, u.periode, u.gebied, u.opgave_na_uitruil_aantal
    from opgave_na_uitruil_gebied($peildatum, $bekend_op) as u
),
per_soort as (
    select
        a.soort,
        a.gebied,
        a.gebied_soort,
        a.regio,
        a.gemeente_code,
        a.opgave_aantal,
        coalesce(u.opgave_na_uitruil_aantal, a.opgave_aantal) as opgave_na_uitruil_aantal,
        s.realisatie_aantal,
        z.telt_aantal as gegarandeerd_aantal,
        a.telt_aantal - z.telt_aantal as gepland_aantal,
        a.gat_aantal as niet_ingevuld_aantal,
        a.stappen,
        s.oudste_peildatum,
        s.peildatum,
        s.leverancier,
        concat_ws('; ', a.bron, s.bron) as bron,
        nullif(concat_ws('; ', s.opmerking, a.opmerking), '') as opmerking
    from alles as a
    join stand as s on s.soort = a.soort and s.gebied = a.gebied
    left join zeker as z on z.soort = a.soort and z.gebied = a.gebied
    left join na_uitruil as u on u.soort = a.soort and u.gebied = a.gebied and u.periode = s.periode
)
select
    p.gebied as gemeente,
    p.gebied,
    p.gebied_soort,
    p.regio,
    p.gemeente_code,
    p.opgave_aantal,
    p.opgave_na_uitruil_aantal,
    p.realisatie_aantal,
    p.gegarandeerd_aantal,
    p.gepland_aantal,
    p.niet_ingevuld_aantal,
    m.opgave_aantal as amv_opgave_aantal,
    m.realisatie_aantal as amv_realisatie_aantal,
    m.gegarandeerd_aantal as amv_gegarandeerd_aantal,
    p.stappen,
    p.oudste_peildatum,
    p.peildatum,
    p.leverancier,
    p.bron,
    nullif(concat_ws('; ', p.opmerking, if(m.opmerking is distinct from p.opmerking, 'amv: ' || m.opmerking, null)), '')
    as opmerking
from per_soort as p
join per_soort as m on m.soort = 'amv' and m.gebied = p.gebied
where p.soort = 'asiel'
order by array_position(['gemeente', 'regio', 'provincie'], p.gebied_soort), p.gebied;
