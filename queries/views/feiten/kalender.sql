-- Doel:       rekenen met halfjaren: een halfjaar loopt (1 jan, 1 jul], dus de stand van 1 juli hoort nog bij -I
-- Korrel:     losse functies
-- Eenheden:   halfjaar = '2024-I' of '2024-II'; maanden = hele maanden, 0 tot en met 6
-- Parameters: geen
create macro halfjaar_van(dag) as
    year(cast(dag as date) - 1) || if(month(cast(dag as date) - 1) <= 6, '-I', '-II');

create macro halfjaar_eerste_dag(halfjaar) as
    make_date(cast(left(halfjaar, 4) as integer), if(halfjaar like '%-II', 7, 1), 2);

create macro halfjaar_laatste_dag(halfjaar) as
    make_date(
        cast(left(halfjaar, 4) as integer) + if(halfjaar like '%-II', 1, 0), if(halfjaar like '%-II', 1, 7), 1
    );

-- a stand counts at the end of its day, so one of 31 January and one of 1 February both close the first month:
-- some suppliers count on the last day of a month, others on the first
create macro halfjaar_maanden(halfjaar, dag) as
    least(6, greatest(0, datesub('month', halfjaar_eerste_dag(halfjaar) - 1, cast(dag as date) + 1)));

create macro dag_maand_nl(dag) as
    day(dag) || ' ' || [
        'januari', 'februari', 'maart', 'april', 'mei', 'juni',
        'juli', 'augustus', 'september', 'oktober', 'november', 'december'
    ][month(dag)];

create macro datum_nl(dag) as
    day(dag) || ' '
    || ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'][month(dag)]
    || ' ' || year(dag);

-- In the first month of a half-year (2 to 30 January or July) no pace exists yet: what can be said of supervision is the
-- assessment of the half-year that just closed.
create macro toezichtdag(dag) as
    if(
        halfjaar_maanden(halfjaar_van(dag), dag) = 0,
        cast(halfjaar_eerste_dag(halfjaar_van(dag)) - 1 as date),
        cast(dag as date)
    );

-- A count that a source dates on the first working day, while it counts to the 1st.
create macro is_eerste_werkdag(dag) as month(dag) in (1, 7) and day(dag) between 2 and 5;

-- Is it likely that such a count is the end of the half-year before? As much as half of what that half-year had; and when
-- nothing is known of that, more than the first month of this one can bring.
create macro lijkt_vorig_halfjaar(som_aantal, vorige_som_aantal, som_met_opgave_aantal, opgave_aantal) as
    if(vorige_som_aantal is not null, 2 * som_aantal >= vorige_som_aantal, 6 * som_met_opgave_aantal > opgave_aantal);
