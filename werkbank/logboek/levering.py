"""The records of the log: a levering, what is needed to make one, and what happened to it later."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

import pyarrow as pa

from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.logboek.zegel import FORMAAT
from werkbank.register import gemeenten
from werkbank.toegang import Gebruiker

T = TypeVar("T")

TIJDZONE = ZoneInfo("Europe/Amsterdam")
_GROOTSTE = 2**63 - 1
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
GebeurtenisSoort = Literal["intrekking", "herstel", "verwijdering"]
# beschadigd: there, and not to be trusted · verdwenen: this computer has seen it · nog niet binnen: only named ·
# kopie: beside what it is a copy of · vreemd: no part of a log
Aard = Literal["beschadigd", "verdwenen", "nog niet binnen", "kopie", "vreemd"]
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
    door: Gebruiker
    peildatum: date | None = None
    ontvangen_op: date | None = None
    bekend_vanaf: date | None = None
    opmerking: str = ""
    fictief: bool = False
    koppeling: dict[str, Any] | None = None
    bevindingen: tuple[dict[str, Any], ...] = ()
    plaatsen: pa.Table | None = None

    @property
    def regios(self) -> frozenset[str]:
        """The regions whose figures are in it."""
        kolommen = (
            tabel[k] for tabel in self.tabellen.values() for k in tabel.column_names if k.endswith("gemeente_code")
        )
        codes = {code for kolom in kolommen for code in kolom.unique().to_pylist()}
        return frozenset(gemeente.regio for gemeente in gemeenten() if gemeente.code in codes)

    @property
    def leveranciers(self) -> frozenset[str]:
        """The suppliers whose figures are in it."""
        tabellen = (tabel["leverancier"] for tabel in self.tabellen.values() if "leverancier" in tabel.column_names)
        return frozenset(naam for kolom in tabellen for naam in kolom.unique().to_pylist() if naam)


@dataclass(frozen=True)
class Levering:
    """One recorded levering. ``id`` is the first 32 hexadecimal digits of the sha256 of the original.

    schrijver: the id of the computer that recorded it, None in a record of the first form
    vorige:    the parts of the log that it follows, each by its place and seal
    zegel:     the hash of the record
    """

    id: str
    sha256: str
    gegevenssoort: str
    bestandsnaam: str
    leverancier: str
    peildatum: date | None
    ontvangen_op: date
    vastgelegd_op: datetime
    bekend_vanaf: date | None
    door: Gebruiker
    opmerking: str
    fictief: bool
    rijen_aantal: dict[str, int]
    rijen_sha256: dict[str, str]
    koppeling: dict[str, Any] | None = None
    bevindingen: tuple[dict[str, Any], ...] = ()
    plaatsen_sha256: str | None = None
    lezing_sha256: str | None = None
    schrijver: str | None = None
    vorige: tuple[tuple[str, str], ...] = ()
    zegel: str = ""

    @property
    def vastgelegd_door(self) -> str:
        """The function or team that recorded it."""
        return self.door.functie

    @property
    def bekend_op(self) -> date:
        """The day, in Dutch time, from whose end this levering counts as known."""
        return self.bekend_vanaf or lokale_dag(self.vastgelegd_op)

    @property
    def is_echt(self) -> bool:
        """Whether it holds real rows of a kind of which fictive examples ship: these two never show together."""
        return not self.fictief and any(s.voorbeelden and s.naam in self.rijen_aantal for s in GEGEVENSSOORTEN)

    def als_record(self) -> dict[str, Any]:
        """The record as JSON values, in a fixed order; how it was read (``lezing``) stands in a file of its own."""
        return {
            "formaat": FORMAAT,
            "schrijver": self.schrijver,
            "vorige": [list(naam) for naam in self.vorige],
            "id": self.id,
            "sha256": self.sha256,
            "gegevenssoort": self.gegevenssoort,
            "bestandsnaam": self.bestandsnaam,
            "leverancier": self.leverancier,
            "peildatum": _dag(self.peildatum),
            "ontvangen_op": _dag(self.ontvangen_op),
            "vastgelegd_op": self.vastgelegd_op.astimezone(UTC).isoformat(timespec="microseconds"),
            "bekend_vanaf": _dag(self.bekend_vanaf),
            "vastgelegd_door": _als_wie(self.door),
            "opmerking": self.opmerking,
            "fictief": self.fictief,
            "rijen_aantal": self.rijen_aantal,
            "rijen_sha256": self.rijen_sha256,
            "plaatsen_sha256": self.plaatsen_sha256,
            "lezing_sha256": self.lezing_sha256,
        }

    def lezing(self) -> dict[str, Any]:
        """How the file was read and what was noticed, as JSON values: it may quote the file, so it is content."""
        return {"koppeling": self.koppeling, "bevindingen": list(self.bevindingen)}

    @classmethod
    def uit_record(cls, record: dict[str, Any], zegel: str) -> "Levering":
        """Read a record back. Raises ValueError, saying in Dutch what is wrong, when it is not one."""
        van = Record(record)
        oud = record["formaat"] == 1
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
            door=van.neem_wie("vastgelegd_door"),
            opmerking=van.neem("opmerking", str),
            fictief=van.neem("fictief", bool),
            rijen_aantal=van.neem_per_soort("rijen_aantal", int),
            rijen_sha256=van.neem_per_soort("rijen_sha256", str),
            koppeling=van.neem_of_niets("koppeling", dict) if oud else None,
            bevindingen=van.neem_bevindingen() if oud else (),
            plaatsen_sha256=None if oud else van.neem_of_niets("plaatsen_sha256", str),
            lezing_sha256=None if oud else van.neem_of_niets("lezing_sha256", str),
            schrijver=None if oud else van.neem("schrijver", str),
            vorige=() if oud else van.neem_vorige(),
            zegel=zegel,
        )


@dataclass(frozen=True)
class Gebeurtenis:
    """What happened to a levering after it was recorded: withdrawn, restored or removed, by whom and why."""

    levering_id: str
    gebeurtenis: GebeurtenisSoort
    moment: datetime
    door: Gebruiker
    reden: str
    schrijver: str | None = None
    vorige: tuple[tuple[str, str], ...] = ()
    zegel: str = ""

    @property
    def bekend_op(self) -> date:
        """The day of the event in Dutch time."""
        return lokale_dag(self.moment)

    def als_record(self) -> dict[str, Any]:
        """The event as JSON values."""
        return {
            "formaat": FORMAAT,
            "schrijver": self.schrijver,
            "vorige": [list(naam) for naam in self.vorige],
            "levering_id": self.levering_id,
            "gebeurtenis": self.gebeurtenis,
            "moment": self.moment.astimezone(UTC).isoformat(timespec="microseconds"),
            "door": _als_wie(self.door),
            "reden": self.reden,
        }

    @classmethod
    def uit_record(cls, record: dict[str, Any], zegel: str) -> "Gebeurtenis":
        """Read an event back. Raises ValueError, saying in Dutch what is wrong, when it is not one."""
        van = Record(record)
        oud = record["formaat"] == 1
        soort = van.neem("gebeurtenis", str)
        if soort not in get_args(GebeurtenisSoort):
            raise ValueError(f"gebeurtenis “{soort}” bestaat niet")
        return cls(
            van.neem("levering_id", str),
            cast(GebeurtenisSoort, soort),
            van.neem_moment("moment"),
            van.neem_wie("door"),
            van.neem("reden", str),
            schrijver=None if oud else van.neem("schrijver", str),
            vorige=() if oud else van.neem_vorige(),
            zegel=zegel,
        )


@dataclass(frozen=True)
class Terzijde:
    """A part of the log that does not count: what kind of trouble, where, and why."""

    plaats: str
    reden: str
    aard: Aard = "beschadigd"

    @property
    def zin(self) -> str:
        """What a reader must know, in one sentence."""
        if self.aard == "verdwenen":
            return f"{self.plaats} is verdwenen: het {self.reden}. Cijfers kunnen daardoor ouder zijn of ontbreken."
        if self.aard == "nog niet binnen":
            return f"{self.plaats} is nog niet binnen: {self.reden}. Cijfers kunnen daardoor ouder zijn of ontbreken."
        return f"{self.plaats} telt niet mee: {self.reden}."

    @property
    def kan_cijfers_hebben(self) -> bool:
        """Whether there may be figures in it: what nobody can read may be real."""
        return self.plaats.startswith("leveringen/") and self.aard != "vreemd"


@dataclass(frozen=True)
class Inhoud:
    """All that a log holds at one moment. ``rijen``: (levering id, gegevenssoort) → rows.

    koppen:     the newest parts: with these the whole content is named, so they are a key for what is made of it
    verwijderd: leveringen whose content was removed for good
    ooit_echt:  whether the log has, or has had, real rows of a kind of which fictive examples ship
    """

    versie: str
    leveringen: tuple[Levering, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    terzijde: tuple[Terzijde, ...] = ()
    rijen: dict[tuple[str, str], pa.Table] = field(default_factory=dict)
    koppen: tuple[tuple[str, str], ...] = ()
    verwijderd: frozenset[str] = frozenset()
    ooit_echt: bool = False

    def levering(self, levering_id: str) -> Levering | None:
        """The levering with this id, if it is there and whole."""
        return next((levering for levering in self.leveringen if levering.id == levering_id), None)

    def gebeurtenissen_van(self, levering_id: str) -> list[Gebeurtenis]:
        """What happened to a levering, in order."""
        return [g for g in self.gebeurtenissen if g.levering_id == levering_id]

    def is_ingetrokken(self, levering_id: str) -> bool:
        """Whether the last event of a levering is a withdrawal."""
        gebeurtenissen = self.gebeurtenissen_van(levering_id)
        return bool(gebeurtenissen) and gebeurtenissen[-1].gebeurtenis == "intrekking"


def zinnen(terzijde: Sequence[Terzijde], meeste: int = 5) -> tuple[str, ...]:
    """What a reader must know of what is set aside or missing, at most so many sentences and one for the rest."""
    meer = len(terzijde) - meeste
    zin = (f"En nog {meer} delen van het logboek. Zie de pagina Leveringen.",) if meer > 0 else ()
    return (*(deel.zin for deel in terzijde[:meeste]), *zin)


def lokale_dag(moment: datetime) -> date:
    """The Dutch calendar day of a moment (domain rule: bekend_op counts days in Europe/Amsterdam)."""
    return moment.astimezone(TIJDZONE).date()


def _als_wie(wie: Gebruiker) -> dict[str, Any]:
    gebonden = {} if wie.leverancier is None else {"leverancier": wie.leverancier}
    return {"functie": wie.functie, "rollen": sorted(wie.rollen), "regio": wie.regio, **gebonden}


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


class Record:
    """Takes values out of a JSON record and looks at each: what comes out can be counted on, the rest is refused."""

    def __init__(self, record: dict[str, Any]) -> None:
        self._record = record

    def neem(self, naam: str, soort: type[T]) -> T:
        """A value of this type, which must be there."""
        if naam not in self._record:
            raise ValueError(f"“{naam}” ontbreekt")
        return _van_soort(self._record[naam], naam, soort)

    def neem_of_niets(self, naam: str, soort: type[T]) -> T | None:
        """A value of this type, or null."""
        return None if self._record.get(naam, ...) is None else self.neem(naam, soort)

    def neem_dag(self, naam: str) -> date:
        """A day."""
        try:
            return date.fromisoformat(self.neem(naam, str))
        except ValueError as fout:
            raise ValueError(f"“{naam}” is geen datum") from fout

    def neem_dag_of_niets(self, naam: str) -> date | None:
        """A day, or null."""
        return None if self.neem_of_niets(naam, str) is None else self.neem_dag(naam)

    def neem_moment(self, naam: str) -> datetime:
        """A moment, in UTC."""
        try:
            moment = datetime.fromisoformat(self.neem(naam, str))
            lokale_dag(moment)
            if moment.tzinfo is not None:
                return moment.astimezone(UTC)
        except (ValueError, OverflowError) as fout:
            raise ValueError(f"“{naam}” is geen moment") from fout
        raise ValueError(f"“{naam}” is een moment zonder tijdzone")

    def neem_per_soort(self, naam: str, soort: type[T]) -> dict[str, T]:
        """A value of this type per kind of data."""
        return {_van_soort(s, naam, str): _van_soort(w, naam, soort) for s, w in self.neem(naam, dict).items()}

    def neem_wie(self, naam: str) -> Gebruiker:
        """Who: an object, and in the first form a text."""
        if self._record["formaat"] == 1:
            return Gebruiker(self.neem(naam, str))
        wie = Record(self.neem(naam, dict) | {"formaat": 1})
        rollen = frozenset(_van_soort(rol, naam, str) for rol in wie.neem("rollen", list))
        leverancier = wie.neem("leverancier", str) if "leverancier" in wie._record else None
        functie, regio = wie.neem("functie", str), wie.neem_of_niets("regio", str)
        return Gebruiker(functie, cast(frozenset[Any], rollen), regio, leverancier)

    def neem_vorige(self) -> tuple[tuple[str, str], ...]:
        """The parts that a record follows."""
        paren = [_van_soort(paar, "vorige", list) for paar in self.neem("vorige", list)]
        if any(len(paar) != 2 for paar in paren):
            raise ValueError("“vorige” heeft een waarde die niet kan")
        return tuple((_van_soort(p, "vorige", str), _van_soort(z, "vorige", str)) for p, z in paren)

    def neem_bevindingen(self) -> tuple[dict[str, Any], ...]:
        """What was noticed at recording: texts, and the number of a row."""
        bevindingen = [_van_soort(deel, "bevindingen", dict) for deel in self.neem("bevindingen", list)]
        for bevinding in bevindingen:
            for naam, waarde in bevinding.items():
                if waarde is not None:
                    _van_soort(waarde, "bevindingen", int if naam == "rij" else str)
        return tuple(bevindingen)


def _van_soort(waarde: Any, naam: str, soort: type[T]) -> T:
    # Not isinstance: to Python true is a whole number. A half of a surrogate pair is no text that can be stored.
    kapot = type(waarde) is not soort or (isinstance(waarde, str) and not waarde.isascii() and _is_kapot(waarde))
    # A number that no table can hold is no number of rows.
    if kapot or (type(waarde) is int and not 0 <= waarde <= _GROOTSTE):
        raise ValueError(f"“{naam}” heeft een waarde die niet kan")
    return waarde


def _is_kapot(tekst: str) -> bool:
    return any("\ud800" <= teken <= "\udfff" for teken in tekst)
