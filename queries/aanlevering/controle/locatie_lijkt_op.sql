-- Doel:       een nieuwe locatie waarvan de naam bijna die van een bekende is: dan telt zij misschien dubbel
-- Korrel:     één rij per nieuwe locatie en bekende naam
-- Eenheden:   geen
-- Parameters: geen
-- Regel:      locatie-lijkt-op
-- Ernst:      waarschuwing
-- Tekst:      {gemeente}: “{locatie}” lijkt op “{bekend}”, die er al is. Is het dezelfde locatie, gebruik dan dezelfde naam: anders tellen zij allebei.
with bekend as (
    select distinct h.soort, h.gemeente_code, h.locatie, locatiesleutel(h.locatie) as sleutel from huidig_locatie as h
),
nieuw as (
    select n.nr, n.soort, n.gemeente_code, n.locatie, locatiesleutel(n.locatie) as sleutel from nieuw_locatie as n
)
select 'locatie' as gegevenssoort, n.nr, g.gemeente, n.locatie, b.locatie as bekend
from nieuw as n
join bekend as b on b.soort = n.soort and b.gemeente_code = n.gemeente_code
join gemeente as g on g.gemeente_code = n.gemeente_code
where
    not exists (
        select 1 from bekend as e where e.soort = n.soort and e.gemeente_code = n.gemeente_code and e.sleutel = n.sleutel
    )
    -- names that differ in a number are different places: Kade 3 and Kade 5
    and regexp_replace(n.sleutel, '[^0-9]', '', 'g') = regexp_replace(b.sleutel, '[^0-9]', '', 'g')
    and (
        jaro_winkler_similarity(n.sleutel, b.sleutel) >= 0.93
        or (least(length(n.sleutel), length(b.sleutel)) >= 5 and (contains(n.sleutel, b.sleutel) or contains(b.sleutel, n.sleutel)))
    )
order by n.nr, b.locatie;
