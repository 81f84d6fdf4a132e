-- Doel:       een ruil tussen twee opgaven heeft twee rijen die elkaars tegendeel zijn en samen van status veranderen
-- Korrel:     één rij per paar en status dat niet klopt
-- Eenheden:   rijen_aantal = rijen
-- Parameters: geen
-- Regel:      uitruil-half-paar
-- Ernst:      fout
-- Tekst:      Paar “{paar}”: {waarom}.
with groep as (
    select
        s.paar,
        s.status,
        coalesce(any_value(s.gegevenssoort), 'uitruil') as gegevenssoort,
        min(s.nr) as nr,
        count(*) as rijen_aantal,
        count(distinct s.soort) as soorten_aantal,
        count(distinct s.status_op) as dagen_aantal,
        min(s.van_gemeente_code) as van_een,
        max(s.van_gemeente_code) as van_ander,
        min(s.naar_gemeente_code) as naar_een,
        max(s.naar_gemeente_code) as naar_ander,
        arg_min(s.van_gemeente, s.nr) as van_gemeente,
        arg_min(s.naar_gemeente, s.nr) as naar_gemeente
    from uitruil_stap as s
    where s.paar is not null and not s.vervangen
    group by s.paar, s.status
    having count(s.nr) > 0
),
reden as (
    select
        g.*,
        case
            when g.rijen_aantal = 1
            then 'de tweede rij ontbreekt' || if(g.gegevenssoort = 'uitruil', ' bij status ' || g.status, '')
            || '. Een ruil tussen twee opgaven heeft twee rijen'
            when g.rijen_aantal > 2 then 'er zijn ' || g.rijen_aantal || ' rijen; een paar heeft er twee'
            when g.soorten_aantal = 1 then 'beide rijen gaan over dezelfde opgave'
            when g.dagen_aantal > 1 then 'de twee rijen krijgen hun status niet op dezelfde dag'
            when g.van_een <> g.naar_een or g.van_ander <> g.naar_ander or g.van_een = g.van_ander
            then 'de tweede rij gaat niet terug van ' || g.naar_gemeente || ' naar ' || g.van_gemeente
        end as waarom
    from groep as g
)
select r.gegevenssoort, r.nr, r.paar, r.waarom, r.rijen_aantal
from reden as r
where r.waarom is not null
order by r.nr, r.paar;
