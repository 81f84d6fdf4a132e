"""What a text says of the figures it stands with: task, measure, scale, what limits it, and what is not understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from werkbank.intake.herkennen.taal.ontleden import Deel, ontleed

# Signs that part one clause from the next in a title; in a header everything is about the one column.
_ZINSGRENS = frozenset(",;:|\n–—.()")


@dataclass(frozen=True)
class Bezwaar:
    """Why a figure with these words is not one that is recorded."""

    soort: str
    reden: str
    woorden: str


@dataclass(frozen=True)
class Zin:
    """A text that was read.

    taken, maten: that it names; ``zwak``: tasks that are meant where nothing else is named
    woorden:      of each kind of meaning, the words that have it
    bezwaren:     words that say that it is no figure to record
    beperkingen:  phrases that limit what is counted, in a way that has no meaning of its own
    zachte:       those of them that mean something else in most running text ("met")
    onbekend:     phrases that are not understood
    andere_tijd:  words that point to another moment than that of the table
    """

    delen: tuple[Deel, ...]
    taken: frozenset[str]
    zwak: frozenset[str]
    maten: frozenset[str]
    teken: str
    schaal: int
    telling: frozenset[str]
    bezwaren: tuple[Bezwaar, ...]
    beperkingen: tuple[str, ...]
    zachte: frozenset[str]
    onbekend: tuple[str, ...]
    andere_tijd: tuple[str, ...]
    grens: str = ""

    def woorden(self, soort: str) -> str:
        """The words that have a meaning of this kind."""
        return " ".join(d.tekst for d in self.delen if soort in d)

    @property
    def eenheden(self) -> frozenset[str]:
        """The units it names that change nothing."""
        return frozenset(w for d in self.delen for w in d.waarden("eenheid"))

    @property
    def is_stand(self) -> bool:
        """Whether it says that it is about what there is at a moment."""
        return any("stand" in d.waarden("tijd") for d in self.delen)

    @property
    def noemt_iets(self) -> bool:
        """Whether it names a task or a measure."""
        return bool(self.taken or self.maten or self.zwak)

    @property
    def toename(self) -> tuple[str, ...]:
        """Words by which a stand is no stand but what came to it: "nieuw", "dit jaar", "in 2024"."""
        gevonden = [d.tekst for d in self.delen if {"erbij", "jaar", "cumulatief"} & set(d.waarden("telling"))]
        for vorige, deel in pairwise(self.delen):
            if ("slot", "jaar") in deel.betekenis and vorige.tekst.casefold() == "in":
                gevonden.append(f"{vorige.tekst} {deel.tekst}")
        return tuple(gevonden)

    @property
    def noemt_maat(self) -> bool:
        """Whether a word in it names a measure, be it one that is limited."""
        return any("maat" in d for d in self.delen)


@lru_cache(maxsize=16_384)
def lees_zin(tekst: str) -> Zin:
    """A header or a line as one sentence."""
    return _zin(ontleed(tekst))


@lru_cache(maxsize=4096)
def lees_zinnen(tekst: str) -> tuple[Zin, ...]:
    """The clauses of a text around a table; ``grens`` says what parts one from the one before."""
    groepen: list[list[Deel]] = []
    for deel in ontleed(tekst):
        if not groepen or (deel.grens in _ZINSGRENS and deel.grens):
            groepen.append([])
        groepen[-1].append(deel)
    return tuple(_zin(tuple(groep)) for groep in groepen)


def _zin(delen: Sequence[Deel]) -> Zin:
    vrij, taken, maten, beperkingen = _los_beperkingen_op(delen)
    for deel in vrij:
        taken += deel.waarden("taak")
        maten += deel.waarden("maat")
    bezwaren = tuple(
        Bezwaar(deel.waarden("bezwaar")[0], deel.waarden("reden")[0], deel.tekst) for deel in vrij if "bezwaar" in deel
    )
    schalen = [int(w) for deel in delen for w in deel.waarden("schaal")]
    tekens = {w for deel in vrij for w in deel.waarden("teken")}
    return Zin(
        tuple(delen),
        frozenset(taken),
        # Also a carry-over that is taken along ("2024-I incl. voor-/achterstand") is one of statushouders.
        frozenset(w for d in delen for w in d.waarden("zwak")),
        _zonder_omvatte(frozenset(maten)),
        tekens.pop() if len(tekens) == 1 else "",
        schalen[0] if schalen else 1,
        frozenset(w for deel in vrij for w in deel.waarden("telling")),
        bezwaren,
        tuple(tekst for tekst, _ in beperkingen),
        frozenset(tekst for tekst, is_zacht in beperkingen if is_zacht),
        _onbekend(vrij),
        tuple(d.tekst for d in vrij if "ander" in d.waarden("tijd") or ("slot", "kwartaal") in d.betekenis),
        delen[0].grens if delen else "",
    )


def _zonder_omvatte(maten: frozenset[str]) -> frozenset[str]:
    """The measures that are meant: "taakstelling incl. voor-/achterstand" names three measures and means one."""
    if "opgave+" in maten:
        return frozenset({"opgave"})
    if "taakstelling-" in maten:
        return frozenset({"taakstelling"})
    if "voorachterstand" in maten:
        return frozenset({"voorachterstand"})
    # "Gerealiseerde open plekken": the word that says it most exactly.
    return maten - {"voortgang"} if len(maten - {"opgave"}) > 1 else maten


def _los_beperkingen_op(
    delen: Sequence[Deel],
) -> tuple[list[Deel], tuple[str, ...], tuple[str, ...], tuple[tuple[str, bool], ...]]:
    """The parts without the limiting words and what they limit by; tasks, measures and phrases that come of those."""
    vrij: list[Deel] = []
    taken: tuple[str, ...] = ()
    maten: tuple[str, ...] = ()
    over: list[tuple[str, bool]] = []
    i = 0
    while i < len(delen):
        deel = delen[i]
        if "beperking" not in deel:
            vrij.append(deel)
            i += 1
            continue
        # "Inclusief noodopvang": what is named by itself limits, and here it is what the word before it is about.
        eind = i + 1 + int(i + 1 < len(delen) and _is_een_deel_van_de_opvang(delen[i + 1]))
        while eind < len(delen) and not _begint_iets_anders(delen[eind]):
            eind += 1
        object_ = [d for d in delen[i + 1 : eind] if not d.is_hulpwoord]
        soort = deel.waarden("beperking")[0]
        # "Tijdelijk gehuisvest": such a word says how, and is no more than a part.
        hoe = soort == "alleen" and "zacht" in deel
        uitkomst = None if hoe else _betekenis_van(soort, object_)
        if hoe:
            over.append((deel.tekst, True))
            vrij += delen[i + 1 : eind]
        elif uitkomst is None:
            over.append((" ".join(d.tekst for d in delen[i:eind]), "zacht" in deel))
        else:
            taken += uitkomst[0]
            maten += uitkomst[1]
        i = eind
    return vrij, taken, maten, tuple(over)


def _is_een_deel_van_de_opvang(deel: Deel) -> bool:
    return "alleen" in deel.waarden("beperking") and "zacht" not in deel and deel.grens not in _ZINSGRENS


def _begint_iets_anders(deel: Deel) -> bool:
    return (
        "beperking" in deel
        or "slot" in deel
        or ("tijd" in deel)
        or "telling" in deel
        or "schaal" in deel
        or (bool(deel.grens) and deel.grens in _ZINSGRENS)
    )


def _betekenis_van(beperking: str, object_: Sequence[Deel]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The tasks and measures of a limiting word with what follows it, None when it has no meaning of its own."""
    taken = {w for d in object_ for w in d.waarden("taak")}
    maten = {w for d in object_ for w in d.waarden("maat")}
    # "Waarvan 538 plekken voor amv's": how many it is changes nothing to what it is.
    anders = [
        d
        for d in object_
        if (not d.begrepen and not d.tekst.replace(".", "").isdigit()) or "bezwaar" in d or "beperking" in d
    ]
    if anders or not object_:
        return None
    if maten == {"voorachterstand"} and not taken:
        if beperking == "inclusief":
            return (), ("opgave+",)
        return ((), ("taakstelling-",)) if beperking == "exclusief" else None
    if taken == {"amv"}:
        # Places for amv's are part of those for asiel: with them is asiel itself, without them is something else.
        if beperking == "inclusief":
            return ("asiel",), tuple(maten)
        return (("amv",), tuple(maten)) if beperking in ("waarvan", "alleen") else None
    if beperking == "alleen" and (taken or maten):
        return tuple(taken), tuple(maten)
    return None


def _onbekend(delen: Iterable[Deel]) -> tuple[str, ...]:
    """The phrases that are not understood, each with the small words that lead it in."""
    gevonden: list[str] = []
    groep: list[Deel] = []

    def sluit() -> None:
        while groep and groep[-1].begrepen:
            groep.pop()
        if groep:
            gevonden.append(" ".join(d.tekst for d in groep))
        groep.clear()

    for deel in delen:
        if deel.grens and deel.grens in _ZINSGRENS:
            sluit()
        if not deel.begrepen or deel.is_hulpwoord:
            groep.append(deel)
        else:
            sluit()
    sluit()
    return tuple(dict.fromkeys(gevonden))


def als_sleutel(woorden: str) -> str:
    """A phrase as the key of a question: numbers and dates are slots, so that it is the same next month."""
    return re.sub(r"\d+(?:[.,]\d+)*", "#", " ".join(woorden.casefold().split()))
