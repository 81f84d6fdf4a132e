-- Doel:       de peildatum als niemand er een kiest: die van de nieuwste realisatie; anders de nieuwste dag van een locatie
--             of waarop een opgave bekend werd; nooit een streefdatum
-- Korrel:     één waarde
-- Eenheden:   datum
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro standaard_peildatum(bekend_op := null) as (
    coalesce(
        (select max(r.peildatum) from realisatie(bekend_op) as r),
        greatest(
            (select max(f.peildatum) from feit_locatie as f where geldt(f.geldig_van, f.geldig_tot, bekend_op)),
            (select max(o.bekendgemaakt_op) from opgave(bekend_op) as o)
        )
    )
);
