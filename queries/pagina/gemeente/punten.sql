-- Doel:       wat aandacht vraagt bij één gemeente, met de reden; ook een opgave waarvoor geen enkele gemeente een cijfer
--             heeft
-- Korrel:     één rij per bevinding
-- Eenheden:   geen
-- Parameters: $gemeente VARCHAR (CBS-code), $peildatum DATE, $bekend_op DATE
select
    a.soort,
    a.gemeente_code,
    if(a.gemeente_code is null, 'Overijssel', null) as gebied,
    soort_kort(s.soort, s.titel) as titel,
    a.bevinding,
    a.reden,
    a.peildatum,
    a.bron
from aandacht($peildatum, $bekend_op) as a
join soort as s on s.soort = a.soort
where a.gemeente_code = $gemeente or a.gemeente_code is null
order by s.volgorde, a.ernst, a.bevinding;
