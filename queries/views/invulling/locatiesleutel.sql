-- Doel:       wanneer twee namen dezelfde locatie zijn: als zij alleen in hoofdletters, spaties of leestekens verschillen
-- Korrel:     losse functie
-- Eenheden:   geen
-- Parameters: geen
create macro locatiesleutel(naam) as
    coalesce(nullif(regexp_replace(lower(strip_accents(naam)), '[^a-z0-9]+', '', 'g'), ''), lower(trim(naam)));
