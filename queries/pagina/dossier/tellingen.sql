-- Doel:       wat elke leverancier in het lopende halfjaar over één gemeente telde, naast elkaar, met het verschil
-- Korrel:     één rij per peildatum en leverancier
-- Eenheden:   *_aantal = personen, opgeteld vanaf het begin van het halfjaar; verschil_aantal = min het cijfer dat telt
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
with cijfer as (
    select
        r.peildatum,
        r.leverancier,
        r.realisatie_aantal,
        r.bron,
        r.opmerking,
        r.fictief,
        (plaats_of_laatste(v.plaats), r.leverancier) as plek
    from realisatie($bekend_op) as r
    left join telplaats($bekend_op) as v
        on v.soort = r.soort and v.gemeente_code = r.gemeente_code and v.leverancier = r.leverancier
    where
        r.soort = 'statushouders'
        and r.maat = 'gehuisvest'
        and r.gemeente_code = $gemeente
        and r.peildatum <= $peildatum
        and halfjaar_van(r.peildatum) = halfjaar_van($peildatum)
),
-- whoever goes first counts from the first figure on, also on a day when only another one has a newer figure
telling as (
    select
        c.*,
        c.plek = min(c.plek) over (order by c.peildatum range between unbounded preceding and current row) as telt
    from cijfer as c
)
select
    'statushouders' as soort,
    $gemeente as gemeente_code,
    c.peildatum,
    c.leverancier,
    c.realisatie_aantal,
    if(c.telt, 'ja', 'nee') as telt_mee,
    if(c.telt, null, c.realisatie_aantal - t.realisatie_aantal) as verschil_aantal,
    c.bron,
    c.opmerking,
    c.fictief
from telling as c
left join telling as t on t.peildatum = c.peildatum and t.telt
order by c.peildatum desc, c.telt desc, c.leverancier;
