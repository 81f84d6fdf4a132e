"""One line of text as it is pasted from a PDF: runs of words, figures, and the gaps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkbank.intake.waarden.getallen import PLAATSHOUDERS

_GETAL = re.compile(r"(?:[<≤>≥~±]\s?)?[+\-−–(]?\d[\d.,]*\)?\s?%?[+\-*†‡]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*\Z")
# Signs that belong to the figure beside them though a space stands between.
_LOS_VOOR = {"<", "≤", ">", "≥", "±", "ca.", "circa"}
_WOORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Veld:
    """A run of words, or one figure (or what stands for one). van, tot: its place in the line."""

    tekst: str
    is_getal: bool
    van: int
    tot: int


@dataclass(frozen=True)
class Regel:
    """A line with its number (from 0) and fields.

    vorm: a T for each run of words, an N for each figure: "Dalfsen 188 16 Almelo 323 27" is TNNTNN
    """

    nummer: int
    tekst: str
    velden: tuple[Veld, ...]

    @property
    def vorm(self) -> str:
        """The kinds of its fields, in order."""
        return "".join("N" if v.is_getal else "T" for v in self.velden)

    @property
    def inspringing(self) -> int:
        """How many spaces it begins with: of an empty cell a PDF leaves one."""
        return len(self.tekst) - len(self.tekst.lstrip(" \u00a0"))


def ontleed(nummer: int, tekst: str) -> Regel:
    """The fields of a line. Two spaces or more part words from words; a figure always stands alone."""
    return Regel(nummer, tekst, tuple(_velden(tekst)))


def _velden(tekst: str) -> list[Veld]:
    velden: list[Veld] = []
    woorden = list(_WOORD.finditer(tekst))
    soorten = [_is_getal(woorden, i) for i in range(len(woorden))]
    for i, woord in enumerate(woorden):
        vorige = velden[-1] if velden else None
        aaneen = vorige is not None and woord.start() - vorige.tot == 1
        if vorige and aaneen and woord.group() == "%" and vorige.is_getal:
            velden[-1] = Veld(f"{vorige.tekst} %", True, vorige.van, woord.end())
        elif vorige and aaneen and soorten[i] and vorige.tekst.casefold() in _LOS_VOOR:
            velden[-1] = Veld(f"{vorige.tekst} {woord.group()}", True, vorige.van, woord.end())
        elif vorige and aaneen and not soorten[i] and not vorige.is_getal and woord.group().casefold() not in _LOS_VOOR:
            velden[-1] = Veld(f"{vorige.tekst} {woord.group()}", False, vorige.van, woord.end())
        else:
            velden.append(Veld(woord.group(), soorten[i], woord.start(), woord.end()))
    return velden


def _is_getal(woorden: list[re.Match[str]], i: int) -> bool:
    """Whether a word is a figure, or stands in the place of one ("n.v.t.", "-")."""
    woord = woorden[i].group()
    if _GETAL.match(woord):
        return True
    if i == 0 or woord.casefold() not in PLAATSHOUDERS:
        return False
    volgend = woorden[i + 1].group() if i + 1 < len(woorden) else ""
    if woord.isalpha() and volgend[:1].islower() and volgend.casefold() not in PLAATSHOUDERS:
        return False  # "geen opgave bekend"
    # A dash between two words is part of a name: "Rijssen - Holten".
    tussen_woorden = volgend[:1].isalpha() and woorden[i - 1].group()[-1].isalpha()
    return woord.isalpha() or "." in woord or not tussen_woorden
