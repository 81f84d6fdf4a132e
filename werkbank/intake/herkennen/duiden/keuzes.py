"""The meanings that a column can have, as choices of a question."""

from __future__ import annotations

from collections.abc import Iterable

from werkbank.gegevens import SOORTEN
from werkbank.intake.herkennen.taal import woorden

MAATWOORD = {
    "opgave": "opgave",
    "taakstelling": "taakstelling (zonder voor- of achterstand)",
    "voorachterstand": "voor- of achterstand",
    "open": "open plekken",
    "beschikbaar": "beschikbare plekken",
    "bezet": "bezette plekken",
    "geregistreerd": "geregistreerde personen",
    "gehuisvest": "gehuisveste personen",
    "gehuisvest_maand": "gehuisveste personen in één maand",
}
PER_RIJ = {
    "*/opgave": "de opgave",
    "*/voortgang": "wat er gerealiseerd is (bij Oekraïne: beschikbare plekken)",
    "*/*": "per rij verschillend",
}
NIET_LEZEN = "niet: deze kolom niet lezen"


def keuzes(soort: str, maten: Iterable[str]) -> dict[str, str]:
    """The meanings that are possible, those that the words point to first."""
    alle = {}
    for s in SOORTEN:
        if soort and s.naam != soort and not (soort == "asiel" and s.naam == "amv"):
            continue
        eigen = ["opgave", *s.maten] + (["taakstelling", "voorachterstand"] if s.naam == "statushouders" else [])
        for maat in eigen:
            alle[f"{s.naam}/{maat}"] = f"{s.titel}: {MAATWOORD[maat]}"
    passend = {
        code: t
        for code, t in alle.items()
        if {code.partition("/")[2]} & {woorden.past(code.partition("/")[0], m) for m in maten}
    }
    return {**passend, **alle}


def omschrijf(code: str) -> str:
    """A meaning in words: "asiel/open" → "asielopvang: open plekken"."""
    return (keuzes("", ()) | PER_RIJ).get(code, code)


def beste(soort: str, maten: Iterable[str], mogelijk: Iterable[str]) -> str:
    """The one meaning that the words point to, "" for none or more."""
    maten = tuple(maten)
    if not soort and not maten:
        return ""
    passend = [
        c for c in mogelijk if c.partition("/")[2] in {woorden.past(c.partition("/")[0], m) for m in maten} - {""}
    ]
    return passend[0] if len(passend) == 1 else ""
