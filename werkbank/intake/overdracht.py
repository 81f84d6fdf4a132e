"""What goes between the app and the process that reads for it, as JSON.

That process has read bytes of a stranger: what it says is data and nothing else, so that no object is ever made of it
but those named here. Of the sheets only the rows go along that are shown beside what was read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from werkbank.fouten import Bevinding
from werkbank.gegevens.toets import Plaats, Plaatsen
from werkbank.intake.begrijpen import Begrepen, Bron
from werkbank.intake.herkennen.voorkennis import BekendeOpgave, Eerder, Periode, Voorkennis
from werkbank.intake.lezen import Bestand, Blad
from werkbank.intake.lezing import Lezing, NieuweRijen, Rij, Weggelaten
from werkbank.intake.plaatsen import Celplaatsen
from werkbank.intake.vraag import Vraag

# So many rows of each kind can be shown beside the original.
GETOONDE_RIJEN = 1_000
# The line that holds the values, before the bytes.
_EINDE = b"\n"
# Marks a value that JSON has no notation for: ["§", kind, what it holds].
_MERK = "§"


def schrijf_bron(bron: Bron) -> bytes:
    """What the process is given."""
    kop = {
        "naam": bron.naam,
        "antwoorden": dict(bron.antwoorden),
        "koppeling": bron.koppeling,
        "kennis": asdict(bron.kennis),
        "geplakt": bron.geplakt,
    }
    return _schrijf(kop) + _EINDE + bron.inhoud


def lees_bron(data: bytes) -> Bron:
    """The same, on the other side."""
    kop, _, inhoud = data.partition(_EINDE)
    waarden = _lees(kop)
    kennis = waarden.pop("kennis")
    maak: Mapping[str, Callable[..., Any]] = {"opgaven": BekendeOpgave, "perioden": Periode, "eerder": Eerder}
    kennis |= {naam: tuple(kennis[naam]) for naam in ("leveranciers", "landelijk", "stappen")}
    kennis |= {naam: tuple(klasse(**deel) for deel in kennis[naam]) for naam, klasse in maak.items()}
    return Bron(inhoud=inhoud, kennis=Voorkennis(**kennis), **waarden)


def schrijf_begrepen(begrepen: Begrepen, bron: Bron) -> bytes:
    """What the process says. The bytes go back only when something was taken out of them."""
    lezing = begrepen.lezing
    zelfde = begrepen.inhoud == bron.inhoud
    kop = {
        "naam": begrepen.naam,
        "zelfde": zelfde,
        "bestand": _van_bestand(begrepen),
        "lezing": {
            **{veld.name: getattr(lezing, veld.name) for veld in fields(lezing)},
            "rijen": {naam: _van_rijen(rijen) for naam, rijen in lezing.rijen.items()},
            "totalen": [[t.waarden, t.plaats, t.cellen] for t in lezing.totalen],
            **{naam: [_velden(w) for w in getattr(lezing, naam)] for naam in _DELEN},
        },
    }
    return _schrijf(kop) + _EINDE + (b"" if zelfde else begrepen.inhoud)


def lees_begrepen(data: bytes, bron: Bron) -> Begrepen:
    """What was understood. Raises ValueError, KeyError or TypeError when it is not what the process says."""
    kop, _, inhoud = data.partition(_EINDE)
    waarden = _lees(kop)
    lezing = waarden["lezing"]
    lezing |= {naam: tuple(klasse(*w) for w in lezing[naam]) for naam, klasse in _DELEN.items()}
    lezing["rijen"] = {naam: _als_rijen(rijen) for naam, rijen in lezing["rijen"].items()}
    lezing["totalen"] = tuple(
        Rij(waarden, Plaats(*plaats), {naam: _als_plaatsen(p) for naam, p in cellen.items()})
        for waarden, plaats, cellen in lezing["totalen"]
    )
    return Begrepen(
        waarden["naam"],
        Lezing(**lezing),
        _als_bestand(waarden["bestand"]),
        bron.inhoud if waarden["zelfde"] else inhoud,
    )


def _als_weggelaten(blad: str, rij: int, reden: str, inhoud: list[str], *plek: Any) -> Weggelaten:
    return Weggelaten(blad, rij, reden, tuple(inhoud), *plek)


_DELEN: Mapping[str, Callable[..., Any]] = {
    "bevindingen": Bevinding,
    "weggelaten": _als_weggelaten,
    "vragen": Vraag,
    "beantwoord": Vraag,
    "te_verbeteren": Vraag,
}


def _velden(waarde: Any) -> list[Any]:
    return [getattr(waarde, veld.name) for veld in fields(waarde)]


def _van_rijen(rijen: NieuweRijen) -> list[Any]:
    plaatsen = rijen.plaatsen
    return [
        rijen.kolommen,
        ["rijen", *plaatsen.als_delen()] if isinstance(plaatsen, Plaatsen) else ["los", list(plaatsen)],
        {
            naam: ["kolom", *cellen.als_delen()] if isinstance(cellen, Celplaatsen) else ["los", list(cellen)]
            for naam, cellen in rijen.cellen.items()
        },
    ]


def _als_rijen(delen: list[Any]) -> NieuweRijen:
    kolommen, plaatsen, cellen = delen
    return NieuweRijen(
        kolommen,
        Plaatsen(*plaatsen[1:]) if plaatsen[0] == "rijen" else _als_plaatsen(plaatsen[1]),
        {naam: _als_kolom(*c[1:]) if c[0] == "kolom" else list(map(_als_plaatsen, c[1])) for naam, c in cellen.items()},
    )


def _als_kolom(bestand: str, blad: str, regels: list[int], kolom: int, rijen: list[int]) -> Celplaatsen:
    return Celplaatsen(bestand, Blad(blad, [], regels=regels), kolom, rijen)


def _als_plaatsen(delen: Iterable[Sequence[Any]]) -> tuple[Plaats, ...]:
    return tuple(Plaats(*deel) for deel in delen)


def _van_bestand(begrepen: Begrepen) -> dict[str, Any] | None:
    """The sheets with the rows that can be shown; of the others nothing goes along."""
    bestand = begrepen.bestand
    if bestand is None:
        return None
    getoond: dict[str, set[int]] = {blad.naam: set() for blad in bestand.bladen}
    for rijen in begrepen.lezing.rijen.values():
        for plaats in rijen.plaatsen[:GETOONDE_RIJEN]:
            if plaats.rij is not None and (blad := bestand.blad(plaats.blad)):
                getoond[blad.naam].add(blad.rij(plaats.rij))
    return {
        **{naam: getattr(bestand, naam) for naam in ("naam", "formaat", "codering", "scheiding")},
        "meldingen": [_velden(melding) for melding in bestand.meldingen],
        "bladen": [
            [
                blad.naam,
                [cellen if r in getoond[blad.naam] else [] for r, cellen in enumerate(blad.rijen)],
                blad.verborgen,
                list(blad.regels),
            ]
            for blad in bestand.bladen
        ],
    }


def _als_bestand(delen: dict[str, Any] | None) -> Bestand | None:
    if delen is None:
        return None
    bladen = tuple(Blad(naam, rijen, verborgen, regels=regels) for naam, rijen, verborgen, regels in delen["bladen"])
    meldingen = tuple(Bevinding(*melding) for melding in delen["meldingen"])
    return Bestand(**{**delen, "bladen": bladen, "meldingen": meldingen})


def _schrijf(waarde: Any) -> bytes:
    return json.dumps(waarde, default=_merk, separators=(",", ":")).encode("ascii")


def _merk(waarde: Any) -> Any:
    if isinstance(waarde, datetime):
        return {_MERK: ["datetime", waarde.isoformat()]}
    if isinstance(waarde, date):
        return {_MERK: ["date", waarde.isoformat()]}
    if isinstance(waarde, time):
        return {_MERK: ["time", waarde.isoformat()]}
    if isinstance(waarde, timedelta):
        return {_MERK: ["timedelta", [waarde.days, waarde.seconds, waarde.microseconds]]}
    if isinstance(waarde, Mapping):
        return dict(waarde)
    if isinstance(waarde, (Sequence, frozenset)):
        return list(waarde)
    raise TypeError(type(waarde).__name__)


_UIT_MERK: Mapping[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda delen: timedelta(*delen),
}


def _lees(data: bytes) -> Any:
    return json.loads(data, object_hook=_zonder_merk)


def _zonder_merk(waarde: dict[str, Any]) -> Any:
    if waarde.keys() == {_MERK}:
        soort, inhoud = waarde[_MERK]
        return _UIT_MERK[soort](inhoud)
    return waarde
