"""A chart on the page. It is made once per set of figures and kept: its specification, and apart from it its rows."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.json as pajson
import streamlit as st

from werkbank.grafieken.horizon import behoefte, horizon
from werkbank.grafieken.invulling import invulling
from werkbank.grafieken.staven import staven
from werkbank.grafieken.thema import specificatie
from werkbank.grafieken.tijdlijn import tijdlijn
from werkbank.grafieken.vergelijking import vergelijking
from werkbank.grafieken.vergroot import vergroot
from werkbank.ui.delen.bewaard import bewaard
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.vergaderscherm import schaal

if TYPE_CHECKING:
    import altair as alt

    from werkbank.rijen import Rijen

Tekens = tuple[tuple[str, str], ...]

# The words for the marks. The course of a figure needs none: its lines are named where they run.
_LEGENDA: dict[Callable[..., alt.LayerChart], Tekens] = {
    staven: (("realisatie", "realisatie"), ("opgave", "opgave"), ("tekort", "nog te realiseren")),
    behoefte: (("plekken", "capaciteit"), ("behoefte", "verwachte behoefte"), ("marge", "van laag tot hoog")),
    tijdlijn: (
        ("klaar", "klaar"),
        ("eind", "open"),
        ("laat", "te laat"),
        ("onbekend", "voorbij, niet gemeld"),
        ("periode", "maand of kwartaal, uiterlijk aan het eind daarvan"),
        ("peildatum", "peildatum"),
    ),
}

_TRAPPEN = tuple(f"trap-{letter}" for letter in "abcdef")
# Beside the steps, whose names and number are a setting.
_NAAST_STAPPEN: dict[Callable[..., alt.LayerChart], Tekens] = {
    invulling: (
        ("tekort", "nog geen plekken voor"),
        ("opgave", "opgave"),
        ("geteld", "aangeleverde realisatie, waar die verschilt"),
    ),
    horizon: (("doel", "opgave"), ("eindigt", "plekken eindigen")),
}
_VANDAAG: Tekens = (("vandaag", "waar het volgens het schema zou moeten zijn"),)
_STAVEN: dict[str, Tekens] = {
    "realisatie": (("realisatie", "realisatie"),),
    "opgave": (("opgavestaaf", "opgave"),),
    "tekort": (("tekort", "nog te realiseren"),),
}


def _legenda(maker: Callable[..., alt.LayerChart], opties: dict[str, Any]) -> Tekens:
    """The words for the marks of this chart; in a comparison they depend on what is compared."""
    if maker in _NAAST_STAPPEN:
        trap = tuple((_TRAPPEN[min(i, len(_TRAPPEN) - 1)], stap) for i, stap in enumerate(opties["stappen"]))
        return trap + _NAAST_STAPPEN[maker]
    if maker is not vergelijking:
        return _LEGENDA.get(maker, ()) + (_VANDAAG if maker is staven and opties.get("tempo") else ())
    doel = () if opties.get("doel", 100) is None else (("opgave", "opgave"),)
    return _STAVEN[opties.get("soort", "realisatie")] + doel


def _getekend(
    maker: Callable[..., alt.LayerChart], rijen: Rijen, keer: float, **opties: Any
) -> tuple[str, dict[str, bytes]]:
    """The specification without its rows, so many times larger, and the rows of each set as an Arrow stream.

    As bytes, read from JSON: of a list both Streamlit and pyarrow first ask pandas, 40 MB that nothing on a page needs.
    """
    spec = specificatie(maker(rijen, **opties))
    bladen = {naam: _arrow(regels) for naam, regels in spec.pop("datasets").items()}
    return json.dumps(vergroot(spec, keer)), bladen


def _arrow(regels: list[dict[str, Any]]) -> bytes:
    tabel = _tabel(regels) if regels else pa.schema([]).empty_table()
    uit = pa.BufferOutputStream()
    with pa.ipc.new_stream(uit, tabel.schema) as stroom:
        stroom.write_table(tabel)
    return bytes(uit.getvalue())


def _tabel(regels: list[dict[str, Any]]) -> pa.Table:
    namen = dict.fromkeys(naam for regel in regels for naam in regel)
    # Named, or a text that looks like a moment would become one.
    schema = pa.schema([(naam, _soort({type(regel.get(naam)) for regel in regels})) for naam in namen])
    tekst = "\n".join(json.dumps(regel) for regel in regels).encode()
    return pajson.read_json(
        io.BytesIO(tekst),
        read_options=pajson.ReadOptions(use_threads=False),
        parse_options=pajson.ParseOptions(explicit_schema=schema),
    )


def _soort(soorten: set[type]) -> pa.DataType:
    match soorten - {type(None)}:
        case gevuld if not gevuld:
            return pa.null()
        case gevuld if gevuld == {bool}:
            return pa.bool_()
        case gevuld if gevuld == {int}:
            return pa.int64()
        case gevuld if gevuld <= {int, float}:
            return pa.float64()
        case _:
            return pa.string()


def grafiek(maker: Callable[..., alt.LayerChart], rijen: Rijen, **opties: Any) -> None:
    """Draw `maker(rijen, **opties)`; `omschrijving` is what a screen reader says of the chart.

    Making a chart costs some 60 ms, finding it back by its figures about 1. A browser that has drawn the same
    specification before puts in the new rows only. The chart carries its own look (theme=None keeps Streamlit's from
    being laid over it) and both its light and its dark colours.
    """
    if tekens := _legenda(maker, opties):
        toon("legenda", tekens=tekens)
    spec, bladen = bewaard(_getekend, maker, rijen, schaal(), **opties)
    st.vega_lite_chart(json.loads(spec) | {"datasets": bladen}, theme=None, width="stretch")
