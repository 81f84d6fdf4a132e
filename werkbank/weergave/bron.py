"""Where the figures of a section come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

MERK_BRON_FICTIEF = "fictieve voorbeeldcijfers"


def _verschillende(rijen: Rijen, kolom: str) -> tuple[Any, ...]:
    """What stands in a column, once; a row that holds several sources names them with "; " between."""
    if kolom not in rijen.kolommen:
        return ()
    waarden = {w for w in rijen.bekend(kolom) if w != ""}
    if kolom in ("bron", "leverancier"):
        waarden = {deel for waarde in sorted(waarden) for deel in str(waarde).split("; ")}
    return tuple(sorted(waarden))


@dataclass(frozen=True)
class Bron:
    """Source, reference dates and suppliers of some figures; several of each when they are mixed."""

    bronnen: tuple[str, ...] = ()
    peildata: tuple[date, ...] = ()
    leveranciers: tuple[str, ...] = ()

    @classmethod
    def uit(cls, *tabellen: Rijen) -> Bron:
        """Gather the columns `bron`, `peildatum` and `leverancier` of the rows that are shown, as far as they exist."""
        # Rows of a region name the oldest and the newest of the days they hold.
        samen: dict[str, list[Any]] = {"bron": [], "peildatum": [], "oudste_peildatum": [], "leverancier": []}
        for kolom, waarden in samen.items():
            for rijen in tabellen:
                waarden += [w for w in _verschillende(rijen, kolom) if w not in waarden]
        dagen = {*samen["peildatum"], *samen["oudste_peildatum"]}
        return cls(tuple(samen["bron"]), tuple(sorted(dagen)), tuple(samen["leverancier"]))

    @property
    def fictief(self) -> bool:
        """True when one of the sources is the fictive example."""
        return any(MERK_BRON_FICTIEF in bron.lower() for bron in self.bronnen)

    @property
    def gemengd(self) -> bool:
        """True when the figures are not of one day."""
        return len(self.peildata) > 1

    def delen(self) -> list[tuple[str, str]]:
        """The parts of the source line, as (name, text); unknown parts are left out."""
        dagen = datum(self.peildata[0]) if self.peildata else ""
        if self.gemengd:
            dagen += f" t/m {datum(self.peildata[-1])}"
        delen = [("Bron", "; ".join(self.bronnen)), ("Peildatum", dagen), ("Leverancier", ", ".join(self.leveranciers))]
        return [(naam, tekst) for naam, tekst in delen if tekst]
