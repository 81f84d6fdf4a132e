"""Asielopvang: places against the opgave, and amv's as a part of it. Opgaven: werkplan, tabel Asielopgave."""

import csv
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Cijfer, Proeflogboek
from tests.paginas.scherm import deel, tekst
from werkbank.config import WORTEL
from werkbank.register import gemeente

PAGINA = "pages/asielopvang.py"
ZWOLLE, HENGELO, BORNE = "GM0193", "GM0164", "GM0147"
# Opgaven 717, 415 and 148: 83 too many, 300 short, and a true zero that is 148 short.
JUNI: tuple[Cijfer, ...] = (
    ("asiel", "2024-06-01", ZWOLLE, 800),
    ("asiel", "2024-06-01", HENGELO, 115),
    ("asiel", "2024-06-01", BORNE, 0),
)


def _opgaven(regio: str) -> dict[str, int]:
    """The opgave of each municipality of a region, as the werkplan has them."""
    with (WORTEL / "data/werkplan/bron/opgave-asiel.csv").open(encoding="utf-8-sig", newline="") as invoer:
        rijen = [r for r in csv.DictReader(invoer, delimiter=";") if r["soort"] == "asiel"]
    return {r["gemeente_code"]: int(r["aantal"]) for r in rijen if gemeente(r["gemeente_code"]).regio == regio}


def test_kerncijfers_tellen_tekorten_zonder_dat_een_overschot_ze_verkleint(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(*JUNI)

    kern = deel(open_pagina(PAGINA), "kpi").kerncijfers

    assert kern["Opgave"].startswith("6.325 plekken")
    assert kern["Open plekken"].startswith("915 ")
    # 915 of 717 + 415 + 148 = 1.280
    assert "van 1.280 Aandeel 71,5 %" in kern["Open plekken"]
    assert "Gemeenten met cijfer 3 van 25" in kern["Open plekken"]
    assert kern["Nog te realiseren"].startswith("□ 448 ")
    assert "Boven de opgave 83" in kern["Nog te realiseren"]
    assert "Saldo −365" in kern["Nog te realiseren"]
    # 6.325 - 1.280
    assert "Opgave zonder cijfer 5.045" in kern["Nog te realiseren"]
    # 1.280 of 6.325 is less than half: too little to say what all of them need per month.
    assert "Nodig per maand" not in kern
    assert kern["Streefdatum"].startswith("1 januari 2025 nog 7 hele maanden; nodig per maand niet te bepalen")


@pytest.mark.parametrize(
    ("regio", "opgave", "open_plekken", "aandeel", "nog"),
    [("IJsselland", "3.050", "800", "111,6 %", "0"), ("Twente", "3.275", "115", "20,4 %", "□ 448")],
)
def test_een_regio_toont_alleen_haar_gemeenten(
    logboek: Proeflogboek,
    open_pagina: Callable[..., AppTest],
    regio: str,
    opgave: str,
    open_plekken: str,
    aandeel: str,
    nog: str,
) -> None:
    logboek.lever(*JUNI)

    app = open_pagina(PAGINA, regio=regio)

    kern = deel(app, "kpi").kerncijfers
    assert kern["Opgave"].startswith(f"{opgave} plekken")
    assert kern["Open plekken"].startswith(f"{open_plekken} ")
    assert f"Aandeel {aandeel}" in kern["Open plekken"]
    assert kern["Nog te realiseren"].startswith(f"{nog} ")
    assert {rij["Regio"] for rij in deel(app, "tabel").rijen} - {""} == {regio}


def test_de_tabel_houdt_nul_en_ontbreken_uit_elkaar(logboek: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    logboek.lever(*JUNI)

    tabel = deel(open_pagina(PAGINA), "tabel")

    assert tabel.rij("Borne") == {
        "Gemeente": "Borne",
        "Regio": "Twente",
        "Opgave plekken": "148",
        "Open plekken": "0",
        "Verschil": "−148",
        "Nog te realiseren": "148",
        "Aandeel": "0,0 %",
        "Peildatum": "1 jun 2024",
    }
    ontbreekt = tabel.rij("Tubbergen")
    assert ontbreekt["Opgave plekken"] == "137"
    assert [ontbreekt[k] for k in ("Open plekken", "Verschil", "Nog te realiseren", "Aandeel", "Peildatum")] == [
        "–"
    ] * 5


def test_onder_de_tabel_staan_beide_regios_en_de_provincie(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(*JUNI)

    tabel = deel(open_pagina(PAGINA), "tabel")

    assert [rij["Gemeente"] for rij in tabel.rijen[-3:]] == ["IJsselland", "Twente", "Overijssel"]
    assert [rij["Opgave plekken"] for rij in tabel.rijen[-3:]] == ["3.050", "3.275", "6.325"]
    assert [rij["Nog te realiseren"] for rij in tabel.rijen[-3:]] == ["0", "448", "448"]


@pytest.mark.parametrize(
    ("sorteer", "eerst"),
    [
        ("nog", ["Hengelo", "Borne", "Zwolle"]),
        ("aandeel", ["Borne", "Hengelo", "Zwolle"]),
        ("opgave", ["Zwolle", "Enschede", "Deventer"]),
        ("gemeente", ["Almelo", "Borne", "Dalfsen"]),
    ],
)
def test_de_url_sorteert_de_tabel(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest], sorteer: str, eerst: list[str]
) -> None:
    logboek.lever(*JUNI)

    app = open_pagina(PAGINA, sorteer=sorteer)

    assert deel(app, "tabel").kolom("Gemeente")[:3] == eerst


def test_amv_is_een_deel_van_asiel_met_eigen_opgave(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, soort="amv")

    kern = deel(app, "kpi").kerncijfers
    assert kern["Opgave"].startswith("538 plekken")
    assert "Opgave 6.325" in kern["Asielopvang, alle plekken"]
    assert [rij["Opgave plekken"] for rij in deel(app, "tabel").rijen[-3:]] == ["260", "278", "538"]


def test_de_keuze_amv_komt_in_de_url(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    app.selectbox(key="soort").select("amv").run()

    assert app.query_params["soort"] == "amv"
    assert deel(app, "kpi").kerncijfers["Opgave"].startswith("538 plekken")


def test_een_oud_cijfer_schuift_door_en_de_pagina_zegt_dat_de_dagen_verschillen(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-05-01", HENGELO, 100), ("asiel", "2024-06-01", ZWOLLE, 700))

    app = open_pagina(PAGINA)

    assert "De cijfers zijn niet van één dag maar van 1 mei 2024 tot en met 1 juni 2024." in tekst(app)
    assert deel(app, "tabel").rij("Hengelo")["Peildatum"] == "1 mei 2024"
    assert deel(app, "kpi").kerncijfers["Open plekken"].startswith("800 ")


def test_een_eerdere_peildatum_leest_de_cijfers_van_toen(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-05-01", HENGELO, 100), ("asiel", "2024-06-01", HENGELO, 115))

    app = open_pagina(PAGINA, peildatum="2024-05-01")

    assert deel(app, "tabel").rij("Hengelo")["Open plekken"] == "100"


def test_het_verloop_heeft_een_punt_per_maand(logboek: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    logboek.lever(("asiel", "2024-05-01", HENGELO, 100), ("asiel", "2024-06-01", HENGELO, 115))

    punten = [p for p in deel(open_pagina(PAGINA), "verloop").punten() if p["realisatie_aantal"] is not None]

    assert [(p["dag"][:10], p["realisatie_aantal"], p["opgave_aantal"]) for p in punten] == [
        ("2024-05-01", 100, 6325),
        ("2024-06-01", 115, 6325),
    ]


def test_de_csv_draagt_cijfers_bron_en_definitie(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    logboek.lever(*JUNI)
    open_pagina(PAGINA)

    bestand = bestanden["csv_tabel"]

    assert bestand.naam == "asielopvang-alle-cijfers-2024-06-01.csv"
    regels = bestand.regels()
    assert regels[0].startswith("Gemeente;Regio;Opgave (plekken);Open (plekken);")
    # 115 / 415 = 27,7 %. Behind the figures: on how many municipalities a total rests (blank here), and the remark.
    assert "Hengelo;Twente;415;115;-300;300;27,7;2024-06-01;;" in regels
    assert "Tubbergen;Twente;137;;;;;;;geen realisatie ontvangen" in regels
    assert '"Bron: Werkplan PRT Overijssel 2024 (opgave); proeflevering (realisatie)"' in regels
    assert "Peildatum: 1 juni 2024" in regels
    assert any("Definitie: " in regel for regel in regels)
    assert not any("fictie" in regel for regel in regels)


def test_het_verloop_trekt_een_lijn_naar_de_streefdatum(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    # The other thirteen of Twente have what they must have: 3.275 - 415 = 2.860.
    logboek.lever(*(("asiel", "2024-06-01", code, aantal) for code, aantal in _opgaven("Twente").items()))
    logboek.lever(("asiel", "2024-05-01", HENGELO, 100), ("asiel", "2024-06-01", HENGELO, 115))

    [grafiek] = deel(open_pagina(PAGINA), "verloop").grafieken

    [weg] = [rijen for rijen in grafiek["datasets"].values() if len(rijen) == 2 and "nodig_aantal" in rijen[0]]
    # Hengelo has to get from 115 to its opgave of 415: 300 in seven whole months. Twente carries 3.275 of 6.325.
    assert [(r["dag"][:10], r["nodig_aantal"]) for r in weg] == [("2024-06-01", 2975), ("2025-01-01", 3275)]
    [woord] = [rij["woord"] for rijen in grafiek["datasets"].values() for rij in rijen if "woord" in rij]
    assert woord == "nodig: 43 per maand\n14 van 25 gemeenten"


def test_na_de_streefdatum_is_er_geen_weg_ernaartoe(logboek: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    logboek.lever(("asiel", "2025-01-01", HENGELO, 115))

    [grafiek] = deel(open_pagina(PAGINA), "verloop").grafieken

    assert not any("nodig_aantal" in rij for rijen in grafiek["datasets"].values() for rij in rijen)
