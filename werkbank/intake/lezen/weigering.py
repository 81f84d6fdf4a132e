"""The refusals of the reader, each with what the user can do. One place, so that the same trouble reads the same."""

from werkbank.fouten import IntakeFout
from werkbank.intake.lezen.grenzen import MAX_BYTES, MAX_CELLEN, MAX_GEHEUGEN_BYTES, MAX_SECONDEN, MAX_TEKSTEN

_OPNIEUW = "Open het bestand in Excel of LibreOffice, sla het op als .xlsx en lever dat aan."


def leeg(naam: str) -> IntakeFout:
    """There is nothing in it."""
    return IntakeFout("Het bestand is leeg", waar=naam, doe="Controleer of u het goede bestand hebt gekozen.")


def te_groot(naam: str) -> IntakeFout:
    """More bytes than are taken in."""
    return IntakeFout(
        f"Het bestand is groter dan {MAX_BYTES // 1024 // 1024} MB",
        waar=naam,
        doe="Lever alleen het blad met de cijfers aan, zonder plaatjes en bijlagen.",
    )


def te_veel_cellen(naam: str) -> IntakeFout:
    """More cells than are taken in."""
    return IntakeFout(
        "Het bestand heeft te veel cellen",
        uitleg=f"De werkbank leest ten hoogste {MAX_CELLEN // 1_000_000} miljoen cellen.",
        waar=naam,
        doe="Verwijder de lege rijen en kolommen onder en naast de tabel, of lever alleen het blad met de cijfers aan.",
    )


def te_lang(naam: str) -> IntakeFout:
    """Reading takes longer than one file may."""
    return IntakeFout(
        f"Het lezen duurde langer dan {MAX_SECONDEN} seconden",
        uitleg="Het bestand is te groot of te ingewikkeld. Er is niets van bewaard.",
        waar=naam,
        doe="Lever alleen het blad met de cijfers aan, opgeslagen als .xlsx of .csv.",
    )


def te_veel_geheugen(naam: str) -> IntakeFout:
    """Reading takes more memory than one file may."""
    return IntakeFout(
        f"Het lezen kostte meer dan {MAX_GEHEUGEN_BYTES // 1024 // 1024} MB geheugen",
        uitleg="Het bestand is te groot of te ingewikkeld. Er is niets van bewaard.",
        waar=naam,
        doe="Lever alleen het blad met de cijfers aan, opgeslagen als .xlsx of .csv.",
    )


def lezen_mislukt(naam: str) -> IntakeFout:
    """The process that reads it stopped, and nobody knows why."""
    return IntakeFout(
        "Het bestand kon niet worden gelezen",
        uitleg="Het lezen is onverwacht gestopt. Er is niets van bewaard.",
        waar=naam,
        doe=_OPNIEUW,
    )


def te_veel_teksten(naam: str) -> IntakeFout:
    """More different texts than a table of figures has."""
    return IntakeFout(
        "Het bestand heeft te veel verschillende teksten",
        uitleg=f"De werkbank leest ten hoogste {MAX_TEKSTEN // 1_000}.000 verschillende teksten.",
        waar=naam,
        doe="Lever alleen het blad met de cijfers aan.",
    )


def zipbom(naam: str) -> IntakeFout:
    """It unpacks to far more than a spreadsheet holds."""
    return IntakeFout(
        "Het bestand wordt uitgepakt veel te groot",
        uitleg="Zo'n bestand kan de computer laten vastlopen en wordt daarom niet geopend.",
        waar=naam,
        doe=_OPNIEUW,
    )


def beschadigd(naam: str, uitleg: str = "") -> IntakeFout:
    """It cannot be read."""
    return IntakeFout("Het bestand is beschadigd of onvolledig", uitleg=uitleg, waar=naam, doe=_OPNIEUW)


def gevaarlijk(naam: str) -> IntakeFout:
    """Its XML declares entities or a document type, which no spreadsheet program writes."""
    return IntakeFout(
        "Het bestand bevat een verboden onderdeel",
        uitleg="De XML in het bestand heeft een documenttype (DTD). Geen rekenprogramma schrijft dat.",
        waar=naam,
        doe=_OPNIEUW,
    )


def versleuteld(naam: str) -> IntakeFout:
    """It is protected by a password."""
    return IntakeFout(
        "Het bestand is met een wachtwoord beveiligd",
        waar=naam,
        doe="Open het bestand met het wachtwoord, haal de beveiliging eraf en lever het opnieuw aan.",
    )


def onbekend(naam: str, wat: str = "") -> IntakeFout:
    """Of another kind than the reader takes."""
    return IntakeFout(
        f"Dit is {wat}, geen rekenblad" if wat else "Dit soort bestand kan de werkbank niet lezen",
        waar=naam,
        doe="Lever .xlsx, .xlsm, .xls, .ods, .csv, .tsv of .txt aan, of kopieer de tabel en plak die.",
    )
