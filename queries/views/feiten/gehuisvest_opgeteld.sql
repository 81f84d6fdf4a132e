-- Doel:       losse maanden van gehuisvest, opgeteld vanaf het begin van het halfjaar, met de delen
--             een maand is aangeleverd op de dag waarop zij voorbij is: haar laatste dag of een van de drie daarna
-- Korrel:     één rij per halfjaar, gemeente_code, leverancier, maand
-- Eenheden:   maand_aantal = personen in die maand; gehuisvest_aantal = personen vanaf het begin van het halfjaar, null als
--             er een maand ontbreekt; delen = die maanden in woorden
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table feit_gehuisvest_opgeteld as
with maand as (
    select
        f.* exclude (geldig_van, geldig_tot),
        halfjaar_van(f.peildatum) as halfjaar,
        halfjaar_maanden(halfjaar_van(f.peildatum), f.peildatum) as maanden_aantal,
        m.geldig_van,
        m.geldig_tot
    from feit_realisatie as f
    join moment_statushouders as m on m.geldig_van >= f.geldig_van and m.geldig_van < f.geldig_tot
    where f.maat = 'gehuisvest_maand' and is_maandstand(f.peildatum)
    qualify
        maanden_aantal > 0
        and row_number() over (
            partition by m.geldig_van, halfjaar, f.gemeente_code, f.leverancier, maanden_aantal order by f.peildatum desc
        ) = 1
)
select
    m.halfjaar,
    m.gemeente_code,
    m.gemeente,
    m.regio,
    m.leverancier,
    m.peildatum,
    m.maanden_aantal,
    m.realisatie_aantal as maand_aantal,
    -- the n-th month that is there is month n: nothing is missing before it
    if(count(*) over w = m.maanden_aantal, cast(sum(m.realisatie_aantal) over w as bigint), null) as gehuisvest_aantal,
    if(
        count(*) over w = m.maanden_aantal,
        string_agg(m.realisatie_aantal, ' + ') over w,
        'er ontbreekt een maand: ' || count(*) over w || ' van ' || m.maanden_aantal || ' bekend'
    ) as delen,
    m.bron,
    m.fictief,
    m.levering_id,
    m.geldig_van,
    m.geldig_tot
from maand as m
window w as (partition by m.geldig_van, m.halfjaar, m.gemeente_code, m.leverancier order by m.maanden_aantal);

create macro gehuisvest_opgeteld(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_gehuisvest_opgeteld as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view gehuisvest_opgeteld as
select * from gehuisvest_opgeteld() order by halfjaar, gemeente_code, leverancier, maanden_aantal;
