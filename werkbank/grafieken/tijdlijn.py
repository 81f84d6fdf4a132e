"""The milestones of a year: a lane per track, a point for a day, a line with its end for a month or quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, kaal, rijen
from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, LIJN, PLAN, REALISATIE, VLAK
from werkbank.grafieken.thema import TEKST_PX, afmaken
from werkbank.opmaak import datum as dag_tekst

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_RIJ_PX = 27
# Past the middle of the year the words stand to the left of their mark, so that they stay inside the chart.
_OMSLAG_MAAND = 7
# A mark has half of the chart beside it at least; a longer text ends in an ellipsis there.
_HELFT = alt.expr("width / 2 - 16")
# On a telephone there is no room for words beside the marks: they stay away, for the list below the chart has them.
# An exported image has no container and no size to compare: it is wide.
_BREED = "!(containerSize()[0] <= 560)"


def _volgt(vorige: dict[str, Any], regel: dict[str, Any]) -> bool:
    """Whether a period begins the day after another one ends."""
    if "dag" in (vorige["precisie"], regel["precisie"]):
        return False
    eind, begin = (date.fromisoformat(waarde[:10]) for waarde in (vorige["tot"], regel["van"]))
    return (begin - eind).days == 1


def _rangschik(
    regels: list[dict[str, Any]], spoor: str, tekst: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give each milestone a row of its own below the header row of its lane; lanes in the order of first appearance.

    What goes on in the next period under the same words stays on its row, and says them once.
    """
    banen: list[dict[str, Any]] = []
    rij = 0
    for naam in dict.fromkeys(r[spoor] for r in regels):
        begin = rij
        lopend: dict[str, dict[str, Any]] = {}
        for regel in (r for r in regels if r[spoor] == naam):
            vorige = lopend.get(regel[tekst])
            lopend[regel[tekst]] = regel
            if vorige is not None and _volgt(vorige, regel):
                regel["rij"], regel["sinds"], vorige["zegt"] = vorige["rij"], vorige.get("sinds", vorige["van"]), False
                continue
            rij += 1
            regel["rij"] = rij + 0.5
        rij += 1
        banen.append({"spoor": naam, "boven": begin, "onder": rij, "midden": begin + 0.5, "even": len(banen) % 2 == 0})
    return regels, banen


def tijdlijn(
    tabel: Rijen,
    *,
    omschrijving: str,
    jaar: int,
    peildatum: date | None = None,
    spoor: str = "spoor",
    tekst: str = "tekst",
    uitleg: str = "verantwoordelijk",
) -> alt.LayerChart:
    """Milestones over one year with its quarters; the peildatum as a line through all lanes.

    tabel:  one row per milestone in the order to draw: `spoor` (name of the lane), `tekst`, `van`, `tot`,
            `precisie` (dag, maand or kwartaal); `uitleg` is shown when the pointer rests on a mark
    """
    regels, banen = _rangschik(rijen(tabel, (spoor, tekst, uitleg, "van", "tot", "precisie")), spoor, tekst)
    for regel in regels:
        # 1 January of the next year closes this one: it stands at the right edge.
        laat = regel["van"][:7] >= f"{jaar}-{_OMSLAG_MAAND:02d}"
        regel["anker"] = regel["van"] if laat or regel["precisie"] == "dag" else regel["tot"]
        regel["laat"] = laat
        regel.setdefault("zegt", True)
        regel.setdefault("sinds", regel["van"])
        begin, eind = (dag_tekst(date.fromisoformat(regel[k][:10])) for k in ("sinds", "tot"))
        regel["zin"] = f"{regel[tekst]}: {begin}" + ("" if regel["precisie"] == "dag" else f" t/m {eind}")
    laatste = banen[-1]["onder"] if banen else 1
    x = alt.X(
        "van:T",
        title=None,
        axis=alt.Axis(
            orient="top",
            format="%b",
            values=[f"{jaar}-{maand:02d}-01T00:00:00" for maand in range(1, 13)],
            labelAlign="left",
            # The first line of a label stands on the axis: lift it by one line.
            labelPadding=24,
            labelFlush=False,
            labelOverlap=True,
            labelExpr="month(datum.value) % 3 == 0 ? ['Q' + (floor(month(datum.value) / 3) + 1), datum.label]"
            " : ['', datum.label]",
        ),
    )

    def y(veld: str) -> alt.Y:
        return alt.Y(f"{veld}:Q", scale=alt.Scale(domain=[laatste, 0], nice=False), axis=None)

    tips = [
        alt.Tooltip(f"{tekst}:N", title=" "),
        alt.Tooltip("van:T", title="Van", format="%-d %B %Y"),
        alt.Tooltip("tot:T", title="Tot en met", format="%-d %B %Y"),
        alt.Tooltip(f"{uitleg}:N", title="Wie"),
    ]
    bladen = Bladen()
    grond = alt.Chart(bladen.blad(banen))
    punten = alt.Chart(bladen.blad(regels, "van", "tot", "anker")).encode(y=y("rij"), tooltip=tips)
    lagen: list[alt.Chart] = [
        grond.transform_filter("datum.even").mark_rect(color=VLAK.css, aria=False).encode(y=y("boven"), y2="onder:Q"),
        grond.mark_text(align="left", baseline="middle", fontWeight=600, color=ACCENT.css, x=8, aria=False).encode(
            y=y("midden"), text="spoor:N"
        ),
        punten.transform_filter("datum.precisie != 'dag'")
        .mark_rule(color=PLAN.css, strokeWidth=4, aria=False)
        .encode(x=x, x2="tot:T"),
        # "End of Q2" is no day, and it is due at the end.
        punten.transform_filter("datum.precisie != 'dag' && datum.zegt")
        .mark_point(shape="diamond", filled=True, size=150, opacity=1, color=PLAN.css)
        .encode(x=alt.X("tot:T"), description="zin:N"),
        punten.transform_filter("datum.precisie == 'dag'")
        .mark_point(shape="diamond", filled=True, size=150, opacity=1, color=REALISATIE.css)
        .encode(x=x, description="zin:N"),
        punten.transform_filter(f"datum.zegt && !datum.laat && {_BREED}")
        .mark_text(align="left", dx=12, fontSize=TEKST_PX, limit=_HELFT, aria=False)
        .encode(x=alt.X("anker:T"), text=f"{tekst}:N"),
        punten.transform_filter(f"datum.zegt && datum.laat && {_BREED}")
        .mark_text(align="right", dx=-12, fontSize=TEKST_PX, limit=_HELFT, aria=False)
        .encode(x=alt.X("anker:T"), text=f"{tekst}:N"),
    ]
    if peildatum is not None and peildatum.year == jaar:
        dag = bladen.blad([{"dag": kaal(peildatum), "woord": "peildatum"}])
        lagen.insert(1, alt.Chart(dag).mark_rule(color=GEDEMPT.css, strokeWidth=2, aria=False).encode(x="dag:T"))
    lagen.insert(
        1,
        # The lines of the quarters; only this layer names the width of the year, the others follow it.
        alt.Chart(bladen.blad([{"dag": f"{jaar}-{maand:02d}-01T00:00:00"} for maand in (1, 4, 7, 10)]))
        .mark_rule(color=LIJN.css, strokeWidth=1, aria=False)
        .encode(x=alt.X("dag:T", scale=alt.Scale(domain=[f"{jaar}-01-01T00:00:00", f"{jaar + 1}-01-02T00:00:00"]))),
    )
    return afmaken(bladen, lagen, omschrijving, laatste * _RIJ_PX)
