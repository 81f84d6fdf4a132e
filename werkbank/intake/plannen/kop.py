"""Where the list of locations stands on a sheet: its header row, and which columns belong together.

Two tasks may stand beside each other in one list (each with its own step and places), or two lists beside each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from werkbank.intake.lezen import Blad
from werkbank.intake.plannen.woorden import rol_van, soorten_in, tekst

_EERSTE_RIJEN = 40
_BOVEN = 3
# What tells a plan from a count per location.
_VAN_EEN_PLAN = frozenset({"stap", "begin_op", "eind_op"})


@dataclass(frozen=True)
class Groep:
    """The columns of one location in one row: role → column; `soort` when the heads name the task."""

    kolommen: Mapping[str, int]
    soort: str = ""
    eigen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kop:
    """The header of one list.

    dubbel: roles that stand there more than once without a task that tells them apart, with their heads
    onbenut: columns that are not read: column → head
    """

    rij: int
    groepen: tuple[Groep, ...]
    dubbel: Mapping[str, Sequence[str]] = field(default_factory=dict)
    onbenut: Mapping[int, str] = field(default_factory=dict)


def zoek_koppen(blad: Blad) -> list[Kop]:
    """The header of each list on the sheet, left to right; [] when the sheet holds no list of locations."""
    for rij in range(min(blad.hoogte, _EERSTE_RIJEN)):
        rollen = {k: rol for k in range(blad.breedte) if (rol := rol_van(_tekst(blad, rij, k)))}
        gevonden = set(rollen.values())
        if "locatie" in gevonden and gevonden & _VAN_EEN_PLAN and len(rollen) >= 3:
            return [_kop(blad, rij, deel) for deel in _lijsten(rollen)]
    return []


def _tekst(blad: Blad, rij: int, kolom: int) -> str:
    waarde = blad.waarde(rij, kolom)
    return tekst(waarde) if isinstance(waarde, str) else ""


def _lijsten(rollen: Mapping[int, str]) -> list[dict[int, str]]:
    """One list for each column of municipalities; the columns before the first go with it."""
    lijsten: list[dict[int, str]] = [{}]
    for kolom, rol in sorted(rollen.items()):
        if rol == "gemeente" and "gemeente" in lijsten[-1].values():
            lijsten.append({})
        lijsten[-1][kolom] = rol
    return lijsten


def _kop(blad: Blad, rij: int, rollen: Mapping[int, str]) -> Kop:
    keren = Counter(rollen.values())
    vaak = {rol for rol, keer in keren.items() if keer > 1}
    gedeeld = {rol: k for k, rol in rollen.items() if rol not in vaak}
    soort_van = {k: _soort(blad, rij, k) for k in rollen}
    onbenut = {
        k: _tekst(blad, rij, k) for k in range(min(rollen), max(rollen) + 1) if k not in rollen and _tekst(blad, rij, k)
    }
    if not vaak:
        soorten = {s for rol in ("aantal", "stap") if rol in gedeeld and (s := soort_van[gedeeld[rol]])}
        return Kop(rij, (Groep(gedeeld, soorten.pop() if len(soorten) == 1 else ""),), onbenut=onbenut)
    per_soort: dict[str, dict[str, int]] = {}
    dubbel: dict[str, list[str]] = {}
    for kolom, rol in sorted(rollen.items()):
        if rol not in vaak:
            continue
        eigen = per_soort.setdefault(soort_van[kolom], {})
        if rol in eigen or not soort_van[kolom]:
            dubbel.setdefault(rol, []).append(_tekst(blad, rij, kolom))
        eigen[rol] = kolom
    groepen = tuple(Groep(gedeeld | eigen, soort, frozenset(eigen)) for soort, eigen in per_soort.items())
    return Kop(rij, groepen, dubbel, onbenut)


def _soort(blad: Blad, rij: int, kolom: int) -> str:
    """The one task that a head names, or what stands above it; "" when none or more are named."""
    for boven in range(rij, max(-1, rij - _BOVEN), -1):
        soorten = soorten_in(tekst(_erboven(blad, boven, kolom) if boven < rij else blad.waarde(boven, kolom)))
        if len(soorten) == 1:
            return soorten[0]
        if soorten:
            return ""
    return ""


def _erboven(blad: Blad, rij: int, kolom: int) -> object:
    """What stands above a column: its own cell, a merged range, or the label of a group that begins further left."""
    for b in blad.samengevoegd:
        if b.rij <= rij <= b.laatste_rij and b.kolom <= kolom <= b.laatste_kolom:
            return blad.waarde(b.rij, b.kolom)
    gevuld = [k for k in range(blad.breedte) if blad.waarde(rij, k) is not None]
    links = [k for k in gevuld if k <= kolom]
    # A title stands alone on its row: it says nothing of one column.
    return blad.waarde(rij, links[-1]) if links and (len(gevuld) > 1 or links[-1] == kolom) else None
