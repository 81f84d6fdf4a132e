"""The log in a folder. Append-only: a levering is a folder whose name follows from its bytes.

    leveringen/<id>/levering.json          the record
                    origineel.<ext>        the bytes as received
                    rijen-<soort>.parquet  the normalised rows, one file per kind of data
    gebeurtenissen/<moment>-<id>.json      withdrawn, restored
    tijdelijk/                             half-written work; never read

A levering is written in ``tijdelijk`` and renamed into place: it is there whole or not at all, and a second
process that records the same bytes finds the name taken. Nothing is ever changed, so what was read and
verified once needs no second look.
"""

import hashlib
import io
import json
import os
import shutil
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.gegevens import gegevenssoort
from werkbank.logboek.bestanden import borg_map, schrijf_durend
from werkbank.logboek.levering import Concept, Gebeurtenis, GebeurtenisSoort, Inhoud, Levering, Terzijde

_RESTANT_NA = timedelta(days=1)


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
        kenmerk = hashlib.sha256()
        for naam in _namen(self._leveringen):
            kenmerk.update(naam.encode())
            if naam not in self._gelezen:
                kenmerk.update(_maten(self._leveringen / naam).encode())
        for naam in _namen(self._gebeurtenissen):
            kenmerk.update(naam.encode())
            if naam not in self._gelezen_gebeurtenissen:
                kenmerk.update(_maten(self._gebeurtenissen / naam).encode())
        return kenmerk.hexdigest()

    def lees(self) -> Inhoud:
        """Read everything that is whole; what is damaged is named in ``terzijde`` and left out."""
        leveringen: list[Levering] = []
        gebeurtenissen: list[Gebeurtenis] = []
        terzijde: list[Terzijde] = []
        rijen: dict[tuple[str, str], pa.Table] = {}
        for naam in _namen(self._leveringen):
            try:
                if naam not in self._gelezen:
                    self._gelezen[naam] = _lees_levering(self._leveringen / naam)
            except _Beschadigd as fout:
                terzijde.append(Terzijde(f"leveringen/{naam}", str(fout)))
                continue
            levering, tabellen = self._gelezen[naam]
            leveringen.append(levering)
            rijen |= {(levering.id, soort): tabel for soort, tabel in tabellen.items()}
        bekend = {levering.id for levering in leveringen}
        for naam in _namen(self._gebeurtenissen):
            try:
                if naam not in self._gelezen_gebeurtenissen:
                    self._gelezen_gebeurtenissen[naam] = _lees_gebeurtenis(self._gebeurtenissen / naam)
            except _Beschadigd as fout:
                terzijde.append(Terzijde(f"gebeurtenissen/{naam}", str(fout)))
                continue
            gebeurtenis = self._gelezen_gebeurtenissen[naam]
            if gebeurtenis.levering_id in bekend:
                gebeurtenissen.append(gebeurtenis)
            else:
                terzijde.append(Terzijde(f"gebeurtenissen/{naam}", f"levering {gebeurtenis.levering_id} is er niet"))
        leveringen.sort(key=lambda levering: (levering.vastgelegd_op, levering.id))
        gebeurtenissen.sort(key=lambda g: (g.moment, g.gebeurtenis))
        return Inhoud(self.versie(), tuple(leveringen), tuple(gebeurtenissen), tuple(terzijde), rijen)

    def leg_vast(self, concept: Concept, *, moment: datetime | None = None) -> Levering:
        """Record a levering and return it; when this returns, it is on disk.

        ``moment`` is only for scripts that make shipped leveringen. Raises DubbeleLevering when the same bytes are
        in the log already (``ingetrokken`` says whether a restore is the way), LogboekFout when the folder
        cannot be written.
        """
        levering, bestanden = _maak_levering(concept, moment or datetime.now(UTC))
        doel = self._leveringen / levering.id
        if doel.exists():
            raise self._dubbel(levering)
        tijdelijk = self._tijdelijk / uuid.uuid4().hex
        try:
            self._leveringen.mkdir(parents=True, exist_ok=True)
            tijdelijk.mkdir(parents=True)
            for naam, inhoud in bestanden.items():
                schrijf_durend(tijdelijk / naam, inhoud)
            borg_map(tijdelijk)
            try:
                tijdelijk.rename(doel)
            except OSError as fout:
                if doel.exists():
                    raise self._dubbel(levering) from fout
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
        inhoud = self.lees()
        for levering in inhoud.leveringen:
            if levering.id == levering_id:
                pad = _pad_origineel(self._leveringen / levering_id, levering.bestandsnaam)
                inhoud_bytes = pad.read_bytes()
                if hashlib.sha256(inhoud_bytes).hexdigest() != levering.sha256:
                    raise LogboekFout("Het origineel is veranderd sinds het is vastgelegd.", waar=str(pad))
                return levering.bestandsnaam, inhoud_bytes
        raise _onbekend(levering_id)

    def is_ingetrokken(self, levering_id: str) -> bool:
        """Whether the last event of a levering is a withdrawal."""
        laatste = [g for g in self.lees().gebeurtenissen if g.levering_id == levering_id]
        return bool(laatste) and laatste[-1].gebeurtenis == "intrekking"

    def _leg_gebeurtenis_vast(self, levering_id: str, soort: GebeurtenisSoort, reden: str, door: str) -> Gebeurtenis:
        if not reden.strip():
            raise LogboekFout("Geef een reden op.", doe="Schrijf kort op waarom; de reden blijft in het logboek staan.")
        if not any(levering.id == levering_id for levering in self.lees().leveringen):
            raise _onbekend(levering_id)
        if self.is_ingetrokken(levering_id) == (soort == "intrekking"):
            stand = "al ingetrokken" if soort == "intrekking" else "niet ingetrokken"
            raise LogboekFout(f"Levering {levering_id[:8]} is {stand}.")
        gebeurtenis = Gebeurtenis(levering_id, soort, datetime.now(UTC), door.strip() or "onbekend", reden.strip())
        naam = f"{gebeurtenis.moment:%Y%m%dT%H%M%S%f}Z-{levering_id[:8]}-{uuid.uuid4().hex[:8]}.json"
        try:
            self._gebeurtenissen.mkdir(parents=True, exist_ok=True)
            self._tijdelijk.mkdir(parents=True, exist_ok=True)
            schrijf_durend(self._tijdelijk / naam, _json(gebeurtenis.als_record()))
            (self._tijdelijk / naam).rename(self._gebeurtenissen / naam)
            borg_map(self._gebeurtenissen)
        except OSError as fout:
            raise _niet_schrijfbaar(self.pad, fout) from fout
        return gebeurtenis

    def _dubbel(self, levering: Levering) -> DubbeleLevering:
        ingetrokken = self.is_ingetrokken(levering.id)
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
            try:
                oud = pad.stat().st_mtime < grens
            except OSError:
                continue
            if oud:
                shutil.rmtree(pad, ignore_errors=True) if pad.is_dir() else pad.unlink(missing_ok=True)


class _Beschadigd(Exception):
    """Why a part of the log is set aside (Dutch)."""


def _maak_levering(concept: Concept, moment: datetime) -> tuple[Levering, dict[str, bytes]]:
    sha256 = hashlib.sha256(concept.inhoud).hexdigest()
    parquet = {soort: _parquet(soort, tabel) for soort, tabel in concept.tabellen.items()}
    levering = Levering(
        id=sha256[:32],
        sha256=sha256,
        gegevenssoort=concept.gegevenssoort,
        bestandsnaam=Path(concept.bestandsnaam.replace("\\", "/")).name,
        leverancier=concept.leverancier,
        peildatum=concept.peildatum,
        ontvangen_op=concept.ontvangen_op or moment.astimezone(UTC).date(),
        vastgelegd_op=moment,
        bekend_vanaf=concept.bekend_vanaf,
        vastgelegd_door=concept.vastgelegd_door.strip() or "onbekend",
        opmerking=concept.opmerking,
        fictief=concept.fictief,
        rijen_aantal={soort: tabel.num_rows for soort, tabel in concept.tabellen.items()},
        rijen_sha256={soort: hashlib.sha256(inhoud).hexdigest() for soort, inhoud in parquet.items()},
        koppeling=concept.koppeling,
        bevindingen=concept.bevindingen,
    )
    bestanden = {_pad_origineel(Path(), levering.bestandsnaam).name: concept.inhoud}
    bestanden |= {f"rijen-{soort}.parquet": inhoud for soort, inhoud in parquet.items()}
    bestanden["levering.json"] = _json(levering.als_record())
    return levering, bestanden


def _parquet(soort: str, tabel: pa.Table) -> bytes:
    doel = io.BytesIO()
    pq.write_table(tabel.cast(gegevenssoort(soort).arrow_schema), doel, compression="zstd")
    return doel.getvalue()


def _lees_levering(map_: Path) -> tuple[Levering, dict[str, pa.Table]]:
    """Read and verify one levering. Raises _Beschadigd with the reason in Dutch."""
    try:
        levering = Levering.uit_record(json.loads((map_ / "levering.json").read_bytes()))
        if levering.id != map_.name:
            raise _Beschadigd(f"de map hoort {levering.id} te heten")
        origineel = _pad_origineel(map_, levering.bestandsnaam).read_bytes()
        if hashlib.sha256(origineel).hexdigest() != levering.sha256 or not levering.sha256.startswith(levering.id):
            raise _Beschadigd("het origineel is niet compleet of veranderd")
        tabellen = {}
        for soort, verwacht in levering.rijen_sha256.items():
            inhoud = (map_ / f"rijen-{soort}.parquet").read_bytes()
            if hashlib.sha256(inhoud).hexdigest() != verwacht:
                raise _Beschadigd(f"de rijen van {soort} zijn niet compleet of veranderd")
            tabellen[soort] = pq.read_table(io.BytesIO(inhoud)).cast(gegevenssoort(soort).arrow_schema)
    except FileNotFoundError as fout:
        raise _Beschadigd(f"{Path(fout.filename).name} ontbreekt") from fout
    except OSError as fout:
        raise _Beschadigd(f"niet leesbaar ({fout.strerror})") from fout
    except (KeyError, TypeError, AttributeError, ValueError, pa.ArrowException) as fout:
        raise _Beschadigd(f"levering.json of de rijen zijn niet te lezen ({fout})") from fout
    return levering, tabellen


def _lees_gebeurtenis(pad: Path) -> Gebeurtenis:
    try:
        return Gebeurtenis.uit_record(json.loads(pad.read_bytes()))
    except OSError as fout:
        raise _Beschadigd(f"niet leesbaar ({fout.strerror})") from fout
    except (KeyError, TypeError, AttributeError, ValueError) as fout:
        raise _Beschadigd("geen geldige gebeurtenis") from fout


def _namen(map_: Path) -> list[str]:
    try:
        with os.scandir(map_) as inhoud:
            # Files that a file manager or a sync client leaves behind start with a dot or are named below.
            return sorted(i.name for i in inhoud if not i.name.startswith(".") and i.name != "desktop.ini")
    except FileNotFoundError:
        return []
    except OSError as fout:
        raise LogboekFout("Het logboek is niet te lezen.", uitleg=str(fout.strerror), waar=str(map_)) from fout


def _maten(pad: Path) -> str:
    try:
        paden = sorted(pad.iterdir()) if pad.is_dir() else [pad]
        return ";".join(f"{p.name}:{(s := p.stat()).st_size}:{s.st_mtime_ns}" for p in paden)
    except OSError:
        return "?"


def _pad_origineel(map_: Path, bestandsnaam: str) -> Path:
    extensie = Path(bestandsnaam).suffix.lower()
    return map_ / f"origineel{extensie if extensie[1:].isalnum() else ''}"


def _json(record: dict[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _onbekend(levering_id: str) -> LogboekFout:
    return LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")


def _niet_schrijfbaar(pad: Path, fout: OSError) -> LogboekFout:
    return LogboekFout(
        "Er kan niet in het logboek worden geschreven.",
        uitleg=str(fout.strerror or fout),
        waar=str(pad),
        doe="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
    )
