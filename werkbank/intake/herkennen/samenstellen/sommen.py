"""The sums that run along with the rows of a table: of the group since the last total, and of all rows so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Sommen:
    """What the rows so far add up to, by column.

    groep, alles: the municipalities of Overijssel in the order of their rows, a municipality once per row
    buiten_rijen: number of rows of municipalities elsewhere
    """

    groep: list[str] = field(default_factory=list)
    alles: list[str] = field(default_factory=list)
    buiten_rijen: int = 0
    _groep: Counter[int] = field(default_factory=Counter)
    _alles: Counter[int] = field(default_factory=Counter)
    _buiten_groep: Counter[int] = field(default_factory=Counter)
    _buiten_alles: Counter[int] = field(default_factory=Counter)

    def tel_gemeente(self, code: str) -> None:
        """A row of a municipality of Overijssel."""
        self.groep.append(code)
        self.alles.append(code)

    def tel_cijfer(self, kolom: int, aantal: int) -> None:
        """A figure of such a row."""
        self._groep[kolom] += aantal
        self._alles[kolom] += aantal

    def tel_buiten(self, aantallen: Mapping[int, int]) -> None:
        """A row of a municipality elsewhere, with its figures by column."""
        self.buiten_rijen += 1
        for kolom, aantal in aantallen.items():
            self._buiten_groep[kolom] += aantal
            self._buiten_alles[kolom] += aantal

    def sluit_groep(self) -> None:
        """A total was read: what follows is the next group."""
        self.groep = []
        self._groep.clear()
        self._buiten_groep.clear()

    @property
    def groep_is_leeg(self) -> bool:
        """Whether no row was read since the last total."""
        return not self.groep and not self._buiten_groep

    def is_groep(self, getallen: Mapping[int, int]) -> bool:
        """Whether these numbers are what the group adds up to, in each column."""
        return all(kolom in self._groep and self._groep[kolom] == getal for kolom, getal in getallen.items())

    def is_alles(self, getallen: Mapping[int, int]) -> bool:
        """Whether these numbers are what all rows so far add up to, in each column, and there are any."""
        gelijk = all(kolom in self._alles and self._alles[kolom] == getal for kolom, getal in getallen.items())
        return bool(getallen) and gelijk

    def buiten(self, kolom: int, *, van_alles: bool) -> int:
        """The sum of the municipalities elsewhere."""
        return (self._buiten_alles if van_alles else self._buiten_groep)[kolom]

    def gemeenten(self, *, van_alles: bool) -> Sequence[str]:
        """The municipalities of Overijssel, each once."""
        return tuple(dict.fromkeys(self.alles if van_alles else self.groep))
