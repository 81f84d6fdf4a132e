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

-- down, not to the nearest: 79,96 stays below a limit of 80
create macro procent_nl(procent) as decimaal_nl(floor(procent * 10) / 10) || ' %';

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
