"""The records of the log: a levering, what is needed to make one, and what happened to it later."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

import pyarrow as pa

T = TypeVar("T")

# Goes up when a record of today's form can no longer say it; a reader refuses what is newer than itself.
FORMAAT = 1
TIJDZONE = ZoneInfo("Europe/Amsterdam")
# Where a figure stood in the file that was delivered: one row per figure and cell that made it.
# ``volgnummer`` is the place of the row in the rows of that gegevenssoort, ``kolom`` the column of the figure.
PLAATSEN = pa.schema(
    [
        ("gegevenssoort", pa.string()),
        ("volgnummer", pa.int64()),
        ("kolom", pa.string()),
        ("bestand", pa.string()),
        ("blad", pa.string()),
        ("rij", pa.int64()),
        ("cel", pa.string()),
    ]
)
GebeurtenisSoort = Literal["intrekking", "herstel"]
Herkomst = Literal["werkplan", "voorbeeld", "eigen"]


@dataclass(frozen=True)
class Concept:
    """A levering that is about to be recorded: the original byte for byte, and its rows per kind of data.

    ``tabellen``: gegevenssoort → rows in its declared schema. ``gegevenssoort`` is the main one.
    ``bekend_vanaf``: only for what ships with the product, whose moment of recording says nothing.
    ``plaatsen``: where each figure stood, in the schema ``PLAATSEN``; None when that is not known.
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
    plaatsen: pa.Table | None = None


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
    plaatsen_sha256: str | None = None

    @property
    def bekend_op(self) -> date:
        """The day, in Dutch time, from whose end this levering counts as known."""
        return self.bekend_vanaf or lokale_dag(self.vastgelegd_op)

    def als_record(self) -> dict[str, Any]:
        """The record as JSON values, in a fixed order."""
        return {
            "formaat": FORMAAT,
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
            **({} if self.plaatsen_sha256 is None else {"plaatsen_sha256": self.plaatsen_sha256}),
        }

    @classmethod
    def uit_record(cls, record: Any) -> "Levering":
        """Read a record back. Raises ValueError, saying in Dutch what is wrong, when it is not one."""
        van = _Record(record)
        return cls(
            id=van.neem("id", str),
            sha256=van.neem("sha256", str),
            gegevenssoort=van.neem("gegevenssoort", str),
            bestandsnaam=van.neem("bestandsnaam", str),
            leverancier=van.neem("leverancier", str),
            peildatum=van.neem_dag_of_niets("peildatum"),
            ontvangen_op=van.neem_dag("ontvangen_op"),
            vastgelegd_op=van.neem_moment("vastgelegd_op"),
            bekend_vanaf=van.neem_dag_of_niets("bekend_vanaf"),
            vastgelegd_door=van.neem("vastgelegd_door", str),
            opmerking=van.neem("opmerking", str),
            fictief=van.neem("fictief", bool),
            rijen_aantal=van.neem_per_soort("rijen_aantal", int),
            rijen_sha256=van.neem_per_soort("rijen_sha256", str),
            koppeling=van.neem_of_niets("koppeling", dict),
            bevindingen=van.neem_lijst("bevindingen"),
            plaatsen_sha256=van.neem_of_niets("plaatsen_sha256", str) if "plaatsen_sha256" in record else None,
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
            "formaat": FORMAAT,
            "levering_id": self.levering_id,
            "gebeurtenis": self.gebeurtenis,
            "moment": self.moment.astimezone(UTC).isoformat(timespec="microseconds"),
            "door": self.door,
            "reden": self.reden,
        }

    @classmethod
    def uit_record(cls, record: Any) -> "Gebeurtenis":
        """Read an event back. Raises ValueError, saying in Dutch what is wrong, when it is not one."""
        van = _Record(record)
        soort = van.neem("gebeurtenis", str)
        if soort not in get_args(GebeurtenisSoort):
            raise ValueError(f"gebeurtenis “{soort}” bestaat niet")
        return cls(
            van.neem("levering_id", str),
            cast(GebeurtenisSoort, soort),
            van.neem_moment("moment"),
            van.neem("door", str),
            van.neem("reden", str),
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


class _Record:
    """Takes values out of a JSON record and looks at each: what comes out can be counted on, the rest is refused."""

    def __init__(self, record: Any) -> None:
        if not isinstance(record, dict):
            raise ValueError("er staat geen record in")
        self._record = record
        if self.neem("formaat", int) != FORMAAT:
            raise ValueError("gemaakt met een nieuwere versie van de werkbank")

    def neem(self, naam: str, soort: type[T]) -> T:
        if naam not in self._record:
            raise ValueError(f"“{naam}” ontbreekt")
        return _van_soort(self._record[naam], naam, soort)

    def neem_of_niets(self, naam: str, soort: type[T]) -> T | None:
        return None if self._record.get(naam, ...) is None else self.neem(naam, soort)

    def neem_dag(self, naam: str) -> date:
        try:
            return date.fromisoformat(self.neem(naam, str))
        except ValueError as fout:
            raise ValueError(f"“{naam}” is geen datum") from fout

    def neem_dag_of_niets(self, naam: str) -> date | None:
        return None if self.neem_of_niets(naam, str) is None else self.neem_dag(naam)

    def neem_moment(self, naam: str) -> datetime:
        try:
            moment = datetime.fromisoformat(self.neem(naam, str))
            lokale_dag(moment)
            if moment.tzinfo is not None:
                return moment.astimezone(UTC)
        except (ValueError, OverflowError) as fout:
            raise ValueError(f"“{naam}” is geen moment") from fout
        raise ValueError(f"“{naam}” is een moment zonder tijdzone")

    def neem_per_soort(self, naam: str, soort: type[T]) -> dict[str, T]:
        return {_van_soort(s, naam, str): _van_soort(w, naam, soort) for s, w in self.neem(naam, dict).items()}

    def neem_lijst(self, naam: str) -> tuple[dict[str, Any], ...]:
        return tuple(_van_soort(deel, naam, dict) for deel in self.neem(naam, list))


def _van_soort(waarde: Any, naam: str, soort: type[T]) -> T:
    # Not isinstance: to Python true is a whole number. A half of a surrogate pair is no text that can be stored.
    if type(waarde) is not soort or (isinstance(waarde, str) and not waarde.isascii() and _is_kapot(waarde)):
        raise ValueError(f"“{naam}” heeft een waarde die niet kan")
    return waarde


def _is_kapot(tekst: str) -> bool:
    return any("\ud800" <= teken <= "\udfff" for teken in tekst)
