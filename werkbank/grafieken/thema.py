"""One look for every chart: Dutch numbers and dates, system fonts, sizes that a projector can carry.

The settings travel inside each chart (`afmaken`), so that it looks the same on a page, in an exported image
and in a notebook, whatever theme the program around it has switched on.
"""

from __future__ import annotations

import json
from typing import Any, cast

import altair as alt
from babel import Locale

from werkbank.grafieken.gegevens import Bladen
from werkbank.grafieken.kleuren import GEDEMPT, INKT, LIJN, OPGAVE, PLAN, REALISATIE, TEKORT, VOORSPRONG, vast

LETTER = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
TEKST_PX = 14
GEEN_CIJFER = "geen cijfer"

_TAAL = Locale.parse("nl_NL")
_LOCALE = {
    "number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]},
    "time": {
        "dateTime": "%A %e %B %Y %X",
        "date": "%e %B %Y",
        "time": "%H:%M:%S",
        "periods": ["", ""],
        "days": ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
        "shortDays": ["zo", "ma", "di", "wo", "do", "vr", "za"],
        "months": list(_TAAL.months["format"]["wide"].values()),
        "shortMonths": list(_TAAL.months["format"]["abbreviated"].values()),
    },
}


def config() -> dict[str, Any]:
    """The Vega-Lite configuration of the werkbank."""
    letters = {"labelFont": LETTER, "titleFont": LETTER}
    return {
        "locale": _LOCALE,
        "font": LETTER,
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            **letters,
            "labelFontSize": TEKST_PX,
            "titleFontSize": TEKST_PX,
            "titleFontWeight": "normal",
            "labelColor": INKT.css,
            "titleColor": GEDEMPT.css,
            "gridColor": LIJN.css,
            "domain": False,
            "ticks": False,
            "labelPadding": 8,
            "labelLimit": 260,
            # Vega describes an axis in English; what it says stands in the description of the chart and its marks.
            "aria": False,
        },
        "axisX": {"labelColor": GEDEMPT.css},
        "axisY": {"grid": False},
        "legend": {**letters, "labelFontSize": TEKST_PX, "labelColor": INKT.css, "title": None, "orient": "top"},
        "text": {"font": LETTER, "fontSize": TEKST_PX, "color": INKT.css},
        "bar": {"color": REALISATIE.css},
        "range": {
            "category": [k.css for k in (REALISATIE, TEKORT, VOORSPRONG, PLAN, GEDEMPT)],
        },
        "tick": {"color": OPGAVE.css},
        "scale": {"barBandPaddingInner": 0.3},
    }


# Rows that are not set apart by name (`Bladen`) stay where they are: shapes on a map are no flat rows.
alt.data_transformers.enable("default", consolidate_datasets=False)


@alt.theme.register("werkbank", enable=False)
def _thema() -> alt.theme.ThemeConfig:
    """The same configuration as a theme of Altair, for charts that an analyst makes."""
    return {"config": cast(Any, config())}


def afmaken(
    bladen: Bladen, lagen: list[alt.Chart], omschrijving: str, hoogte: float | alt.Step, hoofdzin: str = ""
) -> alt.LayerChart:
    """Lay the layers of a chart over each other and give it its rows, its height, its look and its description.

    omschrijving: what the chart shows, in one or two Dutch sentences: a screen reader reads it out instead of the
                  drawing, so it may not be empty. What is said of the figures of a chart that follows the reader's
                  choices stands with the rows: a chart of which only rows change is not drawn anew
    hoogte:       in pixels, or per row
    hoofdzin:     what the figures come to, for a screen reader: heard before the marks
    """
    if not omschrijving.strip():
        raise ValueError("een grafiek heeft een omschrijving nodig")
    if hoofdzin:
        # Not seen; its words stand with the rows, so that the specification stays the same when they change.
        zin = alt.Chart(bladen.blad([{"zin": hoofdzin}])).mark_rule(opacity=0, aria=True)
        lagen = [zin.encode(x=alt.value(0), y=alt.value(0), description="zin:N"), *lagen]
    grafiek = alt.LayerChart(layer=lagen)
    # Set one by one: `properties()` and `configure()` each copy and check the whole chart, 30 ms together.
    grafiek.datasets = bladen.inhoud
    grafiek.description = omschrijving
    grafiek.height = hoogte
    # The width follows the page, the height follows the rows.
    grafiek.width = "container"
    grafiek.autosize = alt.AutoSizeParams(type="fit-x", contains="padding")
    # Streamlit adds 20 pixels below every chart that says nothing of it.
    grafiek.padding = {"left": 0, "right": 0, "top": 4, "bottom": 4}
    grafiek.config = config()
    return grafiek


def specificatie(grafiek: alt.TopLevelMixin) -> dict[str, Any]:
    """The chart as a Vega-Lite specification with its data inside.

    Skips Altair's check against the schema, two thirds of the time: the tests do check.
    """
    return grafiek.to_dict(validate=False, format="vega-lite")


def voor_bestand(grafiek: alt.TopLevelMixin, donker: bool = False, breedte_px: int = 960) -> dict[str, Any]:
    """The chart as a specification for an image file: fixed colours and a fixed width, on a light or dark ground."""
    spec: dict[str, Any] = json.loads(vast(json.dumps(specificatie(grafiek)), donker))
    spec["width"] = breedte_px
    return spec
