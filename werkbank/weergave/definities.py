"""What a section of a page counts and how: the text that is folded in below it, and goes along in its files."""

GEMEENTE_OPGAVEN = """
Realisatie is het laatste cijfer op of vóór de peildatum, binnen de lopende periode, van de leverancier van voorkeur.
Ontbreekt het, dan staat er geen cijfer: ontbreken is geen nul.

Plekken voor amv's zijn een deel van de asielopvang en tellen daar niet bij op. Bij statushouders is de opgave de
taakstelling van het halfjaar met de voor- of achterstand van daarvoor.
"""
GEMEENTE_PUNTEN = """
Wat aandacht vraagt volgens vaste regels: er is geen cijfer, het cijfer is verouderd, er is geen opgave bekend, van een
telling is niet gezegd welk halfjaar zij telt, er zijn plekken te weinig, een achterstand van een eerder halfjaar is nog
open, statushouders lopen achter op schema, of leveranciers noemen een ander aantal. De grenzen staan in config.yaml
en zijn standaardwaarden van de werkbank, niet van de provincie. Het is een signaal, geen oordeel.
"""
GEMEENTE_VERLOOP = """
Een punt is een eigen cijfer van die dag. Een maand zonder cijfer blijft open: een eerder cijfer schuift hier niet
door. Een schema is er alleen voor statushouders: een zesde van de opgave per maand.
"""
GEMEENTE_PLAATS = """
De plaats volgt uit het aandeel: de gemeente met het hoogste aandeel staat op 1, gelijke aandelen delen een plaats.
Alleen gemeenten van de regio met een aandeel tellen mee. Het aandeel van de regio gaat over dezelfde gemeenten.

Opgaven verschillen per gemeente, ook omdat de verdeling van asielplekken een sociaaleconomische score meeweegt: de
plaats zegt niet hoe moeilijk een opgave is.
"""
GEMEENTE_KETEN = """
Opgave = taakstelling + voor- of achterstand van het vorige halfjaar + correctie. Achterstand is positief, voorsprong
negatief. De correctie is het verschil met wat de bron zelf overdraagt; zij is onbekend zolang het vorige halfjaar er
niet is. De eindstand staat er pas als het halfjaar is afgelopen en de stand van de laatste dag er is.
"""
GEMEENTE_LEVERANCIERS = """
Van elke leverancier het laatste cijfer op of vóór de peildatum; bij statushouders uit het lopende halfjaar. "Telt
mee" zegt welk cijfer op de andere pagina's staat. Verschillende tellingen blijven naast elkaar staan.
"""
OVERZICHT_OPGAVEN = """
Realisatie is per gemeente het laatste cijfer op of vóór de peildatum, binnen de lopende periode. Het aandeel gaat
over de gemeenten met een cijfer, met hun opgave; in de balk is de opgave van gemeenten zonder cijfer gearceerd.
"Nog te realiseren" telt alleen tekorten: wat de ene gemeente meer heeft, maakt het tekort van een andere niet
kleiner.

De opgaven verschillen. Opvang is een stand: plekken die er op een dag zijn. Die heeft geen schema; hier staat wat er
per hele maand bij moet tot de streefdatum. Huisvesting van statushouders is een stroom: personen die in een halfjaar
zijn gehuisvest. Op schema is een zesde van de opgave per maand; "gehaald van het schema" is het deel daarvan
dat is gehuisvest. De opgave van statushouders is de netto taakstelling met de voor- of achterstand van het vorige
halfjaar.
"""
OVERZICHT_AANDACHT = """
Een vaste regel zet een gemeente hier neer en de reden noemt de getallen. Per opgave staat het grootste aantal
bovenaan. Wie geen aantal heeft, staat onderaan: er is dan geen cijfer of geen opgave, en dus niet te zeggen hoeveel er
ontbreekt.

Een achterstand na een halfjaar is wat het vorige halfjaar overdroeg, min wat in dit halfjaar is gehuisvest. Is dat
ingelopen, dan staat de gemeente er niet meer. Opvang staat er zolang er plekken te weinig zijn, voor en na de
streefdatum; plekken voor amv's zijn een deel van de asielopvang.

De grenzen staan in config.yaml. Het zijn standaardwaarden van de werkbank, niet van de provincie. Het is een signaal,
geen oordeel.
"""
OVERZICHT_VERANDERD = """
Het verschil met een maand eerder en met de laatste vergadering van de PRT vóór de peildatum. Alleen gemeenten die op
beide dagen een cijfer hadden, van dezelfde leverancier en nu met een nieuwere peildatum: een cijfer dat is blijven
staan, zegt niet dat er niets veranderde. Bij statushouders begint de telling elk halfjaar opnieuw; over die grens is
er geen verschil.
"""
OVERZICHT_KOMT = """
Mijlpalen die op de peildatum nog niet voorbij zijn. Dagen staan er alleen waar de bron een dag noemt: "eind Q2" en
"oktober" zijn geen dagen.
"""
OVERZICHT_LEVERANCIERS = """
Geleverd: een cijfer van minder dan een maand voor de peildatum. Verwacht: van de leverancier van eerste keus alle
gemeenten (bij de regio's de eigen gemeenten), van een ander de gemeenten waarover die ooit leverde.
"""
REGIO_VERGELIJKING = """
Twee regio's op dezelfde maat. Aandeel = realisatie gedeeld door opgave, over de gemeenten met een cijfer; bij die
gemeenten hoort ook de opgave waarmee gedeeld wordt.

Per 1.000 inwoners deelt het aantal door de inwoners op 1 januari 2024 (CBS). Bij de realisatie zijn dat de inwoners
van de gemeenten met een cijfer. Een gelijk getal is geen doel: de verdeling van asielplekken weegt naast inwoners ook
een sociaaleconomische score mee, en de taakstelling van statushouders neemt de achterstand van eerder mee.
"""
LEVERINGEN_LIJST = """
Een levering is een bestand zoals het is aangeleverd, met de rijen die de werkbank daaruit las. Zij verandert nooit
meer. Levert iemand hetzelfde cijfer opnieuw aan, dan telt het laatst vastgelegde: de rij van daarvoor is vervangen.

"Bekend op" is de Nederlandse dag waarop de levering is vastgelegd. De leveringen van het werkplan tellen als bekend
vanaf 1 februari 2024, de dag waarop de opgaven bekend werden; het werkplan zelf noemt geen datum.
"""
AUDIT = """
Alles wat met het eigen logboek is gedaan: wat, wanneer en door welke functie, nooit door welke persoon. Het logboek
verandert nooit: een intrekking of verwijdering komt erbij. Wat van het werkplan is meegeleverd, staat hier niet.
Een vastgelegd oordeel, een regel en een voorkeur zijn ook leveringen en staan er dus bij.
"""
LEVERINGEN_TERZIJDE = """
Een levering die niet klopt met haar vingerafdruk of niet compleet is, telt niet mee; de rest werkt door. Staat het
logboek in een gedeelde map, dan kan zij nog onderweg zijn: zij telt vanzelf mee zodra zij compleet is.
"""
LEVERING = """
Het origineel is het bestand byte voor byte zoals het is aangeleverd. Een rij telt mee als geen latere levering
hetzelfde cijfer noemt.
"""
HERKOMST = """
Een percentage, een verschil en een achterstand zijn uitgerekend uit de cijfers die hier staan; hoe, staat bij de tabel
waar u vandaan komt.

Een cijfer dat uit meer cellen is opgeteld, noemt ze alle. In een csv en in geplakte tekst is een rij de regel van een
tekstverwerker en een cel die van een rekenblad. Van leveringen uit de tijd dat de werkbank de plaats nog niet bewaarde,
is de plaats niet vastgelegd; het origineel is er wel.
"""
HERKOMST_ANDERE = """
Het laatste cijfer in deze periode dat niet meetelt in de rij: een andere telling van hetzelfde, of iets anders dat
geteld is.
"""
HERKOMST_GEBIED = """
Elke gemeente telt mee met haar laatste cijfer op of voor de peildatum. Een gemeente zonder cijfer telt niet als nul.
"""
SJABLONEN = """
Eén rij per cijfer; alle gemeenten staan er al in. Het xlsx-bestand heeft keuzelijsten, een blad met uitleg en een blad
met de vorige cijfers om naast te leggen; dat blad wordt nooit gelezen. Het csv-bestand is voor wie de cijfers uit een
ander systeem haalt.
"""
AANLEVEREN_VRAGEN = """
Wat voor de cijfers uitmaakt en niet zeker in het bestand staat, wordt gevraagd en nooit geraden. Een voorstel is wat
het waarschijnlijkst lijkt of wat u de vorige keer antwoordde.
"""
AANLEVEREN_BEVINDINGEN = """
Een fout houdt het hele bestand tegen. Een waarschuwing niet, maar vraagt om een opmerking die bij de levering blijft
staan. Een melding is ter informatie.
"""
AANLEVEREN_GELEZEN = """
Naast elke rij staat waar zij in het bestand staat en wat daar letterlijk staat. Alleen deze rijen worden vastgelegd.
"""
AANLEVEREN_WEGGELATEN = """
Alles in het bestand dat geen cijfer van een gemeente is: titels, lege rijen met alleen een naam, totalen, gemeenten
buiten Overijssel. Totalen rekent de werkbank zelf uit.
"""
AANLEVEREN_WIJZIGINGEN = """
Vergeleken met de cijfers die nu gelden, van dezelfde leverancier en peildatum. Vastleggen wist niets: wat in dit
bestand ontbreekt, blijft zoals het is, en een oud cijfer blijft bewaard in zijn eigen levering.
"""
AANLEVEREN_ERNAAST = """
Het vorige cijfer is het laatste daarvoor van dezelfde gemeente, maat en leverancier; bij gehuisveste statushouders
binnen hetzelfde halfjaar. De opgave is die van de periode van de peildatum. Een streepje is: er is geen vorig cijfer of
geen opgave.
"""
VERSCHILLEN_MOMENTEN = """
Elk moment is gelezen zoals de pagina's het toen lieten zien: met wat op die dag was vastgelegd en op de nieuwste
peildatum van toen. Alleen wat anders is, staat hier.

"Nieuwere stand" is een cijfer van een latere dag, "gecorrigeerd" een ander cijfer van dezelfde dag. Bij "vervallen"
is de levering genoemd die niet meer telt. Over een halfjaargrens telt huisvesting van statushouders opnieuw; dan is er
geen verschil te berekenen.
"""
VERSCHILLEN_LEVERANCIERS = """
Van elke leverancier het laatste cijfer op of vóór de peildatum; bij statushouders uit het lopende halfjaar. Alleen
cijfers van dezelfde dag worden van elkaar afgetrokken.
"""
AANSLUITING_TELLINGEN = """
Twee leveranciers tellen hetzelfde. Hier staan hun cijfers van de laatste dag waarop beide er een hebben. Het verschil
is de andere telling min die van voorkeur. "Sinds" is de eerste dag waarop zij verschilden, na de laatste dag waarop
zij gelijk waren; bij statushouders binnen het halfjaar.

Een verschil is geen fout: bronnen tellen op een andere dag of iets anders mee. Het hoort wel verklaard te worden.
"""
AANSLUITING_VOORKEUR = """
Op de andere pagina's staat per gemeente het cijfer van de eerste keus. Heeft die geen cijfer, dan telt de volgende, en
staat dat bij de rij. De nieuwste lijst van een opgave vervangt de vorige in haar geheel; wie terugkijkt naar een
eerdere dag, ziet de lijst van toen.
"""
LEVERINGEN_KALENDER = """
Per maand de dag waarop de eerste stand van die maand binnenkwam. ✓ is op tijd, ! is te laat, ✗ is nog niet ontvangen
na de uiterste dag. Wie wat levert en hoeveel dagen daarvoor staan, komt uit config.yaml (leveringskalender) en is een
standaardwaarde van de werkbank, geen afspraak uit het werkplan.
"""
MATRIX = """
Elke rij is een gemeente, elke kolom een maat van een opgave. Plekken en personen zijn niet op te tellen en amv is een
deel van de asielopvang: over opgaven heen is er dus geen som.

Verschil is realisatie min opgave. "Achter op schema" geldt voor statushouders: wat volgens het schema (een zesde van de
opgave per maand) gehuisvest zou zijn, min wat gehuisvest is. De andere opgaven zijn een stand en hebben geen schema.

Per 1.000 inwoners vergelijkt gemeenten van verschillende grootte en is geen norm. "Deel van de opgave" is van heel
Overijssel; het blijft leeg als van een gemeente de opgave niet bekend of onder 0 is. De inwoners zijn die van
1 januari 2024 (CBS).

Een streepje is: geen cijfer. Wie kiest op "meer dan" of "minder dan", krijgt alleen gemeenten met een cijfer.
"""
MATRIX_KAART = """
Elke gemeente is één vak, ongeveer op haar plaats. De grootte van een vak zegt niets. Hoe donkerder, hoe groter het
getal: vijf even brede stappen van 0 tot de grootste van de provincie. De kant staat er als teken en woord bij. Wie niet
aan uw keuze voldoet, heeft geen kleur.
"""
MATRIX_PUNTEN = """
Elke gemeente met beide cijfers is een punt. Blauw voldoet aan uw keuze, grijs niet. Twee maten naast elkaar zeggen niet
dat de ene de oorzaak van de andere is.
"""
BOUWEN = """
Elk getal komt uit een view van de werkbank. Van een regio en van de provincie is het dat van de view van dat gebied; is
die er niet, dan zijn de gemeenten met een cijfer opgeteld, en staat erbij hoeveel dat er zijn. Een maat die niet mag
worden opgeteld, wordt niet opgeteld: de pagina zegt dan waarom.

Een deel van de regio of provincie is er alleen als van elke gemeente daarin het cijfer bekend is. Per 1.000 inwoners
telt de inwoners van de gemeenten met een cijfer (CBS, 1 januari 2024). Een verschil tussen twee dagen is er alleen
binnen één periode: een telling die opnieuw begint, is niet minder geworden.
"""
VRAGEN = """
Een bewaarde vraag staat in het logboek en is er voor iedereen. Een nieuwe versie vervangt de vorige; wie wat bewaarde,
blijft terug te lezen bij Leveringen. Een meegeleverde vraag is getoetst aan een antwoord dat met de hand is berekend.
"""
SQL = """
De vraag is gesteld aan een kopie van de cijfers, in een eigen proces, met hoogstens 30 seconden en 1,2 GB. Zij kan
niets wijzigen en kan niet bij bestanden, internet of instellingen. Een view zonder haakjes is wat nu geldt, of wat
bekend was op de dag waarop de pagina terugkijkt; met haakjes kiest u zelf:
voortgang('2024-05-01', bekend_op := '2024-06-07').

Wat een view of kolom betekent, staat ernaast. Wat u zelf optelt, rekent u zelf na: plekken en personen gaan nooit bij
elkaar, amv is een deel van asiel, en een leeg veld is geen nul.
"""
