-- Doel:       de opgaven van één gemeente van de wet en na uitruil, op de peildatum en met wat er daarna is afgesproken
-- Korrel:     één rij per soort en periode waarin de gemeente ruilt
-- Eenheden:   *_aantal = plekken, bij statushouders personen; later_aantal = na alles wat nu is afgesproken, null als er
--             na de peildatum niets veranderde
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
with geruild as (
    -- of who exchanges nothing, nothing is worked out
    select coalesce(list(distinct t.soort), []) as soorten
    from (
        select unnest(if(u.soort = 'asiel', ['asiel', 'amv'], [u.soort])) as soort
        from uitruil(bekend_op := $bekend_op) as u
        where $gemeente in (u.van_gemeente_code, u.naar_gemeente_code)
    ) as t
)
select
    n.soort,
    soort_kort(s.soort, s.titel) || ' ' || n.periode as ruil_tekst,
    n.periode,
    n.gemeente_code,
    n.opgave_aantal,
    coalesce(d.uitruil_saldo_aantal, 0) as uitruil_saldo_aantal,
    coalesce(d.opgave_na_uitruil_aantal, n.opgave_aantal) as opgave_na_uitruil_aantal,
    if(
        n.opgave_na_uitruil_aantal is distinct from coalesce(d.opgave_na_uitruil_aantal, n.opgave_aantal),
        n.opgave_na_uitruil_aantal,
        null
    ) as later_aantal,
    coalesce(n.uitruil_bron, d.uitruil_bron) as uitruil_bron,
    coalesce(n.opmerking, d.opmerking) as opmerking,
    n.bron
from opgave_na_regels(null, bekend_op := $bekend_op, soorten := (select g.soorten from geruild as g)) as n
join soort as s on s.soort = n.soort
left join opgave_na_regels(null, $peildatum, $bekend_op, soorten := (select g.soorten from geruild as g)) as d
    on d.soort = n.soort and d.periode = n.periode and d.gemeente_code = n.gemeente_code
where
    n.gemeente_code = $gemeente
    and (n.uitruil_erbij_aantal + n.uitruil_eraf_aantal > 0 or d.uitruil_erbij_aantal + d.uitruil_eraf_aantal > 0)
order by s.volgorde, n.periode;
