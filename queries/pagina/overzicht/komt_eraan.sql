-- Doel:       de eerstvolgende mijlpalen vanaf de peildatum, ook wat nu loopt; niet wat al klaar is gemeld
-- Korrel:     één rij per moment of tijdvak en tekst; dezelfde tekst in twee sporen is één rij
-- Eenheden:   stand_tekst telt dagen, alleen waar de bron een dag noemt
-- Parameters: $toon_aantal INTEGER, $peildatum DATE, $bekend_op DATE
select
    -- spaces that do not break: in a narrow column the words stay together
    replace(any_value(p.wanneer), ' ', chr(160)) as wanneer,
    replace(any_value(p.stand_tekst), ' ', chr(160)) as stand_tekst,
    p.tekst,
    elk_een_keer(list(p.spoor_naam), ', ') as spoor_naam,
    elk_een_keer(list(p.verantwoordelijk), '; ') as verantwoordelijk,
    elk_een_keer(list(p.bron), '; ') as bron
from planning($peildatum, $bekend_op) as p
left join mijlpaalvoortgang($peildatum, $bekend_op) as v on v.code = p.code
where p.stand <> 'voorbij' and v.toestand is distinct from 'klaar'
group by p.van, p.tot, p.tekst
order by p.tot, p.van, min(p.spoor_volgorde), p.tekst
limit $toon_aantal;
