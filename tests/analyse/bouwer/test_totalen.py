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


def kies(bron: Bron, *rijen: Dimensie, alleen: tuple[str, ...] = (), **anders: Any) -> Keuze:
    """A view of every measure of these figures that may be seen along these rows, with what must be chosen, chosen."""
    filters: dict[Dimensie, tuple[str, ...]] = {}
    for dimensie, waarde in (("soort", "statushouders"), ("maat", "gehuisvest"), ("leverancier", "COA")):
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


def waar(bron: Bron) -> str:
    return "v.lopend" if bron.code == "achterstand" else "v.soort = 'statushouders'"


@elke_bron
def test_een_gebied_heeft_het_getal_van_zijn_view(bron: Bron, store: Store):
    if "regio" not in bron.lagen:
        assert not any("regio" in m.gebieden for m in maten().values() if m.bron == bron)
        return
    gebieden: tuple[tuple[tuple[Dimensie, ...], Gebied], ...] = (((), "provincie"), (("regio",), "regio"))
    for rijen, naam in gebieden:
        keuze = kies(bron, *rijen)
        assert keuze.maten
        view = bron.lagen[naam].view
        verwacht = {r[naam]: r for r in vraag_sql(store, f"select * from {view} as v where {waar(bron)}").mappen()}
        gebouwd = beantwoord(store, keuze).rijen.mappen()
        assert {r["gebied"] for r in gebouwd} == set(verwacht)
        fout = [
            (r["gebied"], m.kolom)
            for r in gebouwd
            for m in keuze.gekozen_maten
            if not gelijk(r[m.kolom], verwacht[r["gebied"]][m.kolom])
        ]
        assert fout == []


@elke_bron
def test_gemeenten_opgeteld_zijn_het_getal_van_de_view_van_het_gebied(bron: Bron, store: Store):
    """All 25 chosen by hand are a group of one's own: added up, and yet the province."""
    keuze = kies(bron, filters={"gemeente": ALLE_GEMEENTEN})
    per_gemeente = beantwoord(store, kies(bron, "gemeente", alleen=keuze.maten)).rijen
    [samen] = beantwoord(store, keuze).rijen.mappen()
    for maat in keuze.gekozen_maten:
        bekend = per_gemeente.bekend(maat.kolom)
        assert gelijk(samen[maat.kolom], sum(bekend) if bekend else None), maat.code
        if "provincie" in maat.gebieden:
            view = bron.lagen["provincie"].view
            [heel] = vraag_sql(store, f"select * from {view} as v where {waar(bron)}").mappen()
            assert gelijk(samen[maat.kolom], heel[maat.kolom]), maat.code


@elke_bron
def test_langs_elke_dimensie_zijn_de_rijen_samen_het_geheel(bron: Bron, store: Store):
    """A task, a supplier, a month: of each value the municipalities together are the row of the whole."""
    for dimensie in bron.dimensies:
        geheel = kies(bron, dimensie)
        optelbaar = tuple(m.code for m in geheel.gekozen_maten if m.telt_op)
        gemeenten_ = kies(bron, "gemeente", dimensie, alleen=optelbaar)
        naam = {"maat": "maat_van_telling", "leverancier": "leverancier_van_telling"}.get(dimensie, dimensie)
        per_waarde = beantwoord(store, gemeenten_).rijen.per(naam)
        rijen = beantwoord(store, kies(bron, dimensie, alleen=optelbaar)).rijen.mappen()
        assert {r[naam] for r in rijen} == set(per_waarde)
        for rij in rijen:
            for maat in gemeenten_.gekozen_maten:
                bekend = per_waarde[rij[naam]].bekend(maat.kolom)
                assert gelijk(rij[maat.kolom], sum(bekend) if bekend else None), (dimensie, rij[naam], maat.code)


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
