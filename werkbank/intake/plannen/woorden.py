"""What the words of a plan mean: heads of columns, steps, tasks, and what people write where they do not know."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

from werkbank.intake.waarden import toon

# The first that fits decides: "waarvan amv" is no number of places, "datum besluit" no decision.
_ROLLEN = tuple(
    (rol, re.compile(patroon))
    for rol, patroon in (
        ("gemeente_code", r"(gemeente ?code|cbs.?code|gm.?code)"),
        ("gemeente", r"gemeente(naam)?\b"),
        ("peildatum", r"(peildatum|stand (per|op)|datum stand)"),
        ("besluit_op", r"(datum|dag|op)\b.*besluit|besluit.*(datum|d\.d\.|op\b)"),
        ("amv_aantal", r"\bamv|alleenstaande minderjarige"),
        ("stap", r"\b(stap|status|fase|stadium|hardheid|zekerheid|stand van zaken|planstatus)\b"),
        (
            "begin_op",
            r"\b(start|begin\w*|ingang\w*|opening\w*|open per|beschikbaar (vanaf|per)|vanaf|gereed|oplever\w*)\b",
        ),
        ("eind_op", r"\b(eind\w*|tot( en met)?|t/m|sluit\w*|afloop\w*|expir\w*|loopt tot|contract\w*)\b"),
        ("soort", r"^(opgave|soort|doelgroep|categorie|taak|type|type opvang|soort opvang|soort plekken)$"),
        (
            "locatie",
            r"^(?!aantal)(?:.*)\b(locatie\w*|opvanglocatie\w*|werktitel|project\w*|accommodatie\w*|adres|pand)\b",
        ),
        ("aantal", r"\b(plekken|plaatsen|capaciteit|aantal\w*|bedden|opvangplekken|omvang)\b"),
        ("besluit", r"\bbesluit\w*"),
        ("eigenaar", r"\b(aan zet|trekker|eigenaar|verantwoordelijk\w*|actiehouder)\b"),
        ("opmerking", r"\b(opmerking\w*|toelichting\w*|bijzonderhe\w*|notitie\w*)\b"),
    )
)
_SOORTEN = tuple(
    (soort, re.compile(patroon))
    for soort, patroon in (
        ("statushouders", r"statushouder|vergunninghouder|flexwon|taakstelling|huisvesting"),
        ("oekraine", r"oekra|ontheemd|\bgoo\b|\bgmo\b"),
        ("amv", r"\bamv|alleenstaande minderjarige"),
        ("asiel", r"\basiel|\bazc\b|\bcoa\b|spreiding|noodopvang|crisisopvang"),
    )
)
# The words of the steps as config.yaml ships them; another list of steps is asked by its own names.
_STAPPEN = tuple(
    (stap, re.compile(patroon))
    for stap, patroon in (
        (
            "afgevallen",
            r"\b(afgevallen|vervallen|valt af|gaat niet door|geschrapt|niet haalbaar|ingetrokken|van de baan)\b",
        ),
        ("gesloten", r"\b(gesloten|beeindigd|dicht|opgeheven)\b"),
        ("gegarandeerd", r"\b(gegarandeerd|garantie|hard|contract getekend|bestuursovereenkomst)\b"),
        ("potlood", r"\b(potlood|in potlood|concept|schets)\b"),
        (
            "bestuurlijk voornemen",
            r"\b(voornemen|principebesluit|intentie\w*|toezegging|toegezegd|intentieverklaring)\b",
        ),
        ("vastgesteld besluit", r"\b(vastgesteld|besluit|raadsbesluit|collegebesluit|besloten)\b"),
        ("verkenning", r"\b(verkenning|verkennen\w*|onderzoek|haalbaarheid\w*|zoeklocatie|quickscan|idee)\b"),
        ("open", r"\b(open|in gebruik|operationeel|gerealiseerd|bestaand|geopend|in exploitatie)\b"),
    )
)
# A word that turns a step around, or says that it is still to come: asked.
_ONTKENT = re.compile(r"\b(niet|geen|nog|zonder|wacht\w*|volgt|verwacht|wordt|moet|tenzij|mits|of)\b|\?")
_ONBEKEND = re.compile(
    r"^(n\.?\s?t\.?\s?b\.?|n\.?\s?n\.?\s?b\.?|n\.?b\.?|n\.?v\.?t\.?|pm|p\.m\.|x|\?+|-+"
    r"|onbekend|nader te bepalen|nog te bepalen|nog onbekend|nog niet bekend|volgt)$"
)
_ONBEPAALD = re.compile(r"^(voor )?(onbepaalde tijd|onbepaald|permanent|structureel|geen einddatum|doorlopend)$")


@lru_cache(maxsize=8192)
def kaal(tekst: str) -> str:
    """Without capitals, accents, and more than one space between words."""
    zonder = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[\s_*:]+", " ", zonder.casefold()).split())


def tekst(waarde: Any) -> str:
    """A cell as text, one line."""
    return " ".join(toon(waarde).split())


def rol_van(kop: str) -> str:
    """The declared column that a head names, "" when it is none of them."""
    zonder = kaal(kop)
    return next((rol for rol, patroon in _ROLLEN if len(zonder) <= 60 and patroon.search(zonder)), "")


def soorten_in(woorden: str) -> tuple[str, ...]:
    """The tasks that a text names; amv beside asiel is asiel with a part."""
    zonder = kaal(woorden)
    gevonden = [soort for soort, patroon in _SOORTEN if patroon.search(zonder)]
    if "asiel" in gevonden and "amv" in gevonden:
        gevonden.remove("amv")
    return tuple(gevonden)


def stap_van(woorden: str, stappen: tuple[str, ...]) -> str:
    """The step that a text means, "" when that is not certain: none, more than one, or turned around."""
    zonder = kaal(woorden)
    for stap in stappen:
        if zonder == kaal(stap):
            return stap
    if _ONTKENT.search(zonder) and not re.search(r"gaat niet door|niet haalbaar", zonder):
        return ""
    gevonden = [stap for stap, patroon in _STAPPEN if patroon.search(zonder)]
    return gevonden[0] if len(gevonden) == 1 and gevonden[0] in stappen else ""


def is_onbekend(woorden: str) -> bool:
    """Whether a cell says that something is not known."""
    return bool(_ONBEKEND.match(kaal(woorden)))


def is_onbepaald(woorden: str) -> bool:
    """Whether a cell says that there is no last day."""
    return bool(_ONBEPAALD.match(kaal(woorden)))
