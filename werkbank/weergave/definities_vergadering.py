"""What the pages around a meeting count and how: the text that is folded in below their sections."""

SINDS_KERN = """
Toen is wat aan het einde van die dag bekend was, op de nieuwste peildatum van toen; nu is wat nu bekend is, op de
peildatum van deze pagina. Het getal telt alleen gemeenten die toen en nu een cijfer hebben. Een eerste cijfer is geen
groei en een cijfer dat er niet meer is, geen daling: die staan er los onder.

Bij statushouders begint elk halfjaar een eigen telling. Zonder keuze is de vorige keer de laatste vergadering van de
PRT voor de peildatum.
"""
SINDS_ZINNEN = """
Elke verandering in opgave, realisatie, behoefte, locatie, uitruil, signaal, oordeel en planning, met de levering die
het deed. Per opgave staat het grootste verschil bovenaan. Plekken en personen laten zich niet tegen elkaar afwegen:
elke opgave staat apart.
"""
SINDS_TABEL = """
Dezelfde veranderingen als tabel. Wie ze op het oude toepast, heeft het nieuwe. Wat tussen beide dagen is geleverd en
weer vervangen, staat hier niet: dat staat op de pagina Verschillen en bij de levering zelf.
"""
OPENSTAAND = """
Wat er openstaat op deze dag: maandcijfers die er na de uiterste dag van de leveringskalender (config.yaml) nog niet
zijn, afgesproken stappen waarvan de dag voorbij is, mijlpalen van de komende twee weken, en cijfers die elkaar
tegenspreken. Van een leverancier staat er alleen wat na zijn laatste cijfers had moeten komen.
"""
AGENDA = """
De punten in de volgorde van de vergadering, elk met de keuzes van toen het punt is gemaakt. De laatst vastgelegde
agenda met deze naam telt; een eerdere blijft bewaard in haar eigen levering. Op het vergaderscherm gaat u met de
pijltjes naar het volgende en het vorige punt; het adres van een punt kunt u delen.
"""
