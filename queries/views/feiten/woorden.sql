-- Doel:       getallen, dagen en namen als Nederlandse woorden, voor een reden of opmerking in een rij
-- Korrel:     losse functies
-- Eenheden:   geen
-- Parameters: geen
create macro getal_nl(getal) as format('{:t.}', cast(getal as bigint));

create macro getal_eenheid_nl(getal, eenheid) as
    getal_nl(getal) || ' '
    || if(getal = 1, case eenheid when 'plekken' then 'plek' when 'personen' then 'persoon' end, eenheid);

-- a name that fits in a column beside other words
create macro soort_kort(soort, titel) as if(soort = 'statushouders', 'Statushouders', titel);

create macro decimaal_nl(getal) as replace(format('{:.1f}', cast(getal as double)), '.', ',');

-- to the nearest tenth, as everywhere else; only never onto a limit that the number itself does not reach: 79,96 is below 80
create macro naast_grens_nl(getal, grens) as
    decimaal_nl(
        case
            when getal < grens and round(getal, 1) >= grens then floor(getal * 10) / 10
            when getal > grens and round(getal, 1) <= grens then ceil(getal * 10) / 10
            else round(getal, 1)
        end
    );

-- the year once when it is the same one
create macro tijdvak_nl(van, tot) as
    case
        when van = tot then datum_nl(tot)
        when year(van) = year(tot) then left(datum_nl(van), -5) || ' t/m ' || datum_nl(tot)
        else datum_nl(van) || ' t/m ' || datum_nl(tot)
    end;

-- a moment in UTC as Dutch time on the wall
create macro moment_nl(moment) as
    datum_nl(moment at time zone 'UTC' at time zone 'Europe/Amsterdam') || ', '
    || strftime(moment at time zone 'UTC' at time zone 'Europe/Amsterdam', '%-H:%M');

-- each text once, in alphabetical order; null when there is none. Cheaper than string_agg(distinct … order by …), of which
-- each one makes the database group all rows once more
create macro elk_een_keer(teksten, ertussen) as
    nullif(array_to_string(list_sort(list_distinct(teksten)), ertussen), '');
