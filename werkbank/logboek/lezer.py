"""The parts of a log as they are read: each once, whole or set aside.

Which parts belong together, and what is missing, is decided elsewhere (``keten``, ``boek``).
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import pyarrow as pa

from werkbank.logboek.deel import RECORD, lees_gebeurtenis, lees_inhoud, lees_record
from werkbank.logboek.huis import Deel, Huis
from werkbank.logboek.leesgeheugen import MINSTENS, Eerder, Leesgeheugen
from werkbank.logboek.levering import Gebeurtenis, Levering, Terzijde
from werkbank.logboek.zegel import Beschadigd


@dataclass(frozen=True)
class Gelezen:
    """One levering as it was read and found whole; without rows when its content was removed."""

    levering: Levering
    rijen: dict[str, pa.Table]
    kopieen: tuple[str, ...] = ()
    verwijderd: bool = False


class Lezer:
    """Reads the parts of a log, and keeps what it found whole: nothing is ever changed. Keys are places."""

    def __init__(self, huis: Huis, geheugen: Leesgeheugen | None = None) -> None:
        self._huis = huis
        self._geheugen = geheugen
        self.gelezen: dict[str, Gelezen] = {}
        self.gelezen_gebeurtenissen: dict[str, Gebeurtenis] = {}

    def kenmerken(self) -> dict[str, str]:
        """Place → what can still change about it. Raises LogboekFout."""
        return self._huis.kenmerken(self.gelezen.keys() | self.gelezen_gebeurtenissen.keys())

    def lees_leveringen(
        self, kenmerken: dict[str, str], verwijderd: Collection[str], terzijde: list[Terzijde]
    ) -> dict[str, Gelezen]:
        """Place → levering for those that are whole; the others are named in ``terzijde``.

        verwijderd: leveringen of which only the record is left
        """
        plaatsen = [plaats for plaats in kenmerken if plaats.startswith("leveringen/")]
        # What is no longer there was read once, and is not any more.
        gelezen = {p: self.gelezen[p] for p in plaatsen if p in self.gelezen}
        gelezen = {p: deel for p, deel in gelezen.items() if deel.verwijderd == (id_van(p) in verwijderd)}
        te_lezen = [plaats for plaats in plaatsen if plaats not in gelezen]
        eerder = self._eerder(len(te_lezen))
        for plaats, deel in self._huis.delen(te_lezen):
            try:
                gelezen[plaats] = _lees(deel, eerder.get(deel.naam), verwijderd=id_van(plaats) in verwijderd)
            except Beschadigd as fout:
                terzijde.append(Terzijde(plaats, str(fout)))
        kenmerken |= dict.fromkeys(gelezen, "")
        self.gelezen = gelezen
        return dict(gelezen)

    def _eerder(self, te_lezen: int) -> dict[str, Eerder]:
        """What this computer read before, when there is so much to read that it pays to look."""
        return self._geheugen.lees() if self._geheugen is not None and te_lezen >= MINSTENS else {}

    def bewaar(self, mag: Callable[[], bool]) -> None:
        """Keep what was read for the next start; see `Leesgeheugen.bewaar`."""
        if self._geheugen is not None:
            heel = ((p.split("/")[1], deel) for p, deel in self.gelezen.items() if deel.rijen)
            self._geheugen.bewaar({naam: Eerder(deel.levering.zegel, deel.rijen) for naam, deel in heel}, mag=mag)

    def lees_gebeurtenissen(self, kenmerken: dict[str, str], terzijde: list[Terzijde]) -> dict[str, Gebeurtenis]:
        """Place → event for those that are whole; the others are named in ``terzijde``."""
        bekend = self.gelezen_gebeurtenissen
        gelezen = {p: bekend[p] for p in kenmerken if p in bekend}
        te_lezen = [p for p in kenmerken if p.startswith("gebeurtenissen/") and p not in gelezen]
        for plaats, deel in self._huis.delen(te_lezen):
            try:
                gelezen[plaats] = lees_gebeurtenis(deel)
            except Beschadigd as fout:
                terzijde.append(Terzijde(plaats, str(fout)))
        kenmerken |= dict.fromkeys(gelezen, "")
        self.gelezen_gebeurtenissen = gelezen
        return dict(gelezen)


def _lees(deel: Deel, eerder: Eerder | None, *, verwijderd: bool) -> Gelezen:
    levering = lees_record(deel) if eerder is None else lees_record(deel, eerder.zegel)
    if verwijderd:
        return Gelezen(levering, {}, verwijderd=True)
    bekend = eerder is not None and eerder.zegel == levering.zegel
    levering, rijen = lees_inhoud(deel, levering, eerder.rijen if eerder is not None and bekend else None)
    kopieen = (n for n in deel.bestanden() if n.startswith("levering") and n.endswith(".json") and n != RECORD)
    return Gelezen(levering, rijen, tuple(kopieen))


def id_van(plaats: str) -> str:
    """The id of the levering at a place; a second record of the same bytes begins with it too."""
    return plaats.split("/")[1][:32]


def eerste_vastlegging(
    gelezen: Iterable[Gelezen],
) -> tuple[list[Levering], dict[tuple[str, str], pa.Table]]:
    """Of the same bytes recorded on two computers the first one counts, so that every computer says the same."""
    leveringen: dict[str, Levering] = {}
    rijen: dict[tuple[str, str], pa.Table] = {}
    for deel in sorted(gelezen, key=lambda deel: (deel.levering.vastgelegd_op, deel.levering.zegel)):
        if deel.levering.id not in leveringen:
            leveringen[deel.levering.id] = deel.levering
            rijen |= {(deel.levering.id, soort): tabel for soort, tabel in deel.rijen.items()}
    return sorted(leveringen.values(), key=lambda levering: (levering.vastgelegd_op, levering.id)), rijen


def versie_van(kenmerken: dict[str, str]) -> str:
    """A short text that differs when a place or what can still change about it does."""
    return hashlib.sha256(repr(sorted(kenmerken.items())).encode()).hexdigest()
