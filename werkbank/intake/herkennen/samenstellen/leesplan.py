"""What is known of a table before its first row is read: which columns hold figures, and what the others say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from werkbank.intake.herkennen.duiden.datumkolom import staat_omgekeerd
from werkbank.intake.herkennen.duiden.kolom import Kolom, Rol
from werkbank.intake.herkennen.duiden.twijfel import Twijfel, vraag_naar_twijfel
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.rooster import Rooster


@dataclass(frozen=True)
class Leesplan:
    """How each row of one table is to be read.

    cijfers:   the columns with figures
    rol:       the first column of each other part: date, task, measure, supplier …
    namen:     columns of words without a use of their own: they may tell two rows of one municipality apart
    twijfel:   what was decided about doubtful cells
    omgekeerd: in its dates the month stands before the day
    zeggen_per_rij: columns of words of which some make a row no figure to record
    """

    bestandsnaam: str
    blok: Blok
    cijfers: Sequence[Kolom]
    rol: Mapping[Rol, Kolom] = field(default_factory=dict)
    namen: Sequence[int] = ()
    twijfel: Twijfel = field(default_factory=Twijfel)
    omgekeerd: bool = False
    zeggen_per_rij: Sequence[Kolom] = ()

    @property
    def rooster(self) -> Rooster:
        """The cells of its sheet."""
        return self.blok.rooster

    @property
    def rijen(self) -> range:
        """The rows of the table, without its header."""
        return range(self.blok.van, self.blok.tot + 1)

    def opschrift(self, rij: int) -> str:
        """What stands in the column of the municipalities."""
        return self.rooster.tekst(rij, self.blok.anker.kolom)

    def tekst(self, rij: int, rol: Rol) -> str:
        """What a row says in the column with this part, "" without one."""
        kolom = self.rol.get(rol)
        return self.rooster.tekst(rij, kolom.kolom) if kolom else ""


def maak_leesplan(blok: Blok, kolommen: Sequence[Kolom], bestandsnaam: str, gesprek: Gesprek) -> Leesplan:
    """The plan of a table; what is doubtful in its figures or dates is asked in ``gesprek``."""
    rol: dict[Rol, Kolom] = {}
    for k in kolommen:
        if k.rol not in ("cijfer", "niet", "leeg", "regio"):
            rol.setdefault(k.rol, k)
    return Leesplan(
        bestandsnaam,
        blok,
        tuple(k for k in kolommen if k.rol == "cijfer"),
        rol,
        tuple(k.kolom for k in kolommen if k.rol == "niet" and k.is_tekst),
        vraag_naar_twijfel(blok, kolommen, gesprek),
        staat_omgekeerd(blok, rol.get("datum"), gesprek),
        tuple(k for k in kolommen if k.weg_per_rij),
    )
