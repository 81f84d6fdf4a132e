-- Doel:       over welke dag en hoeveel gemeenten Toezicht iets kan zeggen, en waarom van de andere niet
--             in de eerste maand van een halfjaar is dat de beoordeling van het vorige halfjaar
-- Korrel:     één rij
-- Eenheden:   *_aantal = gemeenten; afspraken_aantal = afgesproken stappen; zonder_tekst = redenen met hun aantal, null
--             als van elke gemeente een kleur bekend is
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE
with gekozen as (
    select toezichtdag($peildatum) as dag
),
vorige as (
    select max(r.peildatum) as dag
    from realisatie($bekend_op) as r
    cross join gekozen as k
    where r.soort = 'statushouders' and r.peildatum < k.dag and toezichtdag(r.peildatum) = r.peildatum
),
signaal as materialized (
    select s.*
    from toezicht_signaal_per_dag(
        [toezichtdag($peildatum), (select coalesce(v.dag, toezichtdag($peildatum)) from vorige as v)], $bekend_op
    ) as s
    where $regio is null or s.regio = $regio
),
nu as (
    select
        s.gemeente_code,
        s.signaal,
        coalesce(o.regime, s.signaal) as kleur,
        coalesce(o.bevroren, false) as bevroren,
        o.vervolg_op is not null as afgesproken,
        s.gehuisvest_aantal is not null as gemeld,
        case
            when o.regime is not null or s.signaal is not null then null
            when s.gehuisvest_aantal is null then 'zonder cijfer van ' || s.halfjaar
            when s.opgave_aantal is null then 'zonder bekende opgave van ' || s.halfjaar
            when s.maanden_aantal = 0 then 'met alleen een cijfer uit de eerste maand van ' || s.halfjaar
            else 'waarbij geen regel past'
        end as waarom_niet,
        exists (
            select 1
            from signaal as v
            where v.gemeente_code = s.gemeente_code and v.dag < s.dag and v.signaal is not null and s.signaal is not null
        ) as vergeleken,
        s.halfjaar
    from signaal as s
    cross join gekozen as k
    left join oordeel_bij(toezichtdag($peildatum), $bekend_op) as o on o.gemeente_code = s.gemeente_code
    where s.dag = k.dag
),
reden as (
    select n.waarom_niet, count(*) as aantal
    from nu as n
    where n.waarom_niet is not null
    group by n.waarom_niet
),
sindsdien as (
    select count(*) filter (a.gehuisvest_aantal is not null) as gemeld_aantal
    from achterstand($peildatum, $bekend_op) as a
    where a.lopend and ($regio is null or a.regio = $regio)
)
select
    k.dag,
    k.dag < cast($peildatum as date) as eerste_maand,
    any_value(n.halfjaar) as halfjaar,
    halfjaar_van($peildatum) as nieuw_halfjaar,
    (select v.dag from vorige as v) as vorige_dag,
    count(*) as gemeenten_aantal,
    count(*) filter (n.gemeld) as gemeld_aantal,
    count(n.kleur) as met_kleur_aantal,
    count(n.signaal) as met_signaal_aantal,
    count(*) filter (n.kleur in ('oranje', 'rood') and n.bevroren) as bevroren_aantal,
    count(*) filter (n.vergeleken) as vergeleken_aantal,
    count(*) filter (n.afgesproken) as afspraken_aantal,
    (select s.gemeld_aantal from sindsdien as s) as sindsdien_gemeld_aantal,
    (
        select string_agg(r.aantal || ' ' || r.waarom_niet, ', ' order by r.aantal desc, r.waarom_niet)
        from reden as r
    ) as zonder_tekst
from nu as n
cross join gekozen as k
group by k.dag
order by k.dag;
