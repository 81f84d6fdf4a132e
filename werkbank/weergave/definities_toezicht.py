"""What the pages about supervision count and how: the text that is folded in below a section."""

EIGEN_REGELS = """
Deze grenzen zijn van de werkbank zelf of door een gebruiker vastgelegd. Het zijn niet de grenzen van de provincie:
die zijn niet openbaar.
"""
AAN_TAFEL = """
Gesprek aan de orde: gemeenten met regime oranje of rood volgens het oordeel of, zolang er geen oordeel is, volgens
het signaal. Bij oranje is dat een ambtelijk gesprek, bij rood een bestuurlijk gesprek. Wie bevroren is, staat er niet
bij. Rood staat vooraan, daarna wie het meest te huisvesten heeft: dat aantal personen staat achter "nog".

Nieuw of zwaarder en verbeterd vergelijken het signaal met dat op de vorige dag met cijfers, volgens dezelfde regels.
Een afspraak is over datum als haar dag voorbij is en er geen nieuw oordeel is vastgelegd.

Wie geen signaal en geen oordeel heeft, telt bij geen van de lijsten mee: hoeveel dat er zijn en waarom, staat eronder.
In de eerste maand van een halfjaar zegt het schema nog niets. Dan staat hier de beoordeling van het vorige halfjaar.
"""
GEMELD = """
Wie al een cijfer van het nieuwe halfjaar meldde. In de eerste maand volgt daaruit nog geen signaal: volgens het schema
hoeft er dan nog niemand gehuisvest te zijn.
"""
LIJST = """
Het signaal is berekend uit de regels hieronder. Het oordeel is van de toezichthouder. Zij staan naast elkaar en het
een verandert het ander niet. Waar zij verschillen, staat dat erbij.

Halfjaren achter telt de halfjaren op rij met een achterstand die er nog is; "minstens" omdat wat vóór het eerste
bekende halfjaar kwam, niet bekend is. Verwacht eind gaat uit van het tempo van de laatste drie maanden: achterstand
is positief.
"""
VERLOPEN = """
Per gemeente het aantal gehuisveste personen in het lopende halfjaar. Elke tekening heeft haar eigen hoogte: vergelijk
de lijn met het schema en de opgave van dezelfde gemeente, niet met die van een andere. Een maand zonder cijfer breekt
de lijn. De volgorde is die van de lijst: rood, oranje, groen.
"""
HALFJAREN = """
Wat een gemeente op elke beoordelingsdag achter of voor lag, in personen. "Overgedragen" is waarmee het
halfjaar begon, "eindstand" waarmee het sloot, "verwacht" is de prognose van het lopende halfjaar. Hoe dieper de
kleur, hoe groter de achterstand als deel van de taakstelling: tot een kwart, tot de helft, meer dan de helft.
"""
REGELS = """
De eerste regel die past, geeft de kleur. Past er geen regel of ontbreekt het cijfer, dan is er geen kleur.

Een andere grens is een levering, met wie en wanneer. Zij geldt vanaf de peildatum die u kiest: een signaal van een
eerdere dag blijft berekend met de regels van toen.
"""

STAND = """
Het signaal volgt uit vaste regels, die onderaan staan, en kan zich altijd uitleggen. Het oordeel is van de
toezichthouder. Geen van beide verandert de ander; waar zij verschillen, staat dat erbij.

Nog te huisvesten is opgave min gehuisvest. Het verwachte eind gaat uit van het tempo van de laatste drie maanden; de
marge loopt van "elke maand zo snel als de snelste" tot "zo traag als de traagste" van die drie. Achterstand is
positief, voorsprong negatief.
"""
OORDELEN = """
Elk oordeel blijft staan. Een correctie is een nieuw oordeel; het laatste geldt. Een oordeel is een levering: het
staat met zijn origineel bij Leveringen en kan daar met een reden worden ingetrokken.
"""
TELLINGEN = """
Wat elke leverancier in het lopende halfjaar telde. "Telt mee" is het cijfer waarmee de pagina's rekenen.
Verschillende tellingen van dezelfde dag blijven naast elkaar staan.
"""
WAT_ALS = """
Verwacht is de prognose: het tempo van de laatste drie maanden houdt aan. Scenario is hetzelfde met uw tempo en uw
extra woningen, over de maanden die dit halfjaar resten en over de zes maanden van het volgende. Een woning telt voor
het aantal personen dat u kiest. Wie is gehuisvest, blijft dat: een lager tempo maakt het cijfer van nu niet kleiner.

Eind volgend halfjaar = taakstelling + eind van dit halfjaar − zes maanden tempo. Zolang de taakstelling van het
volgende halfjaar niet bekend is, telt die van nu. Een andere taakstelling wordt over de gemeenten verdeeld zoals die
van nu, en afgerond op hele personen. Achterstand en voorsprong van gemeenten staan elk apart en heffen elkaar niet
op.
"""
