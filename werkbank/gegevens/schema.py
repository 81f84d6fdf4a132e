"""The parts of which a kind of data (gegevenssoort) is declared: columns and rules."""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

from werkbank.fouten import Ernst

KolomType = Literal["tekst", "geheel", "datum"]

ARROW_TYPES: dict[KolomType, pa.DataType] = {"tekst": pa.string(), "geheel": pa.int64(), "datum": pa.date32()}
SQL_TYPES: dict[KolomType, str] = {"tekst": "varchar", "geheel": "bigint", "datum": "date"}
TYPE_UITLEG: dict[KolomType, str] = {
    "tekst": "tekst",
    "geheel": "geheel getal",
    "datum": "datum, bijvoorbeeld 1-7-2024",
}


@dataclass(frozen=True)
class Kolom:
    """One column: name, type, meaning for a user (Dutch), and what a value must satisfy."""

    naam: str
    type: KolomType
    betekenis: str
    verplicht: bool = True
    eenheid: str = ""
    keuzes: tuple[str, ...] = ()
    minimum: int | None = None
    voorbeeld: str = ""

    @property
    def is_gemeente(self) -> bool:
        """Whether it holds a municipality, as its code: a file may name it in any known spelling."""
        return self.naam.endswith("gemeente_code")


@dataclass(frozen=True)
class Regel:
    """A rule over rows, as SQL: ``overtreding`` is true for a row that breaks it.

    ``tekst`` is the Dutch message; ``{kolom}`` in it is replaced by the row's value.
    """

    id: str
    overtreding: str
    tekst: str
    ernst: Ernst = "fout"


@dataclass(frozen=True)
class Gegevenssoort:
    """A kind of data: what one row says (``korrel``), its columns, its key and its rules.

    opsomming:   how many rows a municipality has is its own affair; what it lacks cannot be told from a list of all
    voorbeelden: fictive examples of it ship; they and real rows never show together (domain rule 10.12)
    """

    naam: str
    titel: str
    doel: str
    korrel: str
    kolommen: tuple[Kolom, ...]
    sleutel: tuple[str, ...]
    regels: tuple[Regel, ...] = ()
    opsomming: bool = False
    voorbeelden: bool = False

    def __post_init__(self) -> None:
        onbekend = set(self.sleutel) - {k.naam for k in self.kolommen}
        if onbekend:
            raise ValueError(f"sleutel van {self.naam} noemt onbekende kolommen: {onbekend}")

    @property
    def kolomnamen(self) -> tuple[str, ...]:
        """Column names in declared order."""
        return tuple(k.naam for k in self.kolommen)

    @property
    def vooraf_ingevuld(self) -> bool:
        """Whether a template lists the municipalities beforehand: figures do, an enumeration or a form does not."""
        return "gemeente_code" in self.kolomnamen and "ingevuld_op" not in self.sleutel and not self.opsomming

    @property
    def arrow_schema(self) -> pa.Schema:
        """The schema of the rows in Parquet and in DuckDB."""
        return pa.schema([pa.field(k.naam, ARROW_TYPES[k.type]) for k in self.kolommen])

    def kolom(self, naam: str) -> Kolom:
        """The column with this name. Raises KeyError if there is none."""
        for k in self.kolommen:
            if k.naam == naam:
                return k
        raise KeyError(naam)
