-- Doel:       wiens telling de pagina's gebruiken, per opgave, en sinds wanneer, door wie en waarom
-- Korrel:     één rij per soort
-- Eenheden:   keuzes = leveranciers op volgorde; "of" = elk voor de eigen gemeenten
-- Parameters: $bekend_op DATE
with keuze as (
    select
        v.soort,
        v.rang,
        string_agg(v.leverancier, ' of ' order by v.leverancier) as leveranciers,
        any_value(v.levering_id) as levering_id
    from leveranciersvoorkeur($bekend_op) as v
    group by v.soort, v.rang
),
lijst as (
    select
        k.soort,
        string_agg(k.leveranciers, ', daarna ' order by k.rang) as keuzes,
        any_value(k.levering_id) as levering_id
    from keuze as k
    group by k.soort
)
select
    s.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    coalesce(l.keuzes, 'geen') as keuzes,
    coalesce(datum_nl(g.bekend_op_dag), 'eerste instelling (config.yaml)') as sinds,
    coalesce(g.vastgelegd_door, '') as door,
    coalesce(g.opmerking, '') as reden
from soort as s
left join lijst as l on l.soort = s.soort
left join log_levering as g on g.levering_id = l.levering_id
order by s.volgorde;
