"""A folder as the home of a log: which files stand where, and how a part is put in place.

A part is written in ``tijdelijk`` and renamed into place: it is there whole or not at all, and a second process that
records the same bytes finds the name taken.
"""

import contextlib
import os
import shutil
import uuid
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from werkbank.fouten import LogboekFout
from werkbank.logboek import weigering
from werkbank.logboek.bestanden import borg_map, lees_gewoon, maak_map, oorzaak, ruim_restanten, schrijf_durend
from werkbank.logboek.deel import RECORD
from werkbank.logboek.huis import KAMERS, Bezet, Deel
from werkbank.logboek.levering import Terzijde
from werkbank.logboek.rommel import is_rommel
from werkbank.logboek.zegel import Beschadigd


class Mapdeel:
    """A folder as a part."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self.naam = pad.name

    def lees(self, bestand: str) -> bytes:
        """The bytes of a file in it. Raises Beschadigd."""
        if not self._pad.is_dir():
            raise Beschadigd("hoort hier niet; dit is geen map van een levering")
        return _lees(self._pad / bestand)

    def bestanden(self) -> Collection[str]:
        """The names of the files in it, but for leftovers."""
        return namen(self._pad, bestanden=True)


class Bestanddeel:
    """A file as a part."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self.naam = pad.name

    def lees(self, bestand: str) -> bytes:
        """Its bytes. Raises Beschadigd."""
        return _lees(self._pad.with_name(bestand))

    def bestanden(self) -> Collection[str]:
        """Its own name."""
        return [self.naam]


class Maphuis:
    """The folder of a log. mag_ontbreken: whether it may not be there, when this computer never saw it."""

    terugzetten = (
        "Wacht tot het synchroniseren klaar is of zet deze map terug uit een reservekopie. "
        "Kan dat niet, haal de map dan uit het logboek en lever het bestand opnieuw aan."
    )

    def __init__(self, pad: Path, *, mag_ontbreken: bool) -> None:
        self.pad = pad
        self.adres = str(pad)
        self.sleutel = os.path.normcase(os.path.realpath(pad))
        self._tijdelijk = pad / "tijdelijk"
        self._mag_ontbreken = mag_ontbreken

    def waar(self, plaats: str) -> str:
        """The path of a part."""
        return str(self.pad / plaats)

    def schrijver(self) -> None:
        """Who writes in a folder is the computer that does."""
        return

    def nu(self) -> datetime:
        """The clock of this computer."""
        return datetime.now(UTC)

    def kenmerken(self, vast: Collection[str]) -> dict[str, str]:
        """Place → what can still change about it. It lists names.

        What is set aside has no fixed content (a synced folder may still be filling it), so there sizes count too.
        """
        plaatsen = [f"{kamer}/{naam}" for kamer in KAMERS for naam in namen(self.pad / kamer)]
        return {plaats: "" if plaats in vast else _maten(self.pad / plaats) for plaats in plaatsen}

    def moet_er_zijn(self, gezien: int) -> None:
        """Nothing stands here: is that right? Raises LogboekFout when it is not."""
        try:
            with os.scandir(self.pad):
                mag_leeg = True
        except FileNotFoundError:
            mag_leeg = self._mag_ontbreken
        except OSError as fout:
            raise weigering.niet_leesbaar(self.adres, fout) from fout
        if gezien or not mag_leeg:
            raise weigering.is_weg(self.pad, gezien)

    def delen(self, plaatsen: Iterable[str]) -> Iterator[tuple[str, Deel]]:
        """These parts one by one."""
        return ((plaats, self.deel(plaats)) for plaats in plaatsen)

    def deel(self, plaats: str) -> Deel:
        """One part."""
        pad = self.pad / plaats
        return Mapdeel(pad) if plaats.startswith("leveringen/") else Bestanddeel(pad)

    def beurt(self) -> contextlib.AbstractContextManager[None]:
        """Writers of a folder do not wait for each other: each goes on from what it sees."""
        return contextlib.nullcontext()

    def zet_neer(self, plaats: str, bestanden: dict[str, bytes]) -> None:
        """Write a part and force it to disk. Raises Bezet, LogboekFout."""
        try:
            if plaats.startswith("leveringen/"):
                self._zet_map_neer(self.pad / plaats, bestanden)
                ruim_restanten(self._tijdelijk)
            else:
                [(naam, inhoud)] = bestanden.items()
                self._zet_bestand_neer(self.pad / plaats, naam, inhoud)
        except OSError as fout:
            raise weigering.niet_schrijfbaar(self.adres, fout) from fout

    def _zet_map_neer(self, doel: Path, bestanden: dict[str, bytes]) -> None:
        # Begins with the id: a removal clears also what a killed process left of it.
        tijdelijk = self._tijdelijk / f"{doel.name[:32]}-{uuid.uuid4().hex}"
        try:
            maak_map(doel.parent)
            maak_map(tijdelijk)
            for naam, inhoud in bestanden.items():
                schrijf_durend(tijdelijk / naam, inhoud)
            borg_map(tijdelijk)
            try:
                tijdelijk.rename(doel)
            except OSError as fout:
                if doel.exists():
                    raise Bezet from fout
                raise
            borg_map(doel.parent)
        finally:
            shutil.rmtree(tijdelijk, ignore_errors=True)

    def _zet_bestand_neer(self, doel: Path, naam: str, inhoud: bytes) -> None:
        half = self._tijdelijk / naam
        try:
            maak_map(doel.parent)
            maak_map(self._tijdelijk)
            schrijf_durend(half, inhoud)
            half.rename(doel)
            borg_map(doel.parent)
        finally:
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)

    def wis(self, plaats: str) -> None:
        """Throw away all files of a levering but its record. Raises LogboekFout when something cannot go."""
        try:
            for pad in (self.pad / plaats).iterdir():
                if pad.name != RECORD and pad.is_file():
                    pad.unlink(missing_ok=True)
        except OSError as fout:
            raise LogboekFout(oorzaak(fout)) from fout

    def wis_resten(self, levering_ids: Collection[str]) -> None:
        """Throw away what killed processes left of these in ``tijdelijk``."""
        for naam in namen(self._tijdelijk):
            if naam[:32] in levering_ids:
                shutil.rmtree(self._tijdelijk / naam, ignore_errors=True)

    def maak(self) -> None:
        """Make the folder. Raises LogboekFout."""
        try:
            maak_map(self.pad / "leveringen")
        except OSError as fout:
            raise weigering.niet_schrijfbaar(self.adres, fout) from fout

    def bezwaren(self) -> list[Terzijde]:
        """A folder has nothing but its parts."""
        return []


def namen(map_: Path, *, bestanden: bool = False) -> list[str]:
    """What is in a folder (or only which files), but for leftovers; nothing when it is away. Raises LogboekFout."""
    try:
        with os.scandir(map_) as inhoud:
            return sorted(
                deel.name for deel in inhoud if not is_rommel(deel.name) and (deel.is_file() or not bestanden)
            )
    except FileNotFoundError:
        return []
    except OSError as fout:
        raise weigering.niet_leesbaar(str(map_), fout) from fout


def _lees(pad: Path) -> bytes:
    try:
        return lees_gewoon(pad)
    except FileNotFoundError as fout:
        raise Beschadigd(f"{pad.name} ontbreekt") from fout
    except OSError as fout:
        raise Beschadigd(f"{pad.name} is niet leesbaar ({oorzaak(fout)})") from fout


def _maten(pad: Path) -> str:
    try:
        paden = sorted(pad.iterdir()) if pad.is_dir() else [pad]
        return ";".join(f"{p.name}:{(s := p.stat()).st_size}:{s.st_mtime_ns}" for p in paden)
    except OSError:
        return "?"
