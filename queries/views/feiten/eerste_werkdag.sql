-- Doel:       open vragen: tellingen van 2 t/m 5 januari of juli waarvan niemand heeft gezegd of zij het halfjaar daarvoor
--             tellen, terwijl dat waarschijnlijk is. Tot het antwoord er is, is er geen cijfer
--             waarschijnlijk: de som is minstens de helft van de laatste van dezelfde gemeenten in het halfjaar daarvoor;
--             is daarvan niets bekend, dan meer dan een zesde van hun opgave
-- Korrel:     één rij per levering_id, leverancier, peildatum, gemeente_code
-- Eenheden:   *_aantal = personen; som_aantal, vorige_som_aantal = over de gemeenten van de telling
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create table moment_statushouders as
select m.dag as geldig_van, lead(m.dag, 1, date '9999-12-31') over (order by m.dag) as geldig_tot
from (
    select unnest([f.geldig_van, f.geldig_tot]) as dag from feit_realisatie as f where f.soort = 'statushouders'
    union
    select unnest([f.geldig_van, f.geldig_tot]) from feit_opgave as f where f.soort = 'statushouders'
) as m;

create table feit_eerste_werkdag as
with telling as (
    select
        f.* exclude (geldig_van, geldig_tot),
        halfjaar_van(f.peildatum) as halfjaar,
        halfjaar_van(halfjaar_eerste_dag(halfjaar_van(f.peildatum)) - 1) as vorig_halfjaar,
        m.geldig_van,
        m.geldig_tot
    from feit_realisatie as f
    join moment_statushouders as m on m.geldig_van >= f.geldig_van and m.geldig_van < f.geldig_tot
    left join log_koppeling as k on k.levering_id = f.levering_id
    where
        f.maat = 'gehuisvest'
        and is_eerste_werkdag(f.peildatum)
        -- what was asked when it was delivered is no question any more
        and json_extract_string(k.koppeling, '$.eerste_werkdag."' || cast(f.peildatum as varchar) || '"') is null
),
vorig as (
    select t.geldig_van, t.levering_id, t.leverancier, t.peildatum, t.gemeente_code, r.realisatie_aantal as aantal
    from telling as t
    join feit_realisatie as r
        on r.maat = 'gehuisvest'
        and r.gemeente_code = t.gemeente_code
        and halfjaar_van(r.peildatum) = t.vorig_halfjaar
        and r.geldig_van <= t.geldig_van
        and r.geldig_tot > t.geldig_van
    -- of the same supplier, else of whoever counted last
    qualify row_number() over (
        partition by t.geldig_van, t.levering_id, t.leverancier, t.peildatum, t.gemeente_code
        order by r.leverancier <> t.leverancier, r.peildatum desc, r.leverancier
    ) = 1
),
opgave_nu as (
    select
        t.geldig_van,
        t.halfjaar,
        t.gemeente_code,
        arg_max(coalesce(o.opgave_aantal, o.taakstelling_aantal), o.bekendgemaakt_op) as aantal
    from (select distinct w.geldig_van, w.halfjaar, w.gemeente_code from telling as w) as t
    join feit_opgave as o
        on o.soort = 'statushouders'
        and o.periode = t.halfjaar
        and o.gemeente_code = t.gemeente_code
        and o.geldig_van <= t.geldig_van
        and o.geldig_tot > t.geldig_van
    group by t.geldig_van, t.halfjaar, t.gemeente_code
),
met_som as (
    select
        t.*,
        sum(t.realisatie_aantal) filter (v.aantal is not null) over w as som_aantal,
        sum(v.aantal) over w as vorige_som_aantal,
        sum(t.realisatie_aantal) filter (o.aantal is not null) over w as som_met_opgave_aantal,
        sum(o.aantal) over w as opgave_aantal
    from telling as t
    left join vorig as v
        on v.geldig_van = t.geldig_van
        and v.levering_id = t.levering_id
        and v.leverancier = t.leverancier
        and v.peildatum = t.peildatum
        and v.gemeente_code = t.gemeente_code
    left join opgave_nu as o
        on o.geldig_van = t.geldig_van and o.halfjaar = t.halfjaar and o.gemeente_code = t.gemeente_code
    window w as (partition by t.geldig_van, t.levering_id, t.leverancier, t.peildatum)
)
select
    m.levering_id,
    m.leverancier,
    m.peildatum,
    m.gemeente_code,
    m.gemeente,
    m.regio,
    m.realisatie_aantal,
    m.halfjaar,
    m.vorig_halfjaar,
    cast(m.som_aantal as bigint) as som_aantal,
    cast(m.vorige_som_aantal as bigint) as vorige_som_aantal,
    'open vraag: telt het cijfer van ' || m.leverancier || ' van ' || datum_nl(m.peildatum) || ' ('
    || getal_nl(m.realisatie_aantal) || ') nog ' || m.vorig_halfjaar || '? Tot dat is gezegd, telt het niet mee'
    as opmerking,
    m.bron,
    m.geldig_van,
    m.geldig_tot
from met_som as m
where lijkt_vorig_halfjaar(m.som_aantal, m.vorige_som_aantal, m.som_met_opgave_aantal, m.opgave_aantal);

create macro eerste_werkdag(bekend_op := null) as table
select f.* exclude (geldig_van, geldig_tot)
from feit_eerste_werkdag as f
where geldt(f.geldig_van, f.geldig_tot, bekend_op);

create view eerste_werkdag as select * from eerste_werkdag() order by peildatum, leverancier, levering_id, gemeente_code;

-- as a remark with both half-years that it may belong to
create table feit_open_vraag as
select
    u.periode,
    u.gemeente_code,
    min(u.peildatum) as vanaf,
    string_agg(u.opmerking, '; ' order by u.leverancier, u.peildatum) as opmerking,
    u.geldig_van,
    u.geldig_tot
from (select f.*, unnest([f.halfjaar, f.vorig_halfjaar]) as periode from feit_eerste_werkdag as f) as u
group by u.periode, u.gemeente_code, u.geldig_van, u.geldig_tot;
