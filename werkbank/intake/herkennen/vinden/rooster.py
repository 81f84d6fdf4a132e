"""A sheet as the recogniser looks at it: upright, with merged cells filled, and every cell traceable to the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from werkbank.gegevens.toets import Plaats
from werkbank.intake.lezen import Blad, Cel, celnaam
from werkbank.intake.waarden import sinds_1904, toon

_MEESTE_SAMENGEVOEGD = 20_000


@dataclass
class Rooster:
    """The cells of a sheet by row and column, counted from 0; with ``gedraaid`` the sheet lies on its side.

    vulling: cell inside a merged range → its value
    begin:   cell inside a merged range → the cell in which its value stands, both as places in the sheet
    breed:   cells of a range that is merged over more than one column → number of columns
    los:     lines of text that stood beside the table when the sheet was put upright
    """

    blad: Blad
    rijen: Sequence[Sequence[Any]]
    gedraaid: bool = False
    vulling: dict[tuple[int, int], Any] = field(default_factory=dict)
    begin: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    breed: dict[tuple[int, int], int] = field(default_factory=dict)
    los: tuple[str, ...] = ()
    _kolommen: list[tuple[Any, ...]] | None = None

    @property
    def hoogte(self) -> int:
        """Number of rows."""
        return len(self.rijen)

    def kolommen(self) -> list[tuple[Any, ...]]:
        """The columns, all equally long."""
        if self._kolommen is None:
            self._kolommen = list(zip_longest(*self.rijen))
        return self._kolommen

    def waarde(self, rij: int, kolom: int) -> Any:
        """The value of a cell, that of its merged range where it has none; None when empty."""
        if 0 <= rij < len(self.rijen) and 0 <= kolom < len(self.rijen[rij]):
            waarde = self.rijen[rij][kolom]
            if waarde not in ("", None):
                return waarde
        return self.vulling.get((rij, kolom))

    def cel(self, rij: int, kolom: int) -> Cel:
        """A cell with all that is known of it, also that it shares its value with others."""
        hier = self.plek(rij, kolom)
        cel = self.blad.cel(*hier)
        if hier in self.begin:
            # What is known of a range stands with its first cell.
            eerste = self.blad.cel(*self.begin[hier])
            return Cel(eerste.waarde, cel.tekens | eerste.tekens | {"samengevoegd"}, eerste.getoond)
        return cel

    def als_datum(self, waarde: Any) -> Any:
        """A value where a day should stand: a bare serial as the sheet counts its days."""
        return sinds_1904(waarde) if self.blad.sinds_1904 else waarde

    def tekst(self, rij: int, kolom: int) -> str:
        """A cell as text, "" when empty."""
        return toon(self.waarde(rij, kolom))

    def regel(self, rij: int) -> str:
        """All that stands in a row, as one line of text, what is merged once."""
        cellen = dict.fromkeys(
            " ".join(w.split()) if isinstance(w, str) else toon(w)
            for k in range(len(self.rijen[rij]))
            if (w := self.waarde(rij, k)) is not None
        )
        return " ".join(c for c in cellen if c)

    def is_leeg(self, rij: int) -> bool:
        """Whether nothing stands in the row."""
        return all(w is None or w == "" or (isinstance(w, str) and not w.strip()) for w in self.rijen[rij])

    def inhoud(self, rij: int) -> tuple[str, ...]:
        """The filled cells of a row, as text."""
        return tuple(t for w in self.rijen[rij] if (t := toon(w)))

    def plek(self, rij: int, kolom: int) -> tuple[int, int]:
        """The place of a cell in the sheet, counted from 0."""
        return (kolom, rij) if self.gedraaid else (rij, kolom)

    def celnaam(self, rij: int, kolom: int) -> str:
        """The name of a cell in the sheet ("C7")."""
        return celnaam(*self.plek(rij, kolom))

    def rijnummer(self, rij: int, kolom: int = 0) -> int:
        """The number of a row as the user sees it; of a sheet on its side that of the cell."""
        return self.blad.rijnummer(self.plek(rij, kolom)[0])

    def vindplaats(self, bestand: str, rij: int, kolom: int) -> Plaats:
        """Where the value of a cell stands in the file: of a merged cell that is where its range begins."""
        r, k = self.plek(rij, kolom)
        if (r, k) in self.begin and self.blad.waarde(r, k) is None:
            r, k = self.begin[r, k]
        return Plaats(bestand, self.blad.naam, self.blad.rijnummer(r), celnaam(r, k))

    def draai(self) -> Rooster:
        """The same sheet on its side; a row with one text in it is no part of the table."""
        los = [r for r in range(self.hoogte) if len(set(self.inhoud(r))) == 1]
        rijen = [[None] * len(rij) if r in los else rij for r, rij in enumerate(self.rijen)]
        return Rooster(
            self.blad,
            list(zip_longest(*rijen)),
            not self.gedraaid,
            {(k, r): w for (r, k), w in self.vulling.items() if r not in los},
            self.begin,
            los=tuple(self.regel(r) for r in los),
        )


def maak_rooster(blad: Blad) -> Rooster:
    """The grid of a sheet."""
    rooster = Rooster(blad, blad.rijen)
    for bereik in blad.samengevoegd:
        waarde = blad.waarde(bereik.rij, bereik.kolom)
        rijen = range(bereik.rij, min(bereik.laatste_rij + 1, blad.hoogte))
        kolommen = range(bereik.kolom, min(bereik.laatste_kolom + 1, blad.breedte))
        if waarde is None or len(rooster.vulling) + len(rijen) * len(kolommen) > _MEESTE_SAMENGEVOEGD:
            continue
        for rij in rijen:
            for kolom in kolommen:
                rooster.vulling[rij, kolom] = waarde
                rooster.begin[rij, kolom] = bereik.rij, bereik.kolom
                if len(kolommen) > 1:
                    rooster.breed[rij, kolom] = len(kolommen)
    return rooster
