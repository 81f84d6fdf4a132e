"""The milestones of a year: a lane per track, a point for a day, a line with its end for a month or quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, kaal, rijen
from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, LIJN, PLAN, REALISATIE, TEKORT, VLAK
from werkbank.grafieken.thema import TEKST_PX, afmaken
from werkbank.opmaak import datum as dag_tekst

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_RIJ_PX = 24
# Past the middle of the year the words stand to the left of their mark, so that they stay inside the chart.
_OMSLAG_MAAND = 7
# The sign of a state: a form and a word, and only then a colour.
_TEKENS = {
    "te laat": ("triangle-up", TEKORT, "Te laat: "),
    "open": ("diamond", PLAN, ""),
    "niet gemeld": ("diamond", GEDEMPT, ""),
    "klaar": ("circle", REALISATIE, "Klaar: "),
}
_ERNST = list(_TEKENS)
# A mark has half of the chart beside it at least; a longer text ends in an ellipsis there.
_HELFT = alt.expr("width / 2 - 16")
# A text that is wider than the chart would make the chart itself narrower.
_HEEL = alt.expr("width - 16")
# On a telephone there is no room for sentences beside the marks: there it says who is on, and the list below has the
# words. An exported image has no container and no size to compare: it is wide.
_SMAL = "containerSize()[0] <= 560"


def _volgt(vorige: dict[str, Any], regel: dict[str, Any]) -> bool:
    """Whether a period begins the day after another one ends."""
    if "dag" in (vorige["precisie"], regel["precisie"]):
        return False
    eind, begin = (date.fromisoformat(waarde[:10]) for waarde in (vorige["tot"], regel["van"]))
    return (begin - eind).days == 1


def _een_keer(regels: list[dict[str, Any]], spoor: str, tekst: str, uitleg: str) -> list[dict[str, Any]]:
    """The same words over the same days in two lanes are one mark, in a lane of both; the worst state of the two."""
    samen: dict[tuple[str, str, str], dict[str, Any]] = {}
    for regel in regels:
        sleutel = (regel[tekst], regel["van"], regel["tot"])
        if (eerste := samen.setdefault(sleutel, regel)) is regel:
            continue
        eerste[spoor] = " en ".join(dict.fromkeys((*eerste[spoor].split(" en "), regel[spoor])))
        eerste[uitleg] = "; ".join(dict.fromkeys((*eerste[uitleg].split("; "), *regel[uitleg].split("; "))))
        eerste["toestand"] = min(eerste["toestand"], regel["toestand"], key=_ERNST.index)
    return list(samen.values())


def _rangschik(
    regels: list[dict[str, Any]], spoor: str, tekst: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give each milestone a row of its own below the header row of its lane; lanes in the order of first appearance.

    What goes on in the next period under the same words stays on its row, and says them once. A lane in which all
    marks say the same, such as meetings, has one row, and says it in its header.
    """
    banen: list[dict[str, Any]] = []
    rij = 0
    for naam in dict.fromkeys(r[spoor] for r in regels):
        begin = rij
        lopend: dict[str, dict[str, Any]] = {}
        van_baan = [r for r in regels if r[spoor] == naam]
        herhaald = len(van_baan) > 1 and {(r[tekst], r["precisie"]) for r in van_baan} == {(van_baan[0][tekst], "dag")}
        for regel in van_baan:
            vorige = lopend.get(regel[tekst])
            lopend[regel[tekst]] = regel
            if herhaald:
                regel["rij"], regel["zegt"], regel["los"] = begin + 1.5, False, True
                continue
            if vorige is not None and _volgt(vorige, regel):
                regel["rij"], regel["sinds"], vorige["zegt"] = vorige["rij"], vorige.get("sinds", vorige["van"]), False
                continue
            rij += 1
            regel["rij"] = rij + 0.5
        rij = begin + 2 if herhaald else rij + 1
        kop = f"{naam}: {van_baan[0][tekst]}" if herhaald else naam
        banen.append({"spoor": kop, "boven": begin, "onder": rij, "midden": begin + 0.5, "even": len(banen) % 2 == 0})
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
            `precisie` (dag, maand or kwartaal) and `toestand`; `uitleg` is who is on
    """
    alle = rijen(tabel, (spoor, tekst, uitleg, "van", "tot", "precisie", "toestand"))
    regels, banen = _rangschik(_een_keer(alle, spoor, tekst, uitleg), spoor, tekst)
    for regel in regels:
        vorm, kleur, woord = _TEKENS[regel["toestand"]]
        regel["vorm"], regel["kleur"] = vorm, kleur.css
        regel["woorden"] = f"{woord}{regel[tekst].rstrip('.')} · {regel[uitleg]}"
        # 1 January of the next year closes this one: it stands at the right edge.
        laat = regel["van"][:7] >= f"{jaar}-{_OMSLAG_MAAND:02d}"
        regel["anker"] = regel["van"] if laat or regel["precisie"] == "dag" else regel["tot"]
        regel["laat"] = laat
        regel.setdefault("zegt", True)
        regel.setdefault("sinds", regel["van"])
        begin, eind = (dag_tekst(date.fromisoformat(regel[k][:10])) for k in ("sinds", "tot"))
        regel["zin"] = f"{regel[tekst]}: {begin}" + ("" if regel["precisie"] == "dag" else f" t/m {eind}")
        regel["zin"] += f", {regel['toestand']}"
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
        alt.Tooltip("toestand:N", title="Toestand"),
    ]
    bladen = Bladen()
    grond = alt.Chart(bladen.blad(banen))
    punten = alt.Chart(bladen.blad(regels, "van", "tot", "anker")).encode(y=y("rij"), tooltip=tips)
    woorden = punten.transform_calculate(naast=f"{_SMAL} ? datum.{uitleg} : datum.woorden")
    lagen: list[alt.Chart] = [
        grond.transform_filter("datum.even").mark_rect(color=VLAK.css, aria=False).encode(y=y("boven"), y2="onder:Q"),
        grond.mark_text(
            align="left", baseline="middle", fontWeight=600, color=ACCENT.css, x=8, limit=_HEEL, aria=False
        ).encode(y=y("midden"), text="spoor:N"),
        punten.transform_filter("datum.precisie != 'dag'")
        .mark_rule(color=PLAN.css, strokeWidth=4, aria=False)
        .encode(x=x, x2="tot:T"),
        # "End of Q2" is no day, and it is due at the end.
        punten.transform_filter("datum.zegt || datum.los")
        .mark_point(filled=True, size=150, opacity=1)
        .encode(
            x=alt.X("tot:T"),
            shape=alt.Shape("vorm:N", scale=None, legend=None),
            color=alt.Color("kleur:N", scale=None, legend=None),
            description="zin:N",
        ),
        woorden.transform_filter("datum.zegt && !datum.laat")
        .mark_text(align="left", dx=12, fontSize=TEKST_PX, limit=_HELFT, aria=False)
        .encode(x=alt.X("anker:T"), text="naast:N"),
        woorden.transform_filter("datum.zegt && datum.laat")
        .mark_text(align="right", dx=-12, fontSize=TEKST_PX, limit=_HELFT, aria=False)
        .encode(x=alt.X("anker:T"), text="naast:N"),
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
    return afmaken(bladen, lagen, omschrijving, laatste * _RIJ_PX, _eerstvolgend(regels, tekst, peildatum))


def _eerstvolgend(regels: list[dict[str, Any]], tekst: str, peildatum: date | None) -> str:
    """What comes first after the peildatum: the conclusion of the drawing."""
    komend = [r for r in regels if peildatum and date.fromisoformat(r["tot"][:10]) > peildatum]
    if not komend:
        return ""
    eerste = min(komend, key=lambda r: (r["tot"], r["van"]))
    dag = dag_tekst(date.fromisoformat(eerste["tot"][:10]))
    return f"Eerstvolgend na de peildatum: {eerste[tekst].rstrip('. ')}, {dag}."
