"""The municipalities within their real boundaries, with a value, a sign and a word on each; colour is never alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen
from werkbank.grafieken.kleuren import (
    ACHTERGROND,
    GEDEMPT,
    GROEN,
    INKT,
    LIJN,
    ORANJE,
    REALISATIE,
    ROOD,
    TEKORT,
    VOORSPRONG,
)
from werkbank.grafieken.thema import afmaken

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_HOOGTE_PX = 620
_KLEUREN = {
    "tekort": TEKORT,
    "goed": VOORSPRONG,
    "hoeveel": REALISATIE,
    "groen": GROEN,
    "oranje": ORANJE,
    "rood": ROOD,
}
# As dark as on the tiles; a signal has one tint.
_DEKKING = {1: 0.06, 2: 0.14, 3: 0.22, 4: 0.30, 5: 0.38}
_SIGNAAL = 0.25

Punt = tuple[float, float]
Ringen = Sequence[Sequence[Punt]]


def grenskaart(
    vakken: Rijen,
    *,
    vormen: Mapping[str, Ringen],
    midden: Mapping[str, Punt],
    grens: Sequence[Sequence[Punt]],
    omschrijving: str,
) -> alt.LayerChart:
    """The map.

    vakken: a row per municipality, as `weergave.tegelkaart` makes them; `adres` is where a click leads to
    vormen: CBS code → its rings, flat, with y downwards (`register.grenzen`)
    midden: CBS code → where its name stands
    grens:  the lines between the two regions
    """
    regels = [_vak(rij) for rij in vakken.mappen()]
    vlakken = [{"type": "Feature", "geometry": _vlak(vormen[regel["code"]]), **regel} for regel in regels]
    namen = [{**regel, "x": midden[regel["code"]][0], "y": midden[regel["code"]][1]} for regel in regels]
    lijn = {"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": [*map(list, grens)]}}
    basis = alt.Chart(alt.InlineData(values=namen)).encode(longitude="x:Q", latitude="y:Q")
    lagen = [
        alt.Chart(alt.InlineData(values=vlakken))
        .mark_geoshape(stroke=GEDEMPT.css, strokeWidth=1)
        .encode(
            fill=alt.Fill("kleur:N", scale=None),
            fillOpacity=alt.FillOpacity("dekking:Q", scale=None),
            href="adres:N",
            description="zin:N",
            tooltip=[alt.Tooltip("zin:N", title=" ")],
        ),
        alt.Chart(alt.InlineData(values=[lijn])).mark_geoshape(
            filled=False, stroke=INKT.css, strokeWidth=3, aria=False
        ),
        # A light edge keeps a name legible where it lies over a boundary.
        _letters(basis, "naam:N", -8, bold=True, rand=True),
        _letters(basis, "naam:N", -8, bold=True),
        _letters(basis, "waarde:N", 8, rand=True),
        _letters(basis, "waarde:N", 8),
    ]
    kaart = afmaken(Bladen(), lagen, omschrijving, _HOOGTE_PX)
    kaart.projection = alt.Projection(type="identity")
    return kaart


def _letters(basis: alt.Chart, tekst: str, dy: int, *, bold: bool = False, rand: bool = False) -> alt.Chart:
    opties: dict[str, Any] = {"stroke": ACHTERGROND.css, "strokeWidth": 3} if rand else {}
    return basis.mark_text(
        fontSize=12, fontWeight="bold" if bold else "normal", dy=dy, aria=False, color=INKT.css, **opties
    ).encode(text=tekst)


def _vak(rij: Mapping[str, Any]) -> dict[str, Any]:
    kleur = _KLEUREN.get(rij["toon"], LIJN)
    stap = _DEKKING.get(rij["stap"], _SIGNAAL if rij["toon"] in _KLEUREN else 0.0)
    # The word for the sign is in the legend and in what is read out: on a small municipality there is no room for it.
    waarde = " ".join(filter(None, (rij["tekst"], rij["teken"])))
    return {
        "code": rij["code"],
        "naam": rij["naam"],
        "waarde": waarde,
        "adres": rij["adres"],
        "kleur": kleur.css,
        "dekking": 0.0 if rij["flauw"] else stap,
        "zin": f"{rij['naam']} ({rij['regio']}): {waarde} {rij['woord']}",
    }


def _vlak(ringen: Ringen) -> dict[str, Any]:
    """Every ring as a surface of its own: a hole is drawn over by what lies in it."""
    return {"type": "MultiPolygon", "coordinates": [[[list(punt) for punt in ring]] for ring in ringen]}
