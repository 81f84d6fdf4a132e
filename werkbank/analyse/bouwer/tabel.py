"""The answer as a table: heads with their units, values along the top where a dimension was put there, and links.

Nothing is counted here: cells are put in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from werkbank.analyse.bouwer.antwoord import Antwoord
from werkbank.analyse.bouwer.bronnen import DIMENSIES, Dimensie
from werkbank.analyse.bouwer.keuze import ANDER, UITKOMST, Keuze
from werkbank.analyse.bouwer.opdracht import GROEP
from werkbank.gegevens.soorten import SOORTEN
from werkbank.opmaak import datum, datum_kort
from werkbank.rijen import Rijen
from werkbank.weergave.kolommen import Kolom, kolom, tekst_van
from werkbank.woordenboek import Opschrift, Vorm, opschrift

# (what holds for every row, choice in the address → field of the row) → the address of the rows behind a cell.
Naar = Callable[[Mapping[str, str], Mapping[str, str]], str]

_KOLOM: dict[Dimensie, str] = {
    "gemeente": "gemeente",
    "regio": "regio",
    "soort": "soort",
    "stap": "stap",
    "halfjaar": "halfjaar",
    "maand": "maand",
    "maat": "maat_van_telling",
    "leverancier": "leverancier_van_telling",
}
_SOORTEN = {s.naam: s for s in SOORTEN}


@dataclass(frozen=True)
class Tabel:
    """What is shown: rows, columns, the total below them, and the columns that hold figures."""

    rijen: Rijen
    kolommen: tuple[Kolom, ...]
    totalen: Rijen | None
    cijfers: tuple[Kolom, ...]


def als_tabel(keuze: Keuze, antwoord: Antwoord, naar: Naar, eigen: Sequence[Kolom] = ()) -> Tabel:
    """The table of a view; `naar` makes the address that a cell leads to, `eigen` are the columns of own tables."""
    zijkant = tuple(_zijkolom(d) for d in keuze.rijen) or (kolom("gebied"),)
    regels = [_regel(rij) for rij in antwoord.rijen.mappen()]
    totaal = [_regel(rij) for rij in antwoord.totaal.mappen()] if antwoord.totaal is not None else []
    if keuze.kolom:
        waarden = list(dict.fromkeys(r[_KOLOM[keuze.kolom]] for r in (*regels, *totaal)))
        cijfers = tuple(k for i, w in enumerate(waarden) for k in _bovenkolommen(keuze, i, w, naar))
        regels = _gedraaid(keuze, regels, waarden, tuple(k.naam for k in zijkant))
        totaal = _gedraaid(keuze, totaal, waarden, ())
        kolommen = (*zijkant, *cijfers)
    else:
        cijfers = tuple(k for m in keuze.gekozen_maten for k in _cijferkolommen(keuze, m.kolom, naar))
        kolommen = (*zijkant, *_bij(keuze, regels), *cijfers, *eigen, *_dekking(regels))
    for rij in totaal:
        rij[zijkant[0].naam] = _totaalnaam(keuze, rij)
    namen = [k.naam for k in kolommen]
    velden = dict.fromkeys([*namen, *_ONZICHTBAAR, *(n for r in regels for n in r if n.startswith("naar_"))])
    totalen = Rijen.van([{n: r.get(n, "" if n in namen else None) for n in (*velden, *_TOTAAL)} for r in totaal])
    rijen = Rijen(velden, (tuple(r.get(n) for n in velden) for r in regels))
    return Tabel(rijen, kolommen, totalen if totaal else None, cijfers)


# For the source line and the notes; never a column of its own.
_ONZICHTBAAR = ("bron", "peildatum", "oudste_peildatum", "leverancier", "opmerking")
_TOTAAL = ("gemeld_aantal", "gemeenten_aantal")


def eenheid_van(keuze: Keuze, naam: str) -> str:
    """What a measure counts in here: that of the one task, "" when tasks of two units stand side by side."""
    maat = next(m for m in keuze.gekozen_maten if m.kolom == naam)
    if not maat.in_eenheid_van_opgave:
        return maat.begrip.eenheid
    soorten = [keuze.vast("soort")] if keuze.vast("soort") else keuze.filters.get("soort") or tuple(_SOORTEN)
    eenheden = {_SOORTEN[s].eenheid for s in soorten}
    return eenheden.pop() if len(eenheden) == 1 else ""


def uitkomst_kolom(keuze: Keuze) -> Kolom:
    """The column of what comes of the comparison."""
    maat = keuze.gekozen_maten[0]
    gewoon = opschrift(maat.kolom)
    verschil_in = "procentpunten" if gewoon.vorm == "procent" else eenheid_van(keuze, maat.kolom)
    match keuze.vergelijking:
        case "dag" | "bekend":
            return Kolom(UITKOMST, "Verschil", "teken", cijfers=_cijfers(gewoon), eenheid=verschil_in)
        case "deel_regio":
            return Kolom(UITKOMST, "Deel van de regio", "procent")
        case "deel_provincie":
            return Kolom(UITKOMST, "Deel van de provincie", "procent")
        case "per_1000":
            return Kolom(UITKOMST, gewoon.kop, "teken" if gewoon.vorm == "teken" else "getal", 2, "per 1.000 inwoners")
        case "per_eigen":
            vorm: Vorm = "teken" if gewoon.vorm == "teken" else "getal"
            return Kolom(UITKOMST, gewoon.kop, vorm, 2, "per 1.000 van de eigen kolom")
        case _:
            return Kolom(UITKOMST, "Plaats", "getal", uitleg="1 is de hoogste; gelijke getallen delen een plaats")


def maat_kolom(keuze: Keuze, naam: str) -> Kolom:
    """The column of a measure, with the unit that it has here."""
    kop = kolom(naam)
    return replace(kop, eenheid=kop.eenheid or ("" if kop.soort == "procent" else eenheid_van(keuze, naam)))


def woord(dimensie: Dimensie, waarde: Any) -> Any:
    """A value of a dimension as a reader knows it."""
    if dimensie == "soort" and waarde in _SOORTEN:
        return _SOORTEN[waarde].titel
    return datum_kort(waarde) if dimensie == "maand" and waarde is not None else waarde


def _cijferkolommen(keuze: Keuze, naam: str, naar: Naar) -> list[Kolom]:
    link = naar(*_adres(keuze, {}))
    maat = replace(maat_kolom(keuze, naam), link=link)
    if not keuze.vergelijking:
        return [maat]
    return [maat, *_ernaast(keuze, maat), uitkomst_kolom(keuze)]


def _ernaast(keuze: Keuze, maat: Kolom) -> list[Kolom]:
    if keuze.vergelijking == "per_1000":
        return [replace(kolom("inwoners_aantal"), naam=ANDER)]
    if keuze.vergelijking == "per_eigen":
        return []
    if keuze.vergelijking == "rang":
        return [Kolom(ANDER, "Van", "getal", eenheid="met een cijfer")]
    if keuze.vergelijking.startswith("deel"):
        return [replace(maat, naam=ANDER, kop=f"{maat.kop}, geheel", link="")]
    assert keuze.vergelijk_dag is not None
    toen = datum(keuze.vergelijk_dag)
    return [replace(maat, naam=ANDER, kop=toen if keuze.vergelijking == "dag" else f"Bekend op {toen}", link="")]


def _bovenkolommen(keuze: Keuze, nummer: int, waarde: Any, naar: Naar) -> list[Kolom]:
    """The columns of one value along the top."""
    assert keuze.kolom
    maat = keuze.gekozen_maten[0].kolom
    gewoon = maat_kolom(
        replace(keuze, filters={**keuze.filters, "soort": (waarde,)}) if keuze.kolom == "soort" else keuze, maat
    )
    kop = str(woord(keuze.kolom, waarde))
    link = naar(*_adres(keuze, {keuze.kolom: waarde}))
    kolommen = [replace(gewoon, naam=f"{maat}_{nummer}", kop=kop, uitleg="", link=link)]
    if keuze.vergelijking:
        erbij = uitkomst_kolom(keuze)
        kolommen.append(replace(erbij, naam=f"{UITKOMST}_{nummer}", kop=f"{kop}: {erbij.kop.lower()}"))
    return kolommen


def _gedraaid(
    keuze: Keuze, regels: list[dict[str, Any]], waarden: list[Any], zijkant: tuple[str, ...]
) -> list[dict[str, Any]]:
    """A row per combination down the side, with the cells of every value along the top."""
    assert keuze.kolom
    maat, boven = keuze.gekozen_maten[0].kolom, _KOLOM[keuze.kolom]
    samen: dict[tuple[Any, ...], dict[str, Any]] = {}
    for regel in regels:
        sleutel = tuple(regel.get(naam) for naam in zijkant)
        rij = samen.setdefault(
            sleutel, {n: w for n, w in regel.items() if n not in (maat, UITKOMST, ANDER, *_ONZICHTBAAR)}
        )
        nummer = waarden.index(regel[boven])
        rij |= {f"{maat}_{nummer}": regel[maat], f"{UITKOMST}_{nummer}": regel.get(UITKOMST)}
        for naam in _ONZICHTBAAR:
            rij[naam] = _samen(naam, rij.get(naam), regel.get(naam), woord(keuze.kolom, regel[boven]))
    return list(samen.values())


def _samen(naam: str, eerder: Any, nu: Any, waar: Any) -> Any:
    """What the cells of one row have beside their figures, said once."""
    if nu is None:
        return eerder
    if naam == "peildatum":
        return nu if eerder is None else max(eerder, nu)
    if naam == "oudste_peildatum":
        return nu if eerder is None else min(eerder, nu)
    tekst = f"{waar}: {nu}" if naam == "opmerking" else str(nu)
    delen = [] if eerder is None else str(eerder).split("; ")
    return "; ".join(dict.fromkeys([*delen, *tekst.split("; ")]))


def _regel(rij: dict[str, Any]) -> dict[str, Any]:
    """A row with what its links need under names of their own: the table makes no link of its own to another day."""
    regel = {n: w for n, w in rij.items() if n not in ("gemeente_code", "gebied", "soort", "halfjaar", "maand")}
    regel |= {
        f"naar_{n}": rij[n] for n in ("gemeente_code", "gebied", "soort", "halfjaar", "maand", "peildatum") if n in rij
    }
    regel |= {n: rij[n] for n in ("soort", "halfjaar", "maand") if n in rij}
    regel["gebied"] = rij.get("gebied")
    if "oudste_peildatum" not in regel:
        regel["oudste_peildatum"] = regel.get("peildatum")
    return regel


def _adres(keuze: Keuze, boven: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """What the address of a cell takes from all rows alike, and what from each."""
    vast: dict[str, str] = {}
    velden: dict[str, str] = {}
    if keuze.bron.lagen["gemeente"].gebied_soort:
        # Plans have a page of their own, and are no figure that was reported.
        return {}, {}
    if "gemeente" in keuze.dimensies:
        if keuze.kolom == "gemeente":
            return {}, {}
        velden["gemeente"] = "naar_gemeente_code"
    elif keuze.filters.get("gemeente"):
        # A group of one's own has no page; its municipalities have.
        return {}, {}
    elif keuze.kolom == "regio":
        vast["gebied"] = str(boven["regio"])
    else:
        velden["gebied"] = "naar_gebied"
    if "soort" in boven:
        vast["soort"] = str(boven["soort"])
    else:
        velden["soort"] = "naar_soort"
    if keuze.bron.periode == "halfjaar":
        if "halfjaar" in boven:
            vast["halfjaar"] = str(boven["halfjaar"])
        elif "halfjaar" in keuze.dimensies:
            velden["halfjaar"] = "naar_halfjaar"
    if "maand" in boven:
        vast["peildatum"] = boven["maand"].isoformat()
    elif "maand" in keuze.dimensies:
        velden["peildatum"] = "naar_maand"
    return vast, velden


def _zijkolom(dimensie: Dimensie) -> Kolom:
    return Kolom(_KOLOM[dimensie], DIMENSIES[dimensie], "datum" if dimensie == "maand" else "tekst")


def _bij(keuze: Keuze, regels: list[dict[str, Any]]) -> tuple[Kolom, ...]:
    """What a reader must know of each row: the unit, where two stand below each other; the day of a count."""
    bij = []
    if "soort" in keuze.rijen:
        for regel in regels:
            regel["eenheid_tekst"] = _SOORTEN[regel["soort"]].eenheid
            regel["soort"] = woord("soort", regel["soort"])
        if any(m.in_eenheid_van_opgave and not eenheid_van(keuze, m.kolom) for m in keuze.gekozen_maten):
            bij.append(Kolom("eenheid_tekst", "Eenheid"))
    if keuze.bron.code == "realisatie" and "maand" not in keuze.rijen:
        bij.append(kolom("peildatum"))
    return tuple(bij)


def _dekking(regels: list[dict[str, Any]]) -> tuple[Kolom, ...]:
    """How many municipalities a row counts."""
    if not any("gemeld_aantal" in regel for regel in regels):
        return ()
    for regel in regels:
        regel["gemeld_tekst"] = f"{regel['gemeld_aantal']} van {regel['gemeenten_aantal']}"
    return (kolom("gemeld_tekst"),)


def _totaalnaam(keuze: Keuze, rij: Mapping[str, Any]) -> str:
    naam = str(rij["gebied"])
    return f"{naam}, alle gemeenten" if keuze.grens and naam != GROEP else naam


def _cijfers(kop: Opschrift) -> int:
    return kop.cijfers if kop.cijfers is not None else int(kop.vorm == "procent")


def schrijver(k: Kolom) -> Callable[[Any], str]:
    """How a chart writes a value of a column."""
    return partial(tekst_van, kolom=k)
