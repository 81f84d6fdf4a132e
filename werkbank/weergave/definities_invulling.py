"""What the pages about locations count and how: the text folded in below a section, which goes along in its files."""

INVULLING_KERN = """
Drie getallen, nooit één: wat open is, wat meetelt vanaf de gekozen stap, en het gat dat dan blijft. Onder elk totaal
staat welke stappen erin zitten. Een plan dat is afgevallen, een locatie die is gesloten en een locatie waarvan de
laatste dag voorbij is, tellen nergens.

Het gat telt alleen tekorten: wat de ene gemeente meer heeft, maakt het gat van een andere niet kleiner. Van een
gemeente waarvan geen locatie is ontvangen, is niets bekend; haar opgave staat apart. Een aantal dat ontbreekt is geen
nul.

Plekken voor amv's zijn een deel van de asielopvang en tellen er niet bij op. De opgave is die van de wet; wat gemeenten
hebben uitgeruild, staat op de pagina Uitruil.
"""
INVULLING_STAVEN = """
De balk is opgebouwd uit de plekken per stap, de zekerste links: blauw is er al, paars is gepland, en hoe lichter hoe
minder zeker. Het gestippelde vak is wat er dan nog tot de opgave ontbreekt; de streep is de opgave. Een ruit staat
waar de aangeleverde realisatie verschilt van wat volgens de locaties open is. Het grootste gat staat bovenaan.
"""
INVULLING_STAPPEN = """
Opgeteld telt elke stap met alle stappen die zekerder zijn. Het deel is van de opgave van de gemeenten waarvan
locaties bekend zijn. De stappen en hun volgorde zijn een instelling.
"""
INVULLING_TABEL = """
Geteld zijn de plekken in de gekozen stappen. Open is wat volgens de locaties open is; realisatie is wat als
realisatie is aangeleverd. Verschillen die twee, dan staan ze er allebei. Een streepje is: niet bekend.
"""
INVULLING_LOCATIES = """
Van elke locatie de laatste stand op of voor de peildatum, ook van wat is afgevallen, gesloten of voorbij. Duurzaam
volgt uit de eerste en de laatste dag en de regel daarvoor; een streepje is: niet te zeggen.
"""
INVULLING_BEWOGEN = """
De stand van elke locatie op de peildatum naast die op de gekozen dag. "Telt mee" is wat er daardoor bij of af gaat in
het totaal van alle stappen die tellen; een aantal dat niet bekend is, telt daarin niet.
"""
HORIZON_KERN = """
Capaciteit is wat er op de eerste dag van een maand is, uit de eerste en de laatste dag van de locaties die meetellen.
Zonder laatste dag loopt een locatie door. Een plan zonder eerste dag heeft geen maand en staat apart.

De opgave is die van de peildatum, van de gemeenten waarvan locaties bekend zijn, en blijft in alle maanden gelijk.
"""
HORIZON_STAVEN = """
Elke balk is een maand, opgebouwd uit de stappen, de zekerste onderaan. De lijn is de opgave. Een driehoek staat boven
een maand waarin plekken er niet meer zijn omdat een locatie is geëindigd.
"""
HORIZON_GEMEENTEN = """
Zakt onder de opgave: de eerste maand waarin de capaciteit lager is dan de opgave nadat zij er op of boven was. Wie
het eerst zakt, staat bovenaan.
"""
HORIZON_EINDE = """
Locaties die meetellen en waarvan de laatste dag op of na de peildatum ligt, en binnen zoveel maanden. Op de laatste
dag zijn de plekken er nog.
"""
HORIZON_BEHOEFTE = """
De behoefte is wat een bron verwacht, met een lage en een hoge variant; de capaciteit is wat er volgens de locaties
is. Van meer leveranciers telt wie het laatst is vastgelegd. Van Overijssel is het de eigen prognose, anders die van
beide regio's samen.
"""
GEMEENTE_LOCATIES = """
De locaties van deze gemeente, voor alle opgaven, met de laatste stand op of voor de peildatum. Ook wat is afgevallen,
gesloten of voorbij, staat erbij.
"""
