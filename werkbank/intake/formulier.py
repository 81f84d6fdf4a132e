"""From a form to the record: its rows become a canonical csv, and go on as any file does.

The csv is the original of the levering: what was filled in, byte for byte. So a verdict or a setting has an author,
a moment, a history and a way back, as a figure has.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import accumulate
from typing import Any

from werkbank.cijfers.store import Store
from werkbank.fouten import Weigering
from werkbank.gegevens import Gegevenssoort, gegevenssoort
from werkbank.gegevens.toets import Plaatsen
from werkbank.intake.aanlevering import Aanlevering, leg_vast, stel_samen
from werkbank.intake.lezen import Bestand, Blad, Waarde
from werkbank.intake.lezing import Lezing, NieuweRijen
from werkbank.intake.personen import zoek_persoonsgegevens
from werkbank.intake.plaatsen import Celplaatsen
from werkbank.logboek import Levering, Logboek
from werkbank.toegang import Gebruiker

INGEVULD_OP = "ingevuld_op"

_SCHEIDING = ";"
# What a file calls a column, a form calls a field.
_KOLOM = re.compile(r"\b([Kk])olom “(\w+)”")


def leg_formulier_vast(
    logboek: Logboek,
    soort: str,
    rijen: Sequence[Mapping[str, Any]],
    *,
    door: Gebruiker,
    opmerking: str = "",
    store: Store | None = None,
    redenen: Sequence[str] = (),
) -> Levering:
    """Record the rows of a form as one levering of this kind of data. When this returns, it is on disk.

    store: the present figures, that the rules of an intake hold the rows against; without one these rules pass
    rijen: a value per declared column, a missing column is empty; ``ingevuld_op`` is filled in where it is not given
    door:  who fills in the form
    redenen: what the form itself refuses; said together with what the rules refuse
    Raises Weigering, in the words of a form, when anything is refused; the log is then unchanged. Raises KeyError
    for a kind or a column that is not declared: a mistake in the program.
    """
    aanlevering = bereid_formulier_voor(soort, rijen, door=door, store=store)
    if redenen or not aanlevering.vastlegbaar:
        raise _geweigerd(aanlevering, redenen)
    return leg_vast(logboek, aanlevering, door=door, opmerking=opmerking)


def bereid_formulier_voor(
    soort: str, rijen: Sequence[Mapping[str, Any]], *, door: Gebruiker, store: Store | None = None
) -> Aanlevering:
    """The preview of a form, as of a file: what would be recorded, and what stands in the way. Writes nothing."""
    declaratie = gegevenssoort(soort)
    ingevuld = [_volledig(declaratie, rij, datetime.now(UTC)) for rij in rijen]
    tekst = [[_als_tekst(rij[naam]) for naam in declaratie.kolomnamen] for rij in ingevuld]
    inhoud = _csv([list(declaratie.kolomnamen), *tekst])
    bestand = _als_bestand(declaratie, tekst)
    if persoonlijk := zoek_persoonsgegevens(bestand):
        return Aanlevering(bestand.naam, b"", bevindingen=tuple(persoonlijk))
    lezing = Lezing(
        rijen={soort: _met_plaatsen(declaratie, ingevuld, bestand)},
        koppeling={"vorm": "formulier", "gegevenssoort": soort},
    )
    aanlevering = stel_samen(bestand, inhoud, lezing, store=store)
    # Who fills in a form delivers it, also when the rows name suppliers.
    return replace(aanlevering, leveranciers=(door.functie.strip(),))


def _volledig(declaratie: Gegevenssoort, rij: Mapping[str, Any], nu: datetime) -> dict[str, Any]:
    """A value for every declared column; blank text is no value."""
    if onbekend := set(rij) - set(declaratie.kolomnamen):
        raise KeyError(f"{declaratie.naam} heeft geen kolom {sorted(onbekend)}")
    waarden = {naam: _schoon(rij.get(naam)) for naam in declaratie.kolomnamen}
    if INGEVULD_OP in waarden and waarden[INGEVULD_OP] is None:
        waarden[INGEVULD_OP] = nu.isoformat(timespec="microseconds")
    return waarden


def _schoon(waarde: Any) -> Any:
    return (waarde.strip() or None) if isinstance(waarde, str) else waarde


def _als_tekst(waarde: Any) -> str:
    if waarde is None:
        return ""
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def _csv(regels: Sequence[Sequence[Any]]) -> bytes:
    doel = io.StringIO(newline="")
    csv.writer(doel, delimiter=_SCHEIDING, lineterminator="\r\n").writerows(regels)
    return doel.getvalue().encode("utf-8")


def _als_bestand(declaratie: Gegevenssoort, tekst: Sequence[Sequence[str]]) -> Bestand:
    rijen: list[list[Waarde]] = [[*rij] for rij in (declaratie.kolomnamen, *tekst)]
    # A note goes on over several lines of the csv.
    lengtes = [_csv([rij]).replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") for rij in rijen]
    blad = Blad("", rijen, regels=list(accumulate(lengtes[:-1], initial=1)))
    return Bestand(f"{declaratie.naam}.csv", "csv", (blad,), codering="utf-8", scheiding=_SCHEIDING)


def _met_plaatsen(declaratie: Gegevenssoort, rijen: Sequence[Mapping[str, Any]], bestand: Bestand) -> NieuweRijen:
    """The rows, each with its place in the csv that is made of them."""
    (blad,) = bestand.bladen
    nummers = range(1, len(rijen) + 1)
    return NieuweRijen(
        {naam: [rij[naam] for rij in rijen] for naam in declaratie.kolomnamen},
        Plaatsen(bestand.naam, blad.naam, tuple(map(blad.rijnummer, nummers))),
        {
            kolom.naam: Celplaatsen(bestand.naam, blad, i, nummers)
            for i, kolom in enumerate(declaratie.kolommen)
            if kolom.type == "geheel"
        },
    )


def _geweigerd(aanlevering: Aanlevering, eigen: Sequence[str]) -> Weigering:
    redenen = dict.fromkeys(_KOLOM.sub(_als_veld, b.tekst) for b in aanlevering.fouten)
    return Weigering([*redenen, *eigen] or ["Er is niets ingevuld."])


def _als_veld(treffer: re.Match[str]) -> str:
    naam = treffer[2].removesuffix("_code").replace("_", " ")
    return f"{'Veld' if treffer[1] == 'K' else 'veld'} “{naam}”"
