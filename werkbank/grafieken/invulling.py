"""What fills an opgave: per municipality its places by step, the most certain first, and then what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from werkbank.grafieken.gegevens import Bladen, rijen, tekst
from werkbank.grafieken.kleuren import ACHTERGROND, GEDEMPT, OPGAVE, TEKORT, stapkleur
from werkbank.grafieken.thema import TEKST_PX, afmaken
from werkbank.opmaak import getal

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_RIJ_PX = 25
_NAAM_PX = 180
ZONDER_PLAN = "geen locaties ontvangen"


def invulling(tabel: Rijen, *, omschrijving: str, stappen: tuple[str, ...]) -> alt.LayerChart:
    """One bar per municipality, in the order given, made of the pieces that `invulling/staven` gives.

    tabel:   one row per municipality and piece: `deel` is stap, gat, or leeg for one without a bar; a step has its
             `plaats` (0 is the most certain), a piece goes from `van_aantal` to `tot_aantal` in places
    stappen: the steps that are drawn, the most certain first: named in the legend and to a screen reader
    A municipality without locations says so in words: missing is not zero.
    """
    velden = ("gemeente", "deel", "stap", "plaats", "van_aantal", "tot_aantal", "opgave_aantal", "telt_aantal")
    stukken = rijen(tabel, (*velden, "realisatie_aantal"))
    namen = list(dict.fromkeys(s["gemeente"] for s in stukken))
    grootste = max((s[k] or 0 for s in stukken for k in ("opgave_aantal", "tot_aantal")), default=0)
    for stuk in stukken:
        stuk["regel"] = namen.index(stuk["gemeente"])
        lengte = (stuk["tot_aantal"] or 0) - (stuk["van_aantal"] or 0)
        stuk["lengte_tekst"] = getal(lengte)
        stuk["naam"] = stuk["stap"] if stuk["deel"] == "stap" else "nog geen plekken voor"
        stuk["kleur"] = stapkleur(stuk["plaats"] or 0).css if stuk["deel"] == "stap" else None
        stuk["zin"] = f"{stuk['gemeente']}, {stuk['naam']}: {getal(lengte)} plekken"
        tekst(stuk, "opgave_aantal", "telt_aantal", "realisatie_aantal")
    regels = []
    for plaats, naam in enumerate(namen):
        eerste = next(s for s in stukken if s["gemeente"] == naam)
        onbekend = eerste["telt_aantal"] is None
        regeldoel = getal(eerste["opgave_aantal"])
        regels.append(
            {
                "gemeente": naam,
                "regel": plaats,
                "breedte": grootste * 1.55 or 1,
                "opgave_aantal": eerste["opgave_aantal"],
                "opgave_tekst": regeldoel,
                "realisatie_aantal": eerste["realisatie_aantal"],
                "realisatie_tekst": getal(eerste["realisatie_aantal"]),
                "einde": max(eerste["opgave_aantal"] or 0, eerste["telt_aantal"] or 0),
                "onbekend": onbekend,
                "woord": ZONDER_PLAN
                if onbekend
                else f"{getal(eerste['telt_aantal'])} van {getal(eerste['opgave_aantal'])}",
            }
        )

    bladen = Bladen()
    basis = alt.Chart(bladen.blad(regels)).encode(y=alt.Y("regel:O", axis=None))
    deel = alt.Chart(bladen.blad([s for s in stukken if s["deel"] != "leeg"])).encode(
        y=alt.Y("regel:O", axis=None),
        tooltip=[
            alt.Tooltip("gemeente:N", title=" "),
            alt.Tooltip("naam:N", title="Stap"),
            alt.Tooltip("lengte_tekst:N", title="Plekken"),
            alt.Tooltip("telt_aantal_tekst:N", title="Geteld, samen"),
            alt.Tooltip("opgave_aantal_tekst:N", title="Opgave"),
        ],
    )
    schaal = alt.Scale(zero=True, nice=False)
    lengte_x = {"x": alt.X("van_aantal:Q", scale=schaal, axis=None), "x2": alt.X2("tot_aantal:Q")}
    eind = alt.X("einde:Q", scale=schaal, axis=None)
    lagen = [
        # Not seen: it tells how wide the drawing is, and names every row.
        basis.mark_point(opacity=0, aria=False, tooltip=None).encode(x=alt.X("breedte:Q", scale=schaal, axis=None)),
        basis.mark_text(align="right", dx=-8, limit=_NAAM_PX, aria=False).encode(x=alt.value(0), text="gemeente:N"),
        deel.transform_filter("datum.deel == 'stap'")
        .mark_bar(height={"band": 0.66}, stroke=ACHTERGROND.css, strokeWidth=1)
        .encode(**lengte_x, color=alt.Color("kleur:N", scale=None), description="zin:N"),
        deel.transform_filter("datum.deel == 'gat'")
        .mark_bar(color=TEKORT.css, fillOpacity=0.16, stroke=TEKORT.css, strokeDash=[2, 2], height={"band": 0.66})
        .encode(**lengte_x, description="zin:N"),
        basis.mark_tick(color=OPGAVE.css, thickness=3, opacity=1, height={"band": 0.95}, aria=False).encode(
            x=alt.X("opgave_aantal:Q", scale=schaal, axis=None)
        ),
        basis.transform_filter("isValid(datum.realisatie_aantal)")
        .mark_point(shape="diamond", size=70, strokeWidth=2, color=OPGAVE.css, fill=ACHTERGROND.css, opacity=1)
        .encode(
            x=alt.X("realisatie_aantal:Q", scale=schaal, axis=None),
            tooltip=[
                alt.Tooltip("gemeente:N", title=" "),
                alt.Tooltip("realisatie_tekst:N", title="Aangeleverde realisatie"),
            ],
        ),
        basis.transform_filter("!datum.onbekend")
        .mark_text(align="left", dx=8, fontSize=TEKST_PX - 1, aria=False)
        .encode(x=eind, text="woord:N"),
        basis.transform_filter("datum.onbekend")
        .mark_text(align="left", dx=8, fontSize=TEKST_PX - 1, color=GEDEMPT.css)
        .encode(x=eind, text="woord:N"),
    ]
    omschrijving = f"{omschrijving} Stappen, van links naar rechts: {', '.join(stappen)}."
    return afmaken(bladen, lagen, omschrijving, alt.Step(_RIJ_PX))
