"""The regions side by side, task by task, on one measure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen
from werkbank.grafieken.kleuren import GEDEMPT, OPGAVE, REALISATIE, TEKORT
from werkbank.grafieken.thema import GEEN_CIJFER, afmaken
from werkbank.opmaak import procent

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_REGEL_PX = 25
# Before the bars a column for the names of the regions, behind them one for the values: outside the drawing, so that
# on a telephone too no bar runs under a word. The name of a task has a line of its own, above its bars.
_REGIO_PX = 84
_WAARDE_PX = 66
_NAAMREGEL = ""

# What the bars are: the same colours as everywhere else. An opgave is a mark elsewhere; as a bar it is grey.
_STAAF: dict[str, dict[str, Any]] = {
    "realisatie": {"color": REALISATIE.css},
    "opgave": {"color": GEDEMPT.css},
    "tekort": {"color": TEKORT.css, "fillOpacity": 0.16, "stroke": TEKORT.css, "strokeDash": [2, 2]},
}


def vergelijking(
    tabel: Rijen,
    *,
    omschrijving: str,
    waarde: str = "realisatie_pct",
    groep: str = "soort_naam",
    regio: str = "regio",
    soort: Literal["realisatie", "opgave", "tekort"] = "realisatie",
    doel: float | None = 100,
    tekst: Callable[[Any], str] = procent,
) -> alt.LayerChart:
    """Bars per task, one for each region, with the name of the region before and its value behind the bar.

    tabel:  one row per `groep` and `regio`, in the order to draw; `waarde` missing where no municipality reported
    soort:  what the bars are, for their colour
    doel:   the value at which the opgave is met (a mark in each group), None when the measure has no such value
    tekst:  how to write `waarde`, for instance `werkbank.opmaak.procent`
    """
    regels = rijen(tabel, (groep, regio, waarde))
    for regel in regels:
        regel["bijschrift"] = GEEN_CIJFER if regel[waarde] is None else tekst(regel[waarde])
        regel["doel"] = doel
        regel["zin"] = f"{regel[groep]}, {regel[regio]}: {regel['bijschrift']}"
    grootste = max([r[waarde] or 0 for r in regels] + [doel or 0], default=0)
    schaal = alt.Scale(domain=[0, grootste or 1], nice=False)

    def volgorde(veld: str) -> list[str]:
        # Marks without a figure are left out before the order is settled: name it.
        return list(dict.fromkeys(regel[veld] for regel in regels))

    groepen, regios = volgorde(groep), volgorde(regio)
    bladen = Bladen()
    namen = [{groep: naam, regio: _NAAMREGEL} for naam in groepen]
    basis = alt.Chart(bladen.blad(regels)).encode(
        y=alt.Y(
            f"{groep}:N",
            sort=None,
            title=None,
            axis=None,
            scale=alt.Scale(domain=groepen, paddingInner=0.12, paddingOuter=0),
        ),
        yOffset=alt.YOffset(f"{regio}:N", sort=None, scale=alt.Scale(domain=[_NAAMREGEL, *regios], paddingInner=0.2)),
        tooltip=[
            alt.Tooltip(f"{groep}:N", title=" "),
            alt.Tooltip(f"{regio}:N", title="Regio"),
            alt.Tooltip("bijschrift:N", title="Waarde"),
        ],
    )
    lagen = [
        basis.mark_bar(**_STAAF[soort]).encode(x=alt.X(f"{waarde}:Q", scale=schaal, axis=None), description="zin:N"),
        basis.mark_text(align="right", dx=-8, color=GEDEMPT.css, aria=False).encode(x=alt.value(0), text=f"{regio}:N"),
        basis.transform_filter(f"isValid(datum.{waarde})")
        .mark_text(align="right", dx=_WAARDE_PX, aria=False)
        .encode(x=alt.value("width"), text="bijschrift:N"),
        basis.transform_filter(f"!isValid(datum.{waarde})")
        .mark_text(align="left", dx=4, color=GEDEMPT.css, text=GEEN_CIJFER)
        .encode(x=alt.value(0), description="zin:N"),
    ]
    lagen.append(
        alt.Chart(bladen.blad(namen))
        .mark_text(align="left", dx=-_REGIO_PX, fontWeight=600, aria=False)
        .encode(y=basis.encoding.y, yOffset=basis.encoding.yOffset, x=alt.value(0), text=f"{groep}:N")
    )
    if doel is not None:
        lagen.insert(
            1,
            basis.mark_tick(color=OPGAVE.css, thickness=3, opacity=1, aria=False).encode(
                x=alt.X("doel:Q", scale=schaal, axis=None)
            ),
        )
    per_groep = [
        f"{g}: " + ", ".join(f"{r[regio]} {r['bijschrift']}" for r in regels if r[groep] == g) for g in groepen
    ]
    hoogte = _REGEL_PX * len(groepen) * (1 + len(regios))
    grafiek = afmaken(bladen, lagen, omschrijving, hoogte, "; ".join(per_groep) + ".")
    grafiek.padding = {"left": 0, "right": 0, "top": 4, "bottom": 0}
    return grafiek
