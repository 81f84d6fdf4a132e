"""The columns of a declared kind of data, as a table shows them."""

from __future__ import annotations

from werkbank.gegevens.schema import Gegevenssoort, KolomType
from werkbank.weergave.kolommen import Kolom, Soort

_SOORT_KOLOM: dict[KolomType, Soort] = {"tekst": "tekst", "geheel": "getal", "datum": "datum"}


def kolommen_van(soort: Gegevenssoort) -> tuple[Kolom, ...]:
    """The columns of a kind of data as declared; a municipality is called by its name (column `gemeente`)."""
    return tuple(
        Kolom(
            "gemeente" if k.naam == "gemeente_code" else k.naam,
            "Gemeente" if k.naam == "gemeente_code" else k.naam.replace("_", " ").capitalize(),
            _SOORT_KOLOM[k.type],
            uitleg=k.betekenis,
        )
        for k in soort.kolommen
    )
