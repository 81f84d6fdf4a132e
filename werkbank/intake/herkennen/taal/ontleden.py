"""From a text to its parts, each with its meaning: every word is in one, and what has no meaning is not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from werkbank.intake.herkennen.taal.lexicon import Betekenis, lexicon, samenstelling
from werkbank.intake.waarden import zoek_datums
from werkbank.intake.waarden.datums import MAANDEN
from werkbank.register import zoek
from werkbank.register.schrijfwijze import schoon, woorden

_LANGSTE = 600
_KAMEEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_AFKORTING = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}|\b(?:[^\W\d_]/){1,2}[^\W\d_]\b")
_BEZIT = re.compile(r"(?<=\w)['’`´]s?\b")
_DEEL = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?|[^\W\d_]+|[%‰€<>+×=#*†‡]|[(),;:|\n/–—-]|\.(?=\s|$)")
_SLOT = "\ue000"
_KEER = {"x", "×", "*", "maal", "keer"}
_SCHALEN = {10, 100, 1000, 10_000, 100_000, 1_000_000}
_GRENZEN = frozenset("(),;:|\n–—.")
_TEKENS = frozenset("(),;:|\n/–—-.")
_LANGSTE_GEBIED = 4
_MEESTE_DAGEN = 31
# Short words behind which a full stop ends no sentence.
_MET_PUNT = frozenset(("incl", "excl", "ink", "inkl", "exkl", "inc", "cum", "gem", "perc", "pct", "aant", "max", "min"))
_MET_PUNT |= frozenset(("pers", "nr", "ca", "resp", "bijv", "st", "dd", "def", "o", "ov")) | frozenset(MAANDEN)
_VOLGNUMMER = re.compile(r"_\d+\s*$")


@dataclass(frozen=True)
class Deel:
    """One part of a text.

    tekst:     as it is written
    betekenis: what it means, () when it is not understood
    grens:     the sign before it that parts it from what went before, "" for none
    """

    tekst: str
    betekenis: Betekenis
    grens: str = ""

    def __contains__(self, soort: object) -> bool:
        return any(s == soort for s, _ in self.betekenis)

    def waarden(self, soort: str) -> tuple[str, ...]:
        """The values of one kind of meaning."""
        return tuple(w for s, w in self.betekenis if s == soort)

    @property
    def begrepen(self) -> bool:
        """Whether it has a meaning."""
        return bool(self.betekenis)

    @property
    def is_hulpwoord(self) -> bool:
        """Whether it only joins other words."""
        return bool({"lidwoord", "voegwoord"} & set(self.waarden("neutraal")))


@dataclass(frozen=True)
class _Woord:
    norm: str
    ruw: str
    grens: str = ""
    los: bool = True
    slot: Betekenis = ()
    haakje: bool = False


@lru_cache(maxsize=16_384)
def ontleed(tekst: str) -> tuple[Deel, ...]:
    """The parts of a text, in order."""
    rij = _in_woorden(tekst)
    delen: list[Deel] = []
    i = 0
    while i < len(rij):
        aantal, betekenis = _neem(rij, i)
        ruw = " ".join(w.ruw for w in rij[i : i + aantal])
        delen.append(Deel(ruw, betekenis, rij[i].grens))
        i += aantal
    return tuple(delen)


def _neem(rij: Sequence[_Woord], i: int) -> tuple[int, Betekenis]:
    """How many words from here belong together, and what they mean."""
    woord = rij[i]
    if woord.slot:
        return 1, woord.slot
    if woord.norm.isdigit() and i + 1 < len(rij) and rij[i + 1].norm in MAANDEN and int(woord.norm) <= _MEESTE_DAGEN:
        return 2, (("slot", "maand"),)  # "1 januari", without a year
    if schaal := _schaal(rij, i):
        return schaal
    lex = lexicon()
    for aantal in range(min(lex.langste, len(rij) - i), 0, -1):
        stuk = rij[i : i + aantal]
        if any(w.slot for w in stuk) or any(w.grens in _GRENZEN and w.grens for w in stuk[1:]):
            continue
        if betekenis := lex.vormen.get(tuple(w.norm for w in stuk)):
            return aantal, betekenis
    if woord.norm.isdigit() or woord.norm[:1].isdigit():
        return 1, _getal(rij, i)
    if woord.norm in MAANDEN:
        return 1, (("slot", "maand"),)
    for aantal in range(min(_LANGSTE_GEBIED, len(rij) - i), 0, -1):
        stuk = rij[i : i + aantal]
        if not any(w.slot or w.norm[:1].isdigit() for w in stuk) and zoek(" ".join(w.ruw for w in stuk)):
            return aantal, (("neutraal", "gebied"),)
    if betekenis := samenstelling(woord.norm):
        return 1, betekenis
    if i + 1 < len(rij) and rij[i + 1].grens == "-":
        # A word that was broken off at the end of a line: "gehuis- vest".
        samen = woord.norm + rij[i + 1].norm
        if betekenis := lex.vormen.get((samen,)) or samenstelling(samen):
            return 2, betekenis
    if woord.norm in ("*", "†", "‡", "#", "="):
        return 1, (("neutraal", "teken"),)
    if woord.norm == "+" and woord.haakje:
        return 1, (("neutraal", "teken"),)
    if woord.norm == "+":
        return 1, (("beperking", "inclusief"),)
    return 1, ()


def _schaal(rij: Sequence[_Woord], i: int) -> tuple[int, Betekenis] | None:
    """The scale in "x 10", "1.000 x", "in 1.000": what each number is to be multiplied by."""
    if i + 1 >= len(rij):
        return None
    a, b = rij[i].norm, rij[i + 1].norm
    if a in (*_KEER, "in") and b.isdigit() and (int(b) in _SCHALEN or (a != "in" and int(b) > 0)):
        return 2, (("schaal", b),)
    if b in ("x", "×") and a.isdigit() and int(a) in _SCHALEN:
        return 2, (("schaal", a),)
    if a == "per" and b.isdigit() and int(b) in _SCHALEN:
        return 2, (("bezwaar", "afgeleid"), ("reden", "volgt uit andere cijfers"))
    return None


def _getal(rij: Sequence[_Woord], i: int) -> Betekenis:
    """A loose number: a year, or the mark of a footnote; anything else is not understood."""
    woord = rij[i]
    if len(woord.norm) == 4 and woord.norm[:2] in ("19", "20"):
        return (("slot", "jaar"),)
    if len(woord.norm) <= 2 and (not woord.los or woord.haakje):
        return (("neutraal", "voetnoot"),)
    return ()


def _in_woorden(tekst: str) -> list[_Woord]:
    # "GehuisvesteStatushouders_1": how open data write the name of a column.
    regels = "\n".join(schoon(_KAMEEL.sub(" ", _VOLGNUMMER.sub("", r))) for r in tekst[:_LANGSTE].split("\n"))
    kaal = _BEZIT.sub(lambda t: "s" if t[0].endswith("s") else "", regels)
    kaal = _AFKORTING.sub(lambda t: re.sub(r"[./\s]", "", t[0]) + " ", kaal)
    kaal = re.sub(r"[ \t]+", " ", kaal).strip(" ")
    slots: list[Betekenis] = []
    for vondst in reversed(zoek_datums(kaal)):
        soort = "halfjaar" if vondst.halfjaar else vondst.datum.precisie
        slots.append((("slot", soort), ("ruw", kaal[vondst.van : vondst.tot])))
        kaal = f"{kaal[: vondst.van]} {_SLOT} {kaal[vondst.tot :]}"
    rij: list[_Woord] = []
    grens = ""
    eind = -1
    for treffer in re.finditer(rf"{_SLOT}|{_DEEL.pattern}", kaal):
        ruw = treffer[0]
        if ruw in _TEKENS:
            if (
                ruw == "-"
                and kaal[treffer.start() - 1 : treffer.start()] == kaal[treffer.end() : treffer.end() + 1] == " "
            ):
                ruw = "–"
            if ruw == "." and rij and rij[-1].norm in _MET_PUNT:
                continue
            grens = ruw if ruw in _GRENZEN or not grens else grens
            continue
        if ruw == _SLOT:
            slot = slots.pop()
            rij.append(_Woord(_SLOT, dict(slot)["ruw"], grens, slot=slot))
        else:
            norm = ruw.replace(".", "") if ruw[0].isdigit() else (woorden(ruw) or ruw)
            sluit = kaal[treffer.end() : treffer.end() + 1] in (")", "]")
            rij.append(_Woord(norm, ruw, grens, treffer.start() > eind, haakje=sluit))
        grens, eind = "", treffer.end()
    return rij
