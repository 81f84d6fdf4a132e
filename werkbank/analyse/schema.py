"""The documented schema beside an editor: the columns of a view, each with meaning, unit and an example."""

from __future__ import annotations

from typing import Any

from werkbank.analyse.eigen.tabel import EigenTabel
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.rijen import Rijen
from werkbank.woordenboek import View, begrippen

KOLOMMEN = ("kolomnaam", "betekenis", "kolom_eenheid", "voorbeeld")
_RIJEN = 200
_TEKENS = 40


def kolommen_van(store: Store, view: View) -> Rijen:
    """A row per column of the view; the example is the first value that is there, None when there is none."""

    def lees() -> Rijen:
        rijen = vraag_sql(store, f"from {view.naam} limit {_RIJEN}")
        begrip = begrippen()
        return Rijen(
            KOLOMMEN,
            [
                (
                    naam,
                    begrip[naam].betekenis,
                    begrip[naam].eenheid,
                    next(map(_als_voorbeeld, rijen.bekend(naam)), None),
                )
                for naam in view.kolommen
            ],
        )

    return store.onthoud(("schema", view.naam), lees)


def kolommen_van_eigen(tabel: EigenTabel) -> Rijen:
    """The same of an own table: what its columns mean, its own file says."""
    begrip = begrippen()
    vast = {naam: begrip[naam].betekenis for naam in ("gemeente_code", "gemeente")}
    vast["naam_in_bestand"] = "De gemeente zoals zij in het bestand staat."
    uitleg = vast | {k.naam: "; ".join(filter(None, (k.kop, k.opmerking))) for k in tabel.kolommen}
    eenheid = {k.naam: k.eenheid for k in tabel.kolommen}
    return Rijen(
        KOLOMMEN,
        [
            (naam, tekst, eenheid.get(naam, ""), next(map(_als_voorbeeld, tabel.rijen.bekend(naam)), None))
            for naam, tekst in uitleg.items()
        ],
    )


def _als_voorbeeld(waarde: Any) -> str:
    """A value as one would type it in a query, cut off where it is long."""
    if isinstance(waarde, bool):
        return str(waarde).lower()
    tekst = f"{waarde:.2f}" if isinstance(waarde, float) else str(waarde)
    return tekst if len(tekst) <= _TEKENS else f"{tekst[:_TEKENS]}…"
