-- Doel:       vragen die voor iedereen zijn bewaard; van elke naam de nieuwste versie, zonder wat van de lijst af is
-- Korrel:     één rij per vraag
-- Eenheden:   geen
-- Parameters: bekend_op DATE: alleen wat op die dag bekend was; null = nu
create macro vraag(bekend_op := null) as table
select
    r.vraag,
    r.vraag_titel,
    r.vraag_uitleg,
    r.eigenaar,
    r.vraag_sql,
    r.vraag_invullen,
    r.vraag_adres,
    r.op_overzicht = 'ja' as op_overzicht,
    l.bekend_op_dag,
    r.levering_id
from rij_vraag as r
join rij_geldig as g
    on g.gegevenssoort = 'vraag' and g.levering_id = r.levering_id and g.volgnummer = r.volgnummer
join log_levering as l on l.levering_id = r.levering_id
where r.vervallen = 'nee' and geldt(g.geldig_van, g.geldig_tot, bekend_op);

create view vraag as select * from vraag() order by vraag_titel, vraag;
