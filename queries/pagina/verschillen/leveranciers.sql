-- Doel:       het laatste cijfer van twee leveranciers over hetzelfde naast elkaar, ook waar maar een van de twee telt
-- Korrel:     één rij per soort, maat, gemeente waarover een van de twee een cijfer heeft
-- Eenheden:   oud_aantal = de eerste leverancier, nieuw_aantal = de tweede; verschil = tweede min eerste
-- Parameters: $eerste VARCHAR, $tweede VARCHAR, $soort VARCHAR, $regio VARCHAR (null = alle), $peildatum DATE,
--             $bekend_op DATE
with laatste as (
    select
        r.soort,
        r.maat,
        r.gemeente_code,
        r.gemeente,
        r.regio,
        r.leverancier,
        arg_max(r.realisatie_aantal, r.peildatum) as aantal,
        arg_max(r.levering_id, r.peildatum) as levering_id,
        arg_max(r.bron, r.peildatum) as bron,
        max(r.peildatum) as peildatum
    from realisatie($bekend_op) as r
    join soort as s on s.soort = r.soort
    where
        r.leverancier in ($eerste, $tweede)
        and r.peildatum <= $peildatum
        and (s.aard = 'stand' or halfjaar_van(r.peildatum) = halfjaar_van($peildatum))
    group by r.soort, r.maat, r.gemeente_code, r.gemeente, r.regio, r.leverancier
),
eerste as (
    select l.* from laatste as l where l.leverancier = $eerste
),
tweede as (
    select l.* from laatste as l where l.leverancier = $tweede
)
select
    s.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    coalesce(e.maat, t.maat) as maat,
    coalesce(e.gemeente_code, t.gemeente_code) as gemeente_code,
    coalesce(e.gemeente, t.gemeente) as gemeente,
    coalesce(e.regio, t.regio) as regio,
    e.aantal as oud_aantal,
    e.peildatum as oud_peildatum,
    t.aantal as nieuw_aantal,
    t.peildatum,
    -- figures of two days are two figures
    if(e.peildatum = t.peildatum, t.aantal - e.aantal, null) as verschil_aantal,
    case
        when e.aantal is null then 'alleen bij ' || $tweede
        when t.aantal is null then 'alleen bij ' || $eerste
        when e.peildatum <> t.peildatum then 'andere peildatum'
        when e.aantal = t.aantal then 'gelijk'
        else 'verschilt'
    end as wijziging,
    coalesce(t.levering_id, e.levering_id) as levering_id,
    l.bestandsnaam,
    concat_ws('; ', e.bron, if(t.bron = e.bron, null, t.bron)) as bron
from eerste as e
full join tweede as t on t.soort = e.soort and t.maat = e.maat and t.gemeente_code = e.gemeente_code
join soort as s on s.soort = coalesce(e.soort, t.soort)
join log_levering as l on l.levering_id = coalesce(t.levering_id, e.levering_id)
where
    ($soort is null or s.soort = $soort)
    and ($regio is null or coalesce(e.regio, t.regio) = $regio)
order by wijziging like 'alleen%', verschil_aantal is null, s.volgorde, maat, abs(verschil_aantal) desc, gemeente;
