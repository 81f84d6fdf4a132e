"""Opgave against realisatie, one line per municipality: the opgave is a mark, the realisatie a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen, tekst
from werkbank.grafieken.kleuren import GEDEMPT, OPGAVE, PLAN, REALISATIE, TEKORT
from werkbank.grafieken.thema import GEEN_CIJFER, TEKST_PX, afmaken
from werkbank.opmaak import getal, procent

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_RIJ_PX = 23
_NAAM_PX = 180


def staven(
    tabel: Rijen,
    *,
    omschrijving: str,
    hoofdzin: str = "",
    eenheid: str = "plekken",
    naam: str = "gemeente",
    opgave: str = "opgave_aantal",
    realisatie: str = "realisatie_aantal",
    pct: str = "realisatie_pct",
    tempo: str | None = None,
) -> alt.LayerChart:
    """A bar (realisatie), a mark (opgave) and the space between them (still to do) per row, in the order given.

    tabel:   one row per `naam`; `opgave` and `realisatie` in `eenheid`, missing where there is no figure;
             `pct` (0 and up) is shown when the pointer rests on a row
    tempo:   of a flow, the column with where each row should be on this day: a second, thinner mark
    A row without realisatie says so in words and has no bar: missing is not zero.
    """
    regels = rijen(tabel, (naam, opgave, realisatie, pct, *([tempo] if tempo else [])))
    grootste = max((r[k] or 0 for r in regels for k in (opgave, realisatie)), default=0)
    for plaats, regel in enumerate(regels):
        doel, nu = regel[opgave], regel[realisatie]
        regel["plaats"] = plaats
        # Room on the right for the words after the longest bar.
        regel["breedte"] = grootste * 1.6 or 1
        tekst(regel, opgave, realisatie, *([tempo] if tempo else []))
        tekst(regel, pct, schrijf=procent)
        regel["einde"] = max(doel or 0, nu or 0)
        regel["bijschrift"] = f"{getal(nu)} van {getal(doel)}"
        regel["zin"] = f"{regel[naam]}: {GEEN_CIJFER if nu is None else regel['bijschrift'] + ' ' + eenheid}"
        if tempo and nu is not None and regel[tempo] is not None:
            regel["zin"] += f"; volgens het schema {regel[f'{tempo}_tekst']}"

    bladen = Bladen()
    basis = alt.Chart(bladen.blad(regels)).encode(
        # By its place in the order, not by its name: of a name that was there before, Vega keeps the old place.
        y=alt.Y("plaats:O", axis=None),
        tooltip=[
            alt.Tooltip(f"{naam}:N", title=" "),
            alt.Tooltip(f"{opgave}_tekst:N", title=f"Opgave ({eenheid})"),
            alt.Tooltip(f"{realisatie}_tekst:N", title=f"Realisatie ({eenheid})"),
            alt.Tooltip(f"{pct}_tekst:N", title="Aandeel"),
            *([alt.Tooltip(f"{tempo}_tekst:N", title=f"Volgens het schema ({eenheid})")] if tempo else []),
        ],
    )
    # The words after the bars make an axis needless (and an axis that one layer refuses, each layer must refuse:
    # Vega-Lite breaks on a mixture).
    schaal = alt.Scale(zero=True, nice=False)
    # Not seen: it tells how wide the drawing is, and names every row, so that none of it stands in the specification.
    maat = basis.mark_point(opacity=0, aria=False, tooltip=None).encode(x=alt.X("breedte:Q", scale=schaal, axis=None))
    # Of each row one mark speaks to a screen reader: the bar, or the words where there is no bar.
    staaf = basis.mark_bar(color=REALISATIE.css, height={"band": 0.62}).encode(
        x=alt.X(f"{realisatie}:Q", scale=schaal, axis=None),
        description="zin:N",
    )
    tekort = (
        basis.transform_filter(f"isValid(datum.{realisatie}) && datum.{realisatie} < datum.{opgave}")
        .mark_bar(
            color=TEKORT.css, fillOpacity=0.16, stroke=TEKORT.css, strokeDash=[2, 2], height={"band": 0.62}, aria=False
        )
        .encode(x=alt.X(f"{realisatie}:Q", scale=schaal, axis=None), x2=alt.X2(f"{opgave}:Q"))
    )
    doel = basis.mark_tick(color=OPGAVE.css, thickness=3, opacity=1, height={"band": 0.95}, aria=False).encode(
        x=alt.X(f"{opgave}:Q", scale=schaal, axis=None)
    )
    namen = basis.mark_text(align="right", dx=-8, limit=_NAAM_PX, aria=False).encode(x=alt.value(0), text=f"{naam}:N")
    eind = alt.X("einde:Q", scale=schaal, axis=None)
    woorden = (
        basis.transform_filter(f"isValid(datum.{realisatie})")
        .mark_text(align="left", dx=8, fontSize=TEKST_PX - 1, aria=False)
        .encode(x=eind, text="bijschrift:N")
    )
    zonder = (
        basis.transform_filter(f"!isValid(datum.{realisatie})")
        .mark_text(align="left", dx=8, fontSize=TEKST_PX - 1, color=GEDEMPT.css, text=GEEN_CIJFER)
        .encode(x=eind, description="zin:N")
    )
    lagen = [maat, namen, staaf, tekort, doel, woorden, zonder]
    if tempo:
        # Lower than the mark of the opgave, and of another colour: told apart by both.
        nu_nodig = basis.transform_filter(f"isValid(datum.{tempo})").mark_tick(
            color=PLAN.css, thickness=3, opacity=1, height={"band": 0.55}, aria=False
        )
        lagen.insert(5, nu_nodig.encode(x=alt.X(f"{tempo}:Q", scale=schaal, axis=None)))
    return afmaken(bladen, lagen, omschrijving, alt.Step(_RIJ_PX), hoofdzin)
