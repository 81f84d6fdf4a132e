-- Doel:       wie welke maandcijfers op tijd, te laat of nog niet leverde
-- Korrel:     één rij per leverancier, soort, maand waarover een stand wordt verwacht (config.yaml)
-- Eenheden:   maand = eerste dag; ontvangen_op, uiterlijk_op = dagen
-- Parameters: $vandaag DATE, $bekend_op DATE
select
    k.leverancier,
    k.soort_titel,
    k.maand,
    k.maand_tekst,
    k.uiterlijk_op,
    k.ontvangen_op,
    k.stand,
    case k.stand
        when 'op tijd' then '✓ ' || left(datum_nl(k.ontvangen_op), -5)
        when 'te laat' then '! ' || left(datum_nl(k.ontvangen_op), -5) || ', laat'
        when 'ontbreekt' then '✗ ontbreekt'
        else 'vóór ' || left(datum_nl(k.uiterlijk_op + 1), -5)
    end as tekst
from leveringskalender($vandaag, $bekend_op) as k
order by k.leverancier, k.volgorde, k.maand;
