"""The log in a folder. Append-only: a levering is a folder whose name follows from its bytes.

    leveringen/<id>/levering.json          the record
                    origineel.<ext>        the bytes as received
                    rijen-<soort>.parquet  the normalised rows, one file per kind of data
                    lezing.json            how it was read, and what was noticed
                    plaatsen.parquet       where each figure stood; read on demand
    leveringen/<id>-<zegel>/               the same bytes, recorded on another computer as well
    gebeurtenissen/<moment>-<id>-….json    withdrawn, restored, removed
    tijdelijk/                             half-written work; never read

A levering is written in ``tijdelijk`` and renamed into place: it is there whole or not at all, and a second
process that records the same bytes finds the name taken. Nothing is ever changed, so what was read and
verified once needs no second look. What is missing shows by what the other parts name (``keten``) and by what this
computer has seen (``gezien``).
"""

import contextlib
import hashlib
import os
import shutil
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa

from werkbank.fouten import LogboekFout
from werkbank.logboek import weigering
from werkbank.logboek.bestanden import borg_map, maak_map, oorzaak, ruim_restanten, schrijf_durend
from werkbank.logboek.gezien import Geheugen, Gezien, wis_kopieen
from werkbank.logboek.keten import Schakel, toets
from werkbank.logboek.leesgeheugen import Leesgeheugen
from werkbank.logboek.levering import Concept, Gebeurtenis, GebeurtenisSoort, Inhoud, Levering, Terzijde
from werkbank.logboek.leveringmap import (
    lees_bytes,
    lees_plaatsen,
    maak_gebeurtenis,
    maak_levering,
    naam_origineel,
    wis_inhoud,
)
from werkbank.logboek.maplezer import Gelezen, MapLezer, eerste_vastlegging, namen, versie_van
from werkbank.logboek.zegel import Beschadigd
from werkbank.toegang import Gebruiker, eis

_TIK = timedelta(microseconds=1)
_STAND = {"intrekking": "al ingetrokken", "herstel": "niet ingetrokken"}


class MapLogboek:
    """A log in one folder; any number of processes and computers may read and write it at once.

    mag_ontbreken: whether it may be read as empty when the folder is not there and this computer never saw it
    onthoud:       whether this computer keeps what it has seen of it; not of what ships, nor of a package
    """

    def __init__(
        self, pad: Path, *, mag_ontbreken: bool = True, onthoud: bool = True, schrijver: str = "onbekend"
    ) -> None:
        self.pad = Path(pad)
        self._leveringen = self.pad / "leveringen"
        self._gebeurtenissen = self.pad / "gebeurtenissen"
        self._tijdelijk = self.pad / "tijdelijk"
        self._mag_ontbreken = mag_ontbreken
        self._gezien = Gezien(self.pad) if onthoud else None
        self._zonder = Geheugen(schrijver)
        self._lezer = MapLezer(self.pad, Leesgeheugen(self.pad) if onthoud else None)
        self._laatste: Inhoud | None = None

    def versie(self) -> str:
        """A short text that changes when the content does. Cheap: it lists names.

        What is set aside has no fixed content (a synced folder may still be filling it), so there sizes count too.
        Raises LogboekFout when the log is out of reach.
        """
        mappen, bestanden = self._lezer.kenmerken()
        if not mappen and not bestanden:
            self._moet_er_zijn(self._geheugen())
        return versie_van(mappen, bestanden)

    def lees(self) -> Inhoud:
        """Read everything that is whole; what is damaged or missing is named in ``terzijde``.

        Raises LogboekFout when the log is out of reach: its folder is away, or empty while it was not.
        """
        if self._laatste is not None and self._laatste.versie == self.versie():
            return self._laatste
        inhoud = self._lees()
        if inhoud.terzijde and inhoud.versie != self.versie():
            # Another process wrote while we looked: what it names may be there by now.
            inhoud = self._lees()
        self._laatste = inhoud
        return inhoud

    def _lees(self) -> Inhoud:
        # Before the names: what another process adds meanwhile must not look as if it vanished.
        geheugen = self._geheugen()
        # Before anything is read: what arrives while we read makes the next version differ from this one.
        mappen, bestanden = self._lezer.kenmerken()
        if not mappen and not bestanden:
            self._moet_er_zijn(geheugen)
        terzijde: list[Terzijde] = []
        gebeurtenissen = self._lezer.lees_gebeurtenissen(bestanden, terzijde)
        verwijderd = {g.levering_id for g in gebeurtenissen.values() if g.gebeurtenis == "verwijdering"}
        gelezen = self._lezer.lees_leveringen(mappen, verwijderd, terzijde)
        schakels = [Schakel(plaats, g.levering.zegel, g.levering.vorige) for plaats, g in gelezen.items()]
        schakels += [Schakel(plaats, g.zegel, g.vorige) for plaats, g in gebeurtenissen.items()]
        oordeel = toets(schakels, geheugen.delen, {deel.plaats for deel in terzijde}, geheugen.wat)
        for plaats in sorted(oordeel.veranderd):
            terzijde.append(Terzijde(plaats, "is veranderd: het logboek noemt op deze plaats een andere inhoud"))
            gelezen.pop(plaats, None)
            gebeurtenissen.pop(plaats, None)
        terzijde += oordeel.mist
        for plaats, deel in gelezen.items():
            terzijde += (
                Terzijde(f"{plaats}/{naam}", "een kopie van een record; het record zelf telt", "kopie")
                for naam in deel.kopieen
            )
        leveringen, rijen = eerste_vastlegging(gelezen.values())
        bekend = {levering.id for levering in leveringen}
        wees = {f"leveringen/{g.levering_id}" for g in gebeurtenissen.values() if g.levering_id not in bekend}
        wees -= {deel.plaats for deel in terzijde}
        terzijde += (Terzijde(plaats, "een gebeurtenis noemt het", "nog niet binnen") for plaats in sorted(wees))
        verwijderd = {g.levering_id for g in gebeurtenissen.values() if g.gebeurtenis == "verwijdering"}
        self._wis(verwijderd, geheugen, terzijde)
        ooit_echt = geheugen.ooit_echt or any(levering.is_echt for levering in leveringen)
        self._onthoud(schakels, gelezen, ooit_echt=ooit_echt, niet=oordeel.veranderd)
        self._lezer.bewaar(lambda: namen(self._gebeurtenissen) == sorted(bestanden))
        if self._gezien is not None and self._gezien.probleem:
            terzijde.append(Terzijde("deze computer", self._gezien.probleem, "vreemd"))
        return Inhoud(
            versie=versie_van(mappen, bestanden),
            leveringen=tuple(leveringen),
            gebeurtenissen=tuple(
                sorted(
                    (g for g in gebeurtenissen.values() if g.levering_id in bekend),
                    key=lambda g: (g.moment, g.gebeurtenis, g.zegel),
                )
            ),
            terzijde=tuple(terzijde),
            rijen=rijen,
            koppen=oordeel.koppen,
            verwijderd=frozenset(verwijderd),
            ooit_echt=ooit_echt,
        )

    def weiger_bekend(self, sha256: str, bestandsnaam: str) -> None:
        """Raises DubbeleLevering or LogboekFout when recording these bytes would be refused."""
        if fout := weigering.bestaat_al(self.lees(), sha256[:32], bestandsnaam, self.pad):
            raise fout

    def leg_vast(self, concept: Concept, *, moment: datetime | None = None) -> Levering:
        """Record a levering and return it; when this returns, it is on disk.

        ``moment`` is only for scripts that make shipped leveringen. Raises DubbeleLevering when the same bytes are
        in the log already (``ingetrokken`` says whether a restore is the way), LogboekFout when they were removed for
        good, what is there is damaged, or the log is out of reach; GeenToegang.
        """
        eis(concept.door, "vastleggen", concept.tabellen, concept.regios)
        inhoud = self.lees()
        id_ = hashlib.sha256(concept.inhoud).hexdigest()[:32]
        plaats = f"leveringen/{id_}"
        if fout := weigering.bestaat_al(inhoud, id_, concept.bestandsnaam, self.pad):
            raise fout
        levering, bestanden = maak_levering(
            concept, moment or datetime.now(UTC), self._geheugen().schrijver, self._vorige(inhoud, plaats)
        )
        self._zet_neer(self._leveringen / id_, bestanden, levering.bestandsnaam)
        self._onthoud_eigen(plaats, levering.zegel, _wat(levering))
        ruim_restanten(self._tijdelijk)
        return levering

    def neem_over(self, plaats: str, bestanden: dict[str, bytes], zegel: str) -> None:
        """Put a part of another log in place, byte for byte. The caller has verified it. Raises LogboekFout.

        bestanden: path within the log → bytes
        """
        soort, naam = plaats.split("/")
        inhoud = {Path(pad).name: bytes_ for pad, bytes_ in bestanden.items()}
        if soort == "gebeurtenissen":
            self._schrijf_gebeurtenis(naam, inhoud[naam])
            return
        doel = self._leveringen / naam[:32]
        # Recorded here as well: then it stands beside it under a name of its own.
        self._zet_neer(doel.with_name(f"{doel.name}-{zegel[:16]}") if doel.exists() else doel, inhoud, naam)

    def zegels(self) -> dict[str, str]:
        """Place → seal of every part that was read whole, also a second record of the same bytes."""
        delen = {f"leveringen/{naam}": deel.levering.zegel for naam, deel in self._lezer.gelezen.items()}
        gebeurtenissen = self._lezer.gelezen_gebeurtenissen.items()
        return delen | {f"gebeurtenissen/{naam}": gebeurtenis.zegel for naam, gebeurtenis in gebeurtenissen}

    def plaatsen_van_delen(self) -> list[str]:
        """The places of all whole parts, in an order in which they can be put elsewhere: leveringen first."""
        return sorted(self.zegels(), key=lambda plaats: (not plaats.startswith("leveringen/"), plaats))

    def _zet_neer(self, doel: Path, bestanden: dict[str, bytes], bestandsnaam: str) -> None:
        # Begins with the id: a removal clears also what a killed process left of it.
        tijdelijk = self._tijdelijk / f"{doel.name[:32]}-{uuid.uuid4().hex}"
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
                    raise self._bezet(doel.name, bestandsnaam) from fout
                raise
            borg_map(self._leveringen)
        except OSError as fout:
            raise weigering.niet_schrijfbaar(self.pad, fout) from fout
        finally:
            shutil.rmtree(tijdelijk, ignore_errors=True)

    def _bezet(self, naam: str, bestandsnaam: str) -> LogboekFout:
        return weigering.bestaat_al(self.lees(), naam[:32], bestandsnaam, self.pad) or LogboekFout(
            f"“{bestandsnaam}” is niet vastgelegd: de plaats is bezet.", waar=str(self._leveringen / naam)
        )

    def trek_in(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Withdraw a levering: it stays in the log, its figures no longer count.

        Raises LogboekFout when there is no such levering, it is withdrawn already, or no reason is given; GeenToegang.
        """
        return self._leg_gebeurtenis_vast(levering_id, "intrekking", reden, door)

    def herstel(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Undo a withdrawal. Raises LogboekFout when there is nothing to restore or no reason is given; GeenToegang."""
        return self._leg_gebeurtenis_vast(levering_id, "herstel", reden, door)

    def verwijder(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Take the content of a levering out for good: original, rows, places, and how it was read.

        Its record stays, with its hash, and these bytes are refused from then on. Copies on this computer are purged
        now, those on others when they next read the log. Raises LogboekFout, GeenToegang.
        """
        gebeurtenis = self._leg_gebeurtenis_vast(levering_id, "verwijdering", reden, door)
        over = [t for t in self.lees().terzijde if t.plaats.startswith(f"leveringen/{levering_id}")]
        if any(t.aard == "beschadigd" for t in over):
            raise LogboekFout(
                "De verwijdering is vastgelegd, maar niet alles kon worden gewist.",
                uitleg=f"{over[0].reden}.",
                waar=str(self.pad / over[0].plaats),
                doe="Sluit wat het bestand openhoudt. De werkbank probeert het bij de volgende start opnieuw.",
            )
        return gebeurtenis

    def origineel(self, levering_id: str) -> tuple[str, bytes]:
        """File name and bytes of the original, verified. Raises LogboekFout when it is not there or damaged."""
        levering, map_ = self._zoek_map(levering_id, self.lees())
        pad = map_ / naam_origineel(levering.bestandsnaam)
        try:
            inhoud = lees_bytes(pad)
        except Beschadigd as fout:
            raise LogboekFout("Het origineel is er niet meer.", uitleg=f"{fout}.", waar=str(pad)) from fout
        if hashlib.sha256(inhoud).hexdigest() != levering.sha256:
            raise LogboekFout("Het origineel is veranderd sinds het is vastgelegd.", waar=str(pad))
        return levering.bestandsnaam, inhoud

    def plaatsen(self, levering_id: str) -> pa.Table | None:
        """Where the figures of a levering stood (schema ``PLAATSEN``), read and verified now; None: not recorded.

        None also when its content was removed for good. Raises LogboekFout when there is no such levering, or its
        places are gone or damaged.
        """
        # Asked for every levering in turn: what was read of the log will do, for the places are sealed.
        inhoud = self._laatste
        if inhoud is None or inhoud.levering(levering_id) is None:
            inhoud = self.lees()
        if levering_id in inhoud.verwijderd:
            return None
        levering, map_ = self._zoek_map(levering_id, inhoud)
        try:
            return lees_plaatsen(map_, levering)
        except Beschadigd as fout:
            raise LogboekFout(
                "Waar deze cijfers stonden, is niet te lezen.", uitleg=f"{fout}.", waar=str(map_)
            ) from fout

    def map_van(self, levering: Levering) -> Path:
        """The folder of a levering as it was read."""
        for naam, deel in self._lezer.gelezen.items():
            if deel.levering.zegel == levering.zegel:
                return self._leveringen / naam
        raise LogboekFout(f"Levering {levering.id[:8]} staat niet in dit logboek.")

    def begin_opnieuw(self) -> int:
        """Make this the folder of a new log; gives how many parts of an earlier one this computer forgets.

        Raises LogboekFout when there is a log already, or the folder cannot be made.
        """
        mappen, bestanden = self._lezer.kenmerken()
        if mappen or bestanden:
            raise LogboekFout("Er staat hier al een logboek.", waar=str(self.pad), doe="Kies een andere map.")
        try:
            maak_map(self._leveringen)
        except OSError as fout:
            raise weigering.niet_schrijfbaar(self.pad, fout) from fout
        return 0 if self._gezien is None else len(self._gezien.vergeet().delen)

    def _leg_gebeurtenis_vast(
        self, levering_id: str, soort: GebeurtenisSoort, reden: str, door: Gebruiker
    ) -> Gebeurtenis:
        eis(door, soort)
        if not reden.strip():
            raise LogboekFout("Geef een reden op.", doe="Schrijf kort op waarom; de reden blijft in het logboek staan.")
        inhoud = self.lees()
        levering = inhoud.levering(levering_id)
        if levering is None:
            raise LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")
        if levering_id in inhoud.verwijderd:
            raise LogboekFout(f"Levering {levering_id[:8]} is voorgoed verwijderd.")
        if soort != "verwijdering" and inhoud.is_ingetrokken(levering_id) == (soort == "intrekking"):
            raise LogboekFout(f"Levering {levering_id[:8]} is {_STAND[soort]}.")
        # An event follows what it is about, also when that was recorded on a computer whose clock runs ahead.
        vorige = max([levering.vastgelegd_op, *(g.moment for g in inhoud.gebeurtenissen_van(levering_id))])
        moment = max(datetime.now(UTC), vorige + _TIK)
        gebeurtenis, naam, bytes_ = maak_gebeurtenis(
            Gebeurtenis(
                levering_id,
                soort,
                moment,
                door,
                reden.strip(),
                schrijver=self._geheugen().schrijver,
                vorige=self._vorige(inhoud, ""),
            )
        )
        self._schrijf_gebeurtenis(naam, bytes_)
        self._onthoud_eigen(f"gebeurtenissen/{naam}", gebeurtenis.zegel, f"{soort} van {levering.bestandsnaam}")
        return gebeurtenis

    def _schrijf_gebeurtenis(self, naam: str, inhoud: bytes) -> None:
        half = self._tijdelijk / naam
        try:
            maak_map(self._gebeurtenissen)
            maak_map(self._tijdelijk)
            schrijf_durend(half, inhoud)
            half.rename(self._gebeurtenissen / naam)
            borg_map(self._gebeurtenissen)
        except OSError as fout:
            raise weigering.niet_schrijfbaar(self.pad, fout) from fout
        finally:
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)

    def _vorige(self, inhoud: Inhoud, plaats: str) -> tuple[tuple[str, str], ...]:
        """What a new part follows: the newest parts, and what is lost at the place that it takes."""
        genoemd = {naam for deel in self._lezer.gelezen.values() for naam in deel.levering.vorige}
        genoemd |= {naam for deel in self._lezer.gelezen_gebeurtenissen.values() for naam in deel.vorige}
        verloren = {naam for naam in genoemd | set(self._geheugen().delen.items()) if naam[0] == plaats}
        return tuple(sorted({*inhoud.koppen, *verloren}))

    def _zoek_map(self, levering_id: str, inhoud: Inhoud) -> tuple[Levering, Path]:
        levering = inhoud.levering(levering_id)
        if levering is None:
            raise LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")
        if levering_id in inhoud.verwijderd:
            raise LogboekFout(f"De inhoud van levering {levering_id[:8]} is voorgoed verwijderd.")
        return levering, self.map_van(levering)

    def _geheugen(self) -> Geheugen:
        return self._zonder if self._gezien is None else self._gezien.lees()

    def _onthoud(
        self, schakels: Iterable[Schakel], gelezen: dict[str, Gelezen], *, ooit_echt: bool, niet: frozenset[str]
    ) -> None:
        if self._gezien is not None:
            delen = {s.plaats: s.zegel for s in schakels if s.plaats not in niet}
            wat = {plaats: _wat(deel.levering) for plaats, deel in gelezen.items()}
            self._gezien.onthoud(delen, wat, ooit_echt=ooit_echt)

    def _onthoud_eigen(self, plaats: str, zegel: str, wat: str) -> None:
        if self._gezien is not None:
            self._gezien.onthoud({plaats: zegel}, {plaats: wat})

    def _moet_er_zijn(self, geheugen: Geheugen) -> None:
        """Nothing stands here: is that right? Raises LogboekFout when it is not."""
        try:
            with os.scandir(self.pad):
                mag_leeg = True
        except FileNotFoundError:
            mag_leeg = self._mag_ontbreken
        except OSError as fout:
            raise weigering.niet_leesbaar(self.pad, fout) from fout
        if geheugen.delen or not mag_leeg:
            raise weigering.is_weg(self.pad, len(geheugen.delen))

    def _wis(self, verwijderd: set[str], geheugen: Geheugen, terzijde: list[Terzijde]) -> None:
        """Purge what was removed: here, also when a sync client brought it back, and once from the copies."""
        for naam in self._lezer.gelezen:
            if naam[:32] in verwijderd:
                try:
                    wis_inhoud(self._leveringen / naam)
                except OSError as fout:
                    terzijde.append(
                        Terzijde(f"leveringen/{naam}", f"is verwijderd, maar kan niet worden gewist ({oorzaak(fout)})")
                    )
        if self._gezien is not None and (nieuw := verwijderd - geheugen.verwijderd):
            for naam in namen(self._tijdelijk):
                if naam[:32] in nieuw:
                    shutil.rmtree(self._tijdelijk / naam, ignore_errors=True)
            wis_kopieen()
            self._gezien.onthoud({}, {}, verwijderd=nieuw)


def _wat(levering: Levering) -> str:
    return f"{levering.bestandsnaam} van {levering.leverancier}"
