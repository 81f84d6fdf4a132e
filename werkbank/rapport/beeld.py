"""A chart as a picture for a document: the same chart as on the page, in its light colours, drawn offline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import vl_convert

from werkbank.grafieken.thema import voor_bestand

if TYPE_CHECKING:
    import altair as alt

# A document is printed: twice the pixels of a screen, on the width of a page of A4.
_SCHAAL = 2
_BREEDTE_PX = 660


def png(grafiek: alt.TopLevelMixin, breedte_px: int = _BREEDTE_PX) -> bytes:
    """The chart as PNG, on white."""
    spec = voor_bestand(grafiek, breedte_px=breedte_px)
    spec["background"] = "#ffffff"
    return bytes(vl_convert.vegalite_to_png(json.dumps(spec), scale=_SCHAAL))
