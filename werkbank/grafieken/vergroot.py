"""A chart drawn larger, for a projector: letters, marks, steps and heights alike; the width stays that of its place."""

from __future__ import annotations

from typing import Any

# What is a length in pixels in a specification of Vega-Lite. Widths follow the page; numbers of the data are no length.
_LENGTES = {
    *("fontSize", "labelFontSize", "titleFontSize", "labelPadding", "titlePadding", "labelLimit", "limit", "dx", "dy"),
    *("strokeWidth", "thickness", "height", "step", "offset", "padding", "lineHeight", "symbolSize", "cornerRadius"),
}
# An area: it grows by the square.
_VLAKKEN = {"size"}
_MET_RUST = {"datasets", "data", "params", "transform", "usermeta"}


def vergroot(spec: dict[str, Any], factor: float) -> dict[str, Any]:
    """A specification of which all lengths are so much larger; 1 gives the same chart."""
    return spec if factor == 1 else _deel(spec, factor)


def _deel(deel: Any, factor: float) -> Any:
    if isinstance(deel, list):
        return [_deel(lid, factor) for lid in deel]
    if not isinstance(deel, dict):
        return deel
    return {naam: waarde if naam in _MET_RUST else _waarde(naam, waarde, factor) for naam, waarde in deel.items()}


def _waarde(naam: str, waarde: Any, factor: float) -> Any:
    is_getal = isinstance(waarde, (int, float)) and not isinstance(waarde, bool)
    if is_getal and naam in _LENGTES:
        return waarde * factor
    if is_getal and naam in _VLAKKEN:
        return waarde * factor * factor
    if naam == "strokeDash" and isinstance(waarde, list):
        return [lengte * factor for lengte in waarde]
    # What the browser works out: a length in words.
    if naam in _LENGTES and isinstance(waarde, dict) and isinstance(waarde.get("expr"), str):
        return waarde | {"expr": f"({waarde['expr']}) * {factor}"}
    return _deel(waarde, factor)
