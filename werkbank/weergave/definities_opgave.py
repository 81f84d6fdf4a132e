"""What the pages of one task count and how: the text that is folded in below a section, and goes along in its files."""

STAND_KERN = """
Realisatie is van elke gemeente het laatste cijfer op of vóór de peildatum, binnen de lopende periode. Het aandeel
gaat over de gemeenten met een cijfer, met hun opgave. Ontbreken is geen nul.

"Nog te realiseren" telt alleen tekorten. Wat de ene gemeente meer heeft, maakt het tekort van een andere niet
kleiner; daarom staan "boven de opgave" en het saldo apart. Saldo is realisatie min opgave, over de gemeenten met een
cijfer.

Opvang is een stand: plekken die er op een dag zijn. Die heeft geen schema. Nodig per maand is wat er nog bij moet,
gedeeld door de hele maanden tot de streefdatum, naar boven afgerond.
"""
AMV = """
Amv's zijn alleenstaande minderjarige vreemdelingen. Hun plekken zijn een deel van de asielopvang en tellen er niet
bij op.
"""
STAVEN = """
De balk is de realisatie, de streep de opgave, het vak ertussen wat nog ontbreekt. Bij statushouders zegt een tweede,
lagere streep waar een gemeente op deze dag volgens het schema zou moeten zijn. Wie het meest te doen heeft, staat
bovenaan; wie geen cijfer heeft, onderaan.
"""
STAND_VERLOOP = """
De som van alle gemeenten met een cijfer. Heeft een gemeente op een dag geen nieuw cijfer, dan telt haar laatste. De
lijn is de opgave. Een schema is er niet, want opvang is een stand; de streepjeslijn loopt van nu naar de
streefdatum en zegt wat er per hele maand bij moet komen. Zij gaat over wie een cijfer heeft: ontbreekt er een gemeente,
dan staat dat erbij en eindigt de lijn onder de opgave. Zij eindigt boven de opgave als gemeenten meer hebben dan hun
opgave: dat maakt het tekort van andere niet kleiner.
"""
STAND_TABEL = """
Verschil is realisatie min opgave. Nog te realiseren is wat ontbreekt, nooit onder nul. Aandeel is de realisatie als
deel van de opgave en kan boven de 100 % komen. Een streepje is: geen cijfer.

In een totaal gaat het aandeel over de gemeenten met een cijfer. Tekort en overschot heffen elkaar niet op.
"""
BEHOEFTE = """
De opgave vraagt hoeveel plekken er moeten zijn. De behoefte van nu is een andere vraag: hoeveel ontheemden staan
geregistreerd, en hoeveel plekken zijn bezet?

Vrij is beschikbaar min bezet. Tekort is geregistreerd min beschikbaar, per gemeente opgeteld: ruimte in de ene
gemeente maakt het tekort in een andere niet kleiner. Alleen cijfers van één dag worden van elkaar afgetrokken. Wie
geregistreerd staat, woont niet altijd in de gemeentelijke opvang.
"""
OEKRAINE_TABEL = """
Tegenover de opgave: nog te realiseren is wat er aan plekken ontbreekt, nooit onder nul. Tegenover de behoefte van nu:
vrij is beschikbaar min bezet, ruimte is beschikbaar min geregistreerd (negatief: te weinig). Een streepje is: geen
cijfer, of geen twee cijfers van dezelfde dag.
"""
STATUSHOUDERS_KERN = """
Opgave = taakstelling + voor- of achterstand van het vorige halfjaar + correctie. Achterstand is positief, voorsprong
negatief. Zij staan apart naast hun saldo: een saldo verbergt wie achterloopt. De correctie is het verschil met wat de
bron overdraagt; onbekend zolang het vorige halfjaar er niet is.

Een halfjaar loopt tot en met de beoordelingsdatum, 1 juli of 1 januari. Het schema is een zesde van de opgave per
maand. "Nog te huisvesten" is niet hetzelfde als "achter op schema": halverwege is nog niet alles gehuisvest. Een
eindstand is er pas als het halfjaar voorbij is en de stand van de laatste dag er is.

Tekort en voorsprong van gemeenten heffen elkaar niet op. Aandeel en schema gaan over de gemeenten met een cijfer.
"""
STATUSHOUDERS_WATERVAL = """
Van boven naar beneden: wat het vorige halfjaar overdroeg, de taakstelling, de correctie en samen de opgave; dan wat is
gehuisvest en wat overblijft. Achterstand en voorsprong staan elk apart, bruto over de gemeenten: zij heffen elkaar niet
op. "Nog geen cijfer" is de opgave van gemeenten die nog niets meldden. Is het halfjaar van alle gemeenten afgesloten,
dan heet wat overblijft achterstand en voorsprong. Hun saldo sluit de rij.
"""
STATUSHOUDERS_VERLOOP = """
Gehuisvest telt op vanaf het begin van het halfjaar. De streepjeslijn is het schema: een zesde van de opgave
per maand, van de gemeenten met een cijfer. Heeft een gemeente op een dag geen nieuw cijfer, dan telt haar laatste,
met het schema van die eerdere dag.

De stippellijn en het vlak zijn de prognose: waar het halfjaar uitkomt als het tempo van de laatste drie maanden
aanhoudt. Het vlak loopt van "elke maand zo traag als de traagste van die drie" tot "elke maand zo snel als de
snelste", bij alle gemeenten tegelijk: het is een ruime marge. Een gemeente zonder drie maanden op rij houdt haar
laatste cijfer.
"""
STATUSHOUDERS_TABEL = """
Voor- of achterstand is wat het vorige halfjaar overdraagt. Nog te huisvesten is opgave min gehuisvest. Gehaald van
het schema is gehuisvest als deel van wat er volgens een zesde per maand zou zijn. Overal geldt: achterstand is
positief, voorsprong negatief. Een streepje is: geen cijfer, of een percentage van een opgave 0.
"""
KETEN = """
Elk begonnen halfjaar waarvan iets bekend is. De eindstand van het ene halfjaar is de voor- of achterstand van het
volgende; wat de bron anders overdraagt, staat als correctie.
"""
