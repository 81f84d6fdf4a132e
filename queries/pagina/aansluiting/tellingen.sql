-- Doel:       twee tellingen van hetzelfde naast elkaar: die van de hoogste voorkeur en een andere, op de laatste dag
--             waarop beide een cijfer hebben, en sinds wanneer zij verschillen
-- Korrel:     één rij per soort, maat, gemeente, andere leverancier; bij statushouders binnen het lopende halfjaar
-- Eenheden:   *_aantal = plekken of personen; verschil = de andere telling min die van voorkeur
-- Parameters: $soort VARCHAR, $regio VARCHAR (null = alle), $peildatum DATE, $bekend_op DATE
with cijfer as (
    select r.*, plaats_of_laatste(v.plaats) as plaats
    from realisatie($bekend_op) as r
    join soort as s on s.soort = r.soort
    left join telplaats($bekend_op) as v
        on v.soort = r.soort and v.gemeente_code = r.gemeente_code and v.leverancier = r.leverancier
    where
        r.peildatum <= $peildatum
        and (s.aard = 'stand' or halfjaar_van(r.peildatum) = halfjaar_van($peildatum))
),
paar as (
    select
        a.soort,
        a.maat,
        a.gemeente_code,
        a.gemeente,
        a.regio,
        a.peildatum,
        a.leverancier as eerste_leverancier,
        a.realisatie_aantal as eerste_aantal,
        b.leverancier as andere_leverancier,
        b.realisatie_aantal as andere_aantal,
        b.realisatie_aantal - a.realisatie_aantal as verschil_aantal,
        concat_ws('; ', a.bron, if(b.bron = a.bron, null, b.bron)) as bron
    from cijfer as a
    join cijfer as b
        on b.soort = a.soort
        and b.maat = a.maat
        and b.gemeente_code = a.gemeente_code
        and b.peildatum = a.peildatum
        and (b.plaats, b.leverancier) > (a.plaats, a.leverancier)
),
-- the last day on which both said the same ends what came before
gelijk as (
    select
        p.soort, p.maat, p.gemeente_code, p.eerste_leverancier, p.andere_leverancier,
        max(p.peildatum) filter (p.verschil_aantal = 0) as laatst_gelijk
    from paar as p
    group by p.soort, p.maat, p.gemeente_code, p.eerste_leverancier, p.andere_leverancier
),
samen as (
    select
        p.soort, p.maat, p.gemeente_code, p.gemeente, p.regio, p.eerste_leverancier, p.andere_leverancier,
        max(p.peildatum) as peildatum,
        arg_max(p.eerste_aantal, p.peildatum) as eerste_aantal,
        arg_max(p.andere_aantal, p.peildatum) as andere_aantal,
        arg_max(p.verschil_aantal, p.peildatum) as verschil_aantal,
        min(p.peildatum) filter (g.laatst_gelijk is null or p.peildatum > g.laatst_gelijk) as sinds,
        arg_max(p.bron, p.peildatum) as bron
    from paar as p
    join gelijk as g
        on g.soort = p.soort and g.maat = p.maat and g.gemeente_code = p.gemeente_code
        and g.eerste_leverancier = p.eerste_leverancier and g.andere_leverancier = p.andere_leverancier
    group by p.soort, p.maat, p.gemeente_code, p.gemeente, p.regio, p.eerste_leverancier, p.andere_leverancier
)
select
    m.soort,
    soort_kort(s.soort, s.titel) as soort_titel,
    m.maat,
    soort_kort(s.soort, s.titel) || ', ' || m.maat as geteld_tekst,
    m.gemeente_code,
    m.gemeente,
    m.regio,
    m.eerste_leverancier,
    m.eerste_aantal,
    m.andere_leverancier,
    m.andere_aantal,
    m.verschil_aantal,
    if(m.verschil_aantal = 0, null, m.sinds) as sinds,
    if(m.verschil_aantal = 0, 'sluit aan', datum_nl(m.sinds)) as sinds_tekst,
    m.peildatum,
    m.bron
from samen as m
join soort as s on s.soort = m.soort
where ($soort is null or m.soort = $soort) and ($regio is null or m.regio = $regio)
order by abs(m.verschil_aantal) desc, s.volgorde, m.maat, m.gemeente, m.andere_leverancier;
