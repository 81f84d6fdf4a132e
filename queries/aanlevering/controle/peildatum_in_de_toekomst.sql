-- Doel:       een stand van een dag die nog moet komen
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   geen
-- Parameters: vandaag DATE
-- Regel:      peildatum-toekomst
-- Ernst:      fout
-- Tekst:      {gemeente}: de peildatum {peildatum} ligt in de toekomst.
with stand as (
    select 'realisatie' as gegevenssoort, n.nr, n.gemeente_code, n.peildatum from nieuw_realisatie as n
    union all
    select 'locatie', n.nr, n.gemeente_code, n.peildatum from nieuw_locatie as n
)
select s.gegevenssoort, s.nr, g.gemeente, s.peildatum
from stand as s
join gemeente as g on g.gemeente_code = s.gemeente_code
where s.peildatum > $vandaag
order by s.gegevenssoort, s.nr;
