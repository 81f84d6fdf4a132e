-- Doel:       alle opgaven van één gemeente, met haar plaats in de regio
-- Korrel:     één rij per soort
-- Eenheden:   *_aantal = plekken, personen of gemeenten; *_pct = procent, null als de opgave 0 is;
--             plaats = rang naar aandeel onder de gemeenten van de regio met een aandeel, 1 = hoogste
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
with v as materialized (
    select * from voortgang($peildatum, $bekend_op)
),
plaats as (
    select
        v.soort,
        v.gemeente_code,
        rank() over (partition by v.soort, v.regio order by v.realisatie_pct desc) as plaats,
        count(*) over (partition by v.soort, v.regio) as plaats_van_aantal
    from v
    where v.realisatie_pct is not null
)
select
    v.soort,
    soort_kort(s.soort, s.titel) as titel,
    s.eenheid,
    v.periode,
    v.gemeente_code,
    v.gemeente,
    v.regio,
    v.opgave_aantal,
    v.realisatie_aantal,
    v.verschil_aantal,
    v.nog_te_realiseren_aantal,
    v.realisatie_pct,
    -- spaces that do not break: in a narrow column the words stay together
    replace(p.plaats || ' van ' || p.plaats_van_aantal, ' ', chr(160)) as plaats_tekst,
    r.realisatie_pct as regio_realisatie_pct,
    r.gemeenten_aantal - r.ontbrekend_gemeenten_aantal || ' van ' || r.gemeenten_aantal as regio_gemeld_tekst,
    v.streefdatum,
    v.peildatum,
    v.leverancier,
    v.bron,
    v.opmerking,
    v.status,
    v.fictief
from v
join soort as s on s.soort = v.soort
join voortgang_gebied($peildatum, $bekend_op) as r on r.soort = v.soort and r.gebied = v.regio
left join plaats as p on p.soort = v.soort and p.gemeente_code = v.gemeente_code
where v.gemeente_code = $gemeente
order by s.volgorde;
