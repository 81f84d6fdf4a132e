-- Doel:       signaal en oordeel van elke gemeente naast elkaar, met de reden, wat er nodig is en de afgesproken stap
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = personen of halfjaren; tempo_pct = procent; verschil_tekst zegt of signaal en oordeel gelijk zijn
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $vandaag DATE, $bekend_op DATE
with rang as (
    select k.kleur, k.rang from (values ('groen', 0), ('oranje', 1), ('rood', 2)) as k(kleur, rang)
),
rij as (
    select
        'statushouders' as soort,
        s.halfjaar,
        s.gemeente_code,
        s.gemeente,
        s.regio,
        s.signaal,
        s.reden,
        coalesce(
            regexp_extract(s.reden, 'omdat: (.*), grens: ', 1) || '; grens '
            || drempel_nl(s.regel_operator, s.regel_drempel, s.regel_maat) || ' (regel ' || s.regel || ')',
            s.reden
        ) as waarom,
        s.wat_nodig,
        s.resterend_aantal,
        s.nog_te_huisvesten_aantal,
        s.tempo_pct,
        s.halfjaren_achter_aantal,
        s.halfjaren_achter_aantal || if(s.halfjaren_achter_minstens, ' of meer', '') as halfjaren_tekst,
        p.verwacht_eind_aantal,
        o.regime as oordeel,
        o.reden as oordeel_reden,
        o.verschoonbaar,
        o.bevroren,
        o.trede,
        o.trede_tekst,
        case
            when o.regime is null then null
            when s.signaal is null then 'er is geen signaal'
            when ro.rang > rs.rang then 'zwaarder dan het signaal'
            when ro.rang < rs.rang then 'lichter dan het signaal'
            else 'gelijk aan het signaal'
        end as verschil_tekst,
        coalesce(ro.rang, -1) <> coalesce(rs.rang, -1) and o.regime is not null as verschilt,
        'afgesproken: ' || o.vervolgstap || ', ' || datum_nl(o.vervolg_op) || ' (' || o.vervolg_door || ')'
        || if(o.vervolg_op < $vandaag, ', over datum', '') as vervolg_tekst,
        coalesce(rs.rang, -1) as signaal_rang,
        s.peildatum,
        s.leverancier,
        s.bron,
        nullif(concat_ws('; ', s.opmerking, s.kanttekening), '') as opmerking,
        s.fictief
    from toezicht_signaal($peildatum, $bekend_op) as s
    left join prognose($peildatum, $bekend_op) as p on p.gemeente_code = s.gemeente_code
    left join oordeel_bij($peildatum, $bekend_op) as o on o.gemeente_code = s.gemeente_code
    left join rang as rs on rs.kleur = s.signaal
    left join rang as ro on ro.kleur = o.regime
)
select
    r.*,
    nullif(concat_ws(
        '; ',
        r.verschil_tekst || ': ' || rtrim(r.oordeel_reden, '. '),
        if(r.verschoonbaar, 'verschoonbaar', null),
        if(r.bevroren, 'bevroren', null),
        'trede ' || r.trede || ': ' || r.trede_tekst,
        r.vervolg_tekst
    ), '') as oordeel_tekst
from rij as r
where $regio is null or r.regio = $regio
order by r.signaal_rang desc, r.resterend_aantal desc nulls last, r.gemeente;
