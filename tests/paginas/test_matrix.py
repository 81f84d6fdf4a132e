"""Matrix: all tasks of all municipalities; who is ahead here and behind there, in the address and on the screen."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import deel, tekst

PAGINA = "pages/matrix.py"
ZWOLLE, HENGELO = "GM0193", "GM0164"
OEKRAINE_1000 = "Verschil Oekraïne, per 1.000 inwoners"
ACHTER_1000 = "Achter op schema statushouders, per 1.000 inwoners"


def namen(app: AppTest) -> list[str]:
    return deel(app, "matrix").kolom("Gemeente")


def test_voor_op_oekraine_en_achter_op_statushouders_per_1000_inwoners(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, oekraine="boven", statushouders="achter", sorteer="oekraine_verschil_per_1000")

    # Rijssen-Holten: +12 and 12 behind on 38.675 inhabitants; Dinkelland: +4 and 15 behind on 26.739.
    rijen = [(r["Gemeente"], r[OEKRAINE_1000], r[ACHTER_1000]) for r in deel(app, "matrix").rijen]
    assert rijen == [("Rijssen-Holten", "+0,31", "+0,31"), ("Dinkelland", "+0,15", "+0,56")]
    assert "2 van 25 gemeenten." in deel(app, "matrix").tekst


def test_dezelfde_vraag_met_twee_keuzelijsten(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)
    assert len(namen(app)) == 25

    app.selectbox(key="oekraine").select("boven").run()
    app.selectbox(key="statushouders").select("achter").run()

    assert namen(app) == ["Dinkelland", "Rijssen-Holten"]


def test_de_regio_en_een_eigen_grens_kiezen_rijen(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, regio="IJsselland", kolom="oekraine_verschil_aantal", dan="minstens", grens="12")

    # Dalfsen 300 − 288 = +12, Ommen 285 − 264 = +21
    assert namen(app) == ["Dalfsen", "Ommen"]


def test_kolommen_en_volgorde_staan_in_het_adres(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(
        PAGINA,
        taken_kolommen="oekraine",
        maten="regio,opgave_aantal,verschil_aantal",
        sorteer="oekraine_verschil_aantal",
        volgorde="laag",
    )

    eerste = deel(app, "matrix").rijen[0]
    assert list(eerste) == ["Gemeente", "Regio", "Opgave Oekraïne, plekken", "Verschil Oekraïne, plekken"]
    # Hengelo has 449 of 500
    assert list(eerste.values()) == ["Hengelo", "Twente", "500", "−51"]


def test_het_deel_van_de_opgave_staat_naast_het_deel_van_de_inwoners(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, taken_kolommen="oekraine", maten="opgave_deel_pct,inwoners_deel_pct,inwoners_aantal")

    # Enschede: 980 of 7.882 places; 161.738 of 1.189.033 inhabitants
    assert list(deel(app, "matrix").rij("Enschede").values())[1:] == ["12,4 %", "161.738", "13,6 %"]


def test_de_kaart_zegt_de_waarde_met_een_woord_en_leidt_naar_de_gemeente(open_pagina: Callable[..., AppTest]) -> None:
    kaart = deel(open_pagina(PAGINA, kaart="oekraine_verschil_aantal"), "provincie")

    assert "Hengelo (Twente): −51 ▼ onder" in kaart.tekst
    assert "Ommen (IJsselland): +21 ▲ boven" in kaart.tekst
    assert 'href="gemeente?gemeente=GM0164' in kaart.html


def test_wie_niet_meldde_heeft_geen_kleur_en_geen_punt(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("oekraine", "2024-06-01", ZWOLLE, 600), ("statushouders", "2024-06-01", ZWOLLE, 100))

    app = open_pagina(PAGINA)

    assert "Hengelo (Twente): – geen cijfer" in deel(app, "provincie").tekst
    assert [punt["gemeente"] for punt in deel(app, "punten").punten() if "gemeente" in punt] == ["Zwolle"]


def test_de_punten_dragen_de_twee_gekozen_maten(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, x="oekraine_opgave_aantal", y="statushouders_opgave_aantal", oekraine="boven")

    punten = {p["gemeente"]: p for p in deel(app, "punten").punten() if "gemeente" in p}
    assert len(punten) == 25
    assert (punten["Zwolle"]["x"], punten["Zwolle"]["y"], punten["Zwolle"]["gekozen"]) == (607, 188, False)
    assert punten["Ommen"]["gekozen"] is True


def test_cijfers_van_verschillende_dagen_worden_gezegd(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-05-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115))

    gezien = tekst(open_pagina(PAGINA))

    assert "Niet alle cijfers zijn van dezelfde dag." in gezien
    assert "Asielopvang: stand van 1 mei 2024 en 1 juni 2024" in gezien


def test_voldoet_niemand_dan_staat_dat_er(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, kolom="oekraine_verschil_aantal", dan="meer", grens="9999")

    assert "Geen gemeente voldoet aan deze keuze" in deel(app, "matrix").tekst
    assert "0 van 25 gemeenten." in deel(app, "matrix").tekst


def test_een_keuze_die_niet_bestaat_wordt_gezegd(open_pagina: Callable[..., AppTest]) -> None:
    assert "Kolommen “onzin” is hier niet te kiezen." in tekst(open_pagina(PAGINA, maten="onzin"))
    assert "Getal “veel” is hier niet te kiezen." in tekst(
        open_pagina(PAGINA, kolom="oekraine_verschil_aantal", grens="veel")
    )


def test_de_csv_draagt_de_kolommen_met_opgave_en_eenheid(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    open_pagina(PAGINA, taken_kolommen="oekraine", maten="regio,verschil_aantal", regio="Twente")

    regels = bestanden["csv_matrix"].regels()
    assert any("Verschil (Oekraïne, plekken)" in regel for regel in regels)
    assert any(regel.startswith("Hengelo;Twente;-51") for regel in regels)
