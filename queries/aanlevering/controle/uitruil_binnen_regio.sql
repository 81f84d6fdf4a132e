-- Doel:       een uitruil tussen twee regio's: de som van een regio zou veranderen
-- Korrel:     één rij per nieuwe rij
-- Eenheden:   aantal = plekken, bij statushouders personen
-- Parameters: geen
-- Regel:      uitruil-andere-regio
-- Ernst:      fout
-- Tekst:      Uitruil kan alleen binnen een regio: {van_gemeente} ligt in {van_regio}, {naar_gemeente} in {naar_regio}. De som van {van_regio} zou {aantal} lager worden en die van {naar_regio} {aantal} hoger; die sommen staan vast.
select s.gegevenssoort, s.nr, s.van_gemeente, s.van_regio, s.naar_gemeente, s.naar_regio, s.aantal
from uitruil_stap as s
where s.nr is not null and s.van_regio <> s.naar_regio
order by s.nr;
