"""Reading one number as it stands in a Dutch spreadsheet, csv or PDF.

A value that is not certain is never turned into a number: it comes back with the reason. What a number means
(places, persons, a sign) is not known here.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Literal

Reden = Literal[
    "",
    "leeg",
    "plaatshouder",
    "ondergrens",
    "schatting",
    "procent",
    "datum",
    "formulefout",
    "waarheidswaarde",
    "dubbelzinnig",
    "geen_getal",
]

# How sources write "there is no figure". All of these mean missing, none of them zero.
PLAATSHOUDERS = frozenset(
    [
        "-",
        "--",
        "---",
        "–",
        "—",
        ".",
        "..",
        "...",
        "…",
        "·",
        "x",
        "xx",
        "xxx",
        "*",
        "/",
        "?",
        "∙",
        "nb",
        "n.b.",
        "n.b",
        "nnb",
        "n.n.b.",
        "nvt",
        "n.v.t.",
        "n.v.t",
        "nv",
        "n.v.",
        "na",
        "n/a",
        "n.a.",
        "n/b",
        "pm",
        "p.m.",
        "p.m",
        "ntb",
        "n.t.b.",
        "ntb.",
        "volgt",
        "onbekend",
        "geen",
        "leeg",
        "geheim",
        "null",
        "nan",
        "none",
    ]
) | {
    "niet bekend",
    "nog niet bekend",
    "nog onbekend",
    "nog te bepalen",
    "niet van toepassing",
    "geen opgave",
    "geen gegevens",
    "niet aangeleverd",
    "nog niet aangeleverd",
    "geen opgaaf",
    "volgt nog",
    "niet beschikbaar",
}
_EENHEDEN = r"(?:plekken|plaatsen|plek|plaats|bedden|personen|persoon|pers\.?|statushouders|vergunninghouders|woningen)"
# The errors of Excel and LibreOffice, in English and Dutch, also those that are not made yet; a column that is too
# narrow is exported as "####".
_FORMULEFOUT = re.compile(r"#[A-ZË_]{2,}(?:[/ ][A-Z0])?[!?]?|#[A-Z]/[A-Z]|#N/?A|(?:ERR|FOUT):\d{3}|#{2,}")
# A mark that can only be a footnote: a star, a dagger, or a digit with its own closing bracket after a space.
_NOOTTEKEN = re.compile(r"\s*(?:[*†‡§]+|\s[1-9]\))\Z")
_RANG = re.compile(r"\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*")
_MET_KOMMA = re.compile(r"(?P<heel>\d+|\d{1,3}(?:[. ]\d{3})+),(?P<deel>\d+)")
_ONDERGRENS = re.compile(r"(?:<|≤|<=|>|≥|>=|minder dan|meer dan|max\.?|min\.?|maximaal|minimaal)\s*\d[\d. ]*")
_SCHATTING = re.compile(r"(?:ca\.?|circa|ongeveer|±|\+/-|~|plm\.?)\s*\d.*|\d[\d. ]*\s*(?:à|-|–|/)\s*\d[\d. ]*")
_LANGSTE = 60


@dataclass(frozen=True)
class Getal:
    """What a cell says about a number.

    waarde:     int when whole, float otherwise, None when it is no certain number
    reden:      why there is no value; "" when there is one
    toelichting: Dutch, for the user: what was taken away or why it is refused
    """

    waarde: int | float | None
    reden: Reden = ""
    toelichting: str = ""

    @property
    def ontbreekt(self) -> bool:
        """Whether the cell says that there is no figure (which is never zero)."""
        return self.reden in ("leeg", "plaatshouder")

    @property
    def is_heel(self) -> bool:
        """Whether there is a value and it is whole."""
        return isinstance(self.waarde, int)


LEEG = Getal(None, "leeg")


def lees_getal(x: Any) -> Getal:
    """The number in a cell of any type, or the reason why there is none.

    Dutch notation: thousand dot, space or no-break space, decimal comma; "(13)", "13-" and "−13" are negative.
    "1.234" is a thousand dot; "1.5" and "1,234" can be read in two ways and are refused as "dubbelzinnig".
    Superscripts and stars are taken for footnote marks, removed and said. Never raises.
    """
    soort = type(x)
    if soort is float:
        return _float(x)
    if soort is int:
        return Getal(x)
    if soort is str:
        return _tekst(x)
    if x is None:
        return LEEG
    if isinstance(x, bool):
        return Getal(None, "waarheidswaarde", "Hier staat waar of onwaar, geen getal.")
    if isinstance(x, (date, datetime, time, timedelta)):
        return Getal(None, "datum", "Hier staat een datum of tijd, geen getal.")
    if isinstance(x, (int, float)):
        return _float(float(x))
    return _tekst(str(x))


def is_formulefout(tekst: str) -> bool:
    """Whether a text is what a spreadsheet shows for a formula that fails: #N/A, #VERW!, Err:502."""
    return tekst[:1] in "#EeFf" and _FORMULEFOUT.fullmatch(tekst.strip().upper()) is not None


def _float(x: float) -> Getal:
    if math.isnan(x):
        return LEEG
    if math.isinf(x) or abs(x) >= 1e15:
        return Getal(None, "geen_getal", "Dit getal is te groot.")
    heel = round(x)
    # A sum of fractions leaves 12.000000000000002 behind; nobody counts in billionths.
    return Getal(heel) if abs(x - heel) < 1e-9 else Getal(x)


@lru_cache(maxsize=65_536)
def _tekst(rauw: str) -> Getal:
    if not rauw or rauw.isspace():
        return LEEG
    if len(rauw) > _LANGSTE:
        return Getal(None, "geen_getal", "Hier staat een tekst, geen getal.")
    tekst, weg = _zonder_opschrift(rauw)
    if not tekst:
        return Getal(None, "plaatshouder", f"“{rauw.strip()}” betekent: geen cijfer.") if weg else LEEG
    if tekst.casefold() in PLAATSHOUDERS:
        return Getal(None, "plaatshouder", f"“{rauw.strip()}” betekent: geen cijfer.")
    if is_formulefout(tekst):
        return Getal(None, "formulefout", f"De formule in deze cel geeft een fout: {tekst}.")
    if treffer := _NOOTTEKEN.search(tekst):
        weg += treffer.group().strip()
        tekst = tekst[: treffer.start()]
    gelezen = _zonder_noot(tekst)
    if weg and gelezen.waarde is not None:
        return Getal(gelezen.waarde, "", f"Voetnootteken “{weg}” weggelaten uit “{rauw.strip()}”.")
    return gelezen


def _zonder_opschrift(rauw: str) -> tuple[str, str]:
    """The text in NFKC with single spaces and plain minus signs, and the superscripts that were taken out."""
    weg = "".join(t for t in rauw if unicodedata.decomposition(t).startswith("<super>"))
    kaal = "".join(t for t in rauw if not unicodedata.decomposition(t).startswith("<super>"))
    kaal = "".join(t for t in unicodedata.normalize("NFKC", kaal) if unicodedata.category(t) != "Cf")
    kaal = kaal.replace("−", "-").replace("‑", "-").replace("‒", "-")
    return " ".join(kaal.replace("'", "’").split()), weg


def _zonder_noot(tekst: str) -> Getal:
    klein = tekst.casefold()
    if re.fullmatch(r"[+-]?\(?[\d., ]+\)?\s*(?:%|procent|pct)", klein):
        return Getal(None, "procent", f"“{tekst}” is een percentage, geen aantal.")
    if _ONDERGRENS.fullmatch(klein):
        return Getal(None, "ondergrens", f"“{tekst}” is een grens, geen aantal.")
    if _SCHATTING.fullmatch(klein):
        return Getal(None, "schatting", f"“{tekst}” is een schatting of een reeks, geen aantal.")
    kern, negatief = _teken(re.sub(rf"\s*{_EENHEDEN}\Z", "", klein))
    if kern is None:
        return Getal(None, "geen_getal", f"“{tekst}” is geen getal.")
    uitkomst = _zonder_teken(kern, tekst)
    if negatief and uitkomst.waarde is not None:
        return Getal(-uitkomst.waarde)
    return uitkomst


def _teken(kern: str) -> tuple[str | None, bool]:
    """The number without its sign, and whether it is negative; None when the signs contradict each other."""
    kern = kern.replace("–", "-").replace("—", "-").strip()
    if treffer := re.fullmatch(r"\(\s*([\d., ]+?)\s*\)", kern):
        return treffer.group(1), True
    if treffer := re.fullmatch(r"([+-])\s*([\d., ]+)", kern):
        return treffer.group(2).strip(), treffer.group(1) == "-"
    if treffer := re.fullmatch(r"([\d., ]+?)\s*([+-])", kern):
        return treffer.group(1), treffer.group(2) == "-"
    return (kern, False) if re.fullmatch(r"[\d., ]+", kern) else (None, False)


def _zonder_teken(kern: str, tekst: str) -> Getal:
    if re.fullmatch(r"\d{1,15}", kern):
        return Getal(int(kern))
    if _RANG.fullmatch(kern) and not kern.startswith("0"):
        return Getal(int(re.sub(r"[. ]", "", kern)))
    if treffer := _MET_KOMMA.fullmatch(kern):
        deel = treffer.group("deel")
        if set(deel) == {"0"} and len(deel) <= 2:
            return Getal(int(re.sub(r"[. ]", "", treffer.group("heel"))))
        if len(deel) == 3 and re.fullmatch(r"[1-9]\d{0,2}", treffer.group("heel")):
            return Getal(
                None, "dubbelzinnig", f"“{tekst}” kan {kern.replace(',', '')} betekenen, of {kern} met decimalen."
            )
        return Getal(float(re.sub(r"[. ]", "", treffer.group("heel")) + "." + deel))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", kern):
        return Getal(None, "dubbelzinnig", f"“{tekst}” is niet op de Nederlandse manier geschreven.")
    if treffer := re.fullmatch(r"(\d+)\.(0{1,2})", kern):
        # "193.0" is what a program leaves behind that takes a whole number for a fraction.
        return Getal(int(treffer.group(1)))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})*\.\d{4}", kern):
        return Getal(None, "dubbelzinnig", f"“{tekst}”: het laatste cijfer kan een voetnoot zijn.")
    if re.fullmatch(r"\d+\.\d+", kern):
        return Getal(None, "dubbelzinnig", f"“{tekst}” is niet op de Nederlandse manier geschreven.")
    return Getal(None, "geen_getal", f"“{tekst}” is geen getal.")
