-- Doel:       de matrix in de breedte: een kolom per opgave en maat (oekraine_verschil_aantal)
-- Korrel:     één rij per gemeente_code
-- Eenheden:   als in de view matrix
-- Parameters: $peildatum DATE, $bekend_op DATE
with m as materialized (
    select x.* from matrix($peildatum, $bekend_op) as x
),
breed as (
    select p.*
    from (
        select x.* exclude (
            periode, eenheid, inwoners_aantal, inwoners_op, inwoners_deel_pct, leverancier, bron, opmerking, status, fictief
        )
        from m as x
    ) pivot (
        any_value(opgave_aantal) as opgave_aantal,
        any_value(realisatie_aantal) as realisatie_aantal,
        any_value(verschil_aantal) as verschil_aantal,
        any_value(nog_te_realiseren_aantal) as nog_te_realiseren_aantal,
        any_value(realisatie_pct) as realisatie_pct,
        any_value(begin_aantal) as begin_aantal,
        any_value(achter_op_tempo_aantal) as achter_op_tempo_aantal,
        any_value(tempo_pct) as tempo_pct,
        any_value(signaal) as signaal,
        any_value(opgave_per_1000) as opgave_per_1000,
        any_value(realisatie_per_1000) as realisatie_per_1000,
        any_value(verschil_per_1000) as verschil_per_1000,
        any_value(nog_te_realiseren_per_1000) as nog_te_realiseren_per_1000,
        any_value(begin_per_1000) as begin_per_1000,
        any_value(achter_op_tempo_per_1000) as achter_op_tempo_per_1000,
        any_value(opgave_deel_pct) as opgave_deel_pct,
        any_value(peildatum) as peildatum
        for soort in ('asiel', 'amv', 'oekraine', 'statushouders')
        group by gemeente_code, gemeente, regio
    ) as p
),
samen as (
    select
        x.gemeente_code,
        any_value(x.inwoners_aantal) as inwoners_aantal,
        any_value(x.inwoners_deel_pct) as inwoners_deel_pct,
        any_value(x.inwoners_op) as inwoners_op,
        min(x.peildatum) as oudste_peildatum,
        max(x.peildatum) as peildatum,
        elk_een_keer(list(x.leverancier), '; ') as leverancier,
        elk_een_keer(list(x.bron), '; ') as bron,
        string_agg(soort_kort(s.soort, s.titel) || ': ' || x.opmerking, '; ' order by s.volgorde) as opmerking
    from m as x
    join soort as s on s.soort = x.soort
    group by x.gemeente_code
)
select b.*, s.* exclude (gemeente_code)
from breed as b
join samen as s on s.gemeente_code = b.gemeente_code
order by b.gemeente;
