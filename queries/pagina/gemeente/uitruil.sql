-- Doel:       de opgaven van één gemeente van de wet en na uitruil, op de peildatum en met wat er daarna is afgesproken
-- Korrel:     één rij per soort en periode waarin de gemeente ruilt
-- Eenheden:   *_aantal = plekken, bij statushouders personen; later_aantal = na alles wat nu is afgesproken, null als er
--             na de peildatum niets veranderde
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
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
from opgave_na_uitruil(bekend_op := $bekend_op) as n
join soort as s on s.soort = n.soort
left join opgave_na_uitruil($peildatum, $bekend_op) as d
    on d.soort = n.soort and d.periode = n.periode and d.gemeente_code = n.gemeente_code
where
    n.gemeente_code = $gemeente
    and (n.uitruil_erbij_aantal + n.uitruil_eraf_aantal > 0 or d.uitruil_erbij_aantal + d.uitruil_eraf_aantal > 0)
order by s.volgorde, n.periode;
