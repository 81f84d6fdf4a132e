"""The answer to a query as pages, charts and files take it: rows of plain Python values, never changed.

Not a DataFrame: that turns a missing whole number into a NaN and takes half a second to import, while everything
beyond choosing and showing rows belongs in a query. Who wants to analyse asks for ``dataframe()``.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


@lru_cache(maxsize=512)
def _soort_rij(kolommen: tuple[str, ...]) -> Any:
    # A column that cannot be the name of a field stays reachable by its place.
    return namedtuple("Rij", kolommen, rename=True)


class Rijen(Sequence[Any]):
    """Rows with named columns: ``for rij in rijen: rij.gemeente``. Missing is None. No rows is false.

    kolommen: names of the columns, in order
    waarden:  the rows, as plain tuples in that order
    vragen:   the queries that gave them, by name; what is chosen from them, sorted or put below them keeps these
    """

    __slots__ = ("kolommen", "vragen", "waarden")

    def __init__(
        self, kolommen: Iterable[str], waarden: Iterable[tuple[Any, ...]] = (), vragen: Iterable[str] = ()
    ) -> None:
        self.kolommen = tuple(kolommen)
        self.waarden = tuple(waarden)
        self.vragen = tuple(vragen)

    @classmethod
    def van(cls, rijen: Iterable[Mapping[str, Any]]) -> Rijen:
        """Rows from mappings that all have the columns of the first."""
        alle = list(rijen)
        kolommen = tuple(alle[0]) if alle else ()
        return cls(kolommen, [tuple(rij[naam] for naam in kolommen) for rij in alle])

    @classmethod
    def van_arrow(cls, tabel: pa.Table) -> Rijen:
        """Rows from an Arrow table."""
        return cls(tabel.column_names, zip(*(kolom.to_pylist() for kolom in tabel.columns), strict=True))

    def __len__(self) -> int:
        return len(self.waarden)

    @overload
    def __getitem__(self, plaats: int) -> Any: ...
    @overload
    def __getitem__(self, plaats: slice) -> Rijen: ...
    def __getitem__(self, plaats: int | slice) -> Any:
        if isinstance(plaats, slice):
            return self._met_waarden(self.waarden[plaats])
        return _soort_rij(self.kolommen)._make(self.waarden[plaats])

    def __iter__(self) -> Iterator[Any]:
        return map(_soort_rij(self.kolommen)._make, self.waarden)

    def __repr__(self) -> str:
        return f"Rijen({len(self)} × {', '.join(self.kolommen)})"

    def kolom(self, naam: str) -> list[Any]:
        """One column from top to bottom, missing as None. Raises KeyError for an unknown name."""
        try:
            plaats = self.kolommen.index(naam)
        except ValueError:
            raise KeyError(naam) from None
        return [rij[plaats] for rij in self.waarden]

    def bekend(self, naam: str) -> list[Any]:
        """What is known in a column: its values without the missing ones."""
        return [waarde for waarde in self.kolom(naam) if waarde is not None]

    def waar(self, past: Callable[[Any], bool]) -> Rijen:
        """The rows that fit, in the same order."""
        return self._met_waarden(waarden for waarden, rij in zip(self.waarden, self, strict=True) if past(rij))

    def per(self, naam: str) -> dict[Any, Rijen]:
        """The rows of each value of a column, in the order in which the values first appear."""
        groepen: dict[Any, list[tuple[Any, ...]]] = {}
        for waarde, rij in zip(self.kolom(naam), self.waarden, strict=True):
            groepen.setdefault(waarde, []).append(rij)
        return {waarde: self._met_waarden(groep) for waarde, groep in groepen.items()}

    def gesorteerd(self, sleutel: Callable[[Any], Any]) -> Rijen:
        """The same rows in another order; rows with the same key keep theirs."""
        paren = sorted(zip(self.waarden, self, strict=True), key=lambda paar: sleutel(paar[1]))
        return self._met_waarden(waarden for waarden, _ in paren)

    def met(self, onder: Rijen) -> Rijen:
        """These rows with others below them; a column that those do not have is missing there."""
        extra = [tuple(map(rij.get, self.kolommen)) for rij in onder.mappen()]
        return Rijen(self.kolommen, [*self.waarden, *extra], dict.fromkeys((*self.vragen, *onder.vragen)))

    def _met_waarden(self, waarden: Iterable[tuple[Any, ...]]) -> Rijen:
        return Rijen(self.kolommen, waarden, self.vragen)

    def mappen(self) -> list[dict[str, Any]]:
        """The rows as mappings of column to value."""
        return [dict(zip(self.kolommen, rij, strict=True)) for rij in self.waarden]

    def dataframe(self) -> pd.DataFrame:
        """The same rows for analysis with pandas."""
        # Only here: see above.
        import pandas as pd

        return pd.DataFrame.from_records(list(self.waarden), columns=list(self.kolommen))
