-- Doel:       wat er sinds de vorige keer veranderde, per regio en voor heel Overijssel: wat erbij kwam, wat eraf ging, en
--             apart wat een eerste cijfer bracht of wegviel
--             nieuw_aantal = oud_aantal + erbij_aantal - eraf_aantal + eerste_aantal - vervallen_aantal, met leeg als 0
-- Korrel:     één rij per wat (opgave, realisatie), soort, periode, gebied; bij statushouders elk halfjaar dat bekend is
-- Eenheden:   *_gemeenten_aantal = gemeenten; de andere *_aantal = plekken of personen; verschil_aantal = alleen over de
--             gemeenten die toen en nu een cijfer hebben, null als er geen is
-- Parameters: sinds DATE: aan het einde van die dag, null = de laatste vergadering van de PRT voor de peildatum;
--             peildatum DATE, bekend_op DATE; in sinds_tussen_gebied bekend_toen DATE, peildatum_toen DATE en nu DATE
create macro sinds_tussen_gebied(bekend_toen, peildatum_toen, nu, bekend_op) as table
select
    p.wat,
    p.soort,
    soort_kort(p.soort, any_value(p.titel)) as soort_titel,
    any_value(p.eenheid) as eenheid,
    any_value(p.periode) as periode,
    if(grouping(p.regio) = 0, 'regio', 'provincie') as gebied_soort,
    coalesce(p.regio, 'Overijssel') as gebied,
    cast(sum(p.oud_aantal) as bigint) as oud_aantal,
    cast(sum(p.nieuw_aantal) as bigint) as nieuw_aantal,
    cast(sum(p.verschil_aantal) as bigint) as verschil_aantal,
    cast(sum(greatest(p.verschil_aantal, 0)) as bigint) as erbij_aantal,
    cast(sum(greatest(-p.verschil_aantal, 0)) as bigint) as eraf_aantal,
    cast(sum(p.nieuw_aantal) filter (p.oud_aantal is null) as bigint) as eerste_aantal,
    cast(sum(p.oud_aantal) filter (p.nieuw_aantal is null) as bigint) as vervallen_aantal,
    count(*) as gemeenten_aantal,
    count(*) filter (p.verschil_aantal > 0) as erbij_gemeenten_aantal,
    count(*) filter (p.verschil_aantal < 0) as eraf_gemeenten_aantal,
    count(*) filter (p.verschil_aantal = 0) as gelijk_gemeenten_aantal,
    count(*) filter (p.oud_aantal is null and p.nieuw_aantal is not null) as eerste_gemeenten_aantal,
    count(*) filter (p.nieuw_aantal is null and p.oud_aantal is not null) as vervallen_gemeenten_aantal,
    count(*) filter (p.nieuw_aantal is null and p.oud_aantal is null) as onbekend_gemeenten_aantal,
    bool_or(p.begonnen) as begonnen,
    bool_or(p.veranderd) as veranderd,
    max(p.nieuw_peildatum) as peildatum,
    elk_een_keer(list(p.nieuw_leverancier), '; ') as leverancier,
    elk_een_keer(list(p.nieuw_bron), '; ') as bron,
    bool_or(p.fictief) as fictief,
    row_number() over (
        order by
            any_value(p.soort_volgorde),
            list_position(['opgave', 'realisatie'], p.wat),
            any_value(p.periode) desc,
            grouping(p.regio) desc,
            p.regio
    ) as volgorde
from cijferpaar(peildatum_toen, bekend_toen, nu, bekend_op) as p
-- a half-year is a count of its own; of a stand the period goes on into the next
group by grouping sets (
    (p.wat, p.soort, if(p.soort = 'statushouders', p.periode, null), p.regio),
    (p.wat, p.soort, if(p.soort = 'statushouders', p.periode, null))
)
-- a half-year of which neither then nor now anything is known
having max(p.oud_aantal) is not null or max(p.nieuw_aantal) is not null or not bool_and(p.soort = 'statushouders');

create macro sinds_vorige_keer_gebied(sinds := null, peildatum := null, bekend_op := null) as table
with vergeleken as materialized (
    select w.* from vergeleken_dagen(sinds, peildatum, bekend_op) as w
)
select w.*
from sinds_tussen_gebied(
    (select vgl.bekend_toen from vergeleken as vgl),
    (select vgl.peildatum_toen from vergeleken as vgl),
    (select vgl.nu from vergeleken as vgl),
    bekend_op
) as w
order by w.volgorde;

create view sinds_vorige_keer_gebied as select * from sinds_vorige_keer_gebied();
