-- Doel:       een oordeel dat op voorbeeldcijfers steunt, blijft staan als die verdwijnen: het wordt geweigerd
-- Korrel:     één rij per nieuw oordeel
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      oordeel-op-voorbeeld
-- Ernst:      fout
-- Tekst:      Een oordeel over {gemeente} kan nog niet: de cijfers tot en met {dag} zijn fictieve voorbeelden. Een oordeel is echt en zou blijven staan als de voorbeelden verdwijnen. Lever eerst echte cijfers aan.
select 'oordeel' as gegevenssoort, n.nr, g.gemeente, n.peildatum as dag
from nieuw_oordeel as n
join gemeente as g on g.gemeente_code = n.gemeente_code
where
    exists (
        select 1
        from voorbeeld_realisatie as v
        where v.soort = 'statushouders' and v.gemeente_code = n.gemeente_code and v.peildatum <= n.peildatum
    )
order by n.nr;
