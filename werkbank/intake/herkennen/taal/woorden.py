"""The words by which sources name a task, a measure and a column. Nothing here decides; it says what words point to."""

from __future__ import annotations

import re
from functools import lru_cache

from werkbank.gegevens import SOORTEN
from werkbank.register.schrijfwijze import schoon, woorden

Vindplaatsen = tuple[tuple[str, re.Pattern[str]], ...]


def _patronen(**woord: str) -> Vindplaatsen:
    return tuple((naam, re.compile(patroon)) for naam, patroon in woord.items())


_SOORTEN = _patronen(
    amv=r"\bamv|\balleenstaande minderjarig|\bminderjarige vreemdeling",
    oekraine=r"\boekra|\bontheemd|\bukrain|\boek\b",
    statushouders=r"\bstatushouder|\bvergunninghouder|\bgehuisvest",
    asiel=r"\basiel|\bspreidingswet|\bazc",
)
# Words that point to statushouders only where nothing else points elsewhere.
_ZWAK_STATUSHOUDERS = re.compile(
    r"\btaakstelling|\bvoor ?(?:en |of )?achter|\bvoorsprong|\bachterstand|\bhuisvesting\b"
)

_INCL = re.compile(
    r"(?:\bincl|\binclusief|\bgecorrigeerd|\bbijgesteld|\bmet)\w*\b.*\b(?:voor|achter)|\bgecorrigeerde|\bbijgestelde"
)
_VOORACHTER = re.compile(r"\bvoor ?(?:en |of )?achter|\bvoorsprong|\bachterstand")
_MATEN = _patronen(
    opgave=r"\bopgave|\bverdeelbesluit|\bte realiseren\b|\bverplichting",
    taakstelling=r"\btaakstelling",
    gehuisvest=r"\bgehuisvest|\buitgeplaatst",
    bezet=r"\bbezet|\bin gebruik|\bbewoner|\bverblijv|\bopgevangen",
    geregistreerd=r"\bgeregistreerd|\bingeschreven|\bregistratie|\bbrp\b",
    beschikbaar=r"\bbeschikba|\bcapaciteit",
    open=r"\bopen\b|\bgeopend|\boperationeel",
    voortgang=r"\bgerealiseerd|\brealisatie",
)
_AFGELEID = re.compile(
    r"\bverschil|\bsaldo|\bnog te\b|\bnog nodig|\bresteren|\brest|\bpercentage|\bprocent|\bpct\b|\baandeel|\bstijging"
    r"|\bdaling|\bmutatie|\btoename|\bafname|\bdelta|\bgemiddeld|\bscore|\btempo|\bper 1000|\bnorm|\brang|\bprognose"
    r"|\bverwacht|\bgepland|\bplanning|\bpotlood|\bvoorne|\bambitie|\bverkenning|\btekort|\boverschot"
)
_GEEN_CIJFER = re.compile(r"^id$|\binwoner|\bbevolking|\boppervlak|\bvolgn|\bnr\b|\bnummer\b|\bwoningvoorraad")
_TOTAALKOLOM = re.compile(r"(?:eind|jaar)?(?:totaal|som|cumulatief)(?: generaal| (?:19|20)\d\d)?")
_DATUM = re.compile(r"\bpeildatum|\bdatum|\bstand per|\bmaand|\bperiode|\bperioden|\bpeilmaand|\bmeetmoment|\bdag\b")
_ANDERE_DATUM = re.compile(
    r"bijgewerkt|gewijzigd|wijziging|ontvangen|ontvangst|mutatie|invoer|besluit|opening|start|begin|eind|sluit|contract"
    r"|streef|bekend|verzonden|aangemaakt|geopend"
)
_PEILDATUM = re.compile(r"\bpeil|\bstand\b|\bmeetmoment")
_ROLLEN = _patronen(
    leverancier=r"leverancier|aangeleverd door|geleverd door|aanleveraar|teller",
    bron=r"bron|herkomst",
    opmerking=r"opmerking(?:en)?|toelichting|notitie|bijzonderheden",
    regio=r"regio|(?:veiligheids|arbeidsmarkt)regio|regionaam|rrt",
    provincie=r"provincie|provincienaam|landsdeel",
    soort=r"soort|opgave|categorie|doelgroep|onderwerp|type|soort opvang|soort opgave|thema|regeling",
    maat=r"maat|indicator|variabele|meting|wat",
)
_GEMEENTEKOP = re.compile(
    r"(?:de )?(?:gemeenten?|gemeentenaam|gemeente naam|naam(?: (?:van )?(?:de )?gemeente)?|regio ?s|regio"
    r"|gebied|gebieden)"
)
_CODEKOP = re.compile(
    r"(?:gemeente|gm|cbs|regio)? ?(?:code|nummer|nr)(?: gemeente| cbs)?|(?:gemeente|gm|cbs) ?code(?: \w+)?"
    r"|gemnr|gemcode"
)
_CUMULATIEF = re.compile(
    r"\bcumulatief|\bt m\b|\btot en met\b|\bopgeteld|\b(?:sinds|vanaf) (?:1 )?(?:begin|start|jan|jul)"
    r"|\bstand\b|\btotaal gehuisvest"
)
_PER_MAAND = re.compile(
    r"\bper maand\b|\bin de maand\b|\bmaandcijfer|\bnieuw gehuisvest|\bdeze maand\b|\bmaandelijks gehuisvest"
)
NIET = "niet"


@lru_cache(maxsize=8192)
def kaal(tekst: str) -> str:
    """Lower case, without accents, superscripts and signs."""
    return woorden(schoon(tekst[:400]))


@lru_cache(maxsize=8192)
def soorten_in(tekst: str) -> frozenset[str]:
    """The tasks that a text points to."""
    klein = kaal(tekst)
    gevonden = frozenset(naam for naam, patroon in _SOORTEN if patroon.search(klein))
    if not gevonden and _ZWAK_STATUSHOUDERS.search(klein):
        return frozenset({"statushouders"})
    return gevonden


@lru_cache(maxsize=8192)
def maten_in(tekst: str) -> frozenset[str]:
    """The measures that a text points to: those of the tasks, opgave, taakstelling, voorachterstand, voortgang."""
    klein = kaal(tekst)
    if _INCL.search(klein):
        return frozenset({"opgave"})
    if _VOORACHTER.search(klein):
        return frozenset({"voorachterstand"})
    return frozenset(naam for naam, patroon in _MATEN if patroon.search(klein))


def past(soort: str, maat: str) -> str:
    """The measure in the words of a task: "gerealiseerd" is "open" for asiel; "" when the task has no such measure.

    soort "*": the rows say which task it is
    """
    if soort == "*":
        return maat if maat in ("opgave", "voortgang") else ""
    declaratie = next(s for s in SOORTEN if s.naam == soort)
    if maat == "voortgang":
        return declaratie.voortgang_maat
    if maat == "beschikbaar" and maat not in declaratie.maten and declaratie.aard == "stand":
        return declaratie.voortgang_maat
    if maat == "opgave" or maat in declaratie.maten:
        return maat
    return maat if soort == "statushouders" and maat in ("taakstelling", "voorachterstand") else ""


@lru_cache(maxsize=4096)
def rol_van(kop: str) -> str:
    """The role of a column by its header: leverancier, bron, opmerking, regio, provincie, soort, maat; "" for none."""
    klein = kaal(kop)
    return next((naam for naam, patroon in _ROLLEN if patroon.fullmatch(klein)), "")


def is_afgeleid(kop: str) -> bool:
    """Whether a column holds what follows from other figures, or a plan: never a figure to record."""
    return "%" in kop or bool(_AFGELEID.search(kaal(kop)))


def is_geen_cijfer(kop: str) -> bool:
    """Whether a column holds numbers that are no figures of a task."""
    return bool(_GEEN_CIJFER.search(kaal(kop)))


def is_totaalkolom(kop: str) -> bool:
    """Whether a column adds up the columns beside it."""
    return bool(_TOTAALKOLOM.fullmatch(kaal(kop)))


def is_datumkop(kop: str) -> bool:
    """Whether a column holds the dates of the figures, by its header: not when they were changed or will be open."""
    klein = kaal(kop)
    return bool(_PEILDATUM.search(klein)) or bool(_DATUM.search(klein) and not _ANDERE_DATUM.search(klein))


def is_peildatumkop(kop: str) -> bool:
    """Whether a header says in so many words that its column holds reference dates."""
    return bool(_PEILDATUM.search(kaal(kop)))


def is_gemeentekop(tekst: str) -> bool:
    """Whether a cell is the header of a column of municipalities."""
    return bool(_GEMEENTEKOP.fullmatch(kaal(tekst)))


def is_codekop(tekst: str) -> bool:
    """Whether a cell is the header of a column of CBS codes."""
    return bool(_CODEKOP.fullmatch(kaal(tekst)))


def is_cumulatief(tekst: str) -> bool:
    """Whether a text says that figures are counted from the beginning of the half-year."""
    return bool(_CUMULATIEF.search(kaal(tekst)))


def is_per_maand(tekst: str) -> bool:
    """Whether a text says that figures are those of one month."""
    return bool(_PER_MAAND.search(kaal(tekst)))
