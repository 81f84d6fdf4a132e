"""Charts for an answer that nobody foresaw: bars for a name with a number, lines for a number through time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import altair as alt

from werkbank.grafieken.gegevens import Bladen, kaal
from werkbank.grafieken.kleuren import GEDEMPT, LIJN, PLAN, REALISATIE, TEKORT, VOORSPRONG
from werkbank.grafieken.thema import GEEN_CIJFER, TEKST_PX, afmaken
from werkbank.opmaak import datum

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_STAAF_PX = 26
_DUN_PX = 20
_HOOGTE_PX = 380
# Told apart by name as well: beside the line, or in the legend.
KLEUREN = (REALISATIE, TEKORT, VOORSPRONG, PLAN, GEDEMPT)
# Room for the number at the end of a bar, as a part of the longest.
_RUIMTE = 0.12


def staafgrafiek(
    tabel: Rijen,
    *,
    omschrijving: str,
    naam: str,
    waarde: str,
    titel: str,
    schrijf: Callable[[Any], str],
    groep: str = "",
) -> alt.LayerChart:
    """A bar for each row, in the order of the rows, with its number in words. Who has no figure has no bar and says so.

    groep: a second name; its bars stand side by side in colours of their own, with a legend
    """
    regels = _regels(tabel, naam, waarde, groep, schrijf)
    bekend = [0, *(r["waarde"] for r in regels if r["waarde"] is not None)]
    breed = (max(bekend) - min(bekend)) * _RUIMTE or 1
    domein = [min(bekend) - (breed if min(bekend) < 0 else 0), max(bekend) + (breed if max(bekend) > 0 else 0)]
    bladen = Bladen()
    basis = alt.Chart(bladen.blad(regels)).encode(
        y=alt.Y("naam:N", sort=None, title=None, axis=alt.Axis(labelOverlap=False)),
        x=alt.X("waarde:Q", title=titel, scale=alt.Scale(domain=domein, nice=False), axis=alt.Axis(tickCount=6)),
        tooltip=[alt.Tooltip("zin:N", title=" ")],
    )
    kleur: Any = alt.value(REALISATIE.css)
    namen = list(dict.fromkeys(r["groep"] for r in regels))
    if groep:
        plaats = alt.YOffset("groep:N", sort=None)
        basis = basis.encode(yOffset=plaats)
        kleur = alt.Color("groep:N", scale=alt.Scale(domain=namen, range=[k.css for k in KLEUREN[: len(namen)]]))
    nul = alt.Chart(bladen.blad([{"nul": 0}])).mark_rule(color=LIJN.css, strokeWidth=2, aria=False).encode(x="nul:Q")
    eind = basis.encode(x=alt.X("eind:Q"), text="tekst:N")
    letter: dict[str, Any] = {"fontSize": TEKST_PX - 2, "aria": False}
    lagen = [
        nul,
        basis.mark_bar().encode(color=kleur, description="zin:N"),
        eind.transform_filter("datum.eind >= 0").mark_text(align="left", dx=4, **letter),
        eind.transform_filter("datum.eind < 0").mark_text(align="right", dx=-4, **letter),
    ]
    per_staaf = _DUN_PX * max(1, len(namen)) + 6 if groep else _STAAF_PX
    return afmaken(bladen, lagen, omschrijving, max(120, per_staaf * len({r["naam"] for r in regels})))


def lijngrafiek(
    tabel: Rijen,
    *,
    omschrijving: str,
    tijd: str,
    waarde: str,
    titel: str,
    schrijf: Callable[[Any], str],
    groep: str = "",
    breuk: str = "",
) -> alt.LayerChart:
    """A line through time for each group, with its name at the end.

    tijd:  a column of days, or of periods in words, in order
    breuk: a column at whose change a line ends and another begins: a count that starts anew
    """
    regels = _regels(tabel, tijd, waarde, groep, schrijf)
    for regel, stuk in zip(regels, tabel.kolom(breuk) if breuk else [""] * len(regels), strict=True):
        regel["stuk"] = f"{regel['groep']}|{stuk}"
    dagen = any(isinstance(w, date) for w in tabel.bekend(tijd))
    bladen = Bladen()
    if dagen:
        for regel, dag in zip(regels, tabel.kolom(tijd), strict=True):
            regel["tijd"] = f"{dag.isoformat()}T00:00:00"
        x = alt.X("tijd:T", title=None, axis=alt.Axis(format="%b %Y", labelAngle=0, tickCount=8))
    else:
        x = alt.X("naam:N", sort=None, title=None, axis=alt.Axis(labelAngle=0))
    bron = bladen.blad(regels, *(["tijd"] if dagen else []))
    namen = list(dict.fromkeys(r["groep"] for r in regels))
    schaal = alt.Scale(domain=namen, range=[k.css for k in KLEUREN[: len(namen)]])
    kleur = alt.Color("groep:N", scale=schaal, legend=alt.Legend() if len(namen) > 1 else None)
    basis = alt.Chart(bron).encode(
        x=x,
        y=alt.Y("waarde:Q", title=titel, axis=alt.Axis(grid=True, tickCount=5)),
        color=kleur,
        tooltip=[alt.Tooltip("zin:N", title=" ")],
    )
    lagen = [
        basis.mark_line(strokeWidth=2.5, aria=False).encode(detail="stuk:N"),
        basis.mark_circle(size=70, opacity=1).encode(description="zin:N"),
    ]
    return afmaken(bladen, lagen, omschrijving, _HOOGTE_PX)


def _regels(tabel: Rijen, naam: str, waarde: str, groep: str, schrijf: Callable[[Any], str]) -> list[dict[str, Any]]:
    regels = []
    for rij in tabel.mappen():
        tekst = schrijf(rij[waarde]) if rij[waarde] is not None else GEEN_CIJFER
        wie = [_naam(rij[n]) for n in (naam, groep) if n]
        regels.append(
            {
                "naam": wie[0],
                "groep": wie[1] if groep else "",
                "waarde": kaal(rij[waarde]),
                "eind": kaal(rij[waarde]) or 0,
                "tekst": tekst,
                "zin": f"{', '.join(wie)}: {tekst}",
            }
        )
    return regels


def _naam(waarde: Any) -> str:
    if waarde is None:
        return "–"
    return datum(waarde) if isinstance(waarde, date) else str(waarde)
