"""Figures that are stored and may not be meant: struck out, not to be seen, shown as something else, merged, or a zero
that a formula made of nothing. Asked once per kind and sheet, with the cells named; never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from werkbank.intake.cijfer import TWIJFELS, lees_cijfer, over_twijfel
from werkbank.intake.herkennen.duiden.kolommen import Kolom
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.lezen import Cel, Teken
from werkbank.intake.vraag import Vraag

TELT, TELT_NIET = "telt", "ontbreekt"
_GENOEMDE_CELLEN = 8


@dataclass
class Twijfel:
    """What was decided about the doubtful cells of a table.

    gedeeld: cells of the grid that share one merged value with another figure
    besluit: kind of doubt → "telt", "ontbreekt" or "" while it is asked
    """

    gedeeld: frozenset[tuple[int, int]] = frozenset()
    begin: frozenset[tuple[int, int]] = frozenset()
    besluit: dict[Teken, str] = field(default_factory=dict)

    def is_gedeeld(self, rij: int, kolom: int) -> bool:
        """Whether a cell shares its value with another figure, and is not merely wide."""
        return (rij, kolom) in self.gedeeld

    def telt(self, rij: int, kolom: int, teken: Teken) -> bool:
        """Whether the number in this doubtful cell counts. Of a merged range only its first cell ever does."""
        if teken == "samengevoegd" and (rij, kolom) not in self.begin:
            return False
        return self.besluit.get(teken) == TELT


def vraag_naar_twijfel(blok: Blok, kolommen: Sequence[Kolom], gesprek: Gesprek) -> Twijfel:
    """Looks through the figures of a table; what is doubtful is asked in ``gesprek``."""
    rooster = blok.rooster
    if not rooster.blad.tekens and not rooster.begin:
        return Twijfel()
    cijfers = [k.kolom for k in kolommen if k.rol == "cijfer"]
    rijen = [r for r in range(blok.van, blok.tot + 1) if _gebied(blok, r) not in ("totaal", "buiten")]
    plekken = [(r, k) for r in rijen for k in cijfers]
    per_bereik: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for hier in plekken:
        if (begin := rooster.begin.get(rooster.plek(*hier))) is not None:
            per_bereik.setdefault(begin, []).append(hier)
    gedeeld = frozenset(hier for cellen in per_bereik.values() if len(cellen) > 1 for hier in cellen)
    twijfel = Twijfel(gedeeld, frozenset(h for h in gedeeld if rooster.begin[rooster.plek(*h)] == rooster.plek(*h)))
    gevonden: dict[Teken, list[tuple[tuple[int, int], Cel]]] = {}
    for hier in plekken:
        if rooster.plek(*hier) not in rooster.blad.tekens and hier not in gedeeld:
            continue
        cel = rooster.cel(*hier)
        if hier not in gedeeld:
            cel = Cel(cel.waarde, cel.tekens - {"samengevoegd"}, cel.getoond)
        if (teken := lees_cijfer(cel).twijfel) is not None:
            gevonden.setdefault(teken, []).append((hier, cel))
    for teken in (t for t in TWIJFELS if t in gevonden):
        twijfel.besluit[teken] = gesprek.weet(_vraag(teken, blok, gevonden[teken]))
    return twijfel


def _gebied(blok: Blok, rij: int) -> str:
    gebied = blok.anker.gebieden.get(rij) or (blok.anker.code.gebieden.get(rij) if blok.anker.code else None)
    return gebied.soort if gebied else ""


def _vraag(teken: Teken, blok: Blok, cellen: Sequence[tuple[tuple[int, int], Cel]]) -> Vraag:
    rooster = blok.rooster
    namen = [rooster.celnaam(*hier) for hier, _ in cellen]
    genoemd = ", ".join(namen[:_GENOEMDE_CELLEN])
    if len(namen) > _GENOEMDE_CELLEN:
        genoemd += f" en nog {len(namen) - _GENOEMDE_CELLEN}"
    blad = f" op blad “{rooster.blad.naam}”" if rooster.blad.naam else ""
    waarden = list(dict.fromkeys(over_twijfel(teken, cel) for _, cel in cellen))
    if teken == "samengevoegd":
        telt = "de eerste gemeente van elke samengevoegde cel: bij de andere ontbreekt het cijfer"
    elif teken == "uit_niets":
        telt = "0: er is geteld en het is nul"
    else:
        telt = "het cijfer dat is opgeslagen"
    return Vraag(
        f"{teken}:{rooster.blad.naam}",
        f"Wat geldt voor {'cel' if len(namen) == 1 else 'de cellen'} {genoemd}{blad}?",
        {TELT: telt, TELT_NIET: "geen cijfer: het ontbreekt"},
        reden=" ".join(waarden[:3]),
    )
