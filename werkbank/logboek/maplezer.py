"""The folder of a log as it is read: each part once, whole or set aside.

Which parts belong together, and what is missing, is decided elsewhere (``keten``, ``map``).
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from werkbank.logboek import weigering
from werkbank.logboek.leesgeheugen import MINSTENS, Eerder, Leesgeheugen
from werkbank.logboek.levering import Gebeurtenis, Levering, Terzijde
from werkbank.logboek.leveringmap import lees_gebeurtenis, lees_inhoud, lees_record
from werkbank.logboek.rommel import is_rommel
from werkbank.logboek.zegel import Beschadigd


@dataclass(frozen=True)
class Gelezen:
    """One folder of a levering as it was read and found whole; without rows when its content was removed."""

    levering: Levering
    rijen: dict[str, pa.Table]
    kopieen: tuple[str, ...] = ()
    verwijderd: bool = False


class MapLezer:
    """Reads the parts of a log in a folder, and keeps what it found whole: nothing is ever changed."""

    def __init__(self, pad: Path, geheugen: Leesgeheugen | None = None) -> None:
        self._geheugen = geheugen
        self.leveringen = pad / "leveringen"
        self.gebeurtenissen = pad / "gebeurtenissen"
        self.gelezen: dict[str, Gelezen] = {}
        self.gelezen_gebeurtenissen: dict[str, Gebeurtenis] = {}

    def kenmerken(self) -> tuple[dict[str, str], dict[str, str]]:
        """Per name among the leveringen and the events what can still change about it. Raises LogboekFout."""
        return (
            _kenmerken(self.leveringen, self.gelezen),
            _kenmerken(self.gebeurtenissen, self.gelezen_gebeurtenissen),
        )

    def lees_leveringen(
        self, mappen: dict[str, str], verwijderd: set[str], terzijde: list[Terzijde]
    ) -> dict[str, Gelezen]:
        """Place → levering for those of ``mappen`` that are whole; the others are named in ``terzijde``.

        verwijderd: leveringen of which only the record is left
        """
        # What is no longer there was read once, and is not any more.
        self.gelezen = {naam: deel for naam, deel in self.gelezen.items() if naam in mappen}
        eerder = self._eerder(len(mappen) - len(self.gelezen))
        gelezen = {}
        for naam in mappen:
            zonder_inhoud = naam[:32] in verwijderd
            try:
                if naam not in self.gelezen or self.gelezen[naam].verwijderd != zonder_inhoud:
                    self.gelezen.pop(naam, None)
                    self.gelezen[naam] = _lees_map(self.leveringen / naam, eerder.get(naam), verwijderd=zonder_inhoud)
                mappen[naam] = ""
                gelezen[f"leveringen/{naam}"] = self.gelezen[naam]
            except Beschadigd as fout:
                terzijde.append(Terzijde(f"leveringen/{naam}", str(fout)))
        return gelezen

    def _eerder(self, te_lezen: int) -> dict[str, Eerder]:
        """What this computer read before, when there is so much to read that it pays to look."""
        return self._geheugen.lees() if self._geheugen is not None and te_lezen >= MINSTENS else {}

    def bewaar(self, mag: Callable[[], bool]) -> None:
        """Keep what was read for the next start; see `Leesgeheugen.bewaar`."""
        if self._geheugen is not None:
            delen = {n: Eerder(deel.levering.zegel, deel.rijen) for n, deel in self.gelezen.items() if deel.rijen}
            self._geheugen.bewaar(delen, mag=mag)

    def lees_gebeurtenissen(self, bestanden: dict[str, str], terzijde: list[Terzijde]) -> dict[str, Gebeurtenis]:
        """Place → event for those of ``bestanden`` that are whole; the others are named in ``terzijde``."""
        gebeurtenissen = {}
        for naam in bestanden:
            try:
                if naam not in self.gelezen_gebeurtenissen:
                    self.gelezen_gebeurtenissen[naam] = lees_gebeurtenis(self.gebeurtenissen / naam)
                bestanden[naam] = ""
                gebeurtenissen[f"gebeurtenissen/{naam}"] = self.gelezen_gebeurtenissen[naam]
            except Beschadigd as fout:
                terzijde.append(Terzijde(f"gebeurtenissen/{naam}", str(fout)))
        return gebeurtenissen


def _lees_map(map_: Path, eerder: Eerder | None, *, verwijderd: bool) -> Gelezen:
    levering = lees_record(map_) if eerder is None else lees_record(map_, eerder.zegel)
    if verwijderd:
        return Gelezen(levering, {}, verwijderd=True)
    bekend = eerder is not None and eerder.zegel == levering.zegel
    levering, rijen = lees_inhoud(map_, levering, eerder.rijen if eerder is not None and bekend else None)
    kopieen = (n for n in namen(map_) if n.startswith("levering") and n.endswith(".json") and n != "levering.json")
    return Gelezen(levering, rijen, tuple(kopieen))


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


def versie_van(*kenmerken: dict[str, str]) -> str:
    """A short text that differs when a name or what can still change about it does."""
    return hashlib.sha256(repr([sorted(deel.items()) for deel in kenmerken]).encode()).hexdigest()


def _kenmerken(map_: Path, vast: Iterable[str]) -> dict[str, str]:
    """Per name in the folder what can still change about it: nothing for what was read and found whole."""
    return {naam: "" if naam in vast else _maten(map_ / naam) for naam in namen(map_)}


def namen(map_: Path) -> list[str]:
    """What is in a folder, but for leftovers; nothing when it is not there. Raises LogboekFout."""
    try:
        with os.scandir(map_) as inhoud:
            return sorted(deel.name for deel in inhoud if not is_rommel(deel.name))
    except FileNotFoundError:
        return []
    except OSError as fout:
        raise weigering.niet_leesbaar(map_, fout) from fout


def _maten(pad: Path) -> str:
    try:
        paden = sorted(pad.iterdir()) if pad.is_dir() else [pad]
        return ";".join(f"{p.name}:{(s := p.stat()).st_size}:{s.st_mtime_ns}" for p in paden)
    except OSError:
        return "?"
