-- Doel:       wat een gedeputeerde het eerst wil weten: met wie een gesprek aan de orde is, wie nieuw of zwaarder is, wie
--             verbeterde, en welke afgesproken stappen over hun datum zijn
-- Korrel:     één rij per lijst en gemeente_code
-- Eenheden:   lijst_aantal = gemeenten; kleur = regime van het oordeel, of anders het signaal; vergeleken wordt met de vorige
--             dag met cijfers, met de regels van nu; een dag in de eerste maand van een halfjaar telt daarbij niet
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $vandaag DATE, $bekend_op DATE
with vorige as (
    select max(r.peildatum) as dag
    from realisatie($bekend_op) as r
    where r.soort = 'statushouders' and r.peildatum < $peildatum and toezichtdag(r.peildatum) = r.peildatum
),
signaal as materialized (
    select s.*
    from toezicht_signaal_per_dag(
        [cast($peildatum as date), (select coalesce(v.dag, cast($peildatum as date)) from vorige as v)], $bekend_op
    ) as s
    where $regio is null or s.regio = $regio
),
rang as (
    select k.kleur, k.rang from (values ('groen', 0), ('oranje', 1), ('rood', 2)) as k(kleur, rang)
),
nu as (
    select
        s.*,
        regexp_extract(s.reden, 'omdat: (.*?), grens', 1) as kort,
        o.regime,
        o.reden as oordeel_reden,
        o.bevroren,
        o.vervolgstap,
        o.vervolg_op,
        o.vervolg_door,
        coalesce(o.regime, s.signaal) as kleur
    from signaal as s
    left join oordeel_bij($peildatum, $bekend_op) as o on o.gemeente_code = s.gemeente_code
    where s.dag = $peildatum
),
stap as (
    select n.*, v.dag as vorige_dag, v.signaal as vorig_signaal, na.rang - voor.rang as stappen
    from nu as n
    join signaal as v on v.gemeente_code = n.gemeente_code and v.dag < n.dag
    join rang as na on na.kleur = n.signaal
    join rang as voor on voor.kleur = v.signaal
),
lijst as (
    select
        'gesprek' as lijst,
        n.gemeente_code,
        n.gemeente,
        n.kleur,
        -- the list goes by persons, so it says them
        coalesce('nog ' || getal_nl(n.resterend_aantal) || '; ', '')
        || if(n.regime is null, n.kort, 'oordeel: ' || n.oordeel_reden) as kort,
        n.reden,
        row_number() over (order by n.kleur = 'rood' desc, n.resterend_aantal desc nulls last, n.gemeente) as volgorde,
        n.peildatum,
        n.bron
    from nu as n
    where n.kleur in ('oranje', 'rood') and not coalesce(n.bevroren, false)
    union all
    select
        if(s.stappen > 0, 'nieuw', 'verbeterd'),
        s.gemeente_code,
        s.gemeente,
        s.signaal,
        'was ' || s.vorig_signaal || ', nu ' || s.kort,
        s.reden,
        row_number() over (order by s.signaal = 'rood' desc, s.resterend_aantal desc nulls last, s.gemeente),
        s.peildatum,
        s.bron
    from stap as s
    where s.stappen <> 0
    union all
    select
        'afspraak',
        n.gemeente_code,
        n.gemeente,
        n.regime,
        n.vervolgstap || ' (' || n.vervolg_door || '), ' || datum_nl(n.vervolg_op),
        n.oordeel_reden,
        row_number() over (order by n.vervolg_op, n.gemeente),
        n.peildatum,
        n.bron
    from nu as n
    where n.vervolg_op < $vandaag
)
select
    l.*,
    case l.lijst
        when 'gesprek' then
            concat_ws(
                ', ',
                nullif(count(*) filter (l.kleur = 'rood') over (partition by l.lijst), 0) || ' bestuurlijk',
                nullif(count(*) filter (l.kleur = 'oranje') over (partition by l.lijst), 0) || ' ambtelijk'
            )
        when 'afspraak' then if(count(*) over (partition by l.lijst) = 1, 'stap', 'stappen')
        else 'sinds ' || datum_nl(v.dag)
    end as achter_tekst,
    count(*) over (partition by l.lijst) as lijst_aantal
from lijst as l
cross join vorige as v
order by l.lijst, l.volgorde;
