"""The three logs that are read as one: what ships (werkplan, fictive examples) and the user's own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa

from werkbank.fouten import LogboekFout
from werkbank.logboek.boek import Boek
from werkbank.logboek.levering import Gebeurtenis, Herkomst, Inhoud, Levering, Terzijde
from werkbank.logboek.map import MapLogboek
from werkbank.logboek.openen import open_logboek
from werkbank.toegang import Gebruiker

DATA = Path(__file__).resolve().parents[2] / "data"


@dataclass(frozen=True)
class Samen:
    """The content of all logs: leveringen with their origin, in order of recording.

    plaatsen: where the figures of a levering stood, read when it is asked for; None where that was not recorded
    """

    versie: str
    leveringen: tuple[tuple[Levering, Herkomst], ...]
    gebeurtenissen: tuple[Gebeurtenis, ...]
    terzijde: tuple[Terzijde, ...]
    rijen: dict[tuple[str, str], pa.Table]
    plaatsen: Callable[[str], pa.Table | None]

    @property
    def fictief(self) -> bool:
        """Whether fictive figures take part."""
        return any(levering.fictief for levering, _ in self.leveringen)


class Logboeken:
    """The shipped logs and the user's own (``eigen``), read together.

    Fictive examples take part only while ``voorbeeldcijfers`` is on and the own log has never held real rows of
    a kind that has examples (a realisatie, a location, a forecast), withdrawn or not (domain rule 10.12).
    """

    def __init__(
        self, eigen: str | Path, *, voorbeeldcijfers: bool = True, mag_ontbreken: bool = True, meegeleverd: Path = DATA
    ) -> None:
        self.eigen = open_logboek(eigen, mag_ontbreken=mag_ontbreken)
        self._werkplan = MapLogboek(meegeleverd / "werkplan", onthoud=False)
        self._voorbeeld = MapLogboek(meegeleverd / "voorbeeld", onthoud=False)
        self._van: dict[Herkomst, Boek] = {
            "werkplan": self._werkplan,
            "voorbeeld": self._voorbeeld,
            "eigen": self.eigen,
        }
        self._voorbeeldcijfers = voorbeeldcijfers

    def versie(self) -> str:
        """Changes when any of the logs does. The shipped ones do not change while the program runs."""
        return self.eigen.versie()

    def lees(self) -> Samen:
        """Read all logs that take part."""
        delen: list[tuple[Inhoud, Herkomst]] = [(self._werkplan.lees(), "werkplan")]
        eigen = self.eigen.lees()
        if self._voorbeeldcijfers and not _ooit_echt(eigen):
            delen.append((self._voorbeeld.lees(), "voorbeeld"))
        delen.append((eigen, "eigen"))
        leveringen = [(levering, herkomst) for inhoud, herkomst in delen for levering in inhoud.leveringen]
        leveringen.sort(key=lambda paar: (paar[0].vastgelegd_op, paar[0].id))
        return Samen(
            versie=eigen.versie,
            leveringen=tuple(leveringen),
            gebeurtenissen=tuple(g for inhoud, _ in delen for g in inhoud.gebeurtenissen),
            terzijde=tuple(t for inhoud, _ in delen for t in inhoud.terzijde),
            rijen={sleutel: tabel for inhoud, _ in delen for sleutel, tabel in inhoud.rijen.items()},
            plaatsen=partial(_plaatsen, {lev.id: self._van[herkomst] for lev, herkomst in leveringen}),
        )

    def waar(self, levering_id: str) -> Boek:
        """The log that holds this levering; the own one when none does."""
        for logboek in (self._werkplan, self._voorbeeld):
            if any(levering.id == levering_id for levering in logboek.lees().leveringen):
                return logboek
        return self.eigen

    def plaatsen(self, levering_id: str) -> pa.Table | None:
        """Where the figures of a levering stood, in whichever log holds it; None: not recorded. Raises LogboekFout."""
        return self.waar(levering_id).plaatsen(levering_id)

    def trek_in(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Withdraw a levering of the own log. Raises LogboekFout, also for one that ships with the product."""
        self._is_eigen(levering_id)
        return self.eigen.trek_in(levering_id, reden=reden, door=door)

    def herstel(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Undo a withdrawal in the own log. Raises LogboekFout, also for one that ships with the product."""
        self._is_eigen(levering_id)
        return self.eigen.herstel(levering_id, reden=reden, door=door)

    def verwijder(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Take the content of a levering of the own log out for good. Raises LogboekFout, GeenToegang."""
        self._is_eigen(levering_id)
        return self.eigen.verwijder(levering_id, reden=reden, door=door)

    def _is_eigen(self, levering_id: str) -> None:
        if self.waar(levering_id) is not self.eigen:
            raise is_meegeleverd(levering_id)


def _plaatsen(waar: dict[str, Boek], levering_id: str) -> pa.Table | None:
    return waar[levering_id].plaatsen(levering_id)


def is_meegeleverd(levering_id: str) -> LogboekFout:
    """What ships with the product cannot be withdrawn: newer figures take its place."""
    return LogboekFout(
        f"Levering {levering_id[:8]} is met de werkbank meegeleverd: intrekken, herstellen of verwijderen kan niet.",
        doe="Lever nieuwe cijfers aan: de laatst vastgelegde tellen.",
    )


def _ooit_echt(eigen: Inhoud) -> bool:
    """Whether real figures were ever recorded; what cannot be read may be one, and no figure beats a false one."""
    return eigen.ooit_echt or any(deel.kan_cijfers_hebben for deel in eigen.terzijde)
