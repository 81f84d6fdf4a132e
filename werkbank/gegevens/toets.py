"""Hold rows against the declaration of their kind: required, choices, minimum, key and rules.

One check for every road into the log, also for rows that a form or a script makes.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, overload

import duckdb
import pyarrow as pa

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Bevinding, Ernst
from werkbank.gegevens.schema import Gegevenssoort
from werkbank.opmaak import datum
from werkbank.register import gemeenten

DUBBEL = "dubbele-rij"
_INVULVELD = re.compile(r"\{(\w+)\}")


class Plaats(NamedTuple):
    """Where a row stood in what was delivered."""

    bestand: str = ""
    blad: str = ""
    rij: int | None = None
    cel: str = ""


class Plaatsen(Sequence[Plaats]):
    """The places of whole rows of one sheet, each made when it is asked for: few rows are ever spoken of."""

    def __init__(self, bestand: str, blad: str, rijen: Sequence[int]) -> None:
        self._bestand, self._blad, self._rijen = bestand, blad, rijen

    def als_delen(self) -> tuple[str, str, Sequence[int]]:
        """What it is made of."""
        return self._bestand, self._blad, self._rijen

    def __len__(self) -> int:
        return len(self._rijen)

    @overload
    def __getitem__(self, welke: int) -> Plaats: ...

    @overload
    def __getitem__(self, welke: slice) -> Sequence[Plaats]: ...

    def __getitem__(self, welke: int | slice) -> Plaats | Sequence[Plaats]:
        rijen = self._rijen[welke]
        if isinstance(rijen, int):
            return Plaats(self._bestand, self._blad, rijen)
        return Plaatsen(self._bestand, self._blad, rijen)


def toets_rijen(soort: Gegevenssoort, rijen: pa.Table, plaatsen: Sequence[Plaats] = ()) -> list[Bevinding]:
    """Findings for rows in the declared schema; an empty list when all rows may be recorded.

    ``plaatsen`` runs along with the rows and says where each stood. Raises ValueError when the columns or
    types of ``rijen`` are not those of the declaration: that is a mistake in the program, not in a file.
    """
    if rijen.schema.names != list(soort.kolomnamen) or rijen.schema.types != soort.arrow_schema.types:
        raise ValueError(f"rijen hebben niet het schema van {soort.naam}: {rijen.schema}")
    if not rijen.num_rows:
        return []
    genummerd = rijen.append_column("__rij", pa.array(range(rijen.num_rows), pa.int64()))
    gevonden: list[tuple[int, Bevinding]] = []
    with duckdb.connect(config={"threads": 1}) as verbinding:
        verbinding.register("rijen", genummerd)
        for regel, ernst, voorwaarde, tekst in _regels(soort):
            treffers = verbinding.sql(f"select * from rijen where {voorwaarde} order by __rij").to_arrow_table()  # noqa: S608
            getroffen = treffers.to_pylist()
            teksten = _over_dubbele(soort, getroffen, plaatsen) if regel == DUBBEL else {}
            for rij in getroffen:
                volgnummer = rij["__rij"]
                plaats = plaatsen[volgnummer] if plaatsen else Plaats(rij=volgnummer + 1)
                gevonden.append(
                    (
                        volgnummer,
                        Bevinding(
                            ernst,
                            regel,
                            teksten.get(volgnummer) or vul(tekst, rij),
                            plaats.bestand,
                            plaats.blad,
                            plaats.rij,
                            plaats.cel,
                        ),
                    )
                )
    return [bevinding for _, bevinding in sorted(gevonden, key=lambda paar: paar[0])]


def _over_dubbele(
    soort: Gegevenssoort, rijen: Sequence[Mapping[str, Any]], plaatsen: Sequence[Plaats]
) -> dict[int, str]:
    """What is said of each row that is there twice: which municipality, the figures, and where they stand."""
    if "gemeente_code" not in soort.sleutel or "aantal" not in soort.kolomnamen:
        return {}
    groepen: dict[tuple[Any, ...], list[Mapping[str, Any]]] = {}
    for rij in rijen:
        groepen.setdefault(tuple(rij[k] for k in soort.sleutel), []).append(rij)
    teksten: dict[int, str] = {}
    for groep in groepen.values():
        delen = [f"{'leeg' if r['aantal'] is None else r['aantal']} ({_plek(r['__rij'], plaatsen)})" for r in groep]
        wie = next((g.naam for g in gemeenten() if g.code == groep[0]["gemeente_code"]), groep[0]["gemeente_code"])
        if "locatie" in soort.sleutel:
            wie = f"{groep[0]['locatie']} ({wie})"
        keer = "dubbel" if len(groep) == 2 else f"{len(groep)} keer"
        plekken, laatste = ", ".join(delen[:-1]), delen[-1]
        gezegd = zeg(DUBBEL, "cijfers", gemeente=wie, keer=keer, plekken=plekken, laatste=laatste)
        teksten |= {r["__rij"]: gezegd.tekst for r in groep}
    return teksten


def _plek(volgnummer: int, plaatsen: Sequence[Plaats]) -> str:
    plaats = plaatsen[volgnummer] if plaatsen else Plaats(rij=volgnummer + 1)
    plek = f"cel {plaats.cel}" if plaats.cel else f"rij {plaats.rij}"
    return f"blad {plaats.blad}, {plek}" if plaats.blad else plek


def _regels(soort: Gegevenssoort) -> list[tuple[str, Ernst, str, str]]:
    """(id, severity, SQL condition of a violation, Dutch text) for all that the declaration says."""
    regels: list[tuple[str, Ernst, str, str]] = []
    for k in soort.kolommen:
        leeg = f"{k.naam} is null" + (f" or trim({k.naam}) = ''" if k.type == "tekst" else "")
        if k.verplicht:
            regels.append(_regel(zeg("verplicht", "kolom", kolom=k.naam), leeg))
        if k.keuzes:
            lijst = ", ".join("'" + keuze.replace("'", "''") + "'" for keuze in k.keuzes)
            keuzes = ", ".join(k.keuzes[:8]) + (" …" if len(k.keuzes) > 8 else "")
            regels.append(
                _regel(
                    zeg("keuze-onbekend", waarde=f"{{{k.naam}}}", kolom=k.naam, keuzes=keuzes),
                    f"{k.naam} not in ({lijst})",
                )
            )
        if k.minimum is not None:
            regels.append(
                _regel(
                    zeg("te-klein", waarde=f"{{{k.naam}}}", kolom=k.naam, minimum=k.minimum),
                    f"{k.naam} < {k.minimum}",
                )
            )
    sleutel = ", ".join(soort.sleutel)
    regels.append(
        _regel(
            zeg(DUBBEL, "sleutel", sleutel=sleutel),
            f"({sleutel}) in (select ({sleutel}) from rijen group by {sleutel} having count(*) > 1)",  # noqa: S608
        )
    )
    regels += [(r.id, r.ernst, r.overtreding, r.tekst) for r in soort.regels]
    return regels


def _regel(gezegd: Gezegd, voorwaarde: str) -> tuple[str, Ernst, str, str]:
    return gezegd.regel, gezegd.ernst, voorwaarde, gezegd.tekst


def vul(tekst: str, rij: Mapping[str, object]) -> str:
    """The text with each ``{kolom}`` replaced by the row's value, dates in Dutch."""
    return _INVULVELD.sub(lambda m: _toon(rij[m[1]]) if m[1] in rij else m[0], tekst)


def _toon(waarde: object) -> str:
    if waarde is None:
        return "niets"
    return datum(waarde) if isinstance(waarde, date) else str(waarde)
