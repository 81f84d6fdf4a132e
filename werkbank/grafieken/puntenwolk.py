"""Two measures against each other: a point for each municipality, with its name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen
from werkbank.grafieken.kleuren import GEDEMPT, LIJN, REALISATIE
from werkbank.grafieken.thema import afmaken

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_HOOGTE_PX = 460
# A name beside its point may not lie over another name: in parts of the drawing, about as wide and high as letters are.
_LETTER, _REGEL = 0.0115, 0.045
# Where a name may stand: (alignment, baseline, dx, dy in pixels, which way from the point).
_PLEKKEN: tuple[tuple[Any, Any, int, int, tuple[int, int]], ...] = (
    ("left", "middle", 8, 0, (1, 0)),
    ("right", "middle", -8, 0, (-1, 0)),
    ("center", "bottom", 0, -7, (0, 1)),
    ("center", "top", 0, 8, (0, -1)),
)
Vak = tuple[float, float, float, float]


def puntenwolk(
    tabel: Rijen,
    *,
    omschrijving: str,
    x: str,
    y: str,
    x_titel: str,
    y_titel: str,
    schrijf_x: Callable[[Any], str],
    schrijf_y: Callable[[Any], str],
    gekozen: Collection[str],
) -> alt.LayerChart:
    """Points with names; those that are asked for in colour, the others grey. Who misses a figure has no point.

    tabel:   one row per municipality, with `gemeente_code` and `gemeente`
    gekozen: codes of the municipalities that are asked for
    """
    regels = [
        {
            "gemeente": r["gemeente"],
            "x": r[x],
            "y": r[y],
            "x_tekst": schrijf_x(r[x]),
            "y_tekst": schrijf_y(r[y]),
            "gekozen": r["gemeente_code"] in gekozen,
            "zin": f"{r['gemeente']}: {x_titel} {schrijf_x(r[x])}, {y_titel} {schrijf_y(r[y])}",
        }
        for r in rijen(tabel, dict.fromkeys(("gemeente_code", "gemeente", x, y)))
        if r[x] is not None and r[y] is not None
    ]
    _plaats_namen(regels)
    bladen = Bladen()
    punten = alt.Chart(bladen.blad(regels)).encode(
        x=alt.X("x:Q", title=x_titel, scale=alt.Scale(nice=True), axis=alt.Axis(grid=True, tickCount=6)),
        y=alt.Y("y:Q", title=y_titel, scale=alt.Scale(nice=True), axis=alt.Axis(grid=True, tickCount=6)),
        tooltip=[
            alt.Tooltip("gemeente:N", title=" "),
            alt.Tooltip("x_tekst:N", title=x_titel),
            alt.Tooltip("y_tekst:N", title=y_titel),
        ],
    )
    kleur = alt.condition("datum.gekozen", alt.value(REALISATIE.css), alt.value(GEDEMPT.css))
    nul = alt.Chart(bladen.blad([{"nul": 0}]))
    lagen = [
        nul.mark_rule(color=LIJN.css, strokeWidth=2, aria=False).encode(x="nul:Q"),
        nul.mark_rule(color=LIJN.css, strokeWidth=2, aria=False).encode(y="nul:Q"),
        punten.mark_circle(size=70, opacity=1).encode(color=kleur, description="zin:N"),
    ]
    for i, (uitlijning, basis, dx, dy, _) in enumerate(_PLEKKEN):
        lagen.append(
            punten.transform_filter(f"datum.plek == {i}")
            .mark_text(align=uitlijning, baseline=basis, dx=dx, dy=dy, fontSize=12, aria=False)
            .encode(text="gemeente:N", color=kleur)
        )
    passend = sum(regel["gekozen"] for regel in regels)
    zin = f"{len(regels)} gemeenten met beide cijfers; {passend} daarvan voldoen aan uw keuze."
    return afmaken(bladen, lagen, omschrijving, _HOOGTE_PX, zin)


def _plaats_namen(regels: list[dict[str, Any]]) -> None:
    """Give each name the place where it lies over the fewest points and other names, the first of those."""
    if not regels:
        return

    def op_schaal(as_: str) -> Callable[[float], float]:
        waarden = [0, *(r[as_] for r in regels)]
        laag, breed = min(waarden), (max(waarden) - min(waarden)) or 1
        return lambda w: (w - laag) / breed

    sx, sy = op_schaal("x"), op_schaal("y")
    bezet: list[Vak] = [(sx(r["x"]), sy(r["y"]), 0.006, 0.012) for r in regels]
    # Who is asked for chooses first.
    for regel in sorted(regels, key=lambda r: not r["gekozen"]):
        half = len(regel["gemeente"]) * _LETTER / 2
        vakken = [
            (sx(regel["x"]) + kx * (half + 0.012), sy(regel["y"]) + ky * _REGEL * 0.75, half, _REGEL / 2)
            for *_, (kx, ky) in _PLEKKEN
        ]
        botsingen = [sum(_overlapt(vak, ander) for ander in bezet) for vak in vakken]
        regel["plek"] = botsingen.index(min(botsingen))
        bezet.append(vakken[regel["plek"]])


def _overlapt(een: Vak, ander: Vak) -> bool:
    return abs(een[0] - ander[0]) < een[2] + ander[2] and abs(een[1] - ander[1]) < een[3] + ander[3]
