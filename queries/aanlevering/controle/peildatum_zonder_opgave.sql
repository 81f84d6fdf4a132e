-- Doel:       een peildatum die ver buiten de periode van elke bekende opgave valt: een ander jaar, of een tikfout
-- Korrel:     één rij per soort, peildatum en leverancier
-- Eenheden:   gemeenten_aantal = gemeenten
-- Parameters: geen
-- Regel:      peildatum-zonder-opgave
-- Ernst:      waarschuwing
-- Tekst:      De werkbank kent geen opgave voor {soort} rond {peildatum} ({gemeenten_aantal} cijfers). Klopt het jaar?
with opgave as (
    select h.soort, h.periode_van, h.periode_tot from huidig_opgave as h
    union
    select n.soort, n.periode_van, n.periode_tot from nieuw_opgave as n
)
select 'realisatie' as gegevenssoort, min(r.nr) as nr, r.soort, r.peildatum, r.leverancier, count(*) as gemeenten_aantal
from nieuw_realisatie as r
where
    exists (from opgave as o where o.soort = r.soort)
    -- next half-year's opgave is made known while its figures already come in: only what is a year away is strange
    and not exists (
        from opgave as o
        where
            o.soort = r.soort and r.peildatum >= o.periode_van - interval 1 year
            and (o.periode_tot is null or r.peildatum <= o.periode_tot + interval 1 year)
    )
group by r.soort, r.peildatum, r.leverancier
order by nr;
