-- Doel:       welke cijfers een rapport bevat: een kenmerk dat op elke computer met dezelfde leveringen hetzelfde is
-- Korrel:     één rij
-- Eenheden:   leveringen_aantal = leveringen die niet zijn ingetrokken; laatst_op = de dag van de laatste vastlegging
-- Parameters: $bekend_op DATE
select
    -- every levering with what became of it; its id is made of its content
    left(md5(string_agg(l.levering_id || if(l.ingetrokken, '-', '+'), ' ' order by l.levering_id)), 8) as versie,
    count(*) filter (not l.ingetrokken) as leveringen_aantal,
    max(l.bekend_op_dag) as laatst_op
from levering($bekend_op) as l
order by versie;
