"""The course of a figure over the months, against the pace that the opgave asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, kaal, rijen, tekst
from werkbank.grafieken.kleuren import GEDEMPT, LIJN, OPGAVE, PLAN, REALISATIE
from werkbank.grafieken.thema import GEEN_CIJFER, TEKST_PX, afmaken
from werkbank.opmaak import datum as dag_tekst
from werkbank.opmaak import getal

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_HOOGTE_PX = 380
_REGEL_PX = 18
# What the value of a point needs below it.
_LAAG_PX = 26


# On a telephone; an exported image has no container and is wide.
_SMAL = "containerSize()[0] <= 560"
_NODIG = ("nodig_aantal", "nodig_per_maand_aantal", "over_tekst")
_PROGNOSE = ("laag_aantal", "prognose_aantal", "hoog_aantal")


def _prognoselagen(
    bladen: Bladen, regels: list[dict[str, Any]], datum: str, x: alt.X, hoogte: Callable[[str], alt.Y], per_px: float
) -> list[alt.Chart]:
    """A band that widens to the end, the expected course in it, and both in words at the end."""
    laag, verwacht, hoog = _PROGNOSE
    eind = regels[-1]
    eind["woord"] = f"verwacht {getal(eind[verwacht])}"
    eind["zin"] = f"{eind['woord']}, tussen {getal(eind[laag])} en {getal(eind[hoog])}"
    tekst(eind, *_PROGNOSE)
    # Below the band, and below the value of the last known point, that stands close by near the end.
    eind["onder_px"] = max(24, round(30 + ((eind[laag] or 0) - (regels[0][laag] or 0)) / per_px))
    basis = alt.Chart(bladen.blad(regels)).encode(x=x)
    einde = alt.Chart(bladen.blad(regels[-1:])).encode(x=x)
    return [
        basis.mark_area(color=REALISATIE.css, opacity=0.18, aria=False).encode(y=hoogte(laag), y2=alt.Y2(f"{hoog}:Q")),
        basis.mark_line(color=REALISATIE.css, strokeWidth=2, strokeDash=[2, 4], aria=False).encode(y=hoogte(verwacht)),
        einde.mark_point(color=REALISATIE.css, filled=False, size=90, strokeWidth=2, opacity=1).encode(
            y=hoogte(verwacht),
            description="zin:N",
            tooltip=[
                alt.Tooltip(f"{datum}:T", title="Einde halfjaar", format="%-d %B %Y"),
                alt.Tooltip(f"{verwacht}_tekst:N", title="Verwacht"),
                alt.Tooltip(f"{laag}_tekst:N", title="Laag"),
                alt.Tooltip(f"{hoog}_tekst:N", title="Hoog"),
            ],
        ),
        einde.mark_text(
            align="right",
            baseline="top",
            dx=10,
            # On a telephone the words reach back to where the course still is low.
            dy=alt.expr(f"datum.onder_px + ({_SMAL} ? 45 : 0)"),
            fontSize=TEKST_PX,
            aria=False,
        ).encode(y=hoogte(laag), text="woord:N"),
    ]


def _nodiglagen(
    bladen: Bladen, weg: list[dict[str, Any]], datum: str, x: alt.X, hoogte: Callable[[str], alt.Y]
) -> list[alt.Chart]:
    """The way to the target date as a dashed line, with what it asks per month in words below its middle."""
    begin, eind = (date.fromisoformat(r[datum][:10]) for r in weg)
    midden = {
        datum: kaal(begin + (eind - begin) / 2),
        "nodig_aantal": sum(r["nodig_aantal"] for r in weg) / 2,
        "woord": f"nodig: {getal(weg[-1]['nodig_per_maand_aantal'])} per maand"
        + (f"\n{weg[-1]['over_tekst']}" if weg[-1]["over_tekst"] else ""),
    }
    midden["boven_px"] = 14 + _REGEL_PX * midden["woord"].count("\n")
    return [
        alt.Chart(bladen.blad(weg))
        .mark_line(color=PLAN.css, strokeWidth=2.5, strokeDash=[7, 5], aria=False)
        .encode(x=x, y=hoogte("nodig_aantal")),
        alt.Chart(bladen.blad([midden]))
        # Below the line, that rises; on a telephone there is room above it only.
        .mark_text(
            align=alt.expr(f"{_SMAL} ? 'right' : 'left'"),
            dx=alt.expr(f"{_SMAL} ? -8 : 8"),
            dy=alt.expr(f"{_SMAL} ? -datum.boven_px : 14"),
            fontSize=TEKST_PX,
            color=PLAN.css,
            lineBreak="\n",
        )
        .encode(x=x, y=hoogte("nodig_aantal"), text="woord:N"),
    ]


def verloop(
    tabel: Rijen,
    *,
    omschrijving: str,
    hoofdzin: str = "",
    datum: str = "peildatum",
    waarde: str = "realisatie_aantal",
    tempo: str | None = None,
    opgave: str | None = "opgave_aantal",
    tempo_naam: str = "volgens schema",
    gekozen: date | None = None,
    prognose: Rijen | None = None,
    nodig: Rijen | None = None,
    namen: bool = True,
    hoogte_px: int = _HOOGTE_PX,
) -> alt.LayerChart:
    """Points with their values over time; the required pace as a dashed line, the opgave as a level.

    hoofdzin: what the figures say, for a screen reader: heard after `omschrijving`
    tabel:   one row per `datum`, ascending; `waarde` missing where nobody delivered (said in words, the line breaks)
    tempo:   column with the amount that would be on schedule on that date; None for a stand, which has no pace
    opgave:  column with the opgave on that date, or None
    gekozen: the peildatum of the page, marked by a thin line
    prognose: where the course leads at the pace of the last months: rows with `datum`, `laag_aantal`,
             `prognose_aantal` and `hoog_aantal`, the first one the last known figure, the last one the end; `tempo`
             and `opgave` go on to the end where the rows have them
    nodig:   what a stand needs until its target date: two rows with `datum`, `nodig_aantal` (now, and on that date) and
             `nodig_per_maand_aantal`; `over_tekst` says of whom it speaks where that is not all
    namen:   name the lines where they run; False where there is no room and the words above the chart do it
    """
    velden = [datum, waarde, *(k for k in (tempo, opgave) if k)]
    regels = rijen(tabel, velden)
    for regel in regels:
        regel["bijschrift"] = getal(regel[waarde])
        regel["zin"] = f"{dag_tekst(date.fromisoformat(regel[datum][:10]))}: {regel['bijschrift']}"
        regel["laatste"] = regel is regels[-1]
    verder = [] if prognose is None else rijen(prognose, (*velden, *_PROGNOSE))
    weg = [] if nodig is None else rijen(nodig, (*velden, *_NODIG))
    for regel in [*regels, *verder, *weg]:
        tekst(regel, *velden[1:])
    hoogste = [r[k] or 0 for r in regels for k in velden[1:]] + [r["hoog_aantal"] or 0 for r in verder]
    grootste = max(hoogste + [r["nodig_aantal"] for r in weg], default=0)
    top = grootste * 1.15 or 1
    # Room below zero for the value of a point on the axis: above it would lie in the line of the pace.
    grenzen = {"onder": -top * _LAAG_PX / (hoogte_px - _LAAG_PX), "boven": top, "zin": hoofdzin}
    schaal = alt.Scale(nice=False)
    x = alt.X(
        f"{datum}:T",
        title=None,
        axis=alt.Axis(
            format="%-d %b",
            values=[r[datum] for r in [*regels, *verder[1:], *weg[1:]]],
            labelOverlap="greedy",
            labelFlush=False,
        ),
        scale=alt.Scale(padding=36),
    )
    tips = [
        alt.Tooltip(f"{datum}:T", title="Peildatum", format="%-d %B %Y"),
        alt.Tooltip(f"{waarde}_tekst:N", title="Realisatie"),
        *([alt.Tooltip(f"{tempo}_tekst:N", title=tempo_naam.capitalize())] if tempo else []),
        *([alt.Tooltip(f"{opgave}_tekst:N", title="Opgave")] if opgave else []),
    ]
    bladen = Bladen()
    basis = alt.Chart(bladen.blad(regels)).encode(x=x, tooltip=tips)

    def hoogte(veld: str) -> alt.Y:
        return alt.Y(
            f"{veld}:Q", scale=schaal, title=None, axis=alt.Axis(format=",.0f", tickCount=4, tickMinStep=1, grid=True)
        )

    # Not seen: it tells how high the drawing is and says what the figures say, so that neither is in the specification.
    maat = alt.Chart(bladen.blad([grenzen])).mark_rule(opacity=0, aria=bool(hoofdzin))
    lagen = [maat.encode(x=alt.value(0), y=hoogte("onder"), y2=alt.Y2("boven:Q"), description="zin:N")]
    if gekozen:
        lagen.append(
            alt.Chart(bladen.blad([{"dag": kaal(gekozen)}]))
            .mark_rule(color=LIJN.css, strokeWidth=6, opacity=0.7, aria=False)
            .encode(x="dag:T")
        )
    einde = [*regels, *verder[1:], *weg[1:]]
    lijnen = alt.Chart(bladen.blad(einde)).encode(x=x, tooltip=tips) if verder or weg else basis
    if opgave:
        lagen.append(
            lijnen.mark_line(color=OPGAVE.css, strokeWidth=2, interpolate="step-after", aria=False).encode(
                y=hoogte(opgave)
            )
        )
        if namen:
            lagen.append(
                alt.Chart(bladen.blad(einde[-1:]))
                .transform_calculate(woord=f"'opgave ' + datum.{opgave}_tekst")
                .mark_text(align="right", baseline="bottom", dy=-5, fontSize=TEKST_PX)
                .encode(x=x, y=hoogte(opgave), text="woord:N")
            )
    if tempo:
        lagen.append(
            lijnen.mark_line(color=PLAN.css, strokeWidth=2.5, strokeDash=[7, 5], aria=False).encode(y=hoogte(tempo))
        )
        if namen:
            midden = bladen.blad(regels[len(regels) // 2 : len(regels) // 2 + 1])
            lagen.append(
                alt.Chart(midden)
                .mark_text(align="right", baseline="bottom", dx=-8, dy=-6, color=PLAN.css, text=tempo_naam)
                .encode(x=x, y=hoogte(tempo))
            )
    if weg:
        lagen += _nodiglagen(bladen, weg, datum, x, hoogte)
    if verder:
        lagen += _prognoselagen(bladen, verder, datum, x, hoogte, top / (hoogte_px - _LAAG_PX))
    lagen += [
        basis.mark_line(color=REALISATIE.css, strokeWidth=3, aria=False, invalid="break-paths-filter-domains").encode(
            y=hoogte(waarde)
        ),
        basis.transform_filter(f"isValid(datum.{waarde})")
        .mark_point(color=REALISATIE.css, filled=True, size=90, opacity=1)
        .encode(y=hoogte(waarde), description="zin:N"),
        basis.transform_filter(f"isValid(datum.{waarde})" + (f" && (!({_SMAL}) || datum.laatste)" if weg else ""))
        .mark_text(baseline="middle", dy=17, fontSize=TEKST_PX, aria=False)
        .encode(y=hoogte(waarde), text="bijschrift:N"),
        basis.transform_filter(f"!isValid(datum.{waarde})")
        .mark_text(baseline="bottom", dy=-6, fontSize=TEKST_PX, color=GEDEMPT.css, text=GEEN_CIJFER)
        .encode(y=alt.datum(0)),
    ]
    return afmaken(bladen, lagen, omschrijving, hoogte_px)
