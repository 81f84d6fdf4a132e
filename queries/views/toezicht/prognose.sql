-- Doel:       waar een gemeente in het lopende halfjaar uitkomt als het tempo van de laatste drie maanden aanhoudt,
--             wat er per maand nodig is, en wat één gezin uitmaakt
--             tempo: het gemiddelde van de drie laatste maanden op rij, van de leverancier wiens cijfer telt; zij
--             mogen in het vorige halfjaar liggen. Een maand is het verschil van twee maandstanden: cijfers van
--             de laatste dag van een maand of een van de eerste drie; aan het begin van een halfjaar is de stand 0
--             marge: alsof elke resterende maand de traagste, of de snelste, van die drie is
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = personen of maanden, hele personen bij een eindstand; *_pct = procentpunten of procent;
--             null als er geen drie maanden op rij zijn
-- Parameters: peildatum DATE, bekend_op DATE
create macro is_maandstand(dag) as day(cast(dag as date) + 1) <= 4;

-- half-years and months on one line, so that months in a row have numbers in a row
create macro maandnummer(halfjaar, maand) as
    (cast(left(halfjaar, 4) as integer) * 2 + if(halfjaar like '%-II', 1, 0)) * 6 + maand;

-- null stays null
create macro minstens(ondergrens, aantal) as if(aantal is null, null, greatest(ondergrens, aantal));

create macro prognose(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
),
a as materialized (
    select k.*, g.dag, maandnummer(k.halfjaar, 0) as begin_nummer
    from achterstand_per_dag(
        [coalesce(cast(peildatum as date), standaard_peildatum(bekend_op))], bekend_op
    ) as k
    cross join gelezen_op as g
    where k.lopend
),
maandstand as (
    select
        a.gemeente_code,
        maandnummer(
            halfjaar_van(r.peildatum), halfjaar_maanden(halfjaar_van(r.peildatum), r.peildatum)
        ) as nummer,
        halfjaar_maanden(halfjaar_van(r.peildatum), r.peildatum) as maand,
        r.realisatie_aantal
    from a
    join telling(bekend_op) as r
        on r.soort = 'statushouders'
        and r.maat = 'gehuisvest'
        and r.gemeente_code = a.gemeente_code
        and r.leverancier = a.leverancier
        and r.peildatum <= a.peildatum
        and r.peildatum > a.beoordeling_op - interval 12 month
    where is_maandstand(r.peildatum)
    qualify row_number() over (
        partition by r.gemeente_code, maandnummer(
            halfjaar_van(r.peildatum), halfjaar_maanden(halfjaar_van(r.peildatum), r.peildatum)
        )
        order by day(r.peildatum) <> 1, r.peildatum
    ) = 1
),
maand as (
    select
        s.gemeente_code,
        s.nummer,
        s.realisatie_aantal - if(s.maand = 1, 0, v.realisatie_aantal) as aantal
    from maandstand as s
    left join maandstand as v on v.gemeente_code = s.gemeente_code and v.nummer = s.nummer - 1
    where s.maand >= 1
),
-- from where the forecast goes on: the last monthly stand of this half-year, else its beginning
basis as (
    select
        a.gemeente_code,
        coalesce(max(s.nummer), a.begin_nummer) as nummer,
        coalesce(arg_max(s.realisatie_aantal, s.nummer), 0) as realisatie_aantal
    from a
    left join maandstand as s
        on s.gemeente_code = a.gemeente_code and s.nummer > a.begin_nummer
    where a.gehuisvest_aantal is not null
    group by a.gemeente_code, a.begin_nummer
),
tempo as (
    select
        b.gemeente_code,
        b.nummer,
        b.realisatie_aantal,
        count(m.aantal) as maanden_aantal,
        sum(m.aantal) / 3.0 as per_maand_aantal,
        min(m.aantal) as traagste_aantal,
        max(m.aantal) as snelste_aantal,
        string_agg(m.aantal, ', ' order by m.nummer) as maanden
    from basis as b
    left join maand as m on m.gemeente_code = b.gemeente_code and m.nummer between b.nummer - 2 and b.nummer
    group by b.gemeente_code, b.nummer, b.realisatie_aantal
),
stand as (
    select
        a.*,
        t.nummer,
        t.maanden,
        t.realisatie_aantal as basis_aantal,
        t.maanden_aantal as tempo_maanden_aantal,
        6 - (t.nummer - a.begin_nummer) as rest_aantal,
        if(t.maanden_aantal = 3, t.per_maand_aantal, null) as tempo_per_maand_aantal,
        if(t.maanden_aantal = 3, t.traagste_aantal, null) as tempo_traagste_aantal,
        if(t.maanden_aantal = 3, t.snelste_aantal, null) as tempo_snelste_aantal
    from a
    left join tempo as t on t.gemeente_code = a.gemeente_code
),
-- whoever has been housed stays housed: no end below the figure itself; after the last day the figure is the end
eind as (
    select
        s.*,
        if(s.gesloten, s.gehuisvest_aantal, minstens(
            s.gehuisvest_aantal, s.basis_aantal + s.tempo_traagste_aantal * s.rest_aantal
        )) as eind_laag_aantal,
        if(s.gesloten, s.gehuisvest_aantal, minstens(
            s.gehuisvest_aantal, cast(round(s.basis_aantal + s.tempo_per_maand_aantal * s.rest_aantal) as bigint)
        )) as eind_verwacht_aantal,
        if(s.gesloten, s.gehuisvest_aantal, minstens(
            s.gehuisvest_aantal, s.basis_aantal + s.tempo_snelste_aantal * s.rest_aantal
        )) as eind_hoog_aantal
    from stand as s
)
select
    e.halfjaar,
    e.gemeente_code,
    e.gemeente,
    e.regio,
    e.opgave_aantal,
    e.gehuisvest_aantal,
    e.nog_te_huisvesten_aantal,
    e.resterend_aantal,
    e.resterend_pct,
    resterende_maanden(e.dag, e.beoordeling_op) as resterende_maanden_aantal,
    nodig_per_maand(e.resterend_aantal, e.dag, e.beoordeling_op) as nodig_per_maand_aantal,
    e.tempo_per_maand_aantal,
    e.tempo_traagste_aantal,
    e.tempo_snelste_aantal,
    cast(e.eind_laag_aantal as bigint) as eind_gehuisvest_laag_aantal,
    cast(e.eind_verwacht_aantal as bigint) as eind_gehuisvest_verwacht_aantal,
    cast(e.eind_hoog_aantal as bigint) as eind_gehuisvest_hoog_aantal,
    cast(e.opgave_aantal - e.eind_hoog_aantal as bigint) as verwacht_eind_gunstig_aantal,
    cast(e.opgave_aantal - e.eind_verwacht_aantal as bigint) as verwacht_eind_aantal,
    cast(e.opgave_aantal - e.eind_laag_aantal as bigint) as verwacht_eind_ongunstig_aantal,
    case
        when e.opgave_aantal is null or e.eind_verwacht_aantal is null then null
        when e.gesloten then if(e.nog_te_huisvesten_aantal <= 0, 'gehaald', 'niet gehaald')
        when e.opgave_aantal <= e.eind_laag_aantal then 'wordt gehaald'
        when e.opgave_aantal > e.eind_hoog_aantal then 'wordt niet gehaald'
        else 'onzeker'
    end as uitkomst,
    case
        when e.gehuisvest_aantal is null then 'geen prognose: geen cijfer ontvangen'
        when e.gesloten then 'het halfjaar is gesloten'
        when e.tempo_per_maand_aantal is null
        then 'geen prognose: ' || e.tempo_maanden_aantal || ' van de 3 laatste maanden bekend'
        else 'laatste drie maanden: ' || e.maanden || ' gehuisvest'
    end as grondslag,
    i.gezin_aantal,
    deel_pct(i.gezin_aantal, e.opgave_aantal) as gezin_pct,
    deel_pct(i.gezin_aantal, e.verwacht_aantal) as gezin_tempo_pct,
    e.beoordeling_op,
    e.gesloten,
    e.peildatum,
    e.leverancier,
    e.bron,
    e.opmerking,
    e.fictief
from eind as e
cross join instelling as i;

create view prognose as select * from prognose() order by regio, gemeente;
