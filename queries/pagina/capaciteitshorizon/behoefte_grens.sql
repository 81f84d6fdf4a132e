-- Doel:       wanneer de verwachte behoefte de capaciteit voorbijgaat, per variant
-- Korrel:     één rij als er een prognose is, anders geen
-- Eenheden:   passeert_*_op = de eerste dag van een maand; *_maanden_aantal = maanden
-- Parameters: $soort VARCHAR, $peildatum DATE, $bekend_op DATE, $vanaf VARCHAR (stap; null = alle die tellen),
--             $duurzaam BOOLEAN, $gebied VARCHAR
select
    b.gebied,
    b.passeert_laag_op,
    b.passeert_verwacht_op,
    b.passeert_hoog_op,
    b.laag_maanden_aantal,
    b.prognose_maanden_aantal,
    b.hoog_maanden_aantal,
    b.prognose_tot,
    b.stappen,
    b.leverancier,
    b.bron,
    b.fictief
from behoefte_grens($peildatum, $bekend_op, $vanaf, $duurzaam) as b
where b.soort = $soort and b.gebied = $gebied
order by b.gebied;
