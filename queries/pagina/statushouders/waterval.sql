-- Doel:       van begin naar eind van een halfjaar, stap voor stap: achterstand en voorsprong (elk bruto), taakstelling,
--             correctie, opgave, gehuisvest, en wat er aan het eind achter en voor ligt
-- Korrel:     één rij per halfjaar, gebied en stap; gebied = gemeente, regio of Overijssel
-- Eenheden:   *_aantal, aantal = personen; van_aantal, tot_aantal = waar de staaf begint en eindigt
-- Parameters: $peildatum DATE, $gebied VARCHAR (CBS-code, regio of Overijssel), $bekend_op DATE
with rij as materialized (
    select
        a.*,
        a.opgave_aantal is not null and a.gehuisvest_aantal is not null as gemeld
    from achterstand($peildatum, $bekend_op) as a
    where $gebied in (a.gemeente_code, a.regio, 'Overijssel')
),
som as (
    select
        r.halfjaar,
        som_boven_nul(r.voorachterstand_aantal) as begin_achter_aantal,
        som_onder_nul(r.voorachterstand_aantal) as begin_voor_aantal,
        sum(r.taakstelling_aantal) as taakstelling_aantal,
        sum(r.correctie_aantal) as correctie_aantal,
        sum(r.opgave_aantal) as opgave_aantal,
        sum(r.opgave_aantal) filter (not r.gemeld) as zonder_cijfer_aantal,
        sum(r.gehuisvest_aantal) filter (r.gemeld) as gehuisvest_aantal,
        som_boven_nul(r.nog_te_huisvesten_aantal) as eind_achter_aantal,
        som_onder_nul(r.nog_te_huisvesten_aantal) as eind_voor_aantal,
        bool_and(r.gesloten) as gesloten,
        max(r.peildatum) as peildatum,
        elk_een_keer(list(r.leverancier), '; ') as leverancier,
        nullif(concat_ws(
            '; ',
            elk_een_keer(list(r.opgave_bron), ', ') || ' (opgave)',
            elk_een_keer(list(r.realisatie_bron), ', ') || ' (realisatie)'
        ), '') as bron
    from rij as r
    group by r.halfjaar
),
stap as (
    select s.halfjaar, k.*, s.peildatum, s.leverancier, s.bron
    from som as s
    cross join lateral (
        values
            (1, 'Achterstand begin', 'achter', s.begin_achter_aantal),
            (2, 'Voorsprong begin', 'voor', s.begin_voor_aantal),
            (3, 'Taakstelling', 'taak', s.taakstelling_aantal),
            (4, 'Correctie', if(s.correctie_aantal < 0, 'voor', 'achter'), s.correctie_aantal),
            (5, 'Opgave', 'som', s.opgave_aantal),
            (6, 'Nog geen cijfer', 'onbekend', -s.zonder_cijfer_aantal),
            (7, 'Gehuisvest', 'gehuisvest', -s.gehuisvest_aantal),
            (8, if(s.gesloten, 'Achterstand eind', 'Nog te huisvesten'), 'achter', s.eind_achter_aantal),
            (9, if(s.gesloten, 'Voorsprong eind', 'Boven de opgave'), 'voor', s.eind_voor_aantal),
            -- closes the row where two gross figures stand before it; one of them alone closes it by itself
            (
                10,
                if(s.gesloten, 'Saldo eind', 'Saldo'),
                'som',
                if(s.eind_achter_aantal > 0 and s.eind_voor_aantal < 0, s.eind_achter_aantal + s.eind_voor_aantal, null)
            )
    ) as k(volgorde, stap, stap_soort, aantal)
    where k.aantal <> 0 or (k.aantal = 0 and k.volgorde in (3, 5, 7, 8, 10))
),
-- opgave, what remains and its balance begin at zero again; every other step goes on from the one before it
loop_ as (
    select
        s.*,
        sum(s.aantal) over (
            partition by s.halfjaar, case when s.volgorde < 5 then 1 when s.volgorde < 8 then 2 when s.volgorde < 10 then 3 else 4 end
            order by s.volgorde
        ) as tot_aantal
    from stap as s
)
select
    l.halfjaar,
    l.stap,
    l.stap_soort,
    cast(l.aantal as bigint) as aantal,
    cast(l.tot_aantal - l.aantal as bigint) as van_aantal,
    cast(l.tot_aantal as bigint) as tot_aantal,
    l.peildatum,
    l.leverancier,
    l.bron
from loop_ as l
order by l.halfjaar desc, l.volgorde;
