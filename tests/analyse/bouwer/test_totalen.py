"""Whatever the builder lets through has the total of the public view; whatever it refuses has its reason in words.

Generated over all measures and dimensions, so that a new measure or kind of figures is held to it by itself.
"""

import math
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from tests.analyse.bouwer.conftest import PEILDATUM
from werkbank.analyse.bouwer.antwoord import beantwoord
from werkbank.analyse.bouwer.bronnen import BRONNEN, DIMENSIES, Bron, Dimensie, Gebied, maten
from werkbank.analyse.bouwer.keuring import keur
from werkbank.analyse.bouwer.keuze import VERGELIJKINGEN, Keuze
from werkbank.analyse.bouwer.redenen import ZINNEN
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.gegevens.soorten import SOORTEN
from werkbank.register import gemeenten

ALLE_GEMEENTEN = tuple(g.code for g in gemeenten())
elke_bron = pytest.mark.parametrize("bron", BRONNEN.values(), ids=lambda b: b.code)


def soort_van(bron: Bron) -> str:
    """Of statushouders there are no locations."""
    return "asiel" if bron.code.startswith("invulling") else "statushouders"


def altijd(bron: Bron) -> tuple[Dimensie, ...]:
    """What stands along a side in any case: steps are not added up."""
    return ("stap",) if "stap" in bron.moet else ()


def kies(bron: Bron, *rijen: Dimensie, alleen: tuple[str, ...] = (), **anders: Any) -> Keuze:
    """A view of every measure of these figures that may be seen along these rows, with what must be chosen, chosen."""
    filters: dict[Dimensie, tuple[str, ...]] = {}
    for dimensie, waarde in (("soort", soort_van(bron)), ("maat", "gehuisvest"), ("leverancier", "COA")):
        if dimensie in bron.moet and dimensie not in rijen:
            filters[dimensie] = (waarde,)
    filters |= anders.pop("filters", {})
    keuze = Keuze((), PEILDATUM, rijen, filters=filters, maanden=3, **anders)
    codes = alleen or tuple(code for code, m in maten().items() if m.bron == bron)
    past = tuple(code for code in codes if not keur(_met(keuze, (code,))))
    if keur(_met(keuze, past)):
        # Some stand in the view of the area, others are added up.
        past = tuple(c for c in past if "provincie" in maten()[c].gebieden or "regio" in maten()[c].gebieden)
    return _met(keuze, past)


def _met(keuze: Keuze, codes: tuple[str, ...]) -> Keuze:
    return Keuze(codes, keuze.peildatum, keuze.rijen, filters=keuze.filters, maanden=keuze.maanden)


def gelijk(een: Any, ander: Any) -> bool:
    if een is None or ander is None:
        return een is ander
    return math.isclose(een, ander, rel_tol=1e-9, abs_tol=1e-9)


def van_view(store: Store, bron: Bron, gebied: Gebied) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The rows of the public view of an area, by its name and what stands along a side in any case."""
    laag = bron.lagen[gebied]
    waar = "v.lopend" if bron.code == "achterstand" else f"v.soort = '{soort_van(bron)}'"
    naam: str = gebied
    if laag.gebied_soort:
        waar, naam = f"{waar} and v.gebied_soort = '{gebied}'", "gebied"
    rijen = vraag_sql(store, f"select * from {laag.view} as v where {waar}").mappen()
    return {(r[naam], *(r[d] for d in altijd(bron))): r for r in rijen}


@elke_bron
def test_een_gebied_heeft_het_getal_van_zijn_view(bron: Bron, store: Store):
    if "regio" not in bron.lagen:
        assert not any("regio" in m.gebieden for m in maten().values() if m.bron == bron)
        return
    gebieden: tuple[tuple[tuple[Dimensie, ...], Gebied], ...] = (((), "provincie"), (("regio",), "regio"))
    for rijen, gebied in gebieden:
        keuze = kies(bron, *rijen, *altijd(bron))
        assert keuze.maten
        verwacht = van_view(store, bron, gebied)
        gebouwd = beantwoord(store, keuze).rijen.mappen()
        gezien = {(r["gebied"], *(r[d] for d in altijd(bron))): r for r in gebouwd}
        assert gezien.keys() == verwacht.keys()
        fout = [
            (cel, m.kolom)
            for cel, r in gezien.items()
            for m in keuze.gekozen_maten
            if not gelijk(r[m.kolom], verwacht[cel][m.kolom])
        ]
        assert fout == []


@elke_bron
def test_gemeenten_opgeteld_zijn_het_getal_van_de_view_van_het_gebied(bron: Bron, store: Store):
    """All 25 chosen by hand are a group of one's own: added up, and yet the province."""
    keuze = kies(bron, *altijd(bron), filters={"gemeente": ALLE_GEMEENTEN})
    per_gemeente = beantwoord(store, kies(bron, "gemeente", *altijd(bron), alleen=keuze.maten)).rijen.mappen()
    heel = van_view(store, bron, "provincie") if "provincie" in bron.lagen else {}
    for samen in beantwoord(store, keuze).rijen.mappen():
        cel = tuple(samen[d] for d in altijd(bron))
        for maat in keuze.gekozen_maten:
            rijen = [r for r in per_gemeente if tuple(r[d] for d in altijd(bron)) == cel]
            bekend = [r[maat.kolom] for r in rijen if r[maat.kolom] is not None]
            assert gelijk(samen[maat.kolom], sum(bekend) if bekend else None), maat.code
            if "provincie" in maat.gebieden:
                assert gelijk(samen[maat.kolom], heel["Overijssel", *cel][maat.kolom]), maat.code


@elke_bron
def test_langs_elke_dimensie_zijn_de_rijen_samen_het_geheel(bron: Bron, store: Store):
    """A task, a supplier, a month: of each value the municipalities together are the row of the whole."""
    for dimensie in bron.dimensies:
        langs = dict.fromkeys((dimensie, *altijd(bron)))
        optelbaar = tuple(m.code for m in kies(bron, *langs).gekozen_maten if m.telt_op)
        gemeenten_ = kies(bron, "gemeente", *langs, alleen=optelbaar)
        namen = [f"{d}_van_telling" if d in ("maat", "leverancier") else d for d in langs]
        per_gemeente = beantwoord(store, gemeenten_).rijen.mappen()
        rijen = beantwoord(store, kies(bron, *langs, alleen=optelbaar)).rijen.mappen()
        assert {tuple(r[n] for n in namen) for r in rijen} == {tuple(r[n] for n in namen) for r in per_gemeente}
        for rij in rijen:
            van = [r for r in per_gemeente if all(r[n] == rij[n] for n in namen)]
            for maat in gemeenten_.gekozen_maten:
                bekend = [r[maat.kolom] for r in van if r[maat.kolom] is not None]
                assert gelijk(rij[maat.kolom], sum(bekend) if bekend else None), (dimensie, rij, maat.code)


def elke_keuze() -> Iterator[Keuze]:
    rijen = [(), *((d,) for d in DIMENSIES), *combinations(DIMENSIES, 2)]
    filters: tuple[dict[Dimensie, tuple[str, ...]], ...] = (
        {},
        {"soort": ("asiel",)},
        {"soort": tuple(s.naam for s in SOORTEN)},
        {"soort": ("oekraine",), "maat": ("bezet",), "leverancier": ("COA",)},
        {"soort": ("asiel",), "gemeente": ("GM0193", "GM0150")},
    )
    for code in maten():
        for rij in rijen:
            for filter_ in filters:
                for vergelijking in VERGELIJKINGEN:
                    yield Keuze((code,), PEILDATUM, rij, filters=filter_, vergelijking=vergelijking)


def test_elke_weigering_heeft_een_reden_in_woorden():
    gezien: set[str] = set()
    for keuze in elke_keuze():
        for reden in keur(keuze):
            gezien.add(reden.id)
            assert "{" not in reden.zin
            assert "“”" not in reden.zin
    # what one measure along rows can meet; the others are in test_keuring
    assert gezien >= {"soort-kiezen", "dimensie-niet", "niet-per-gebied", "niet-van-groep", "deel-percentage"}
    assert gezien <= set(ZINNEN)


def test_een_maat_die_niet_mag_worden_opgeteld_komt_nooit_uit_een_som():
    for keuze in elke_keuze():
        if keur(keuze) or keuze.vergelijking:
            continue
        [maat] = keuze.gekozen_maten
        if not maat.telt_op:
            groep = keuze.filters.get("gemeente") and "gemeente" not in keuze.rijen
            assert not groep, keuze
            gebied = "gemeente" if "gemeente" in keuze.rijen else "regio" if "regio" in keuze.rijen else "provincie"
            assert gebied in maat.gebieden, keuze
