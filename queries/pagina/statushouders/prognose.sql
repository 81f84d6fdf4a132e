-- Doel:       van het laatste cijfer naar het eind van het halfjaar, bij het tempo van de laatste drie maanden
-- Korrel:     twee rijen: de dag van het laatste cijfer en de dag van de beoordeling; geen rij als het halfjaar voorbij is,
--             een gemeente van het gebied de eindstand al heeft, of er geen prognose is
-- Eenheden:   *_aantal = personen; laag en hoog = de som van de trage en de snelle kant van elke gemeente;
--             verwacht_aantal = volgens het schema
-- Parameters: $peildatum DATE, $gebied VARCHAR (CBS-code, regio of Overijssel), $bekend_op DATE
with som as (
    select
        max(p.peildatum) as peildatum,
        any_value(p.beoordeling_op) as beoordeling_op,
        any_value(p.halfjaar) as halfjaar,
        count(*) as gemeenten_aantal,
        count(p.eind_gehuisvest_verwacht_aantal) filter (not p.gesloten) as met_prognose_aantal,
        cast(sum(p.gehuisvest_aantal) as bigint) as gehuisvest_aantal,
        cast(sum(p.opgave_aantal) as bigint) as opgave_aantal,
        -- whoever has no forecast keeps its last figure: the band is then a lower one, and that is said; so does whoever
        -- has the stand of the last day already
        cast(sum(coalesce(p.eind_gehuisvest_laag_aantal, p.gehuisvest_aantal)) as bigint) as laag_aantal,
        cast(sum(coalesce(p.eind_gehuisvest_verwacht_aantal, p.gehuisvest_aantal)) as bigint) as prognose_aantal,
        cast(sum(coalesce(p.eind_gehuisvest_hoog_aantal, p.gehuisvest_aantal)) as bigint) as hoog_aantal
    from prognose($peildatum, $bekend_op) as p
    where $gebied in (p.gemeente_code, p.regio, 'Overijssel')
)
select
    k.dag,
    s.opgave_aantal,
    verwacht_volgens_tempo(s.opgave_aantal, halfjaar_maanden(s.halfjaar, k.dag)) as verwacht_aantal,
    k.laag_aantal,
    k.prognose_aantal,
    k.hoog_aantal,
    s.gemeenten_aantal,
    s.met_prognose_aantal
from som as s
cross join lateral (
    values
        (s.peildatum, s.gehuisvest_aantal, s.gehuisvest_aantal, s.gehuisvest_aantal),
        (s.beoordeling_op, s.laag_aantal, s.prognose_aantal, s.hoog_aantal)
) as k(dag, laag_aantal, prognose_aantal, hoog_aantal)
where s.met_prognose_aantal > 0 and s.peildatum < s.beoordeling_op
order by k.dag;
