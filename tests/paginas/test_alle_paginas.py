"""What holds for every page: nothing invented, nothing empty, nothing that stops it; where the figures come from."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.logboek.bouw import vervang
from tests.paginas.conftest import WORTEL, Bestand, Proeflogboek
from tests.paginas.scherm import deel, sleutels, tekst, zonder_herkomst
from werkbank.rapport.uitvoer import MERK_FICTIEF

PAGINAS = ["app.py", *(f"pages/{bestand.name}" for bestand in sorted((WORTEL / "pages").glob("*.py")))]
# They show the opgaven, with or without any realisatie.
MET_OPGAVEN = {
    "app.py": ["6.325", "538", "7.882", "1.249", "1.693"],
    "pages/asielopvang.py": ["6.325", "538", "3.050", "3.275"],
    "pages/opvang_oekraine.py": ["7.882", "3.998", "3.884"],
    "pages/statushouders.py": ["1.693", "1.249", "766", "927", "+524", "−80", "+444"],
    "pages/regiovergelijking.py": ["6.325", "538", "7.882", "1.693"],
}
# Words of a program, never of a page; and a share of nothing.
ONGEWENST = re.compile(r"\bnan\b|\bNone\b|\bNaT\b|<NA>|\binf\b|Traceback|(?<![\d,])0,0 %|(?<![\d,])0 %")
elke_pagina = pytest.mark.parametrize("pagina", PAGINAS)
pagina_met_opgaven = pytest.mark.parametrize("pagina", list(MET_OPGAVEN))


def woorden(app: AppTest) -> str:
    return zonder_herkomst(app)


@pagina_met_opgaven
def test_de_opgaven_van_het_werkplan_staan_op_de_pagina(pagina: str, open_pagina: Callable[..., AppTest]) -> None:
    gezien = woorden(open_pagina(pagina))

    assert [getal for getal in MET_OPGAVEN[pagina] if getal not in gezien] == []


@pagina_met_opgaven
def test_zonder_realisatie_staan_de_opgaven_er_en_zegt_de_pagina_wat_ontbreekt_en_hoe_u_het_aanlevert(
    pagina: str, zonder_voorbeeld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(pagina)

    gezien = woorden(app)
    assert [getal for getal in MET_OPGAVEN[pagina] if getal not in gezien] == []
    assert "Nog geen" in gezien
    assert "invulsjabloon" in gezien
    assert "Voorbeeldcijfers" not in gezien


@elke_pagina
def test_zonder_realisatie_verzint_geen_pagina_een_cijfer(
    pagina: str, zonder_voorbeeld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(pagina)

    if pagina != "pages/uitleg.py":  # which explains what a dash means, and names such words
        assert ONGEWENST.findall(woorden(app)) == []
    for sleutel in sleutels(app):
        for grafiek in deel(app, sleutel).grafieken:
            assert any(grafiek["datasets"].values()), f"an empty chart in {sleutel}"


@elke_pagina
def test_met_voorbeeldcijfers_ontbreekt_nergens_een_woord(pagina: str, open_pagina: Callable[..., AppTest]) -> None:
    if pagina != "pages/uitleg.py":
        gevonden = set(ONGEWENST.findall(woorden(open_pagina(pagina))))
        # Borne and Staphorst report a true zero: that is a share.
        assert gevonden <= {"0,0 %"}


@elke_pagina
@pytest.mark.parametrize(
    "query",
    [
        {"bekend_op": "2024-02-01", "peildatum": "2024-07-01", "aandacht": "alle", "taken": "alle"},
        {"bekend_op": "geen dag", "peildatum": "morgen"}
        | dict.fromkeys(("regio", "gemeente", "soort", "sorteer", "maat", "rol", "jaar", "hoofdstuk"), "onbekend")
        | dict.fromkeys(("aandacht", "taken"), "onbekend"),
    ],
    ids=["mogelijk", "onbekend"],
)
def test_geen_waarde_in_het_adres_brengt_een_pagina_van_slag(
    pagina: str, query: dict[str, str], open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(pagina, **query)

    assert "Traceback" not in tekst(app)
    # Whatever the page offers to choose and the address gets wrong is said, and nothing is chosen in its place.
    fout = [str(w.key) for w in app.selectbox if query.get(str(w.key)) in ("onbekend", "morgen")]
    assert [app.selectbox(key=sleutel).value for sleutel in fout] == [None] * len(fout)
    assert all("is hier niet te kiezen" in tekst(app) for _ in fout)
    assert bool(fout) == ("Dit adres past niet (meer)." in tekst(app)) or "aandacht" in query


@elke_pagina
def test_een_naam_in_het_adres_die_niet_bestaat_wordt_gezegd(pagina: str, open_pagina: Callable[..., AppTest]) -> None:
    assert "Het adres noemt “filter”. Die keuze bestaat niet (meer)" in tekst(open_pagina(pagina, filter="rood"))


@elke_pagina
def test_voor_er_iets_bekend_was_staat_er_geen_cijfer(pagina: str, open_pagina: Callable[..., AppTest]) -> None:
    gezien = woorden(open_pagina(pagina, bekend_op="2024-01-15"))

    if pagina in MET_OPGAVEN:
        assert "6.325" not in gezien
        assert "15 januari 2024" in gezien
    if pagina != "pages/uitleg.py":
        assert ONGEWENST.findall(gezien) == []


@elke_pagina
@pytest.mark.parametrize("dag", ["2025-03-01", "2026-02-01"])
def test_een_levering_uit_een_later_jaar_is_te_lezen(
    pagina: str, dag: str, logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", dag, "GM0193", 600), ("statushouders", dag, "GM0193", 20), ("oekraine", dag, "GM0193", 610))

    app = open_pagina(pagina)

    if "peildatum" in {keuze.key for keuze in app.selectbox}:
        assert app.selectbox(key="peildatum").value == dag
    if pagina != "pages/uitleg.py":
        assert ONGEWENST.findall(woorden(app)) == []


@elke_pagina
def test_een_enkele_gemeente_met_een_cijfer_is_genoeg(
    pagina: str, logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-06-01", "GM0180", 56))

    app = open_pagina(pagina)

    if pagina != "pages/uitleg.py":
        assert ONGEWENST.findall(woorden(app)) == []
    # Two pages explain what a fictive figure is.
    assert "fictief" not in zonder_herkomst(app) or pagina in {"pages/uitleg.py", "pages/sql.py"}


@elke_pagina
def test_een_beschadigde_levering_wordt_genoemd_en_houdt_de_rest_niet_tegen(
    pagina: str, logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    heel = logboek.lever(("asiel", "2024-06-01", "GM0193", 700))
    kapot = logboek.lever(("asiel", "2024-06-01", "GM0164", 111))
    vervang(logboek.logboek, f"leveringen/{kapot.id}", "rijen-realisatie.parquet", b"half")

    app = open_pagina(pagina)

    assert kapot.id in tekst(app)
    assert heel.id != kapot.id
    if pagina == "pages/asielopvang.py":
        assert deel(app, "tabel").rij("Zwolle")["Open plekken"] == "700"
        assert deel(app, "tabel").rij("Hengelo")["Open plekken"] == "–"


@pytest.mark.parametrize("pagina", [*MET_OPGAVEN, "pages/gemeente.py"])
def test_fictieve_cijfers_dragen_een_band_en_een_merk_op_elke_csv(
    pagina: str, open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    app = open_pagina(pagina)

    assert "De realisatie op deze pagina is fictief." in tekst(app)
    gemerkt = [b for sleutel, b in bestanden.items() if sleutel.startswith("csv_") and "komt" not in sleutel]
    assert len(gemerkt) > 0
    for bestand in gemerkt:
        assert bestand.regels()[0] == MERK_FICTIEF
        assert bestand.naam.endswith("-fictief.csv")


@pytest.mark.parametrize("pagina", [*MET_OPGAVEN, "pages/gemeente.py"])
def test_echte_cijfers_dragen_geen_merk(
    pagina: str, logboek: Proeflogboek, open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    logboek.lever(("asiel", "2024-06-01", "GM0193", 700), ("statushouders", "2024-06-01", "GM0193", 70))

    app = open_pagina(pagina)

    assert "fictief" not in zonder_herkomst(app)
    for bestand in bestanden.values():
        assert "fictief" not in bestand.naam
        if bestand.naam.endswith(".csv"):
            assert "fictie" not in bestand.regels()[0]


@pytest.mark.parametrize(
    "pagina", [p for p in PAGINAS if p in MET_OPGAVEN or p.endswith(("gemeente.py", "planning.py"))]
)
def test_onder_elk_onderdeel_staan_bron_definitie_en_sql(pagina: str, open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(pagina)

    onderdelen = [s.removeprefix("herkomst_") for s in sleutels(app) if s.startswith("herkomst_")]
    assert len(onderdelen) > 0
    for onderdeel in onderdelen:
        herkomst = deel(app, f"herkomst_{onderdeel}").herkomst
        assert "Bron:" in herkomst, onderdeel
        assert "Definitie en SQL" in herkomst, onderdeel
        assert " from " in herkomst, onderdeel
        if not pagina.endswith("planning.py") and onderdeel != "komt_eraan":
            assert "Peildatum:" in herkomst, onderdeel
