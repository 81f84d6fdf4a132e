-- Doel:       de regels van het signaal die op de peildatum gelden, in gewone woorden, met waar zij vandaan komen
-- Korrel:     één rij per regel
-- Eenheden:   drempel = procent, personen of halfjaren, naar de maat
-- Parameters: $peildatum DATE, $bekend_op DATE
select
    r.code,
    r.volgorde,
    r.kleur,
    case r.maat
        when 'tempo_pct' then 'deel van het schema'
        when 'achter_op_tempo_aantal' then 'personen achter op schema'
        when 'resterend_aantal' then 'personen nog te huisvesten'
        when 'resterend_pct' then 'deel van de opgave nog te huisvesten'
        when 'begin_aantal' then 'personen achterstand aan het begin'
        when 'halfjaren_achter_aantal' then 'halfjaren op rij achter'
    end as maat_tekst,
    r.operator,
    operator_nl(r.operator) || ' ' || getal_nl(r.drempel) || if(r.maat like '%_pct', ' %', '') as grens_tekst,
    r.drempel,
    r.tekst,
    if(r.actief, 'ja', 'nee') as actief,
    r.maat,
    r.geldt_vanaf,
    r.opmerking,
    if(
        l.levering_id is null,
        'standaardwaarde van de werkbank',
        'vastgelegd op ' || datum_nl(l.bekend_op_dag) || ' door ' || l.vastgelegd_door
    ) as herkomst_tekst
from signaalregel($bekend_op, $peildatum) as r
left join levering($bekend_op) as l on l.levering_id = r.levering_id
order by r.volgorde;
