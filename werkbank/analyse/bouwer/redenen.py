"""Why something cannot be counted: a reason is a value, its sentence is made last."""

from __future__ import annotations

from dataclasses import dataclass

# id → why it cannot, and what can. {maat} and {dimensie} are the words of a table.
ZINNEN = {
    "geen-maat": "Kies eerst wat u wilt zien.",
    "maat-onbekend": "De maat “{maat}” bestaat niet (meer). Kies een andere.",
    "verschillende-cijfers": (
        "“{maat}” hoort bij andere cijfers dan de eerste maat. Kies maten uit één groep, of maak twee overzichten."
    ),
    "dimensie-twee-keer": "{dimensie} staat er twee keer. Kies haar één keer, in de rijen of in de kolommen.",
    "dimensie-niet": "Deze cijfers zijn er niet per {dimensie}. Haal {dimensie} weg, of kies een andere maat.",
    "kolommen-een-maat": "Met {dimensie} in de kolommen past er één maat. Kies er één, of zet {dimensie} in de rijen.",
    "soort-kiezen": (
        "Over opgaven heen wordt niet opgeteld: plekken zijn geen personen, en amv is al een deel van asiel. Kies één "
        "opgave, of zet Opgave in de rijen of kolommen."
    ),
    "stap-kiezen": (
        "Plekken in verschillende stappen zijn niet even zeker en gaan niet zonder meer bij elkaar. Zet Stap in de "
        "rijen of kolommen. “Opgeteld” telt een stap met alle stappen die zekerder zijn."
    ),
    "leverancier-kiezen": (
        "Twee leveranciers tellen hetzelfde; hun aantallen gaan niet bij elkaar. Kies één leverancier, of zet "
        "Leverancier in de rijen of kolommen."
    ),
    "maat-kiezen": (
        "Beschikbaar, bezet en geregistreerd zijn drie tellingen; zij gaan niet bij elkaar. Kies er één, of zet Wat is "
        "geteld in de rijen of kolommen."
    ),
    "niet-per-gemeente": "“{maat}” is er alleen van een regio en van de provincie. Haal Gemeente weg.",
    "niet-per-gebied": (
        "“{maat}” is er alleen per gemeente en wordt niet opgeteld: een som ervan zegt niets. Zet Gemeente in de rijen."
    ),
    "niet-van-groep": (
        "“{maat}” wordt niet opgeteld, dus van een eigen groep gemeenten is er geen. Zet Gemeente in de rijen, of "
        "neem de hele regio."
    ),
    "niet-samen": "“{maat}” en de eerste maat staan van een gebied niet in één overzicht. Kies er één.",
    "niet-per-maand": "“{maat}” is er van een gebied niet per maand. Zet Gemeente in de rijen, of haal Maand weg.",
    "maand-en-halfjaar": "Een maand ligt in één halfjaar. Kies Maand of Halfjaar.",
    "vergelijking-een-maat": "Een vergelijking gaat over één maat. Kies er één.",
    "vergelijk-dag": "Kies de dag waarmee u vergelijkt.",
    "vergelijk-zelfde-dag": "U vergelijkt een dag met zichzelf. Kies een andere dag.",
    "vergelijk-maanden": "Met Maand staan de dagen al naast elkaar. Haal Maand weg om twee dagen te vergelijken.",
    "vergelijk-telling": "Elke aangeleverde telling heeft haar eigen dag. Kies een maat uit Stand van de opgaven.",
    "deel-percentage": "“{maat}” wordt niet opgeteld, dus een deel ervan is er niet.",
    "deel-niet-per-gemeente": "“{maat}” is er niet per gemeente, dus een deel ervan is er niet.",
    "deel-van-zichzelf": "Een deel van dit gebied zou alles zijn. Zet Gemeente in de rijen.",
    "deel-welke-regio": "De gemeenten kunnen in twee regio's liggen. Zet Regio in de rijen, of kies de provincie.",
    "deel-tegengesteld": "“{maat}” kan onder nul zijn; een deel daarvan zegt niets.",
    "per-1000-eenheid": "Per 1.000 inwoners kan bij plekken en personen, niet bij {dimensie}.",
    "eigen-per-gemeente": "Een eigen bestand staat naast gemeenten. Zet Gemeente in de rijen.",
    "eigen-kolommen": "Naast een eigen kolom staan de maten in de kolommen. Kies bij In de kolommen: De maten.",
    "eigen-noemer": "Kies één kolom uit uw eigen bestand om door te delen.",
    "rang-alleen-gemeenten": "Een plaats in de rij is er van gemeenten. Zet Gemeente in de rijen.",
    "grens-maat": "De grens gaat over een maat die u niet hebt gekozen. Kies haar ook, of haal de grens weg.",
    "totaal-maanden": "Geen totaal over maanden: een stand wordt niet over maanden opgeteld.",
    "totaal-soorten": "Geen totaal over opgaven: plekken zijn geen personen, en amv is een deel van asiel.",
    "grafiek-eenheden": "Geen grafiek: plekken en personen horen niet op één as. Kies één opgave.",
    "grafiek-maten": "Geen grafiek: de maten hebben verschillende eenheden. Kies er één, of twee voor een puntenwolk.",
    "grafiek-te-veel": "Geen grafiek: er zijn meer dan vijf lijnen of kleuren. Kies een regio of enkele gemeenten.",
    "grafiek-een-cijfer": "Geen grafiek: dit is één cijfer.",
    "grafiek-geen-cijfers": "Geen grafiek: er zijn geen cijfers.",
}


@dataclass(frozen=True)
class Reden:
    """One reason: its id, and what it is about in the words of a table."""

    id: str
    maat: str = ""
    dimensie: str = ""

    @property
    def zin(self) -> str:
        """The reason in words, and what can be done."""
        return ZINNEN[self.id].format(maat=self.maat, dimensie=self.dimensie)
