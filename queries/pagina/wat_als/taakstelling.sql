-- Doel:       de taakstelling van de provincie in het volgende halfjaar: waar de schuif van een scenario begint
-- Korrel:     één rij
-- Eenheden:   taakstelling_aantal = personen; de bekende, en anders die van het lopende halfjaar; 0 als er geen is
-- Parameters: $peildatum DATE, $bekend_op DATE
select coalesce(cast(sum(w.taakstelling_volgend_aantal) as bigint), 0) as taakstelling_aantal
from wat_als(peildatum := $peildatum, bekend_op := $bekend_op) as w;
