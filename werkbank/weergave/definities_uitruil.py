"""What the sections of the page Uitruil count and how."""

STROMEN = """
Van de gemeente in de rij naar de gemeente in de kolom. Alleen wat is afgesproken of vastgesteld, telt. Tussen haakjes
staat wat nog wordt verkend: dat verandert geen opgave. Ingetrokken uitruil staat alleen in de lijst.
"""
BALANS = """
De opgave van de wet verandert niet. Na uitruil = opgave van de wet + erbij - eraf. De som van een regio en van de
provincie blijft altijd gelijk. Voortgang, schema en signaal rekenen met de opgave van de wet.

Deel is het deel van de opgave van de regio. Het staat er alleen als van elke gemeente in de regio de opgave bekend is.
"""
LIJST = """
Elke uitruil met zijn laatste status. Elke stap is een eigen levering: de vorige stappen staan in de opmerking.
Een ruil tussen twee opgaven is een paar: twee rijen met dezelfde naam, die samen van status veranderen.
"""
PROEF = """
Een voorstel is geen afspraak. Het telt nergens in mee, ook niet als u het bewaart. De regels staan in het adres van
deze pagina: deel het adres, dan ziet een ander hetzelfde voorstel.

Wat niet kan, wordt hier met dezelfde regels geweigerd als bij het vastleggen: binnen één regio, geen opgave onder 0,
niet meer plekken voor amv's dan asielplekken, geen half paar.
"""
EFFECT = """
Nu is de opgave na wat al is afgesproken. Met voorstel telt het voorstel daarbij op. U ziet alle gemeenten van de regio.
"""
GEMEENTE = """
Wat er met de opgaven van deze gemeente is geruild, met de bron van elk deel. Op de peildatum telt alleen uitruil die
toen al was afgesproken of vastgesteld. Is er daarna iets veranderd, dan staat dat in een eigen kolom.

De cijfers hierboven, het schema en het toezicht rekenen met de opgave van de wet.
"""
VERGELIJKING = """
Van elk voorstel de opgave die een gemeente zou hebben. Alleen gemeenten die een van de twee voorstellen raakt, staan
erbij.
"""
