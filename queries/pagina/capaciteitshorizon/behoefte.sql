-- Doel:       de verwachte behoefte per maand naast de capaciteit
-- Korrel:     één rij per maand
-- Eenheden:   *_aantal = plekken
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $gebied VARCHAR
select
    b.maand,
    maand_nl(b.maand) as maand_tekst,
    b.capaciteit_aantal,
    b.prognose_laag_aantal,
    b.prognose_verwacht_aantal,
    b.prognose_hoog_aantal,
    b.tekort_laag_aantal,
    b.tekort_verwacht_aantal,
    b.tekort_hoog_aantal,
    b.leverancier,
    b.bron,
    b.fictief
from behoefte_maand($peildatum, $bekend_op, $vanaf, $duurzaam) as b
where b.soort = $soort and b.gebied = $gebied
order by b.maand;
