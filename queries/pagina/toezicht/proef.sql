-- Doel:       welke gemeenten van kleur veranderen als de grens van één regel anders wordt
-- Korrel:     één rij per gemeente_code die verandert
-- Eenheden:   $drempel in de eenheid van de maat van de regel
-- Parameters: $peildatum DATE, $code VARCHAR (regel), $drempel BIGINT, $bekend_op DATE
select
    s.gemeente_code,
    s.gemeente,
    s.regio,
    s.signaal,
    s.signaal_nieuw,
    s.reden_nieuw
from signaal_bij_regels(
    (
        select list(
            {
                'code': r.code,
                'volgorde': r.volgorde,
                'maat': r.maat,
                'operator': r.operator,
                'drempel': if(r.code = $code, cast($drempel as bigint), r.drempel),
                'kleur': r.kleur,
                'tekst': r.tekst
            }
            order by r.volgorde
        )
        from signaalregel($bekend_op, $peildatum) as r
        where r.actief
    ),
    $peildatum,
    $bekend_op
) as s
where s.verandert
order by s.gemeente;
