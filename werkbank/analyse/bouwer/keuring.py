"""Whether a view can be counted, and if not why: every rule on units and on what may be added, before any SQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from werkbank.analyse.bouwer.bronnen import DIMENSIES, Dimensie, Gebied, Maat, maten
from werkbank.analyse.bouwer.keuze import UITKOMST, Keuze
from werkbank.analyse.bouwer.redenen import Reden
from werkbank.register import REGIOS
from werkbank.woordenboek import opschrift

_KIES = {"soort": "soort-kiezen", "stap": "stap-kiezen", "leverancier": "leverancier-kiezen", "maat": "maat-kiezen"}
_PER_INWONER = {"plekken", "personen", "plekken of personen"}


def keur(keuze: Keuze) -> tuple[Reden, ...]:
    """Why this view cannot be counted; empty when it can."""
    if not keuze.maten:
        return (Reden("geen-maat"),)
    if onbekend := [code for code in keuze.maten if code not in maten()]:
        return tuple(Reden("maat-onbekend", maat=code) for code in onbekend)
    vorm = tuple(_vorm(keuze))
    # What the parts mean together is only worth saying when they fit.
    return vorm or (*_per_maat(keuze), *_vergelijking(keuze))


def gebied_van(keuze: Keuze) -> Gebied | None:
    """Of what area a cell is; None for a group of municipalities that somebody chose."""
    if "gemeente" in keuze.dimensies:
        return "gemeente"
    if keuze.filters.get("gemeente"):
        return None
    regios = set(keuze.filters.get("regio", ()))
    return "regio" if "regio" in keuze.dimensies or (regios and regios != set(REGIOS)) else "provincie"


def uit_view(keuze: Keuze) -> bool:
    """Whether the view of the area has every measure; else its municipalities are added up."""
    gebied = gebied_van(keuze)
    return (
        gebied is not None
        and gebied in keuze.bron.lagen
        and all(gebied in maat.gebieden for maat in keuze.gekozen_maten)
        and bool("maand" not in keuze.dimensies or keuze.bron.lagen[gebied].reeks or keuze.bron.code == "realisatie")
    )


def totaal(keuze: Keuze) -> Keuze | Reden | None:
    """The view that is the total of this one, or why it has none; None when there is nothing to add."""
    gebieden: tuple[Dimensie, ...] = ("gemeente", "regio")
    if keuze.kolom in gebieden or not set(keuze.rijen) & set(gebieden):
        if "maand" in keuze.rijen:
            return Reden("totaal-maanden")
        return Reden("totaal-soorten") if "soort" in keuze.rijen else None
    over = tuple(d for d in keuze.rijen if d not in gebieden)
    if over:
        # A row for each of these is a list of totals, not one.
        return None
    vergelijking = keuze.vergelijking if keuze.vergelijking in ("dag", "bekend", "per_1000") else ""
    samen = replace(keuze, rijen=(), grens=None, vergelijking=vergelijking, eigen=())
    redenen = keur(samen)
    return redenen[0] if redenen else samen


def _vorm(keuze: Keuze) -> Iterator[Reden]:
    for maat in keuze.gekozen_maten[1:]:
        if maat.bron != keuze.bron:
            yield Reden("verschillende-cijfers", maat=_naam(maat))
    for dimensie in dict.fromkeys(d for d in keuze.dimensies if keuze.dimensies.count(d) > 1):
        yield Reden("dimensie-twee-keer", dimensie=DIMENSIES[dimensie])
    for dimensie in keuze.dimensies:
        if dimensie not in keuze.bron.eigen_dimensies:
            yield Reden("dimensie-niet", dimensie=DIMENSIES[dimensie])
    for dimensie in keuze.filters:
        if dimensie not in keuze.bron.eigen_dimensies and not (dimensie == "soort" and keuze.vast("soort")):
            yield Reden("dimensie-niet", dimensie=DIMENSIES[dimensie])
    if keuze.kolom and len(keuze.maten) > 1:
        yield Reden("kolommen-een-maat", dimensie=DIMENSIES[keuze.kolom])
    if {"maand", "halfjaar"} <= set(keuze.dimensies):
        yield Reden("maand-en-halfjaar")
    for dimensie in keuze.bron.moet:
        if dimensie not in keuze.dimensies and not keuze.vast(dimensie):
            yield Reden(_KIES[dimensie])
    if keuze.eigen and "gemeente" not in keuze.rijen:
        yield Reden("eigen-per-gemeente")
    if keuze.eigen and keuze.kolom:
        yield Reden("eigen-kolommen")
    if keuze.grens and keuze.grens.maat not in (*keuze.maten, *([UITKOMST] if keuze.vergelijking else [])):
        yield Reden("grens-maat")


def _per_maat(keuze: Keuze) -> Iterator[Reden]:
    gebied = gebied_van(keuze)
    if gebied == "gemeente":
        yield from (
            Reden("niet-per-gemeente", maat=_naam(maat))
            for maat in keuze.gekozen_maten
            if "gemeente" not in maat.gebieden
        )
        return
    if uit_view(keuze):
        return
    for maat in keuze.gekozen_maten:
        if maat.telt_op:
            continue
        if gebied is None:
            yield Reden("niet-van-groep", maat=_naam(maat))
        elif gebied not in maat.gebieden:
            yield Reden("niet-per-gebied", maat=_naam(maat))
        elif "maand" in keuze.dimensies and not keuze.bron.lagen[gebied].reeks:
            yield Reden("niet-per-maand", maat=_naam(maat))
        else:
            yield Reden("niet-samen", maat=_naam(maat))


def _vergelijking(keuze: Keuze) -> Iterator[Reden]:
    if not keuze.vergelijking:
        return
    if len(keuze.maten) > 1:
        yield Reden("vergelijking-een-maat")
        return
    [maat] = keuze.gekozen_maten
    match keuze.vergelijking:
        case "dag" | "bekend":
            yield from _andere_dag(keuze)
        case "deel_regio" | "deel_provincie":
            yield from _deel(keuze, maat)
        case "per_1000":
            if maat.begrip.eenheid not in _PER_INWONER:
                yield Reden("per-1000-eenheid", dimensie=maat.begrip.eenheid)
            elif not maat.telt_op:
                yield Reden(
                    "deel-percentage" if "gemeente" in maat.gebieden else "deel-niet-per-gemeente", maat=_naam(maat)
                )
        case "per_eigen":
            if len(keuze.eigen) != 1:
                yield Reden("eigen-noemer")
            elif maat.begrip.eenheid not in _PER_INWONER:
                yield Reden("per-1000-eenheid", dimensie=maat.begrip.eenheid)
        case "rang":
            if "gemeente" not in keuze.dimensies:
                yield Reden("rang-alleen-gemeenten")


def _andere_dag(keuze: Keuze) -> Iterator[Reden]:
    if "maand" in keuze.dimensies:
        yield Reden("vergelijk-maanden")
    elif keuze.bron.code == "realisatie" and keuze.vergelijking == "dag":
        yield Reden("vergelijk-telling")
    elif keuze.vergelijk_dag is None:
        yield Reden("vergelijk-dag")
    elif keuze.vergelijk_dag == (keuze.peildatum if keuze.vergelijking == "dag" else keuze.bekend_op):
        yield Reden("vergelijk-zelfde-dag")


def _deel(keuze: Keuze, maat: Maat) -> Iterator[Reden]:
    if "gemeente" not in maat.gebieden:
        yield Reden("deel-niet-per-gemeente", maat=_naam(maat))
    elif not maat.telt_op:
        yield Reden("deel-percentage", maat=_naam(maat))
    elif opschrift(maat.kolom).vorm == "teken":
        yield Reden("deel-tegengesteld", maat=_naam(maat))
    else:
        gebied = gebied_van(keuze)
        if gebied == "provincie" or (gebied == "regio" and keuze.vergelijking == "deel_regio"):
            yield Reden("deel-van-zichzelf")
        elif gebied is None and keuze.vergelijking == "deel_regio" and "regio" not in keuze.dimensies:
            yield Reden("deel-welke-regio")


def _naam(maat: Maat) -> str:
    return opschrift(maat.kolom).kop
