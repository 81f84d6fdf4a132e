"""How wide the columns of a printed table are: no word is broken, and a long text gets what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.rapport.raster import Raster

# The sizes of type of a table on paper.
_PUNTEN = (9, 8.5, 8, 7.5, 7, 6.5)
# In em: the length at which a text may wrap, and that of a "word" that no column can hold and that is broken.
_LANGE_TEKST = 22.0
_LANGSTE_WOORD = 30.0
# White beside the words, on either side.
CELRAND_PT = 3
# Widths of letters of bold Arial in em, by group and rounded up.
_SMAL, _GEWOON, _BREED = 0.39, 0.66, 0.95


@dataclass(frozen=True)
class Breedtes:
    """The size of type and, per column, the width with the white beside it."""

    punten: float
    kolommen_pt: tuple[float, ...]


def breedtes(tabel: Raster, ruimte_pt: float, maten: Sequence[float] = _PUNTEN) -> Breedtes:
    """Columns as wide as their words ask for, together `ruimte_pt`.

    maten: the sizes of type to choose from, largest first: the largest that lets every word fit is taken, and only a
           table that fits at no size breaks one
    """
    teksten = list(zip(tabel.koppen, *tabel.rijen, *tabel.totalen, strict=True))
    # The head is bold, and so is measured every word: the widest decides.
    woord = [max(min(_em(w), _LANGSTE_WOORD) for t in kolom for w in (t.split(" ") or [""])) for kolom in teksten]
    _geef_groepen_ruimte(tabel, woord)
    wens = [max(w, min(max(map(_em, kolom)), _LANGE_TEKST)) for w, kolom in zip(woord, teksten, strict=True)]
    vrij_pt = ruimte_pt - 2 * CELRAND_PT * len(woord)
    punten = next((p for p in maten if sum(woord) * p <= vrij_pt), maten[-1])
    # What the words leave over goes to who wishes more.
    over = max(vrij_pt / punten - sum(woord), 0)
    meer = [a - b for a, b in zip(wens, woord, strict=True)]
    deel = [b + (over * m / sum(meer) if sum(meer) else over / len(woord)) for b, m in zip(woord, meer, strict=True)]
    return Breedtes(punten, tuple(vrij_pt * d / sum(deel) + 2 * CELRAND_PT for d in deel))


def _geef_groepen_ruimte(tabel: Raster, woord: list[float]) -> None:
    """Widen the columns below a shared head whose longest word is wider than they are together."""
    begin = 0
    for tekst, aantal in tabel.groepen:
        nodig = max(map(_em, tekst.split(" "))) / aantal
        for i in range(begin, begin + aantal):
            woord[i] = max(woord[i], nodig)
        begin += aantal


def _em(tekst: str) -> float:
    """The width of a text in bold Arial, in its own size, never too small."""
    return sum(_SMAL if t in "ijltfrI.,:;'()-[]|" else _BREED if t in "mwMW%+−" else _GEWOON for t in tekst)
