-- Doel:       wat er is aangeleverd, door wie, en of het nog geldt
-- Korrel:     één rij per levering_id
-- Eenheden:   vastgelegd_op = moment in UTC; bekend_op_dag = Nederlandse dag vanaf het einde waarvan het bekend is
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro levering(bekend_op := null) as table
with laatste_gebeurtenis as (
    select
        g.levering_id,
        arg_max(g.gebeurtenis, g.volgorde) as gebeurtenis,
        arg_max(g.reden, g.volgorde) as reden,
        arg_max(g.dag, g.volgorde) as dag
    from log_gebeurtenis as g
    where bekend_op is null or g.dag <= cast(bekend_op as date)
    group by g.levering_id
)
select
    l.levering_id,
    l.volgorde,
    l.herkomst,
    l.gegevenssoort,
    l.bestandsnaam,
    l.leverancier,
    l.peildatum,
    l.ontvangen_op,
    l.vastgelegd_op,
    l.bekend_op_dag,
    l.vastgelegd_door,
    l.opmerking,
    l.fictief,
    l.rijen_aantal,
    coalesce(g.gebeurtenis, '') in ('intrekking', 'verwijdering') as ingetrokken,
    coalesce(g.gebeurtenis, '') = 'verwijdering' as verwijderd,
    g.reden as ingetrokken_reden,
    g.dag as ingetrokken_op,
    l.sha256
from log_levering as l
left join laatste_gebeurtenis as g on g.levering_id = l.levering_id
where bekend_op is null or l.bekend_op_dag <= cast(bekend_op as date);

create view levering as select * from levering() order by volgorde;
