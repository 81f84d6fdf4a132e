"""The records of the log: a levering, what is needed to make one, and what happened to it later."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pyarrow as pa

TIJDZONE = ZoneInfo("Europe/Amsterdam")
GebeurtenisSoort = Literal["intrekking", "herstel"]
Herkomst = Literal["werkplan", "voorbeeld", "eigen"]


@dataclass(frozen=True)
class Concept:
    """A levering that is about to be recorded: the original byte for byte, and its rows per kind of data.

    ``tabellen``: gegevenssoort → rows in its declared schema. ``gegevenssoort`` is the main one.
    ``bekend_vanaf``: only for what ships with the product, whose moment of recording says nothing.
    """

    gegevenssoort: str
    bestandsnaam: str
    inhoud: bytes
    tabellen: dict[str, pa.Table]
    leverancier: str
    vastgelegd_door: str
    peildatum: date | None = None
    ontvangen_op: date | None = None
    bekend_vanaf: date | None = None
    opmerking: str = ""
    fictief: bool = False
    koppeling: dict[str, Any] | None = None
    bevindingen: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Levering:
    """One recorded levering. ``id`` is the first 32 hexadecimal digits of the sha256 of the original."""

    id: str
    sha256: str
    gegevenssoort: str
    bestandsnaam: str
    leverancier: str
    peildatum: date | None
    ontvangen_op: date
    vastgelegd_op: datetime
    bekend_vanaf: date | None
    vastgelegd_door: str
    opmerking: str
    fictief: bool
    rijen_aantal: dict[str, int]
    rijen_sha256: dict[str, str]
    koppeling: dict[str, Any] | None = None
    bevindingen: tuple[dict[str, Any], ...] = ()

    @property
    def bekend_op(self) -> date:
        """The day, in Dutch time, from whose end this levering counts as known."""
        return self.bekend_vanaf or lokale_dag(self.vastgelegd_op)

    def als_record(self) -> dict[str, Any]:
        """The record as JSON values, in a fixed order."""
        return {
            "formaat": 1,
            "id": self.id,
            "sha256": self.sha256,
            "gegevenssoort": self.gegevenssoort,
            "bestandsnaam": self.bestandsnaam,
            "leverancier": self.leverancier,
            "peildatum": _dag(self.peildatum),
            "ontvangen_op": _dag(self.ontvangen_op),
            "vastgelegd_op": self.vastgelegd_op.astimezone(UTC).isoformat(timespec="microseconds"),
            "bekend_vanaf": _dag(self.bekend_vanaf),
            "vastgelegd_door": self.vastgelegd_door,
            "opmerking": self.opmerking,
            "fictief": self.fictief,
            "rijen_aantal": self.rijen_aantal,
            "rijen_sha256": self.rijen_sha256,
            "koppeling": self.koppeling,
            "bevindingen": list(self.bevindingen),
        }

    @classmethod
    def uit_record(cls, record: dict[str, Any]) -> "Levering":
        """Read a record back. Raises KeyError, TypeError or ValueError when it is not one."""
        if record["formaat"] != 1:
            raise ValueError(f"formaat {record['formaat']} is gemaakt door een nieuwere versie")
        return cls(
            id=record["id"],
            sha256=record["sha256"],
            gegevenssoort=record["gegevenssoort"],
            bestandsnaam=record["bestandsnaam"],
            leverancier=record["leverancier"],
            peildatum=_uit_dag(record["peildatum"]),
            ontvangen_op=date.fromisoformat(record["ontvangen_op"]),
            vastgelegd_op=_uit_moment(record["vastgelegd_op"]),
            bekend_vanaf=_uit_dag(record["bekend_vanaf"]),
            vastgelegd_door=record["vastgelegd_door"],
            opmerking=record["opmerking"],
            fictief=bool(record["fictief"]),
            rijen_aantal=dict(record["rijen_aantal"]),
            rijen_sha256=dict(record["rijen_sha256"]),
            koppeling=record["koppeling"],
            bevindingen=tuple(record["bevindingen"]),
        )


@dataclass(frozen=True)
class Gebeurtenis:
    """What happened to a levering after it was recorded: withdrawn or restored, by whom and why."""

    levering_id: str
    gebeurtenis: GebeurtenisSoort
    moment: datetime
    door: str
    reden: str

    @property
    def bekend_op(self) -> date:
        """The day of the event in Dutch time."""
        return lokale_dag(self.moment)

    def als_record(self) -> dict[str, Any]:
        """The event as JSON values."""
        return {
            "formaat": 1,
            "levering_id": self.levering_id,
            "gebeurtenis": self.gebeurtenis,
            "moment": self.moment.astimezone(UTC).isoformat(timespec="microseconds"),
            "door": self.door,
            "reden": self.reden,
        }

    @classmethod
    def uit_record(cls, record: dict[str, Any]) -> "Gebeurtenis":
        """Read an event back. Raises KeyError, TypeError or ValueError when it is not one."""
        if record["formaat"] != 1 or record["gebeurtenis"] not in ("intrekking", "herstel"):
            raise ValueError("onbekende gebeurtenis")
        return cls(
            record["levering_id"], record["gebeurtenis"], _uit_moment(record["moment"]), record["door"], record["reden"]
        )


@dataclass(frozen=True)
class Terzijde:
    """A damaged or incomplete part of the log that is left out, and why."""

    plaats: str
    reden: str


@dataclass(frozen=True)
class Inhoud:
    """All that a log holds at one moment. ``rijen``: (levering id, gegevenssoort) → rows."""

    versie: str
    leveringen: tuple[Levering, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    terzijde: tuple[Terzijde, ...] = ()
    rijen: dict[tuple[str, str], pa.Table] = field(default_factory=dict)


def lokale_dag(moment: datetime) -> date:
    """The Dutch calendar day of a moment (domain rule: bekend_op counts days in Europe/Amsterdam)."""
    return moment.astimezone(TIJDZONE).date()


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _uit_dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _uit_moment(tekst: str) -> datetime:
    moment = datetime.fromisoformat(tekst)
    if moment.tzinfo is None:
        raise ValueError("moment zonder tijdzone")
    return moment
