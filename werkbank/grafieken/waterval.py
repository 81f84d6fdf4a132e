"""From the begin of a half-year to its end, step by step: each bar starts where the one before it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen
from werkbank.grafieken.kleuren import GEDEMPT, INKT, LIJN, REALISATIE, TEKORT, VOORSPRONG
from werkbank.grafieken.thema import TEKST_PX, afmaken
from werkbank.opmaak import getal, teken

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_RIJ_PX = 44
# What a step is: its colour. What it does stands in words before its bar and in a signed number behind it.
_KLEUR = {
    "achter": TEKORT.css,
    "voor": VOORSPRONG.css,
    "taak": GEDEMPT.css,
    "som": INKT.css,
    "gehuisvest": REALISATIE.css,
    "onbekend": LIJN.css,
}


def waterval(
    tabel: Rijen,
    *,
    omschrijving: str,
    stap: str = "stap",
    soort: str = "stap_soort",
    aantal: str = "aantal",
    van: str = "van_aantal",
    tot: str = "tot_aantal",
) -> alt.LayerChart:
    """A bar per step, from `van` to `tot`, in the order given; thin lines tie each end to the next begin.

    tabel: one row per step; `soort` is achter, voor, taak, som, gehuisvest or onbekend; a "som" starts at zero and its
           number has no sign
    """
    regels = rijen(tabel, (stap, soort, aantal, van, tot))
    for i, regel in enumerate(regels):
        hoeveel = regel[aantal]
        regel["bijschrift"] = getal(hoeveel) if regel[soort] == "som" else teken(hoeveel)
        regel["zin"] = f"{regel[stap]}: {regel['bijschrift']} personen"
        regel["eind"] = max(regel[van] or 0, regel[tot] or 0)
        regel["kleur"] = _KLEUR[regel[soort]]
        regel["volgende"] = regels[i + 1][stap] if i + 1 < len(regels) else None
    uitersten = [r[k] or 0 for r in regels for k in (van, tot)]
    hoogste, laagste = max([0, *uitersten]), min([0, *uitersten])
    # Room on the right for the number behind the longest bar.
    schaal = alt.Scale(domain=[laagste, hoogste + 0.16 * ((hoogste - laagste) or 1)], nice=False)
    stappen = [regel[stap] for regel in regels]

    def x(veld: str) -> alt.X:
        return alt.X(f"{veld}:Q", scale=schaal, axis=None)

    def y(veld: str = stap, **meer: Any) -> alt.Y:
        as_ = alt.Axis(labelLimit=200)
        return alt.Y(f"{veld}:N", sort=None, title=None, axis=as_, scale=alt.Scale(domain=stappen), **meer)

    bladen = Bladen()
    basis = alt.Chart(bladen.blad(regels)).encode(
        y=y(),
        tooltip=[alt.Tooltip(f"{stap}:N", title=" "), alt.Tooltip("bijschrift:N", title="Personen")],
    )
    lagen = [
        basis.transform_filter("isValid(datum.volgende)")
        .mark_rule(color=GEDEMPT.css, strokeWidth=1, strokeDash=[2, 3], aria=False)
        .encode(x=x(tot), y=y(), y2=alt.Y2("volgende:N")),
        basis.mark_bar(height={"band": 0.6}).encode(
            x=x(van), x2=alt.X2(f"{tot}:Q"), color=alt.Color("kleur:N", scale=None, legend=None), description="zin:N"
        ),
        basis.mark_text(align="left", dx=8, fontSize=TEKST_PX, aria=False).encode(x=x("eind"), text="bijschrift:N"),
        alt.Chart(bladen.blad([{"nul": 0}])).mark_rule(color=GEDEMPT.css, strokeWidth=1, aria=False).encode(x=x("nul")),
    ]
    return afmaken(bladen, lagen, omschrijving, _RIJ_PX * len(regels))
