-- Doel:       de planning voor een agenda: een afspraak per mijlpaal, dezelfde tekst op dezelfde dag één keer
-- Korrel:     één rij per moment of tijdvak en tekst
-- Eenheden:   vastgelegd_op = moment in UTC; versie_aantal = keren dat de mijlpaal is vastgelegd, vanaf 0
-- Parameters: $peildatum DATE, $rol VARCHAR (null = iedereen), $bekend_op DATE
with versie as (
    select r.code, count(*) - 1 as versies, max(l.vastgelegd_op) as vastgelegd_op
    from rij_mijlpaal as r
    join log_levering as l on l.levering_id = r.levering_id
    group by r.code
)
select
    min(p.code) as code,
    p.tekst,
    p.tot,
    p.precisie = 'dag' as vaste_dag,
    bool_or(p.voorgesteld) as voorgesteld,
    any_value(p.wanneer) as wanneer,
    elk_een_keer(list(p.spoor_naam), ', ') as spoor_naam,
    elk_een_keer(list(p.verantwoordelijk), '; ') as verantwoordelijk,
    elk_een_keer(list(p.bron || coalesce(', ' || p.bronplaats, '')), '; ') as bron,
    max(v.versies) as versie_aantal,
    max(v.vastgelegd_op) as vastgelegd_op
from planning($peildatum, $bekend_op) as p
join versie as v on v.code = p.code
where $rol is null or list_contains(string_split(p.verantwoordelijk, '; '), $rol)
group by p.van, p.tot, p.precisie, p.tekst
order by p.tot, p.van, code;
