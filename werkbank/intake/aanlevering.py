"""The one way from a file to the record: bytes → preview → levering. Nothing else writes rows into the log.

``bereid_voor`` never raises for what is wrong with a file: that is in the findings, so that a page, the command line
and a form tell it in the same words. Another way to get rows out of a file is another ``Lezing``, not another way in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from werkbank.bevindingen import zeg
from werkbank.cijfers.store import Store
from werkbank.fouten import Bevinding, IntakeFout
from werkbank.gegevens import Gegevenssoort, gegevenssoort, toets_rijen
from werkbank.gegevens.toets import Plaats
from werkbank.intake.begrensd import Voortgang, begrijp_begrensd
from werkbank.intake.begrijpen import Bron
from werkbank.intake.controle import controleer, ernaast, wijzigingen
from werkbank.intake.eerste_werkdag import SLEUTEL, verzet, vraag_eerste_werkdag
from werkbank.intake.lezen import Bestand
from werkbank.intake.lezing import Lezing, NieuweRijen, Weggelaten
from werkbank.intake.personen import onderzoek_tekst
from werkbank.intake.plaatsen import Cellen, als_tabel
from werkbank.intake.stand import lees_stand, open_vergelijking
from werkbank.intake.voorkennis import haal_voorkennis
from werkbank.intake.vraag import Vraag
from werkbank.logboek import Concept, Levering, Logboek
from werkbank.logboek.levering import lokale_dag
from werkbank.toegang import Gebruiker

_LANGSTE_LEVERANCIER = 120
_FICTIEF = "fictie"
_GETOONDE_FOUTEN = 5
# In the koppeling: the answers about counts of the first working day, by day.
_WERKDAG = "eerste_werkdag"


@dataclass(frozen=True)
class Aanlevering:
    """A file as it was understood, before it is recorded.

    gegevenssoort: the main kind of data; "" when the file was not understood
    tabellen:      kind → rows in its declared schema; only rows without a "fout"
    plaatsen:      kind → where each of those rows stood, in the same order
    cellen:        kind → figure → for each of those rows all cells that made it
    leveranciers:  who counted the figures
    peildatum:     the last peildatum in the file, None for kinds without one
    weggelaten:    rows that are not in the tables, each with its reason
    vragen:        what must be answered first
    beantwoord:    questions that were answered, by the user or as last time; the answer is their ``voorstel``
    te_verbeteren: what the file left no doubt about, its value as ``voorstel``: it can be answered otherwise
    koppeling:     how the file was read, as JSON values; kept with the levering
    wijzigingen:   what recording changes: gegevenssoort, gemeente_code, gemeente, regio, soort, soort_titel, maat,
                   periode, peildatum, leverancier, oud, nieuw, verschil and wijziging (veranderd, nieuw, ontbreekt or
                   gelijk, in this order)
    ernaast:       each new realisatie beside the figure before it and the opgave: gemeente, soort, maat, peildatum,
                   leverancier, nieuw, vorige_peildatum, vorig_aantal, verschil, keer_vorig, opgave_aantal, opgave_pct
    fictief:       all rows name a fictive source
    bestand:       the sheets as they were read, to show the original beside the result
    """

    bestandsnaam: str
    inhoud: bytes = field(repr=False)
    gegevenssoort: str = ""
    tabellen: Mapping[str, pa.Table] = field(default_factory=dict)
    plaatsen: Mapping[str, Sequence[Plaats]] = field(default_factory=dict)
    cellen: Mapping[str, Cellen] = field(default_factory=dict, repr=False)
    leveranciers: tuple[str, ...] = ()
    peildatum: date | None = None
    bevindingen: tuple[Bevinding, ...] = ()
    weggelaten: tuple[Weggelaten, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    beantwoord: tuple[Vraag, ...] = ()
    te_verbeteren: tuple[Vraag, ...] = ()
    koppeling: Mapping[str, Any] | None = None
    wijzigingen: pa.Table = field(default_factory=lambda: pa.table({"wijziging": []}), repr=False)
    ernaast: pa.Table = field(default_factory=lambda: pa.table({"nr": []}), repr=False)
    fictief: bool = False
    bestand: Bestand | None = field(default=None, repr=False)

    @property
    def fouten(self) -> tuple[Bevinding, ...]:
        """The findings that stop the file."""
        return tuple(b for b in self.bevindingen if b.ernst == "fout")

    @property
    def waarschuwingen(self) -> tuple[Bevinding, ...]:
        """The findings that let the file through, with a remark."""
        return tuple(b for b in self.bevindingen if b.ernst == "waarschuwing")

    @property
    def vraagt_opmerking(self) -> bool:
        """Whether recording asks for a remark: the user has seen the warnings and says why it is right."""
        return bool(self.waarschuwingen)

    @property
    def heeft_vraag(self) -> bool:
        """Whether something must be answered before the file can be recorded."""
        return bool(self.vragen) or any(b.ernst == "vraag" for b in self.bevindingen)

    @property
    def rijen_aantal(self) -> int:
        """Number of rows to record, over all kinds."""
        return sum(tabel.num_rows for tabel in self.tabellen.values())

    @property
    def vastlegbaar(self) -> bool:
        """Whether the file can be recorded as a whole; there is no other way."""
        return not self.fouten and not self.heeft_vraag and self.rijen_aantal > 0

    @property
    def leverancier(self) -> str:
        """The suppliers as one text."""
        return "; ".join(self.leveranciers)[:_LANGSTE_LEVERANCIER]


def bereid_voor(
    bestandsnaam: str,
    inhoud: bytes,
    *,
    store: Store | None = None,
    antwoorden: Mapping[str, str] | None = None,
    koppeling: Mapping[str, Any] | None = None,
    voortgang: Voortgang | None = None,
) -> Aanlevering:
    """Read a file and say what would be recorded. Writes nothing and raises nothing for what is wrong with the file.

    store:      the present figures, to compare with; without it nothing is compared
    antwoorden: answers to ``vragen``, by their sleutel
    koppeling:  how to read the file, as an earlier preview had it; answers go first
    voortgang:  told now and then how long reading a large file has taken; what it raises ends the reading
    """
    bron = Bron(bestandsnaam, inhoud, antwoorden or {}, koppeling, haal_voorkennis(store))
    return _bereid(bron, store, voortgang)


def bereid_geplakt_voor(
    tekst: str,
    *,
    naam: str = "geplakte tabel",
    store: Store | None = None,
    antwoorden: Mapping[str, str] | None = None,
    koppeling: Mapping[str, Any] | None = None,
    voortgang: Voortgang | None = None,
) -> Aanlevering:
    """The same for a table that was pasted; its text is the original that is kept."""
    inhoud = tekst.encode("utf-8", "surrogatepass")
    bron = Bron(f"{naam}.txt", inhoud, antwoorden or {}, koppeling, haal_voorkennis(store), geplakt=True)
    return _bereid(bron, store, voortgang)


def _bereid(bron: Bron, store: Store | None, voortgang: Voortgang | None) -> Aanlevering:
    begrepen = begrijp_begrensd(bron, voortgang)
    if begrepen.bestand is None:
        return Aanlevering(begrepen.naam, begrepen.inhoud, bevindingen=begrepen.lezing.bevindingen)
    # What was answered before goes with how the file is read.
    eerder = {f"{SLEUTEL}:{dag}": w for dag, w in ((bron.koppeling or {}).get(_WERKDAG) or {}).items()}
    antwoorden = {**eerder, **bron.antwoorden}
    return stel_samen(begrepen.bestand, begrepen.inhoud, begrepen.lezing, store=store, antwoorden=antwoorden)


def stel_samen(
    bestand: Bestand,
    inhoud: bytes,
    lezing: Lezing,
    *,
    store: Store | None = None,
    antwoorden: Mapping[str, str] | None = None,
) -> Aanlevering:
    """The preview of a reading: rows in their schema, held against the rules of their kind and the present figures."""
    tabellen = {naam: _tabel(gegevenssoort(naam), rijen) for naam, rijen in lezing.rijen.items() if rijen}
    plaatsen = {naam: rijen.plaatsen for naam, rijen in lezing.rijen.items() if rijen}
    stand = lees_stand(store, tabellen)
    with open_vergelijking(stand, tabellen, lezing.totalen) as vergelijking:
        werkdagen = vraag_eerste_werkdag(vergelijking, antwoorden or {})
    if werkdagen.verzetten:
        tabellen["realisatie"] = verzet(tabellen["realisatie"], werkdagen.verzetten)
    bevindingen = [*bestand.meldingen, *lezing.bevindingen]
    for naam, tabel in tabellen.items():
        bevindingen += toets_rijen(gegevenssoort(naam), tabel, plaatsen[naam])
    fictief = [_FICTIEF in bron.casefold() for bron in _waarden(tabellen, "bron")]
    if any(fictief):
        bevindingen.append(_over_fictief(bestand.naam, alles=all(fictief)))
    with open_vergelijking(stand, tabellen, lezing.totalen) as vergelijking:
        bij_regel = plaatsen | {"totaal": tuple(rij.plaats for rij in lezing.totalen)}
        bevindingen += controleer(vergelijking, bij_regel, bestand.naam, lokale_dag(datetime.now(UTC)))
        veranderd = wijzigingen(vergelijking)
        naast = ernaast(vergelijking)
    return Aanlevering(
        bestandsnaam=bestand.naam,
        inhoud=inhoud,
        gegevenssoort=max(tabellen, key=lambda naam: tabellen[naam].num_rows, default=""),
        tabellen=tabellen,
        plaatsen=plaatsen,
        cellen={naam: rijen.cellen for naam, rijen in lezing.rijen.items() if rijen},
        leveranciers=_waarden(tabellen, "leverancier") or _waarden(tabellen, "bron"),
        peildatum=max(_waarden(tabellen, "peildatum"), default=None),
        bevindingen=tuple(bevindingen),
        weggelaten=lezing.weggelaten,
        vragen=lezing.vragen + werkdagen.vragen,
        beantwoord=lezing.beantwoord + werkdagen.beantwoord,
        te_verbeteren=lezing.te_verbeteren,
        koppeling={**(lezing.koppeling or {}), _WERKDAG: dict(werkdagen.antwoorden)}
        if werkdagen.antwoorden
        else lezing.koppeling,
        wijzigingen=veranderd,
        ernaast=naast,
        fictief=bool(fictief) and all(fictief),
        bestand=bestand,
    )


def leg_vast(
    logboek: Logboek,
    aanlevering: Aanlevering,
    *,
    door: Gebruiker,
    opmerking: str = "",
    ontvangen_op: date | None = None,
) -> Levering:
    """Record a file that was prepared. When this returns, the levering is on disk.

    Raises IntakeFout when something is wrong with it, a question is open, or it has warnings and ``opmerking`` is
    empty; DubbeleLevering when the log holds these bytes already, LogboekFout when the log cannot be written.
    """
    if not aanlevering.vastlegbaar:
        raise _niet_vastlegbaar(aanlevering)
    if aanlevering.vraagt_opmerking and not opmerking.strip():
        raise _zonder_opmerking(aanlevering)
    for wat, getypt in (("de opmerking", opmerking), ("het veld wie vastlegt", door.functie)):
        if persoonlijk := onderzoek_tekst(wat, getypt):
            raise IntakeFout("Dit is niet vastgelegd", uitleg=persoonlijk.tekst, doe="Noem een functie of een team.")
    return logboek.leg_vast(
        Concept(
            gegevenssoort=aanlevering.gegevenssoort,
            bestandsnaam=aanlevering.bestandsnaam,
            inhoud=aanlevering.inhoud,
            tabellen=dict(aanlevering.tabellen),
            leverancier=aanlevering.leverancier,
            door=door,
            peildatum=aanlevering.peildatum,
            ontvangen_op=ontvangen_op,
            opmerking=opmerking.strip(),
            fictief=aanlevering.fictief,
            koppeling=None if aanlevering.koppeling is None else dict(aanlevering.koppeling),
            bevindingen=tuple(asdict(b) for b in aanlevering.bevindingen),
            plaatsen=als_tabel(aanlevering.tabellen, aanlevering.plaatsen, aanlevering.cellen),
        )
    )


def toets_nieuw(logboek: Logboek, aanlevering: Aanlevering) -> None:
    """For a trial: raises DubbeleLevering or LogboekFout when recording would refuse these bytes."""
    logboek.weiger_bekend(hashlib.sha256(aanlevering.inhoud).hexdigest(), aanlevering.bestandsnaam)


def _tabel(soort: Gegevenssoort, rijen: NieuweRijen) -> pa.Table:
    return pa.table({naam: rijen.kolommen[naam] for naam in soort.kolomnamen}, schema=soort.arrow_schema)


def _waarden(tabellen: Mapping[str, pa.Table], kolom: str) -> tuple[Any, ...]:
    """The different values of a column over all tables, in the order of the file."""
    alle = (w for tabel in tabellen.values() if kolom in tabel.column_names for w in tabel[kolom].unique().to_pylist())
    return tuple(dict.fromkeys(w for w in alle if w is not None))


def _over_fictief(bestandsnaam: str, *, alles: bool) -> Bevinding:
    return Bevinding(*(zeg("fictief") if alles else zeg("fictief-gemengd")), bestandsnaam)


def _zonder_opmerking(aanlevering: Aanlevering) -> IntakeFout:
    return IntakeFout(
        f"“{aanlevering.bestandsnaam}” is niet vastgelegd: er zijn waarschuwingen en een opmerking ontbreekt.",
        uitleg="\n".join(b.tekst for b in aanlevering.waarschuwingen[:_GETOONDE_FOUTEN]),
        waar=aanlevering.bestandsnaam,
        doe="Schrijf in de opmerking waarom de cijfers toch kloppen. De opmerking blijft bij de levering staan.",
    )


def _niet_vastlegbaar(aanlevering: Aanlevering) -> IntakeFout:
    fouten = [b.tekst for b in aanlevering.fouten]
    meer = [f"… en nog {len(fouten) - _GETOONDE_FOUTEN}"] if len(fouten) > _GETOONDE_FOUTEN else []
    reden = "\n".join(fouten[:_GETOONDE_FOUTEN] + meer)
    if not fouten:
        reden = "Er staat nog een vraag open." if aanlevering.heeft_vraag else "Er zijn geen rijen om vast te leggen."
    return IntakeFout(
        f"“{aanlevering.bestandsnaam}” is niet vastgelegd.",
        uitleg=reden,
        waar=aanlevering.bestandsnaam,
        doe="Verbeter het bestand en lever het opnieuw aan." if fouten else "",
    )
