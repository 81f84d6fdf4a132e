-- Doel:       twee cycli naast elkaar: dezelfde stap in beide
-- Korrel:     één rij per stap; een stap die een van de twee niet heeft, staat er ook
-- Eenheden:   geen
-- Parameters: $eerste VARCHAR, $tweede VARCHAR (cyclus), $peildatum DATE, $bekend_op DATE
with mijlpaal_van as (
    select
        p.cyclus,
        -- a milestone that follows no step of a cycle is itself alone
        coalesce(nullif(p.stap, ''), p.code) as stap,
        p.spoor_volgorde,
        p.spoor_naam,
        p.tekst,
        p.van,
        p.wanneer || if(p.voorgesteld, ' (voorgesteld)', '') as wanneer,
        p.bron
    from planning($peildatum, $bekend_op) as p
)
select
    coalesce(e.spoor_naam, a.spoor_naam) as spoor_naam,
    coalesce(a.tekst, e.tekst) as tekst,
    e.wanneer as eerste_wanneer,
    a.wanneer as tweede_wanneer,
    coalesce(e.bron, a.bron) as bron
from (from mijlpaal_van as m where m.cyclus = $eerste) as e
full join (from mijlpaal_van as m where m.cyclus = $tweede) as a on a.stap = e.stap
order by coalesce(e.spoor_volgorde, a.spoor_volgorde), coalesce(e.stap, a.stap);
