-- Doel:       de vier opgaven in één oogopslag, over heel Overijssel of één regio
-- Korrel:     één rij per soort
-- Eenheden:   *_aantal = plekken, personen, gemeenten of (resterende_maanden_aantal) hele maanden;
--             realisatie_pct = procent over gemeenten met een cijfer; tempo_pct = procent van een zesde per maand;
--             balk_pct, zonder_cijfer_pct = procent van de hele opgave: gerealiseerd, en zonder cijfer
-- Parameters: $regio VARCHAR (null = heel Overijssel), $peildatum DATE, $bekend_op DATE
select
    v.soort,
    soort_kort(s.soort, s.titel) as titel,
    s.aard,
    s.eenheid,
    case s.soort
        when 'asiel' then 'open plekken'
        when 'amv' then 'open plekken'
        when 'oekraine' then 'beschikbare plekken'
        when 'statushouders' then 'gehuisvest in ' || v.periode
    end as telt_wat,
    v.periode,
    v.opgave_aantal,
    v.opgave_met_cijfer_aantal,
    v.realisatie_aantal,
    if(v.onder_nul_gemeenten_aantal > 0, null, least(deel_pct(v.realisatie_aantal, v.opgave_aantal), 100)) as balk_pct,
    if(
        v.onder_nul_gemeenten_aantal > 0,
        null,
        -- coalesce: greatest() passes over null, and of nobody reporting nothing would be missing
        least(
            deel_pct(v.opgave_zonder_cijfer_aantal, v.opgave_aantal),
            greatest(100 - coalesce(deel_pct(v.realisatie_aantal, v.opgave_aantal), 0), 0)
        )
    ) as zonder_cijfer_pct,
    v.nog_te_realiseren_aantal,
    v.boven_opgave_aantal,
    v.opgave_zonder_cijfer_aantal,
    v.zonder_opgave_gemeenten_aantal,
    v.realisatie_pct,
    v.gemeenten_aantal - v.ontbrekend_gemeenten_aantal as gemeld_aantal,
    v.gereed_gemeenten_aantal,
    v.gemeenten_aantal,
    v.streefdatum,
    v.verstreken,
    v.resterende_maanden_aantal,
    v.nodig_per_maand_aantal,
    a.taakstelling_aantal,
    a.begin_saldo_aantal,
    a.verwacht_aantal,
    a.tempo_pct,
    tijdvak_nl(v.oudste_peildatum, v.peildatum) as stand_tekst,
    v.oudste_peildatum,
    v.peildatum,
    v.leverancier,
    v.bron,
    v.opmerking
from voortgang_gebied_per_dag([$peildatum], $bekend_op) as v
join soort as s on s.soort = v.soort
left join achterstand_gebied_per_dag([$peildatum], $bekend_op) as a
    on s.aard = 'stroom' and a.lopend and a.gebied = v.gebied
where if($regio is null, v.gebied_soort = 'provincie', v.gebied = $regio)
order by s.volgorde;
