-- Doel:       wat er per maand nodig is tot de streefdatum, per regio en provincie
--             een opgave die een stand is, heeft zelf geen tempo: dan telt alleen wat er nog bij moet
-- Korrel:     één rij per soort, gebied; gebied_soort = regio of provincie
-- Eenheden:   nog_te_realiseren_aantal = plekken of personen, over gemeenten met een cijfer;
--             resterende_maanden_aantal = hele maanden van de peildatum tot de streefdatum, 0 als die is bereikt;
--             nodig_per_maand_aantal = per maand, naar boven afgerond op hele plekken of personen;
--             wanneer hij null is, staat bij voortgang_gebied
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
select
    v.soort,
    v.gebied,
    v.gebied_soort,
    v.streefdatum,
    v.verstreken,
    v.resterende_maanden_aantal,
    v.nog_te_realiseren_aantal,
    v.nodig_per_maand_aantal
from voortgang_gebied(peildatum, bekend_op) as v;
