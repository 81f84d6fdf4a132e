-- Doel:       wat de werkbank over een levering opmerkte toen zij werd vastgelegd
-- Korrel:     één rij per levering_id, volgnummer
-- Eenheden:   rij = rijnummer zoals de gebruiker het ziet, vanaf 1
-- Parameters: bekend_op DATE: alleen leveringen die op die dag bekend waren; null = nu
create macro levering_bevinding(bekend_op := null) as table
select b.levering_id, b.volgnummer, b.ernst, b.regel, b.tekst, b.blad, b.rij, b.cel, b.waarde
from log_bevinding as b
join log_levering as l on l.levering_id = b.levering_id
where bekend_op is null or l.bekend_op_dag <= cast(bekend_op as date);

create view levering_bevinding as select * from levering_bevinding() order by levering_id, volgnummer;
