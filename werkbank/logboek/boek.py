"""The log and its rules, the same in every home: what is written, what it follows, and what is read back.

    leveringen/<id>/levering.json          the record
                    origineel.<ext>        the bytes as received
                    rijen-<soort>.parquet  the normalised rows, one file per kind of data
                    lezing.json            how it was read, and what was noticed
                    plaatsen.parquet       where each figure stood; read on demand
    leveringen/<id>-<zegel>/               the same bytes, recorded on another computer as well
    gebeurtenissen/<moment>-<id>-….json    withdrawn, restored, removed

Append-only: the name of a levering follows from its bytes, and a home (``huis``) puts it in place whole or not at all.
Nothing is ever changed, so what was read and verified once needs no second look. What is missing shows by what the
other parts name (``keten``) and by what this computer has seen (``gezien``).
"""

import hashlib
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from threading import RLock

import pyarrow as pa

from werkbank.fouten import LogboekFout
from werkbank.logboek import weigering
from werkbank.logboek.deel import (
    lees_plaatsen,
    maak_gebeurtenis,
    maak_levering,
    naam_origineel,
)
from werkbank.logboek.gezien import Geheugen, Gezien, wis_kopieen
from werkbank.logboek.huis import Bezet, Huis
from werkbank.logboek.keten import Schakel, toets
from werkbank.logboek.leesgeheugen import Leesgeheugen
from werkbank.logboek.levering import Concept, Gebeurtenis, GebeurtenisSoort, Inhoud, Levering, Terzijde
from werkbank.logboek.lezer import Gelezen, Lezer, eerste_vastlegging, id_van, versie_van
from werkbank.logboek.zegel import Beschadigd
from werkbank.toegang import Gebruiker, eis

_LOG = logging.getLogger(__name__)
_TIK = timedelta(microseconds=1)
# As far as a clock may be set back and what is recorded still comes after what was.
_KLOK_TERUG = timedelta(days=1)
_STAND = {"intrekking": "al ingetrokken", "herstel": "niet ingetrokken"}


class Boek:
    """A log in a home; any number of processes and computers may read and write it at once.

    onthoud:   whether this computer keeps what it has seen of it; not of what ships, nor of a package
    schrijver: the id under which is written, where neither the home nor this computer has one
    """

    def __init__(self, huis: Huis, *, onthoud: bool = True, schrijver: str = "onbekend") -> None:
        self._huis = huis
        self._gezien = Gezien(huis.sleutel) if onthoud else None
        self._zonder = Geheugen(schrijver)
        self._lezer = Lezer(huis, Leesgeheugen(huis.sleutel) if onthoud else None)
        self._leest = RLock()
        self._laatste: Inhoud | None = None

    @property
    def adres(self) -> str:
        """Where the log is, for people."""
        return self._huis.adres

    def versie(self) -> str:
        """A short text that changes when the content does. Cheap. Raises LogboekFout when the log is out of reach."""
        return versie_van(self._kenmerken(self._geheugen()))

    def _kenmerken(self, geheugen: Geheugen) -> dict[str, str]:
        kenmerken = self._lezer.kenmerken()
        if not kenmerken:
            self._huis.moet_er_zijn(len(geheugen.delen))
        return kenmerken

    def lees(self) -> Inhoud:
        """Read everything that is whole; what is damaged or missing is named in ``terzijde``.

        Raises LogboekFout when the log is out of reach: it is away, or empty while it was not.
        """
        with self._leest:
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
        kenmerken = self._kenmerken(geheugen)
        terzijde: list[Terzijde] = []
        gebeurtenissen = self._lezer.lees_gebeurtenissen(kenmerken, terzijde)
        verwijderd = {g.levering_id for g in gebeurtenissen.values() if g.gebeurtenis == "verwijdering"}
        gelezen = self._lezer.lees_leveringen(kenmerken, verwijderd, terzijde)
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
        self._lezer.bewaar(lambda: _gebeurtenissen(self._lezer.kenmerken()) == _gebeurtenissen(kenmerken))
        if self._gezien is not None and self._gezien.probleem:
            terzijde.append(Terzijde("deze computer", self._gezien.probleem, "vreemd"))
        return Inhoud(
            versie=versie_van(kenmerken),
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
        if fout := weigering.bestaat_al(self.lees(), sha256[:32], bestandsnaam, self._huis):
            raise fout

    def leg_vast(self, concept: Concept, *, moment: datetime | None = None) -> Levering:
        """Record a levering and return it; when this returns, it is kept.

        ``moment`` is only for scripts that make shipped leveringen. Raises DubbeleLevering when the same bytes are
        in the log already (``ingetrokken`` says whether a restore is the way), LogboekFout when they were removed for
        good, what is there is damaged, or the log is out of reach; GeenToegang.
        """
        eis(concept.door, "vastleggen", concept.tabellen, concept.regios, concept.leveranciers)
        id_ = hashlib.sha256(concept.inhoud).hexdigest()[:32]
        plaats = f"leveringen/{id_}"
        with self._huis.beurt():
            inhoud = self.lees()
            if fout := weigering.bestaat_al(inhoud, id_, concept.bestandsnaam, self._huis):
                raise fout
            levering, bestanden = maak_levering(
                concept, moment or self._nu(inhoud), self._schrijver(), self._vorige(inhoud, plaats)
            )
            try:
                self._huis.zet_neer(plaats, bestanden)
            except Bezet as fout:
                raise self._bezet(plaats, levering.bestandsnaam) from fout
        self._onthoud_eigen(plaats, levering.zegel, _wat(levering))
        _meld("vastgelegd", levering.id, levering.door, gegevenssoort=levering.gegevenssoort)
        return levering

    def neem_over(self, plaats: str, bestanden: dict[str, bytes], zegel: str) -> None:
        """Put a part of another log in place, byte for byte. The caller has verified it. Raises LogboekFout.

        bestanden: name within the part → bytes
        """
        plaatsen = [plaats]
        if plaats.startswith("leveringen/"):
            eigen = f"leveringen/{id_van(plaats)}"
            # Recorded here as well: then it stands beside it under a name of its own.
            plaatsen = [eigen, f"{eigen}-{zegel[:16]}"]
        for poging in plaatsen:
            try:
                self._huis.zet_neer(poging, bestanden)
            except Bezet:
                continue
            return
        raise self._bezet(plaatsen[-1], plaats)

    def zegels(self) -> dict[str, str]:
        """Place → seal of every part that was read whole, also a second record of the same bytes."""
        delen = {plaats: deel.levering.zegel for plaats, deel in self._lezer.gelezen.items()}
        return delen | {plaats: deel.zegel for plaats, deel in self._lezer.gelezen_gebeurtenissen.items()}

    def plaatsen_van_delen(self) -> list[str]:
        """The places of all whole parts, in an order in which they can be put elsewhere: leveringen first."""
        return sorted(self.zegels(), key=lambda plaats: (not plaats.startswith("leveringen/"), plaats))

    def bestanden_van(self, plaats: str) -> dict[str, bytes]:
        """The files of a part: name → bytes. Raises LogboekFout when they cannot be read."""
        deel = self._huis.deel(plaats)
        try:
            return {naam: deel.lees(naam) for naam in sorted(deel.bestanden())}
        except Beschadigd as fout:
            raise LogboekFout("Een deel van het logboek is niet te lezen.", uitleg=f"{fout}.", waar=plaats) from fout

    def controleer(self) -> list[Terzijde]:
        """All that is wrong with the log, also where a figure stood, which is otherwise read when it is asked for."""
        with self._leest:
            terzijde = list(self.lees().terzijde)
            for plaats, deel in self._lezer.gelezen.items():
                try:
                    if not deel.verwijderd:
                        lees_plaatsen(self._huis.deel(plaats), deel.levering)
                except Beschadigd as fout:
                    terzijde.append(Terzijde(plaats, str(fout)))
            return terzijde + self._huis.bezwaren()

    def _bezet(self, plaats: str, bestandsnaam: str) -> LogboekFout:
        return weigering.bestaat_al(self.lees(), id_van(plaats), bestandsnaam, self._huis) or LogboekFout(
            f"“{bestandsnaam}” is niet vastgelegd: de plaats is bezet.", waar=self._huis.waar(plaats)
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
                waar=self._huis.waar(over[0].plaats),
                doe="Sluit wat het bestand openhoudt. De werkbank probeert het bij de volgende start opnieuw.",
            )
        return gebeurtenis

    def origineel(self, levering_id: str) -> tuple[str, bytes]:
        """File name and bytes of the original, verified. Raises LogboekFout when it is not there or damaged."""
        levering, plaats = self._zoek(levering_id, self.lees())
        naam = naam_origineel(levering.bestandsnaam)
        waar = self._huis.waar(f"{plaats}/{naam}")
        try:
            inhoud = self._huis.deel(plaats).lees(naam)
        except Beschadigd as fout:
            raise LogboekFout("Het origineel is er niet meer.", uitleg=f"{fout}.", waar=waar) from fout
        if hashlib.sha256(inhoud).hexdigest() != levering.sha256:
            raise LogboekFout("Het origineel is veranderd sinds het is vastgelegd.", waar=waar)
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
        levering, plaats = self._zoek(levering_id, inhoud)
        try:
            return lees_plaatsen(self._huis.deel(plaats), levering)
        except Beschadigd as fout:
            raise LogboekFout(
                "Waar deze cijfers stonden, is niet te lezen.", uitleg=f"{fout}.", waar=self._huis.waar(plaats)
            ) from fout

    def plaats_van(self, levering: Levering) -> str:
        """The place of a levering as it was read."""
        for plaats, deel in self._lezer.gelezen.items():
            if deel.levering.zegel == levering.zegel:
                return plaats
        raise LogboekFout(f"Levering {levering.id[:8]} staat niet in dit logboek.")

    def begin_opnieuw(self) -> int:
        """Make this the home of a new log; gives how many parts of an earlier one this computer forgets.

        Raises LogboekFout when there is a log already, or it cannot be made.
        """
        if self._lezer.kenmerken():
            raise LogboekFout("Er staat hier al een logboek.", waar=self.adres, doe="Kies een andere plaats.")
        self._huis.maak()
        return 0 if self._gezien is None else len(self._gezien.vergeet().delen)

    def _leg_gebeurtenis_vast(
        self, levering_id: str, soort: GebeurtenisSoort, reden: str, door: Gebruiker
    ) -> Gebeurtenis:
        eis(door, soort)
        if not reden.strip():
            raise LogboekFout("Geef een reden op.", doe="Schrijf kort op waarom; de reden blijft in het logboek staan.")
        with self._huis.beurt():
            inhoud = self.lees()
            levering = inhoud.levering(levering_id)
            if levering is None:
                raise LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")
            if levering_id in inhoud.verwijderd:
                raise LogboekFout(f"Levering {levering_id[:8]} is voorgoed verwijderd.")
            if soort != "verwijdering" and inhoud.is_ingetrokken(levering_id) == (soort == "intrekking"):
                raise LogboekFout(f"Levering {levering_id[:8]} is {_STAND[soort]}.")
            # An event follows what it is about, also when that was recorded on a computer whose clock runs ahead.
            eerder = max([levering.vastgelegd_op, *(g.moment for g in inhoud.gebeurtenissen_van(levering_id))])
            gebeurtenis, naam, bytes_ = maak_gebeurtenis(
                Gebeurtenis(
                    levering_id,
                    soort,
                    max(self._nu(inhoud), eerder + _TIK),
                    door,
                    reden.strip(),
                    schrijver=self._schrijver(),
                    vorige=self._vorige(inhoud, ""),
                )
            )
            plaats = f"gebeurtenissen/{naam}"
            self._huis.zet_neer(plaats, {naam: bytes_})
        self._onthoud_eigen(plaats, gebeurtenis.zegel, f"{soort} van {levering.bestandsnaam}")
        _meld(soort, levering_id, gebeurtenis.door)
        return gebeurtenis

    def _nu(self, inhoud: Inhoud) -> datetime:
        """The moment of what is recorded now: after what was recorded here before, also when the clock was set back.

        A clock that once ran further ahead than a day is not followed: then all that comes after would be dated wrong.
        """
        nu, schrijver = self._huis.nu(), self._schrijver()
        momenten = [lev.vastgelegd_op for lev in inhoud.leveringen if lev.schrijver == schrijver]
        momenten += [g.moment for g in inhoud.gebeurtenissen if g.schrijver == schrijver]
        return max([nu, *(moment + _TIK for moment in momenten if moment - nu < _KLOK_TERUG)])

    def _schrijver(self) -> str:
        return self._huis.schrijver() or self._geheugen().schrijver

    def _vorige(self, inhoud: Inhoud, plaats: str) -> tuple[tuple[str, str], ...]:
        """What a new part follows: the newest parts, and what is lost at the place that it takes."""
        genoemd = {naam for deel in self._lezer.gelezen.values() for naam in deel.levering.vorige}
        genoemd |= {naam for deel in self._lezer.gelezen_gebeurtenissen.values() for naam in deel.vorige}
        verloren = {naam for naam in genoemd | set(self._geheugen().delen.items()) if naam[0] == plaats}
        return tuple(sorted({*inhoud.koppen, *verloren}))

    def _zoek(self, levering_id: str, inhoud: Inhoud) -> tuple[Levering, str]:
        levering = inhoud.levering(levering_id)
        if levering is None:
            raise LogboekFout(f"Levering {levering_id[:8]} staat niet in dit logboek.")
        if levering_id in inhoud.verwijderd:
            raise LogboekFout(f"De inhoud van levering {levering_id[:8]} is voorgoed verwijderd.")
        return levering, self.plaats_van(levering)

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

    def _wis(self, verwijderd: set[str], geheugen: Geheugen, terzijde: list[Terzijde]) -> None:
        """Purge what was removed: here, also when a sync client brought it back, and once from the copies."""
        for plaats in self._lezer.gelezen:
            if id_van(plaats) in verwijderd:
                try:
                    self._huis.wis(plaats)
                except LogboekFout as fout:
                    terzijde.append(Terzijde(plaats, f"is verwijderd, maar kan niet worden gewist ({fout.titel})"))
        if self._gezien is not None and (nieuw := verwijderd - geheugen.verwijderd):
            self._huis.wis_resten(nieuw)
            wis_kopieen()
            self._gezien.onthoud({}, {}, verwijderd=nieuw)


def _gebeurtenissen(plaatsen: Iterable[str]) -> set[str]:
    return {plaats for plaats in plaatsen if plaats.startswith("gebeurtenissen/")}


def _meld(wat: str, levering_id: str, door: Gebruiker, **velden: str) -> None:
    """One line for who watches the server: what was done and by which function, nothing of what is in it."""
    _LOG.info(wat, extra={"velden": {"levering": levering_id[:8], "functie": door.functie, **velden}})


def _wat(levering: Levering) -> str:
    return f"{levering.bestandsnaam} van {levering.leverancier}"
