"""The public views, their declaration and the dictionary say the same: names, columns and order, parameters."""

import re

import pytest
import yaml

from scripts.maak_begrippen import BEGRIPPEN, vervang
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen
from werkbank.woordenboek import PAD, View, begrippen, views

elke_view = pytest.mark.parametrize("view", views(), ids=lambda view: view.naam)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path_factory.mktemp("leeg")))).store()


def kolommen(store: Store, bron: str) -> list[str]:
    return [str(rij[0]) for rij in store.cursor().execute(f"describe select * from {bron}").fetchall()]


def test_elke_view_in_de_database_is_beschreven_en_elke_beschreven_view_bestaat(store: Store):
    rijen = store.cursor().execute("select view_name from duckdb_views() where not internal").fetchall()
    assert {str(rij[0]) for rij in rijen} == {view.naam for view in views()}


@elke_view
def test_een_view_heeft_de_beschreven_kolommen_in_die_volgorde(store: Store, view: View):
    assert kolommen(store, view.naam) == list(view.kolommen)


@elke_view
def test_de_macro_van_een_view_heeft_de_beschreven_parameters_en_dezelfde_kolommen(store: Store, view: View):
    macro = store.cursor().execute(
        "select parameters from duckdb_functions() where function_name = $naam and function_type = 'table_macro'",
        {"naam": view.naam},
    )
    assert [tuple(rij[0]) for rij in macro.fetchall()] == ([view.parameters] if view.parameters else [])
    if view.parameters:
        assert kolommen(store, f"{view.naam}()") == list(view.kolommen)


@elke_view
def test_de_view_is_de_macro_zonder_keuzes_en_geeft_bit_voor_bit_hetzelfde(store: Store, view: View):
    """The plain view is "now". Doubles added in whatever order the threads come would differ in their last digit."""
    bronnen = [view.naam, f"{view.naam}()" if view.parameters else view.naam, view.naam]
    antwoorden = [store.cursor().execute(f"from {bron} order by all").fetchall() for bron in bronnen]
    assert antwoorden[1:] == antwoorden[:1] * 2


def test_elke_kolom_heeft_een_betekenis_en_elke_betekenis_wordt_gebruikt():
    gebruikt = {kolom for view in views() for kolom in view.kolommen}
    assert gebruikt == set(begrippen())


def test_de_naam_van_een_kolom_zegt_haar_eenheid():
    for kolom in begrippen().values():
        if kolom.naam.endswith("_pct"):
            assert kolom.eenheid in ("procent", "procentpunten"), kolom.naam
        if kolom.naam.endswith("_aantal"):
            assert kolom.eenheid, kolom.naam
            assert not kolom.eenheid.startswith("procent"), kolom.naam


def test_geen_naam_staat_twee_keer_in_het_woordenboek():
    """Plain YAML silently takes the last one: a column would get the words of another."""
    dubbel: list[str] = []

    def neem(knoop: yaml.Node | None) -> None:
        if isinstance(knoop, yaml.MappingNode):
            namen = [str(sleutel.value) for sleutel, _ in knoop.value]
            dubbel.extend(naam for naam in namen if namen.count(naam) > 1)
            for _, waarde in knoop.value:
                neem(waarde)

    neem(yaml.compose(PAD.read_text(encoding="utf-8")))
    assert dubbel == []


def test_een_beschrijving_is_een_zin():
    zinnen = [(kolom.naam, kolom.betekenis) for kolom in begrippen().values()]
    zinnen += [(view.naam, view.doel) for view in views()]
    assert [naam for naam, zin in zinnen if not re.fullmatch(r"[A-ZÀ-Ý“0-9a-z].*\.", zin)] == []


def test_het_woordenboek_is_dat_van_de_verklaringen():
    """When this fails: python -m scripts.maak_begrippen"""
    tekst = BEGRIPPEN.read_text(encoding="utf-8")
    assert vervang(tekst) == tekst
