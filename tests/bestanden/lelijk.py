"""Turns a table of figures into a file as someone might keep it: any format, charset, layout, spelling and order.

What the file says stays the same; ``Geval`` carries the figures along as the expectation.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.bestanden.geval import Geval, Rij
from tests.bestanden.schrijf import Blad, ods, tekst, xls, xlsx
from werkbank.register import gemeenten

_NAMEN = {g.code: g.naam for g in gemeenten()}
_ANDERE_SCHRIJFWIJZEN: Mapping[str, Sequence[str]] = {
    "GM1735": ("Hof v Twente", "Hof v. Twente", "HvT", "HOF VAN TWENTE"),
    "GM1773": ("Olst Wijhe", "Olst/Wijhe", "olst-wijhe"),
    "GM1742": ("Rijssen/Holten", "Rijssen Holten"),
    "GM0164": ("Hengelo (O.)", "Hengelo (O)", "Hengelo (Ov.)", "Hengelo"),
}
_ONTBREEKT = ("", "-", "n.v.t.", "x", "nb", "PM", ".", "volgt")
_NOTEN = ("* voorlopige cijfers", "Bron: registratie van de gemeenten", "De cijfers zijn afgestemd met de gemeenten.")
_CODERINGEN = ("utf-8", "utf-8-sig", "cp1252", "utf-16")

# Soort, maat, what the title says, and the headers that name the measure.
_MATEN = (
    ("statushouders", "gehuisvest", "gehuisveste statushouders, cumulatief", ("Gehuisvest", "Gehuisvest (cumulatief)")),
    ("oekraine", "bezet", "opvang Oekraïense ontheemden", ("Bezet", "Bezette plekken", "In gebruik")),
    ("oekraine", "beschikbaar", "opvang Oekraïne", ("Beschikbaar", "Beschikbare plekken", "Capaciteit")),
    ("asiel", "open", "asielopvang", ("Open plekken", "Geopend", "Gerealiseerd")),
)


@dataclass(frozen=True)
class Cijfers:
    """A correct table: per municipality its figure on each day, None when there is none."""

    soort: str
    maat: str
    dagen: tuple[dt.date, ...]
    per_gemeente: Mapping[str, tuple[int | None, ...]]

    def rijen(self) -> frozenset[Rij]:
        """The rows that must come back."""
        return frozenset(
            (self.soort, self.maat, dag.isoformat(), code, aantal)
            for code, aantallen in self.per_gemeente.items()
            for dag, aantal in zip(self.dagen, aantallen, strict=True)
            if aantal is not None
        )


@st.composite
def lelijke_bestanden(draw: st.DrawFn) -> Geval:
    """A random table in a random ugly file."""
    soort, maat, woorden, koppen = draw(st.sampled_from(_MATEN))
    cijfers = draw(_cijfers(soort, maat))
    vorm = draw(st.sampled_from(["csv", "csv", "tsv", "xlsx", "xls", "ods", "geplakt"]))
    als_tekst = vorm in ("csv", "tsv", "geplakt") or draw(st.booleans())
    leverancier = draw(st.sampled_from(["COA", "RRT Twente", ""]))
    rooster = draw(_roosters(cijfers, woorden, draw(st.sampled_from(koppen)), leverancier, als_tekst))
    naam, inhoud = draw(_bytes(vorm, rooster))
    antwoorden = {"leverancier": leverancier or "COA", "telling": "cumulatief"}
    antwoorden |= {"kolom": f"{soort}/{maat}", "peildatum": cijfers.dagen[-1].isoformat()}
    return Geval(naam, "", lambda: inhoud, cijfers.rijen(), antwoorden, geplakt=vorm == "geplakt")


@st.composite
def _cijfers(draw: st.DrawFn, soort: str, maat: str) -> Cijfers:
    codes = draw(st.lists(st.sampled_from(sorted(_NAMEN)), min_size=2, max_size=25, unique=True))
    maanden = draw(st.lists(st.integers(2, 7), min_size=1, max_size=5, unique=True).map(sorted))
    per_gemeente: dict[str, tuple[int | None, ...]] = {}
    for code in codes:
        aantallen = [draw(st.integers(0, 2500)) for _ in maanden]
        if soort == "statushouders":
            aantallen.sort()
        per_gemeente[code] = tuple(a if draw(st.integers(0, 9)) else None for a in aantallen)
    eerste = codes[0]
    per_gemeente[eerste] = tuple(a if a is not None else 0 for a in per_gemeente[eerste])
    return Cijfers(soort, maat, tuple(dt.date(2024, m, 1) for m in maanden), per_gemeente)


@st.composite
def _roosters(
    draw: st.DrawFn, cijfers: Cijfers, woorden: str, kop: str, leverancier: str, als_tekst: bool
) -> list[list[Any]]:
    """The cells of the sheet: title, header, rows, total and notes."""
    dag_in_titel = len(cijfers.dagen) == 1
    titel = f"{leverancier} {woorden}".strip() + (f", stand per {_dag(draw, cijfers.dagen[0])}" if dag_in_titel else "")
    kopcellen: list[Any] = ["Gemeente"]
    if dag_in_titel:
        kopcellen.append(kop)
    else:
        titel += f", {kop.lower()}"
        kopcellen += [f"{dag.day}-{dag.month}-{dag.year}" for dag in cijfers.dagen]
    rijen = [
        [_naam(draw, code), *[_cel(draw, a, als_tekst) for a in aantallen]]
        for code, aantallen in cijfers.per_gemeente.items()
    ]
    blokken = 2 if len(rijen) >= 4 and draw(st.booleans()) else 1
    helft = (len(rijen) + blokken - 1) // blokken
    delen = [rijen[i * helft : (i + 1) * helft] for i in range(blokken)]
    if draw(st.booleans()):
        delen = [
            [*deel, _totaal(draw, cijfers, list(cijfers.per_gemeente)[i * helft : (i + 1) * helft], blokken)]
            for i, deel in enumerate(delen)
        ]
    hoogte = max(map(len, delen))
    leeg = [None] * len(kopcellen)
    tabel = [[cel for deel in delen for cel in (deel[r] if r < len(deel) else leeg)] for r in range(hoogte)]
    witregels = draw(st.integers(0, 2))
    rooster: list[list[Any]] = [[titel], *[[] for _ in range(witregels)], kopcellen * blokken, *tabel]
    if draw(st.booleans()):
        rooster += [[], [draw(st.sampled_from(_NOTEN))]]
    return rooster


def _dag(draw: st.DrawFn, dag: dt.date) -> str:
    maanden = ["", "januari", "februari", "maart", "april", "mei", "juni", "juli"]
    vormen = [
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag:%d-%m-%Y}",
        f"{dag.day} {maanden[dag.month]} {dag.year}",
        dag.isoformat(),
    ]
    return draw(st.sampled_from(vormen))


def _naam(draw: st.DrawFn, code: str) -> str:
    naam = _NAMEN[code]
    vormen = [
        naam,
        naam,
        naam.upper(),
        f"Gemeente {naam}",
        f"{naam}  ",
        f" {naam}",
        f"{naam}*",
        *_ANDERE_SCHRIJFWIJZEN.get(code, ()),
    ]
    return draw(st.sampled_from(vormen))


def _cel(draw: st.DrawFn, aantal: int | None, als_tekst: bool) -> Any:
    if aantal is None:
        return draw(st.sampled_from(_ONTBREEKT))
    if not als_tekst:
        return aantal
    met_punt = f"{aantal:,}".replace(",", ".")
    vormen = [str(aantal), str(aantal), met_punt, met_punt.replace(".", "\u00a0"), f" {aantal}"]
    return draw(st.sampled_from(vormen))


def _totaal(draw: st.DrawFn, cijfers: Cijfers, codes: Sequence[str], blokken: int) -> list[Any]:
    woord = draw(
        st.sampled_from(["Totaal", "TOTAAL", "Totaal Overijssel" if blokken == 1 else "Subtotaal", "Eindtotaal"])
    )
    sommen = [sum(cijfers.per_gemeente[code][i] or 0 for code in codes) for i in range(len(cijfers.dagen))]
    return [woord, *sommen]


@st.composite
def _bytes(draw: st.DrawFn, vorm: str, rooster: list[list[Any]]) -> tuple[str, bytes]:
    if vorm in ("xlsx", "xls", "ods"):
        schrijf = {"xlsx": xlsx, "xls": xls, "ods": ods}[vorm]
        return f"cijfers.{vorm}", schrijf(Blad(draw(st.sampled_from(["Blad1", "cijfers", "Overzicht"])), rooster))
    if vorm == "geplakt":
        return "geplakt", tekst(rooster, scheiding="\t", regeleinde="\n")
    codering = draw(st.sampled_from(_CODERINGEN))
    scheiding = "\t" if vorm == "tsv" else draw(st.sampled_from(";|"))
    opties = {"codering": codering, "scheiding": scheiding, "regeleinde": draw(st.sampled_from(["\r\n", "\n"]))}
    return f"cijfers.{vorm}", tekst(rooster, alles_in_quotes=draw(st.booleans()), **opties)
