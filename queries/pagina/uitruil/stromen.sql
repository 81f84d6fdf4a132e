-- Doel:       wat er van welke naar welke gemeente gaat: wat telt, en daarnaast wat nog wordt verkend
-- Korrel:     één rij per paar van gemeenten
-- Eenheden:   uitruil_aantal, verkend_aantal = plekken, bij statushouders personen; null als er niets is
-- Parameters: $soort VARCHAR, $periode VARCHAR, $regio VARCHAR (null = heel Overijssel), $bekend_op DATE
with ruil as (
    select
        u.van_gemeente,
        u.naar_gemeente,
        u.regio,
        u.telt,
        u.besluit,
        if($soort = 'amv', u.uitruil_amv_aantal, u.uitruil_aantal) as aantal
    from uitruil(bekend_op := $bekend_op) as u
    where
        u.soort = if($soort = 'amv', 'asiel', $soort)
        and u.periode = $periode
        and u.uitruil_status <> 'ingetrokken'
        and coalesce($regio, u.regio) = u.regio
)
select
    r.van_gemeente,
    r.naar_gemeente,
    cast(sum(r.aantal) filter (r.telt) as bigint) as uitruil_aantal,
    cast(sum(r.aantal) filter (not r.telt) as bigint) as verkend_aantal,
    elk_een_keer(list(r.besluit), '; ') as bron
from ruil as r
where r.aantal > 0
group by r.regio, r.van_gemeente, r.naar_gemeente
order by r.regio, r.van_gemeente, r.naar_gemeente;
