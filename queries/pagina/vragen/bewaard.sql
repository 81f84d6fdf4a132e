-- Doel:       de vragen die voor iedereen zijn bewaard
-- Korrel:     één rij per vraag
-- Eenheden:   geen
-- Parameters: $bekend_op DATE
select
    v.vraag,
    v.vraag_titel,
    v.vraag_uitleg,
    v.eigenaar,
    v.vraag_sql,
    v.vraag_invullen,
    v.vraag_adres,
    v.op_overzicht,
    v.bekend_op_dag,
    v.levering_id
from vraag($bekend_op) as v
order by v.vraag_titel, v.vraag;
