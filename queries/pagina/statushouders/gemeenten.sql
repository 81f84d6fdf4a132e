-- Doel:       statushouders per gemeente in het halfjaar van de peildatum: van taakstelling tot eind, met het tempo
-- Korrel:     één rij per gemeente_code
-- Eenheden:   *_aantal = personen, achterstand positief en voorsprong negatief; *_pct = procent, null als de noemer 0 is;
--             nodig_per_maand_aantal = per hele maand tot de beoordeling, naar boven afgerond
-- Parameters: $peildatum DATE, $regio VARCHAR (null = alle), $bekend_op DATE,
--             $sorteer VARCHAR (nog, tempo, begin, opgave of gemeente; wie geen cijfer heeft, staat achteraan)
with a as materialized (
    select * from achterstand($peildatum, $bekend_op) as k where k.lopend
),
-- the same day counted by somebody else: both stand, and the difference is said
andere_telling as (
    select
        a.gemeente_code,
        string_agg(
            r.leverancier || ' telt ' || getal_nl(r.realisatie_aantal) || ', '
            || a.leverancier || ' ' || getal_nl(a.gehuisvest_aantal),
            '; '
            order by r.leverancier
        ) as opmerking
    from a
    join realisatie($bekend_op) as r
        on r.soort = 'statushouders'
        and r.maat = 'gehuisvest'
        and r.gemeente_code = a.gemeente_code
        and r.peildatum = a.peildatum
        and r.leverancier <> a.leverancier
        and r.realisatie_aantal <> a.gehuisvest_aantal
    group by a.gemeente_code
)
select
    'statushouders' as soort,
    a.halfjaar,
    a.gemeente_code,
    a.gemeente,
    a.regio,
    a.taakstelling_aantal,
    a.voorachterstand_aantal,
    a.correctie_aantal,
    a.opgave_aantal,
    a.gehuisvest_aantal,
    v.realisatie_pct,
    a.nog_te_huisvesten_aantal,
    a.verwacht_aantal,
    a.achter_op_tempo_aantal,
    a.tempo_pct,
    nodig_per_maand(v.nog_te_realiseren_aantal, $peildatum, a.beoordeling_op) as nodig_per_maand_aantal,
    a.eind_achterstand_aantal as eind_saldo_aantal,
    a.peildatum,
    a.leverancier,
    a.bron,
    nullif(concat_ws('; ', a.opmerking, t.opmerking), '') as opmerking,
    a.fictief
from a
join voortgang($peildatum, $bekend_op) as v on v.soort = 'statushouders' and v.gemeente_code = a.gemeente_code
left join andere_telling as t on t.gemeente_code = a.gemeente_code
where $regio is null or a.regio = $regio
order by
    case $sorteer
        when 'nog' then -a.nog_te_huisvesten_aantal
        when 'tempo' then a.tempo_pct
        when 'begin' then -a.voorachterstand_aantal
        when 'opgave' then -a.opgave_aantal
    end nulls last,
    a.gemeente;
