"""Places per month ahead: by step against the opgave, and all of them against the need that is expected."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen, tekst
from werkbank.grafieken.kleuren import ACHTERGROND, INKT, OPGAVE, REALISATIE, TEKORT, stapkleur
from werkbank.grafieken.thema import TEKST_PX, afmaken
from werkbank.opmaak import getal, maand

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_HOOGTE_PX = 340
# A bar fills most of its month, so that months can be told apart.
_STAAF = "timeOffset('day', datum.maand, 26)"
_AS = alt.Axis(format="%b %Y", tickCount={"interval": "month", "step": 6}, labelOverlap=True, grid=False)


def horizon(tabel: Rijen, *, omschrijving: str, stappen: tuple[str, ...]) -> alt.LayerChart:
    """A bar per month of the places by step, the opgave as a level, a mark above the months in which places end.

    tabel:   the rows of `capaciteitshorizon/staven`: one per `maand` and step, from `van_aantal` to `tot_aantal`
    stappen: the steps that are drawn, the most certain first: named in the legend and to a screen reader
    """
    velden = ("maand", "stap", "plaats", "van_aantal", "tot_aantal", "stap_aantal", "capaciteit_aantal")
    stukken = rijen(tabel, (*velden, "opgave_met_plan_aantal", "eindigt_aantal"))
    for stuk in stukken:
        stuk["kleur"] = stapkleur(stuk["plaats"] or 0).css
        stuk["maand_tekst"] = maand(date.fromisoformat(stuk["maand"][:10]))
        stuk["zin"] = (
            f"{stuk['maand_tekst']}, {stuk['stap'] or 'geen plekken'}: {getal(stuk['stap_aantal'] or 0)} plekken"
        )
        tekst(stuk, "stap_aantal", "capaciteit_aantal", "opgave_met_plan_aantal", "eindigt_aantal")
    maanden = list({stuk["maand"]: stuk for stuk in stukken}.values())
    einden = [m for m in maanden if m["eindigt_aantal"]]
    for m in einden:
        m["einde_zin"] = f"vóór {m['maand_tekst']} eindigen {m['eindigt_aantal_tekst']} plekken"

    bladen = Bladen()
    x = alt.X("maand:T", title=None, axis=_AS)
    as_y, schaal = alt.Axis(tickCount=5, grid=True), alt.Scale(zero=True)
    basis = alt.Chart(bladen.blad([s for s in stukken if s["stap"]], "maand")).transform_calculate(tot=_STAAF)
    opgave = alt.Chart(bladen.blad(maanden, "maand")).encode(x=x)
    einde = alt.Chart(bladen.blad(einden, "maand")).encode(x=x)
    lagen = [
        basis.mark_bar(stroke=ACHTERGROND.css, strokeWidth=0.5).encode(
            x=x,
            x2="tot:T",
            y=alt.Y("van_aantal:Q", title=None, axis=as_y, scale=schaal),
            y2="tot_aantal:Q",
            color=alt.Color("kleur:N", scale=None),
            description="zin:N",
            tooltip=[
                alt.Tooltip("maand_tekst:N", title=" "),
                alt.Tooltip("stap:N", title="Stap"),
                alt.Tooltip("stap_aantal_tekst:N", title="Plekken in deze stap"),
                alt.Tooltip("capaciteit_aantal_tekst:N", title="Plekken, samen"),
                alt.Tooltip("opgave_met_plan_aantal_tekst:N", title="Opgave"),
            ],
        ),
        opgave.mark_line(color=OPGAVE.css, strokeWidth=2.5, aria=False).encode(y="opgave_met_plan_aantal:Q"),
        einde.mark_point(shape="triangle-down", size=80, filled=True, color=TEKORT.css, opacity=1, yOffset=-10).encode(
            y="capaciteit_aantal:Q",
            description="einde_zin:N",
            tooltip=[
                alt.Tooltip("maand_tekst:N", title="Niet meer op de eerste van"),
                alt.Tooltip("eindigt_aantal_tekst:N", title="Plekken geëindigd"),
            ],
        ),
    ]
    omschrijving = f"{omschrijving} Stappen, van onder naar boven: {', '.join(stappen)}."
    return afmaken(bladen, lagen, omschrijving, _HOOGTE_PX)


def behoefte(tabel: Rijen, *, omschrijving: str) -> alt.LayerChart:
    """The need that is expected as a line in a band from low to high, over the places that there will be.

    tabel: the rows of `capaciteitshorizon/behoefte`, one per `maand`; a month without a forecast has only its places
    """
    velden = ("maand", "capaciteit_aantal", "prognose_laag_aantal", "prognose_verwacht_aantal", "prognose_hoog_aantal")
    regels = rijen(tabel, velden)
    for regel in regels:
        regel["maand_tekst"] = maand(date.fromisoformat(regel["maand"][:10]))
        tekst(regel, *velden[1:])
        regel["zin"] = (
            f"{regel['maand_tekst']}: {regel['capaciteit_aantal_tekst']} plekken, "
            f"behoefte {regel['prognose_verwacht_aantal_tekst']}"
        )
    bekend = [r for r in regels if r["prognose_verwacht_aantal"] is not None]
    bladen = Bladen()
    x = alt.X("maand:T", title=None, axis=_AS)
    schaal = alt.Scale(zero=True)
    as_y = alt.Axis(tickCount=5, grid=True)
    tips = [
        alt.Tooltip("maand_tekst:N", title=" "),
        alt.Tooltip("capaciteit_aantal_tekst:N", title="Plekken"),
        alt.Tooltip("prognose_laag_aantal_tekst:N", title="Behoefte, laag"),
        alt.Tooltip("prognose_verwacht_aantal_tekst:N", title="Behoefte, verwacht"),
        alt.Tooltip("prognose_hoog_aantal_tekst:N", title="Behoefte, hoog"),
    ]
    plekken = alt.Chart(bladen.blad(regels, "maand")).encode(x=x)
    nodig = alt.Chart(bladen.blad(bekend, "maand")).encode(x=x)
    laatste = alt.Chart(bladen.blad(bekend[-1:], "maand")).encode(x=x)
    lagen = [
        plekken.mark_area(color=REALISATIE.css, opacity=0.35, interpolate="step-after", aria=False).encode(
            y=alt.Y("capaciteit_aantal:Q", title=None, axis=as_y, scale=schaal)
        ),
        nodig.mark_area(color=TEKORT.css, opacity=0.2, aria=False).encode(
            y=alt.Y("prognose_laag_aantal:Q", scale=schaal), y2="prognose_hoog_aantal:Q"
        ),
        nodig.mark_line(color=TEKORT.css, strokeWidth=2.5, aria=False).encode(y="prognose_verwacht_aantal:Q"),
        # The marks that speak, and that a pointer finds.
        plekken.mark_point(size=50, filled=True, opacity=0, tooltip=True).encode(
            y="capaciteit_aantal:Q", description="zin:N", tooltip=tips
        ),
        nodig.mark_point(size=50, filled=True, opacity=0, aria=False).encode(
            y="prognose_verwacht_aantal:Q", tooltip=tips
        ),
        laatste.mark_text(align="left", dx=6, fontSize=TEKST_PX, color=INKT.css, aria=False).encode(
            y="prognose_verwacht_aantal:Q", text="prognose_verwacht_aantal_tekst:N"
        ),
    ]
    return afmaken(bladen, lagen, omschrijving, _HOOGTE_PX)
