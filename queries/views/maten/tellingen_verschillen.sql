-- Doel:       waar twee leveranciers over dezelfde dag een ander aantal noemen, zoveel of meer als config.yaml zegt
-- Korrel:     één rij per soort, gemeente_code; alle maten daarvan in één zin
-- Eenheden:   verschil_aantal = plekken of personen, het grootste van de maten
-- Parameters: peildatum DATE: de cijfers tot en met die dag, van een halfjaar alleen het lopende; bekend_op DATE
create macro tellingen_verschillen(peildatum, bekend_op := null) as table
with telling as (
    select
        r.soort,
        r.maat,
        r.gemeente_code,
        r.peildatum,
        max(r.realisatie_aantal) - min(r.realisatie_aantal) as verschil_aantal,
        string_agg(
            r.leverancier || ' ' || getal_nl(r.realisatie_aantal),
            ', '
            order by r.leverancier
        ) as woorden,
        string_agg(r.leverancier, '; ' order by r.leverancier) as leveranciers,
        elk_een_keer(list(r.bron), '; ') as bronnen
    from realisatie(bekend_op) as r
    where r.peildatum <= peildatum and (r.soort <> 'statushouders' or halfjaar_van(r.peildatum) = halfjaar_van(peildatum))
    group by r.soort, r.maat, r.gemeente_code, r.peildatum
    having count(*) > 1
    -- only counts of one and the same day can be held against each other
    qualify row_number() over (partition by r.soort, r.maat, r.gemeente_code order by r.peildatum desc) = 1
)
select
    t.soort,
    t.gemeente_code,
    cast(max(t.verschil_aantal) as bigint) as verschil_aantal,
    'Tellingen verschillen: ' || string_agg(
        t.maat || ' op ' || datum_nl(t.peildatum) || ': ' || t.woorden || ', verschil ' || getal_nl(t.verschil_aantal),
        '; '
        order by t.maat
    ) as reden,
    max(t.peildatum) as peildatum,
    elk_een_keer(list(t.leveranciers), '; ') as leverancier,
    elk_een_keer(list(t.bronnen), '; ') as bron
from telling as t
cross join instelling as i
where t.verschil_aantal >= i.leveranciers_verschil_aantal
group by t.soort, t.gemeente_code;
