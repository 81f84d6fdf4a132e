-- Doel:       de laatste vergadering van de PRT voor een dag, anders de eerste dag waarop iets bekend was
-- Korrel:     één rij
-- Eenheden:   datum
-- Parameters: $peildatum DATE, $bekend_op DATE
select coalesce(
    (select max(m.van) from mijlpaal($bekend_op) as m where m.spoor = 'prt' and m.precisie = 'dag' and m.van < $peildatum),
    (select min(l.bekend_op_dag) from log_levering as l)
) as dag
order by dag;
