"""What the grammar makes of a word or a header, as the rest of the recogniser asks it; and the roles of columns."""

from __future__ import annotations

import re
from functools import lru_cache

from werkbank.gegevens import SOORTEN
from werkbank.intake.herkennen.taal.zin import lees_zin
from werkbank.register.schrijfwijze import schoon, woorden

NIET = "niet"


def _patronen(**woord: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((naam, re.compile(patroon)) for naam, patroon in woord.items())


_TOTAALKOLOM = re.compile(r"(?:eind|jaar)?(?:totaal|som|cumulatief)(?: generaal| (?:19|20)\d\d)?")
_DATUM = re.compile(
    r"\bpeildatum|\bdatum|\bstand per|\bmaand|\bperiode|\bperioden|\bpeilmaand|\bmeetmoment|\bdag\b|\bkwartaal"
)
_ANDERE_DATUM = re.compile(
    r"bijgewerkt|gewijzigd|wijziging|ontvangen|ontvangst|mutatie|invoer|besluit|opening|start|begin|eind|sluit|contract"
    r"|streef|bekend|verzonden|aangemaakt|geopend|vergader|regietafel"
)
_PEILDATUM = re.compile(r"\bpeil|\bstand\b|\bmeetmoment")
_ROLLEN = _patronen(
    leverancier=r"leverancier|aangeleverd door|geleverd door|aanleveraar|teller",
    bron=r"bron|herkomst",
    opmerking=r"opmerking(?:en)?|toelichting|notitie|bijzonderheden",
    regio=r"regio|(?:veiligheids|arbeidsmarkt)regio|regionaam|rrt",
    provincie=r"provincie|provincienaam|landsdeel",
    jaar=r"jaar|peiljaar|kalenderjaar|verslagjaar",
    maand=r"maand|peilmaand|maandnaam|maandnr|maandnummer",
    kwartaal=r"kwartaal|kw|q",
    soort=r"soort|opgave|categorie|doelgroep|onderwerp|type|soort opvang|soort opgave|thema|regeling",
    maat=r"maat|indicator|variabele|meting|wat",
)
_GEMEENTEKOP = re.compile(
    r"(?:de )?(?:gemeenten?|gemeentenaam|gemeente naam|naam(?: (?:van )?(?:de )?gemeente)?|regio ?s|regio"
    r"|gebied|gebieden|rijlabels)"
)
_CODEKOP = re.compile(
    r"(?:gemeente|gm|cbs|regio)? ?(?:code|nummer|nr)(?: gemeente| cbs)?|(?:gemeente|gm|cbs) ?code(?: \w+)?"
    r"|gemnr|gemcode"
)


@lru_cache(maxsize=8192)
def kaal(tekst: str) -> str:
    """Lower case, without accents, superscripts and signs."""
    return woorden(schoon(tekst[:400]))


@lru_cache(maxsize=8192)
def soorten_in(tekst: str) -> frozenset[str]:
    """The tasks that a text points to."""
    zin = lees_zin(tekst)
    return zin.taken or zin.zwak


@lru_cache(maxsize=8192)
def maten_in(tekst: str) -> frozenset[str]:
    """The measures that a text points to: those of the tasks, opgave, taakstelling, voorachterstand, voortgang."""
    return lees_zin(tekst).maten


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
    """The role of a column by its header: leverancier, bron, opmerking, regio, jaar, maand, soort …; "" for none."""
    klein = kaal(kop)
    return next((naam for naam, patroon in _ROLLEN if patroon.fullmatch(klein)), "")


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
