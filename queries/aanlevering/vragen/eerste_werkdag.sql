-- Doel:       tellingen van 2 t/m 5 januari of juli die waarschijnlijk nog het halfjaar daarvoor tellen: dat wordt gevraagd
-- Korrel:     één rij per peildatum
-- Eenheden:   som_aantal = personen
-- Parameters: geen
with telling as (
    select
        n.leverancier,
        n.peildatum,
        n.gemeente_code,
        n.aantal,
        halfjaar_van(n.peildatum) as halfjaar,
        halfjaar_van(halfjaar_eerste_dag(halfjaar_van(n.peildatum)) - 1) as vorig_halfjaar
    from nieuw_realisatie as n
    where n.maat = 'gehuisvest' and is_eerste_werkdag(n.peildatum)
),
-- the file goes before what was known
bekend as (
    select n.leverancier, n.peildatum, n.gemeente_code, n.aantal, 0 as rang from nieuw_realisatie as n where n.maat = 'gehuisvest'
    union all
    select h.leverancier, h.peildatum, h.gemeente_code, h.aantal, 1 from huidig_realisatie as h where h.maat = 'gehuisvest'
),
vorig as (
    select t.leverancier, t.peildatum, t.gemeente_code, b.aantal
    from telling as t
    join bekend as b on b.gemeente_code = t.gemeente_code and halfjaar_van(b.peildatum) = t.vorig_halfjaar
    qualify row_number() over (
        partition by t.leverancier, t.peildatum, t.gemeente_code
        order by b.leverancier <> t.leverancier, b.peildatum desc, b.rang, b.leverancier
    ) = 1
),
opgave_bekend as (
    select o.periode, o.gemeente_code, o.bekendgemaakt_op, coalesce(o.aantal, o.taakstelling_aantal) as aantal
    from nieuw_opgave as o
    where o.soort = 'statushouders'
    union all
    select o.periode, o.gemeente_code, o.bekendgemaakt_op, coalesce(o.aantal, o.taakstelling_aantal)
    from huidig_opgave as o
    where o.soort = 'statushouders'
),
opgave_nu as (
    select o.periode, o.gemeente_code, arg_max(o.aantal, o.bekendgemaakt_op) as aantal
    from opgave_bekend as o
    group by o.periode, o.gemeente_code
),
som as (
    select
        t.leverancier,
        t.peildatum,
        any_value(t.halfjaar) as halfjaar,
        any_value(t.vorig_halfjaar) as vorig_halfjaar,
        sum(t.aantal) as alle_aantal,
        lijkt_vorig_halfjaar(
            sum(t.aantal) filter (v.aantal is not null),
            sum(v.aantal),
            sum(t.aantal) filter (o.aantal is not null),
            sum(o.aantal)
        ) as lijkt_vorig
    from telling as t
    left join vorig as v
        on v.leverancier = t.leverancier and v.peildatum = t.peildatum and v.gemeente_code = t.gemeente_code
    left join opgave_nu as o on o.periode = t.halfjaar and o.gemeente_code = t.gemeente_code
    group by t.leverancier, t.peildatum
)
select
    s.peildatum,
    cast(halfjaar_eerste_dag(any_value(s.halfjaar)) - 1 as date) as stand_van,
    any_value(s.halfjaar) as halfjaar,
    any_value(s.vorig_halfjaar) as vorig_halfjaar,
    cast(sum(s.alle_aantal) as bigint) as som_aantal
from som as s
where s.lijkt_vorig
group by s.peildatum
order by s.peildatum;
