-- Doel:       wat er per maand nodig is tot de streefdatum, per regio en provincie
--             een opgave die een stand is, heeft zelf geen tempo: dan telt alleen wat er nog bij moet
-- Korrel:     één rij per soort, gebied; gebied_soort = regio of provincie
-- Eenheden:   nog_te_realiseren_aantal = plekken of personen, over gemeenten met een cijfer;
--             resterende_maanden_aantal = hele maanden van de peildatum tot de streefdatum, 0 als die is bereikt;
--             nodig_per_maand_aantal = per maand, naar boven afgerond op hele plekken of personen;
--             null als de datum is verstreken, er geen hele maand meer is of geen enkele gemeente een cijfer heeft
-- Parameters: peildatum DATE, bekend_op DATE
create macro verstreken(dag, streefdatum) as cast(dag as date) >= cast(streefdatum as date);

create macro resterende_maanden(dag, streefdatum) as
    if(
        streefdatum is null,
        null,
        greatest(0, datesub('month', cast(dag as date), cast(streefdatum as date)))
    );

-- a place or a person is a whole one: rounding down would end short of the opgave
create macro nodig_per_maand(nog_aantal, dag, streefdatum) as
    cast(ceil(nog_aantal / nullif(resterende_maanden(dag, streefdatum), 0)) as bigint);

create macro tempo_gebied(peildatum := null, bekend_op := null) as table
with gelezen_op as (
    select coalesce(cast(peildatum as date), standaard_peildatum(bekend_op)) as dag
)
select
    v.soort,
    v.gebied,
    v.gebied_soort,
    v.streefdatum,
    verstreken(g.dag, v.streefdatum) as verstreken,
    resterende_maanden(g.dag, v.streefdatum) as resterende_maanden_aantal,
    v.nog_te_realiseren_aantal,
    nodig_per_maand(v.nog_te_realiseren_aantal, g.dag, v.streefdatum) as nodig_per_maand_aantal
from voortgang_gebied(peildatum, bekend_op) as v
cross join gelezen_op as g;
