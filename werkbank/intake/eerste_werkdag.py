"""A count dated on the first working day of January or July: does it still count the half-year before?

A source that counts "to the 1st" and dates it on the 2nd would leave a half-year open for ever and begin the next one
with what belongs to the last. Where that is likely (``queries/aanlevering/vragen``) it is asked, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from werkbank.cijfers.queries import ontleed
from werkbank.gegevens import gegevenssoort
from werkbank.intake.stand import AANLEVERING
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import datum, getal

if TYPE_CHECKING:
    import duckdb

SLEUTEL = "eerste-werkdag"
_VORIG, _NIEUW = "vorig", "nieuw"


@dataclass(frozen=True)
class Werkdagen:
    """What was asked about the first working days in a file.

    vragen:     open ones
    beantwoord: with the answer as ``voorstel``
    verzetten:  day in the file → the day whose stand it is
    antwoorden: day in the file → the answer; kept with the levering
    """

    vragen: tuple[Vraag, ...] = ()
    beantwoord: tuple[Vraag, ...] = ()
    verzetten: Mapping[date, date] = field(default_factory=dict)
    antwoorden: Mapping[str, str] = field(default_factory=dict)


def vraag_eerste_werkdag(vergelijking: duckdb.DuckDBPyConnection, antwoorden: Mapping[str, str]) -> Werkdagen:
    """The question for each day that needs it, and what the answers given come down to."""
    query = ontleed("eerste_werkdag", AANLEVERING / "vragen" / "eerste_werkdag.sql")
    vragen, beantwoord, verzetten, gegeven = [], [], {}, {}
    for dag, stand_van, halfjaar, vorig, som in vergelijking.execute(query.sql).fetchall():
        sleutel = f"{SLEUTEL}:{dag.isoformat()}"
        antwoord = antwoorden.get(sleutel) or antwoorden.get(SLEUTEL, "")
        vraag = Vraag(
            sleutel,
            f"Telt het cijfer van {datum(dag)} nog {vorig}?",
            {
                _VORIG: f"ja, het is de stand van {datum(stand_van)}: het sluit {vorig} af",
                _NIEUW: f"nee, het telt vanaf {datum(dag)} en hoort bij {halfjaar}",
            },
            antwoord if antwoord in (_VORIG, _NIEUW) else _VORIG,
            f"Samen {getal(som)} personen in de eerste dagen van {halfjaar} is veel: dat lijkt op {vorig}.",
        )
        if antwoord not in (_VORIG, _NIEUW):
            vragen.append(vraag)
            continue
        beantwoord.append(vraag)
        gegeven[dag.isoformat()] = antwoord
        if antwoord == _VORIG:
            verzetten[dag] = stand_van
    return Werkdagen(tuple(vragen), tuple(beantwoord), verzetten, gegeven)


def verzet(tabel: pa.Table, verzetten: Mapping[date, date]) -> pa.Table:
    """The rows of realisatie on the day whose stand they are; the day that the source names stays in the remark."""
    rijen: list[dict[str, Any]] = tabel.to_pylist()
    for rij in rijen:
        genoemd = rij["peildatum"]
        if rij["maat"] == "gehuisvest" and genoemd in verzetten:
            rij["peildatum"] = verzetten[genoemd]
            delen = (rij["opmerking"], f"de bron noemt {datum(genoemd)}")
            rij["opmerking"] = "; ".join(deel for deel in delen if deel)
    return pa.Table.from_pylist(rijen, schema=gegevenssoort("realisatie").arrow_schema)
