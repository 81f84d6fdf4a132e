-- Doel:       getallen, dagen en namen als Nederlandse woorden, voor een reden of opmerking in een rij
-- Korrel:     losse functies
-- Eenheden:   geen
-- Parameters: geen
-- halves away from zero, as on the screen and in a file: a cast alone would make 2,5 a 2, and format 50,05 a 50,0
create macro getal_nl(getal) as format('{:t.}', cast(round(getal) as bigint));

create macro getal_eenheid_nl(getal, eenheid) as
    getal_nl(getal) || ' '
    || if(getal = 1, case eenheid when 'plekken' then 'plek' when 'personen' then 'persoon' end, eenheid);

-- a name that fits in a column beside other words
create macro soort_kort(soort, titel) as if(soort = 'statushouders', 'Statushouders', titel);

create macro decimaal_nl(getal) as replace(format('{:.1f}', round(cast(getal as double), 1)), '.', ',');

-- to the nearest tenth, as everywhere else; with more decimals where the tenth would lie on a limit, or past it, that the
-- number itself does not reach: 79,96 is below 80
create macro naast_grens_nl(getal, grens) as
    replace(
        format(
            '{:.{}f}',
            cast(getal as double),
            coalesce(
                list_filter(
                    range(1, 10), lambda d: sign(round(cast(getal as double), cast(d as integer)) - grens) = sign(getal - grens)
                )[1],
                1
            )
        ),
        '.',
        ','
    );

-- A person is a whole one, also where a sixth of the opgave is not; a number that decided stays on its side of the limit.
-- getal is above 0
create macro personen_nl(getal, grens := 0) as
    case
        when getal = round(getal) then getal_eenheid_nl(getal, 'personen')
        when getal < 1 then 'minder dan 1 persoon'
        when getal > grens and round(getal) <= grens then 'iets meer dan ' || getal_eenheid_nl(floor(getal), 'personen')
        when getal < grens and round(getal) >= grens then 'iets minder dan ' || getal_eenheid_nl(ceil(getal), 'personen')
        else 'ongeveer ' || getal_eenheid_nl(round(getal), 'personen')
    end;

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

-- the remarks that go with one figure; null when there is nothing to say
create macro opmerking_vervangt(leverancier, vervangt) as 'cijfer van ' || leverancier || '; ' || vervangt || ' heeft geen cijfer';

create macro opmerking_teruggelezen(bekendgemaakt_op) as 'opgave bekendgemaakt op ' || datum_nl(bekendgemaakt_op) || ', na deze peildatum';

create macro gemeenten_nl(aantal) as aantal || if(aantal = 1, ' gemeente', ' gemeenten');

-- of how many municipalities of an area something is not known, or stands in the way of a percentage
create macro opmerking_gebied(zonder_cijfer_aantal, zonder_opgave_aantal, onder_nul_aantal, alle_aantal) as
    nullif(concat_ws(
        '; ',
        if(zonder_cijfer_aantal > 0, 'geen cijfer van ' || zonder_cijfer_aantal || ' van ' || alle_aantal || ' gemeenten', null),
        if(zonder_opgave_aantal > 0, 'opgave van ' || gemeenten_nl(zonder_opgave_aantal) || ' niet bekend', null),
        if(onder_nul_aantal > 0, 'opgave van ' || gemeenten_nl(onder_nul_aantal) || ' onder 0: geen percentage', null)
    ), '');

create macro locaties_nl(aantal) as aantal || if(aantal = 1, ' locatie', ' locaties');

-- "open, gegarandeerd en vastgesteld besluit"
create macro opsomming_nl(delen) as
    if(len(delen) < 2, delen[1], array_to_string(delen[:-2], ', ') || ' en ' || delen[-1]);

create macro maand_nl(dag) as [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni',
    'juli', 'augustus', 'september', 'oktober', 'november', 'december'
][month(dag)] || ' ' || year(dag);
