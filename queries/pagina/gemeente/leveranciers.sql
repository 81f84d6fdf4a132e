-- Doel:       het laatste cijfer van elke leverancier over één gemeente, naast elkaar
-- Korrel:     één rij per soort, maat, leverancier; bij statushouders alleen cijfers van het lopende halfjaar
-- Eenheden:   realisatie_aantal = plekken of personen
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
with laatste as (
    select
        r.*,
        row_number() over (partition by r.soort, r.maat, r.leverancier order by r.peildatum desc) as rang
    from realisatie($bekend_op) as r
    where
        r.gemeente_code = $gemeente
        and r.peildatum <= $peildatum
        and (r.soort <> 'statushouders' or halfjaar_van(r.peildatum) = halfjaar_van($peildatum))
),
telt as (
    select v.soort, v.leverancier, v.peildatum
    from voortgang($peildatum, $bekend_op) as v
    where v.gemeente_code = $gemeente
)
select
    l.soort,
    l.gemeente_code,
    soort_kort(s.soort, s.titel) as titel,
    l.maat,
    l.leverancier,
    l.realisatie_aantal,
    l.peildatum,
    if(t.leverancier is null, 'nee', 'ja') as telt_mee,
    l.bron,
    l.opmerking,
    l.fictief
from laatste as l
join soort as s on s.soort = l.soort
left join telt as t
    on t.soort = l.soort
    and t.leverancier = l.leverancier
    and t.peildatum = l.peildatum
    and l.maat = s.voortgang_maat
where l.rang = 1
order by s.volgorde, l.maat <> s.voortgang_maat, l.maat, t.leverancier is null, l.leverancier;
