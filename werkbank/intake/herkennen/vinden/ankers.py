"""The columns that name municipalities: around them the tables are found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.intake.herkennen.taal.woorden import is_codekop, rol_van
from werkbank.intake.herkennen.vinden.gebied import Gebied, duid, duid_code
from werkbank.intake.herkennen.vinden.rooster import Rooster

_PROEF = 200
_EERSTE_RIJEN = 60
_KOPRIJEN_ERBOVEN = 6
_MINSTE_OPZIJ = 3


@dataclass(frozen=True)
class Anker:
    """A column of areas.

    gebieden: row → the area that its cell names
    code:     the column with codes beside a column with names, and what it says; None without one
    """

    kolom: int
    gebieden: Mapping[int, Gebied]
    code: Anker | None = None

    @property
    def gemeenten(self) -> int:
        """Number of cells that name a municipality, of ours or elsewhere."""
        return sum(g.soort != "totaal" for g in self.gebieden.values())


def zoek_ankers(rooster: Rooster) -> list[Anker]:
    """The columns of areas from left to right, a code and a name of the same municipality as one."""
    gevonden = [anker for i, kolom in enumerate(rooster.kolommen()) if (anker := _als_anker(rooster, i, kolom))]
    if not gevonden:
        gevonden = [anker for i in range(len(rooster.kolommen())) if (anker := _kale_codes(rooster, i))]
    return _paren(gevonden)


def ligt_opzij(rooster: Rooster) -> bool:
    """Whether the municipalities stand beside each other in a row, not below each other in a column."""
    breedste = max(
        (
            len({g.naam for w in rij if isinstance(w, str) and (g := duid(w)) and g.soort != "totaal"})
            for rij in rooster.rijen[:_EERSTE_RIJEN]
        ),
        default=0,
    )
    if breedste < _MINSTE_OPZIJ:
        return False
    hoogste = max((a.gemeenten for a in zoek_ankers(rooster)), default=0)
    return breedste > hoogste


def _als_anker(rooster: Rooster, i: int, kolom: tuple[Any, ...]) -> Anker | None:
    teksten = {w for w in kolom if type(w) is str and w}
    if len(teksten) > _PROEF:
        # A long column of remarks is not looked at cell by cell.
        proef = [w for w in kolom[: _PROEF * 2] if type(w) is str and w]
        if not any((g := duid(w)) and g.soort != "totaal" for w in proef):
            return None
    duiding = {w: g for w in teksten if (g := duid(w))}
    if not any(g.soort == "gemeente" for g in duiding.values()):
        return None
    gebieden = {r: duiding[w] for r, w in enumerate(kolom) if type(w) is str and w in duiding}
    for (rij, k), waarde in rooster.vulling.items():
        if k == i and isinstance(waarde, str) and waarde in duiding and (rij, k) not in rooster.breed:
            gebieden.setdefault(rij, duiding[waarde])
    gebieden = dict(sorted(gebieden.items()))
    eerste, laatste = next(iter(gebieden)), next(reversed(gebieden))
    teksten_tussen = sum(1 for w in kolom[eerste : laatste + 1] if type(w) is str and w.strip())
    if len(gebieden) < teksten_tussen / 2:
        return None
    boven = (rooster.tekst(r, i) for r in range(eerste - 1, max(-1, eerste - _KOPRIJEN_ERBOVEN), -1))
    if rol_van(next((tekst for tekst in boven if tekst), "")) in ("leverancier", "bron", "opmerking"):
        return None
    return Anker(i, gebieden)


def _kale_codes(rooster: Rooster, i: int) -> Anker | None:
    """A column of bare numbers below a header that says that they are CBS codes."""
    for rij in range(min(rooster.hoogte, _EERSTE_RIJEN)):
        if is_codekop(rooster.tekst(rij, i)):
            gebieden = {
                r: gebied
                for r in range(rij + 1, rooster.hoogte)
                if (waarde := rooster.waarde(r, i)) is not None and (gebied := duid_code(waarde))
            }
            return Anker(i, gebieden) if any(g.soort == "gemeente" for g in gebieden.values()) else None
    return None


def _paren(ankers: list[Anker]) -> list[Anker]:
    uit: list[Anker] = []
    over = list(ankers)
    while over:
        anker = over.pop(0)
        partner = next((b for b in over if _hoort_bij(anker, b)), None)
        if partner is None:
            uit.append(anker)
            continue
        over.remove(partner)
        naam, code = (partner, anker) if _is_code(anker) and not _is_code(partner) else (anker, partner)
        uit.append(Anker(naam.kolom, naam.gebieden, code))
    return sorted(uit, key=lambda a: a.kolom)


def _hoort_bij(a: Anker, b: Anker) -> bool:
    """Whether two columns speak of the same municipality in each row: a code and a name, or twice the name."""
    samen = [r for r, g in a.gebieden.items() if g.soort != "totaal" and r in b.gebieden]
    if len(samen) * 2 < min(a.gemeenten, b.gemeenten):
        return False
    if _is_code(a) != _is_code(b):
        # Wrong pairs do occur; most rows must agree, or be of municipalities that only a name or code tells.
        anders = sum(
            1 for r in samen if a.gebieden[r].code and b.gebieden[r].code and a.gebieden[r].code != b.gebieden[r].code
        )
        return anders * 2 <= len(samen)
    return all(a.gebieden[r].code == b.gebieden[r].code for r in samen)


def _is_code(anker: Anker) -> bool:
    codes = sum(g.is_code for g in anker.gebieden.values())
    return codes * 2 > len(anker.gebieden)
