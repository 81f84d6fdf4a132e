-- Doel:       de kleur van elk signaal volgt uit zijn eigen rij: de genoemde regel past op het genoemde getal, geen eerdere
--             regel past, en zonder cijfer of passende regel is er geen kleur
-- Korrel:     één rij per gemeente waarvan het signaal niet uit zijn rij volgt
-- Eenheden:   regel_waarde, regel_drempel = procent, personen of halfjaren
-- Parameters: geen
-- Regel:      signaal-volgt-uit-regel
-- Tekst:      Een signaal volgt niet uit de regel en de getallen die het noemt.
with waarde as (
    select
        s.gemeente_code,
        r.code,
        r.volgorde,
        r.kleur,
        case r.maat
            -- in the first month no rule on pace applies
            when 'tempo_pct' then if(s.maanden_aantal = 0, null, s.tempo_pct)
            when 'achter_op_tempo_aantal' then if(s.maanden_aantal = 0, null, s.achter_op_tempo_aantal)
            when 'resterend_aantal' then s.resterend_aantal
            when 'resterend_pct' then s.resterend_pct
            when 'begin_aantal' then s.begin_aantal
            when 'halfjaren_achter_aantal' then s.halfjaren_achter_aantal
        end as waarde,
        r.operator,
        r.drempel
    from toezicht_signaal as s
    cross join signaalregel as r
    where r.actief and s.opgave_aantal is not null and s.gehuisvest_aantal is not null
),
eerste as (
    select w.gemeente_code, arg_min(w.code, w.volgorde) as code, arg_min(w.kleur, w.volgorde) as kleur
    from waarde as w
    where regel_past(w.waarde, w.operator, w.drempel)
    group by w.gemeente_code
)
select s.gemeente_code, s.gemeente, s.signaal, s.regel, s.regel_waarde, s.regel_drempel, e.code as eerste_regel, s.reden
from toezicht_signaal as s
left join eerste as e on e.gemeente_code = s.gemeente_code
where
    s.signaal is distinct from e.kleur
    or s.regel is distinct from e.code
    or (s.regel is not null and not regel_past(s.regel_waarde, s.regel_operator, s.regel_drempel))
    or s.reden is null
order by s.gemeente_code;
