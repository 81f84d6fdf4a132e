"""What the sections of the page Planning count and how."""

EERSTVOLGEND = """
Per spoor de eerste mijlpaal na de peildatum. Dagen worden alleen geteld tot een mijlpaal waarvan de bron de dag
noemt: "eind Q2" of "oktober" is geen dag.
"""
TIJDLIJN = """
Gelezen op de peildatum, niet op de dag van vandaag. Een ruit is open, een rondje is klaar en een driehoek is te laat.
Een grijze ruit is voorbij, en niemand heeft gemeld of het klaar is. Een lijn is een maand of een kwartaal; het teken
aan het eind is wanneer het uiterlijk klaar is. Wat in het volgende kwartaal verdergaat, staat op dezelfde regel. Wat
in twee sporen met dezelfde woorden op dezelfde dag staat, staat er één keer.

Het toezicht op de huisvesting van statushouders staat niet in de planning van het werkplan. De beoordelingsdatums 1
januari en 1 juli volgen uit de Huisvestingswet 2014; zij hebben daarom een eigen spoor, "niet uit het werkplan".
"""
LIJST = """
Dezelfde mijlpalen als in de tijdlijn, op datum, met wie aan zet is. Zij staan er in de woorden van de bron; een
mijlpaal die de bron bij twee opgaven noemt, staat er twee keer, elk met zijn eigen plaats in de bron.

Klaar of open is wat is gemeld. Te laat is een mijlpaal pas na zijn laatste dag, als is gemeld dat hij open staat of
als de cijfers zeggen dat hij niet gereed is. Is er niets gemeld en geen cijfer, dan zegt de werkbank dat niet te
weten.

De gereedheid komt uit de cijfers van de peildatum: gemeenten met een plan of besluit voor de hele opgave (Invulling),
met hun opgave gerealiseerd, of met een eindstand van het halfjaar. Waar geen cijfer voor is, staat dat er. Wat eerst
klaar moet zijn, is afgeleid van de volgorde in het werkplan (data/cyclus.yaml).
"""
TAKEN = """
De tabel "Taken PRT" en, als u daarom vraagt, de taken per partij, in de woorden van het werkplan. Verantwoordelijk
zijn rollen, geen personen. "Voorzitter PRT" en "Commissaris van de Koning" zijn dezelfde persoon; zij staan apart,
zoals in het werkplan.
"""
CYCLI = """
Dezelfde stap in twee cycli. Een streepje: die stap staat niet in die cyclus. Wat "voorgesteld" heet, is een dag die
de werkbank voorstelt; stel haar vast zodra zij bekend is.
"""
