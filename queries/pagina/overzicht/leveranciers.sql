-- Doel:       wie leverde wat, en wie de stand van de peildatum nog niet heeft geleverd
-- Korrel:     één rij per leverancier, soort
-- Eenheden:   geleverd_tekst = gemeenten geleverd van verwacht
-- Parameters: $peildatum DATE, $bekend_op DATE
select
    v.leverancier,
    v.soort,
    v.soort_titel,
    v.peildatum,
    -- spaces that do not break: in a narrow column the words stay together
    replace(v.geleverd_aantal || ' van ' || v.verwacht_aantal, ' ', chr(160)) as geleverd_tekst,
    coalesce(v.ontbreekt, 'niets') as ontbreekt,
    v.bron
from versheid($peildatum, $bekend_op) as v
join soort as s on s.soort = v.soort
order by s.volgorde, v.verwacht_aantal desc, v.leverancier;
