"""The log in a folder. Append-only: a levering is a folder whose name follows from its bytes.

    leveringen/<id>/levering.json          the record
                    origineel.<ext>        the bytes as received
                    rijen-<soort>.parquet  the normalised rows, one file per kind of data
                    plaatsen.parquet       where each figure stood; read on demand
    gebeurtenissen/<moment>-<id>.json      withdrawn, restored
    tijdelijk/                             half-written work; never read

A levering is written in ``tijdelijk`` and renamed into place: it is there whole or not at all, and a second
process that records the same bytes finds the name taken. Nothing is ever changed, so what was read and
verified once needs no second look.
"""

import contextlib
import hashlib
import os
import shutil
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek.bestanden import borg_map, maak_map, oorzaak, schrijf_durend
from werkbank.logboek.levering import Concept, Gebeurtenis, GebeurtenisSoort, Inhoud, Levering, Terzijde
from werkbank.logboek.leveringmap import (
    Beschadigd,
    als_json,
    lees_bytes,
    lees_gebeurtenis,
    lees_levering,
    lees_plaatsen,
    maak_levering,
    naam_origineel,
)

if TYPE_CHECKING:
    import pyarrow as pa

_RESTANT_NA = timedelta(days=1)
_TIK = timedelta(microseconds=1)
# Files that a file manager or a sync client leaves behind: these, and what starts with a dot.
_VAN_HET_SYSTEEM = frozenset({"desktop.ini", "thumbs.db", "icon\r"})


class MapLogboek:
    """A log in one folder; any number of processes may read and write it at once."""

    def __init__(self, pad: Path) -> None:
        self.pad = Path(pad)
        self._leveringen = self.pad / "leveringen"
        self._gebeurtenissen = self.pad / "gebeurtenissen"
        self._tijdelijk = self.pad / "tijdelijk"
        self._gelezen: dict[str, tuple[Levering, dict[str, pa.Table]]] = {}
        self._gelezen_gebeurtenissen: dict[str, Gebeurtenis] = {}

    def versie(self) -> str:
        """A short text that changes when the content does. Cheap: it lists names.

        What is set aside has no fixed content (a synced folder may still be filling it), so there sizes count too.
        """
        return _versie(
            _kenmerken(self._leveringen, self._gelezen), _kenmerken(self._gebeurtenissen, self._gelezen_gebeurtenissen)
        )

    def lees(self) -> Inhoud:
        """Read everything that is whole; what is damaged is named in ``terzijde`` and left out."""
        leveringen: list[Levering] = []
        gebeurtenissen: list[Gebeurtenis] = []
        terzijde: list[Terzijde] = []
        rijen: dict[tuple[str, str], pa.Table] = {}
        # Taken before anything is read: what arrives while we read makes the next version differ from this one.
        mappen = _kenmerken(self._leveringen, self._gelezen)
        bestanden = _kenmerken(self._gebeurtenissen, self._gelezen_gebeurtenissen)
        for naam in mappen:
            try:
                if naam not in self._gelezen:
                    self._gelezen[naam] = lees_levering(self._leveringen / naam)
                mappen[naam] = ""
            except Beschadigd as fout:
                terzijde.append(Terzijde(f"leveringen/{naam}", str(fout)))
                continue
            levering, tabellen = self._gelezen[naam]
            leveringen.append(levering)
            rijen |= {(levering.id, soort): tabel for soort, tabel in tabellen.items()}
        bekend = {levering.id for levering in leveringen}
        for naam in bestanden:
            try:
                if naam not in self._gelezen_gebeurtenissen:
                    self._gelezen_gebeurtenissen[naam] = lees_gebeurtenis(self._gebeurtenissen / naam)
                bestanden[naam] = ""
            except Beschadigd as fout:
                terzijde.append(Terzijde(f"gebeurtenissen/{naam}", str(fout)))
                continue
            gebeurtenis = self._gelezen_gebeurtenissen[naam]
            if gebeurtenis.levering_id in bekend:
                gebeurtenissen.append(gebeurtenis)
            else:
                terzijde.append(Terzijde(f"gebeurtenissen/{naam}", f"levering {gebeurtenis.levering_id} is er niet"))
        leveringen.sort(key=lambda levering: (levering.vastgelegd_op, levering.id))
        gebeurtenissen.sort(key=lambda g: (g.moment, g.gebeurtenis))
        return Inhoud(_versie(mappen, bestanden), tuple(leveringen), tuple(gebeurtenissen), tuple(terzijde), rijen)

    def leg_vast(self, concept: Concept, *, moment: datetime | None = None) -> Levering:
        """Record a levering and return it; when this returns, it is on disk.

        ``moment`` is only for scripts that make shipped leveringen. Raises DubbeleLevering when the same bytes are
        in the log already (``ingetrokken`` says whether a restore is the way), LogboekFout when what is there is
        damaged or the folder cannot be written.
        """
        levering, bestanden = maak_levering(concept, moment or datetime.now(UTC))
        doel = self._leveringen / levering.id
        if doel.exists():
            raise self._bestaat_al(levering)
        tijdelijk = self._tijdelijk / uuid.uuid4().hex
        try:
            maak_map(self._leveringen)
            maak_map(tijdelijk)
            for naam, inhoud in bestanden.items():
                schrijf_durend(tijdelijk / naam, inhoud)
            borg_map(tijdelijk)
            try:
                tijdelijk.rename(doel)
            except OSError as fout:
                if doel.exists():
                    raise self._bestaat_al(levering) from fout
                raise
            borg_map(self._leveringen)
        except OSError as fout:
            raise _niet_schrijfbaar(self.pad, fout) from fout
        finally:
            shutil.rmtree(tijdelijk, ignore_errors=True)
        self._ruim_restanten()
        return levering

    def trek_in(self, levering_id: str, *, reden: str, door: str) -> Gebeurtenis:
        """Withdraw a levering: it stays in the log, its figures no longer count.

        Raises LogboekFout when there is no such levering, it is withdrawn already, or no reason is given.
        """
        return self._leg_gebeurtenis_vast(levering_id, "intrekking", reden, door)

    def herstel(self, levering_id: str, *, reden: str, door: str) -> Gebeurtenis:
        """Undo a withdrawal. Raises LogboekFout when there is nothing to restore or no reason is given."""
        return self._leg_gebeurtenis_vast(levering_id, "herstel", reden, door)

    def origineel(self, levering_id: str) -> tuple[str, bytes]:
        """File name and bytes of the original, verified. Raises LogboekFout when it is not there or damaged."""
        levering = self._zoek(levering_id, self.lees())
        pad = self._leveringen / levering_id / naam_origineel(levering.bestandsnaam)
        try:
            inhoud = lees_bytes(pad)
        except Beschadigd as fout:
            raise LogboekFout("Het origineel is er niet meer.", uitleg=f"{fout}.", waar=str(pad)) from fout
        if hashlib.sha256(inhoud).hexdigest() != levering.sha256:
            raise LogboekFout("Het origineel is veranderd sinds het is vastgelegd.", waar=str(pad))
        return levering.bestandsnaam, inhoud

    def plaatsen(self, levering_id: str) -> "pa.Table | None":
        """Where the figures of a levering stood (schema ``PLAATSEN``), read and verified now; None: not recorded.

        Raises LogboekFout when there is no such levering, or its places are gone or damaged.
        """
        levering = self._zoek(levering_id, self.lees())
        map_ = self._leveringen / levering_id
        try:
            return lees_plaatsen(map_, levering)
        except Beschadigd as fout:
            raise LogboekFout(
                "Waar deze cijfers stonden, is niet te lezen.", uitleg=f"{fout}.", waar=str(map_)
            ) from fout

    def is_ingetrokken(self, levering_id: str) -> bool:
        """Whether the last event of a levering is a withdrawal."""
        return _is_ingetrokken(_van(levering_id, self.lees()))

    def _leg_gebeurtenis_vast(self, levering_id: str, soort: GebeurtenisSoort, reden: str, door: str) -> Gebeurtenis:
        if not reden.strip():
            raise LogboekFout("Geef een reden op.", doe="Schrijf kort op waarom; de reden blijft in het logboek staan.")
        inhoud = self.lees()
        levering = self._zoek(levering_id, inhoud)
        eerdere = _van(levering_id, inhoud)
        if _is_ingetrokken(eerdere) == (soort == "intrekking"):
            stand = "al ingetrokken" if soort == "intrekking" else "niet ingetrokken"
            raise LogboekFout(f"Levering {levering_id[:8]} is {stand}.")
        # An event follows what it is about, also when that was recorded on a computer whose clock runs ahead.
        vorige = max([levering.vastgelegd_op, *(g.moment for g in eerdere)])
        moment = max(datetime.now(UTC), vorige + _TIK)
        gebeurtenis = Gebeurtenis(levering_id, soort, moment, door.strip() or "onbekend", reden.strip())
        naam = f"{moment:%Y%m%dT%H%M%S%f}Z-{levering_id[:8]}-{uuid.uuid4().hex[:8]}.json"
        try:
            maak_map(self._gebeurtenissen)
            maak_map(self._tijdelijk)
            schrijf_durend(self._tijdelijk / naam, als_json(gebeurtenis.als_record()))
            (self._tijdelijk / naam).rename(self._gebeurtenissen / naam)
            borg_map(self._gebeurtenissen)
        except OSError as fout:
            raise _niet_schrijfbaar(self.pad, fout) from fout
        return gebeurtenis

    def _zoek(self, levering_id: str, inhoud: Inhoud) -> Levering:
        for levering in inhoud.leveringen:
            if levering.id == levering_id:
                return levering
        raise LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")

    def _bestaat_al(self, levering: Levering) -> LogboekFout:
        inhoud = self.lees()
        for deel in inhoud.terzijde:
            if deel.plaats == f"leveringen/{levering.id}":
                # Writing it anew would change the day on which it was known, on every computer that shares the folder.
                return LogboekFout(
                    f"“{levering.bestandsnaam}” is eerder vastgelegd, maar die levering is beschadigd.",
                    uitleg=f"{deel.reden}.",
                    waar=str(self.pad / deel.plaats),
                    doe="Wacht tot het synchroniseren klaar is of zet deze map terug uit een reservekopie. "
                    "Kan dat niet, haal de map dan uit het logboek en lever het bestand opnieuw aan.",
                )
        ingetrokken = _is_ingetrokken(_van(levering.id, inhoud))
        return DubbeleLevering(
            f"“{levering.bestandsnaam}” is al vastgelegd.",
            uitleg="Precies dit bestand staat al in het logboek" + (", maar is ingetrokken." if ingetrokken else "."),
            waar=f"levering {levering.id[:8]}",
            doe="Herstel de ingetrokken levering." if ingetrokken else "U hoeft niets te doen.",
            levering_id=levering.id,
            ingetrokken=ingetrokken,
        )

    def _ruim_restanten(self) -> None:
        """Remove what a process that was killed left behind, once it is surely nobody's work any more."""
        grens = (datetime.now(UTC) - _RESTANT_NA).timestamp()
        for naam in _namen(self._tijdelijk):
            pad = self._tijdelijk / naam
            # Another process may be clearing the same, or a scanner may hold it: then it is for the next time.
            with contextlib.suppress(OSError):
                if pad.stat().st_mtime < grens:
                    shutil.rmtree(pad, ignore_errors=True) if pad.is_dir() else pad.unlink()


def _van(levering_id: str, inhoud: Inhoud) -> list[Gebeurtenis]:
    return [g for g in inhoud.gebeurtenissen if g.levering_id == levering_id]


def _is_ingetrokken(gebeurtenissen: list[Gebeurtenis]) -> bool:
    return bool(gebeurtenissen) and gebeurtenissen[-1].gebeurtenis == "intrekking"


def _versie(*kenmerken: dict[str, str]) -> str:
    return hashlib.sha256(repr([sorted(deel.items()) for deel in kenmerken]).encode()).hexdigest()


def _kenmerken(map_: Path, vast: Iterable[str]) -> dict[str, str]:
    """Per name in the folder what can still change about it: nothing for what was read and found whole."""
    return {naam: "" if naam in vast else _maten(map_ / naam) for naam in _namen(map_)}


def _namen(map_: Path) -> list[str]:
    try:
        with os.scandir(map_) as inhoud:
            return sorted(i.name for i in inhoud if i.name[0] != "." and i.name.lower() not in _VAN_HET_SYSTEEM)
    except FileNotFoundError:
        return []
    except OSError as fout:
        raise LogboekFout("Het logboek is niet te lezen.", uitleg=oorzaak(fout), waar=str(map_)) from fout


def _maten(pad: Path) -> str:
    try:
        paden = sorted(pad.iterdir()) if pad.is_dir() else [pad]
        return ";".join(f"{p.name}:{(s := p.stat()).st_size}:{s.st_mtime_ns}" for p in paden)
    except OSError:
        return "?"


def _niet_schrijfbaar(pad: Path, fout: OSError) -> LogboekFout:
    return LogboekFout(
        "Er kan niet in het logboek worden geschreven.",
        uitleg=oorzaak(fout),
        waar=str(pad),
        doe="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
    )
