-- Doel:       de agenda's van vergaderingen: welke pagina na welke, met welke keuzes; de laatst vastgelegde met een naam
-- Korrel:     één rij per agenda, beurt
-- Eenheden:   geen
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro agenda(bekend_op := null) as table
select
    r.agenda,
    r.beurt,
    r.punt,
    r.pagina,
    r.keuzes,
    k.vastgelegd_door as auteur,
    r.levering_id
from rij_agenda as r
join levering_geldig as l on l.levering_id = r.levering_id
join log_levering as k on k.levering_id = r.levering_id
where geldt(l.geldig_van, l.geldig_tot, bekend_op)
qualify l.volgorde = max(l.volgorde) over (partition by r.agenda);

create view agenda as select * from agenda() order by agenda, beurt;
