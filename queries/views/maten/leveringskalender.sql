-- Doel:       wie welke maandcijfers op tijd, te laat of nog niet leverde: de laatste twaalf maanden tot en met de maand
--             na de nieuwste stand; een ingetrokken levering telt niet, een latere verbetering maakt niet te laat
-- Korrel:     één rij per leverancier, soort, maand waarover een stand wordt verwacht (config.yaml)
-- Eenheden:   maand = eerste dag; ontvangen_op, uiterlijk_op = dagen
-- Parameters: vandaag DATE: de dag vanaf welke iets te laat is; bekend_op DATE: wie terugkijkt, kijkt vanaf die dag
create macro leveringskalender(vandaag, bekend_op := null) as table
with grens as (
    select date_trunc('month', standaard_peildatum(bekend_op)) as nieuwste
),
maand as (
    select cast(unnest(generate_series(
        g.nieuwste - interval 10 month, g.nieuwste + interval 1 month, interval 1 month
    )) as date) as maand
    from grens as g
),
verwacht as (
    select
        v.leverancier,
        v.soort,
        m.maand,
        cast(m.maand + to_days(v.uiterlijk_na_dagen) as date) as uiterlijk_op
    from verwachting as v
    join maand as m on m.maand >= date_trunc('month', v.vanaf)
),
ontvangen as (
    select
        r.leverancier,
        r.soort,
        cast(date_trunc('month', r.peildatum) as date) as maand,
        min(l.ontvangen_op) as ontvangen_op
    from rij_realisatie as r
    join soort as s on s.soort = r.soort and s.voortgang_maat = r.maat
    join levering(bekend_op) as l on l.levering_id = r.levering_id and not l.ingetrokken
    group by r.leverancier, r.soort, date_trunc('month', r.peildatum)
)
select
    v.leverancier,
    v.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    s.volgorde,
    v.maand,
    split_part(datum_nl(v.maand), ' ', 2) || ' ' || year(v.maand) as maand_tekst,
    v.uiterlijk_op,
    o.ontvangen_op,
    case
        when o.ontvangen_op <= v.uiterlijk_op then 'op tijd'
        when o.ontvangen_op is not null then 'te laat'
        when v.uiterlijk_op < coalesce(cast(bekend_op as date), cast(vandaag as date)) then 'ontbreekt'
        else 'verwacht'
    end as stand
from verwacht as v
join soort as s on s.soort = v.soort
left join ontvangen as o on o.leverancier = v.leverancier and o.soort = v.soort and o.maand = v.maand;
