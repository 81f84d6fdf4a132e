"""The charts: they can be drawn, speak Dutch, and never make a zero of what is missing."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import altair as alt
import pytest
import vl_convert

from tests.tabel import tabel
from werkbank.grafieken.grenskaart import grenskaart
from werkbank.grafieken.puntenwolk import puntenwolk
from werkbank.grafieken.staven import staven
from werkbank.grafieken.thema import specificatie, voor_bestand
from werkbank.grafieken.tijdlijn import tijdlijn
from werkbank.grafieken.vergelijking import vergelijking
from werkbank.grafieken.verloop import verloop
from werkbank.grafieken.vrij import lijngrafiek, staafgrafiek
from werkbank.grafieken.waterval import waterval
from werkbank.rijen import Rijen

GEMEENTEN = tabel(
    {
        "gemeente": ["Zwolle", "Raalte", "Staphorst"],
        "opgave_aantal": [1797, 218, 0],
        "realisatie_aantal": [1526, None, 4],
        "realisatie_pct": [84.9, None, None],
    }
)
MAANDEN = tabel(
    {
        "peildatum": [date(2024, 2, 1), date(2024, 3, 1), date(2024, 4, 1)],
        "realisatie_aantal": [1180.0, float("nan"), 1410.0],
        "verwacht_aantal": [1282.2, 1564.3, 1846.5],
        "opgave_aantal": [1693, 1693, 1693],
    }
)
REGIOS = tabel(
    {
        "soort_naam": ["Asielopvang", "Asielopvang"],
        "regio": ["IJsselland", "Twente"],
        "realisatie_pct": [104.2, None],
    }
)
MIJLPALEN = tabel(
    {
        "spoor": ["PRT", "Asiel"],
        "tekst": ["PRT-overleg", "Regionaal plan"],
        "van": [date(2024, 12, 13), date(2024, 4, 1)],
        "tot": [date(2024, 12, 13), date(2024, 6, 30)],
        "precisie": ["dag", "kwartaal"],
        "toestand": ["open", "klaar"],
        "verantwoordelijk": ["CdK", "regiotafel"],
    }
)

PROGNOSE = tabel(
    {
        "peildatum": [date(2024, 4, 1), date(2024, 7, 1)],
        "laag_aantal": [1410, 1500],
        "prognose_aantal": [1410, 1560],
        "hoog_aantal": [1410, 1650],
        "opgave_aantal": [1693, 1693],
    }
)
STAPPEN = tabel(
    {
        "stap": ["Voorsprong begin", "Taakstelling", "Opgave", "Gehuisvest", "Nog te huisvesten"],
        "stap_soort": ["voor", "taak", "som", "gehuisvest", "achter"],
        "aantal": [-80, 1329, 1249, -900, 349],
        "van_aantal": [0, -80, 0, 1249, 0],
        "tot_aantal": [-80, 1249, 1249, 349, 349],
    }
)

PUNTEN = tabel(
    {
        "gemeente_code": ["GM0193", "GM0177", "GM0180"],
        "gemeente": ["Zwolle", "Raalte", "Staphorst"],
        "meer": [-0.5, 1.25, 2.0],
        "achter": [0.0, -1.5, None],
    }
)
ASSEN: dict[str, Any] = {
    "x": "meer",
    "y": "achter",
    "x_titel": "Meer",
    "y_titel": "Achter",
    "schrijf_x": str,
    "schrijf_y": str,
    "gekozen": ["GM0193"],
}

SOORTEN: list[tuple[Callable[..., alt.LayerChart], Rijen, dict[str, Any]]] = [
    (staven, GEMEENTEN, {}),
    (verloop, MAANDEN, {"tempo": "verwacht_aantal", "gekozen": date(2024, 4, 1)}),
    (verloop, MAANDEN, {"opgave": None}),
    (verloop, MAANDEN, {"prognose": PROGNOSE}),
    (waterval, STAPPEN, {}),
    (vergelijking, REGIOS, {}),
    (puntenwolk, PUNTEN, ASSEN),
    (tijdlijn, MIJLPALEN, {"jaar": 2024, "peildatum": date(2024, 7, 1)}),
]


def _svg(grafiek: alt.LayerChart) -> str:
    return str(vl_convert.vegalite_to_svg(json.dumps(voor_bestand(grafiek))))


@pytest.mark.parametrize(("maker", "rijen", "opties"), SOORTEN)
def test_elke_grafiek_klopt_met_het_schema_en_is_te_tekenen(
    maker: Callable[..., alt.LayerChart], rijen: Rijen, opties: dict[str, Any]
) -> None:
    grafiek = maker(rijen, omschrijving="Wat er te zien is.", **opties)

    grafiek.to_dict()
    svg = _svg(grafiek)

    assert "NaN" not in svg
    assert "undefined" not in svg
    assert "light-dark" not in svg


@pytest.mark.parametrize(("maker", "rijen", "opties"), SOORTEN)
def test_elke_grafiek_heeft_een_omschrijving_nodig(
    maker: Callable[..., alt.LayerChart], rijen: Rijen, opties: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="omschrijving"):
        maker(rijen, omschrijving=" ", **opties)

    assert maker(rijen, omschrijving="Zo staat het.", **opties).to_dict()["description"] == "Zo staat het."


@pytest.mark.parametrize(("maker", "rijen", "opties"), SOORTEN)
def test_een_grafiek_is_klein(maker: Callable[..., alt.LayerChart], rijen: Rijen, opties: dict[str, Any]) -> None:
    assert len(json.dumps(maker(rijen, omschrijving="x", **opties).to_dict())) < 15_000


def test_een_punt_heeft_een_naam_en_wie_een_cijfer_mist_heeft_geen_punt() -> None:
    svg = _svg(puntenwolk(PUNTEN, omschrijving="x", **ASSEN))

    assert 'aria-label="Zwolle: Meer -0.5, Achter 0"' in svg
    assert ">Raalte</text>" in svg
    assert "Staphorst" not in svg


def test_namen_op_dezelfde_plaats_krijgen_elk_een_andere_kant() -> None:
    rijen = tabel({"gemeente_code": ["a", "b"], "gemeente": ["Een", "Twee"], "meer": [1, 1], "achter": [1, 1]})

    [bladen] = [puntenwolk(rijen, omschrijving="x", **ASSEN).to_dict()["datasets"]]

    assert len({punt["plek"] for blad in bladen.values() for punt in blad if "plek" in punt}) == 2


def test_een_gemeente_zonder_cijfer_staat_er_zonder_staaf_en_met_woorden() -> None:
    svg = _svg(staven(GEMEENTEN, omschrijving="x"))

    assert 'aria-label="Zwolle: 1.526 van 1.797 plekken"' in svg
    assert 'aria-label="Raalte: geen cijfer"' in svg
    assert ">geen cijfer</text>" in svg
    assert ">0 van 218</text>" not in svg


def test_een_tooltip_zegt_wat_de_tekst_zegt_en_rondt_niet_zelf_af() -> None:
    # A browser makes 50,0 of 50,05, the page 50,1.
    rijen = tabel(
        {"gemeente": ["Zwolle"], "opgave_aantal": [2000], "realisatie_aantal": [1001], "realisatie_pct": [50.05]}
    )

    spec = staven(rijen, omschrijving="x").to_dict()

    [regel] = spec["datasets"]["blad0"]
    assert regel["realisatie_pct_tekst"] == "50,1\u00a0%"
    for maker, data, opties in SOORTEN:
        for laag in maker(data, omschrijving="x", **opties).to_dict()["layer"]:
            tips = laag.get("encoding", {}).get("tooltip", [])
            assert not [tip for tip in tips if tip["type"] == "quantitative"]


def test_een_merk_zegt_waar_een_gemeente_volgens_het_tempo_zou_zijn() -> None:
    rijen = tabel(
        {
            "gemeente": ["Zwolle"],
            "opgave_aantal": [188],
            "realisatie_aantal": [100],
            "realisatie_pct": [53.2],
            "verwacht_aantal": [156.7],
        }
    )

    svg = _svg(staven(rijen, omschrijving="x", tempo="verwacht_aantal"))

    assert 'aria-label="Zwolle: 100 van 188 plekken; volgens het schema 157"' in svg


def test_nodig_per_maand_zegt_over_wie_het_gaat_als_dat_niet_allen_zijn() -> None:
    nodig = tabel(
        {
            "peildatum": [date(2024, 4, 1), date(2025, 1, 1)],
            "nodig_aantal": [1410, 1600],
            "nodig_per_maand_aantal": [22, 22],
            "over_tekst": ["24 van 25 gemeenten"] * 2,
            "opgave_aantal": [1693, 1693],
        }
    )

    svg = _svg(verloop(MAANDEN, omschrijving="x", nodig=nodig))

    assert ">nodig: 22 per maand<" in svg
    assert ">24 van 25 gemeenten<" in svg


def test_gemeenten_staan_in_de_gegeven_volgorde() -> None:
    for rijen in (GEMEENTEN, GEMEENTEN[::-1]):
        svg = _svg(staven(rijen, omschrijving="x"))

        # How far down each name stands.
        hoogtes = {n: float(y) for y, n in re.findall(r"translate\([^,]*,([\d.]+)\)[^>]*>([^<]*)</text>", svg)}
        namen = rijen.kolom("gemeente")
        assert sorted(namen, key=lambda naam: hoogtes[naam]) == namen


def _zonder_rijen(grafiek: alt.LayerChart) -> dict[str, Any]:
    spec = specificatie(grafiek)
    assert spec.pop("datasets")
    return spec


def test_een_andere_keuze_geeft_dezelfde_grafiek_met_andere_rijen() -> None:
    # Other figures, another number of rows, another order, a row without a figure: nothing of it is in the
    # specification, so that a browser that has drawn it puts in the rows only.
    hier, elders = (_zonder_rijen(staven(rijen, omschrijving="x")) for rijen in (GEMEENTEN, GEMEENTEN[::-1][:2]))
    assert hier == elders

    minder = tabel(
        {
            "peildatum": MAANDEN.kolom("peildatum"),
            "realisatie_aantal": [11, 12, 13],
            "verwacht_aantal": [10.0, 20.0, 30.0],
            "opgave_aantal": [40, 40, 40],
        }
    )
    opties: dict[str, Any] = {"omschrijving": "x", "tempo": "verwacht_aantal"}
    hier, elders = (
        _zonder_rijen(verloop(rijen, hoofdzin=zin, **opties)) for rijen, zin in ((MAANDEN, "veel"), (minder, "weinig"))
    )
    assert hier == elders


@pytest.mark.parametrize(("maker", "rijen", "opties"), [*SOORTEN, (verloop, MAANDEN, {"namen": False})])
def test_elk_blad_met_rijen_wordt_getekend(
    maker: Callable[..., alt.LayerChart], rijen: Rijen, opties: dict[str, Any]
) -> None:
    # A set that no layer draws from is unknown to the drawing, and new rows for it are an error in the browser.
    spec = specificatie(maker(rijen, omschrijving="x", **opties))

    assert set(re.findall(r'"data": {"name": "(\w+)"', json.dumps(spec))) == set(spec["datasets"])


def test_wat_in_het_volgende_kwartaal_verdergaat_staat_op_een_regel_met_een_ruit_aan_het_eind() -> None:
    kwartaal = {"spoor": "asiel", "tekst": "Afstemming", "verantwoordelijk": "gemeenten", "precisie": "kwartaal"}
    kwartaal |= {"toestand": "open"}
    rijen = tabel(
        {naam: [waarde, waarde] for naam, waarde in kwartaal.items()}
        | {"van": [date(2024, 1, 1), date(2024, 4, 1)], "tot": [date(2024, 3, 31), date(2024, 6, 30)]}
    )

    svg = _svg(tijdlijn(rijen, omschrijving="x", jaar=2024))

    assert svg.count(">Afstemming · gemeenten<") == 1
    assert re.findall(r'aria-label="(Afstemming[^"]*)"', svg) == ["Afstemming: 1 januari 2024 t/m 30 juni 2024, open"]


def test_wat_de_cijfers_van_een_verloop_zeggen_is_te_horen() -> None:
    svg = _svg(verloop(MAANDEN, omschrijving="x", hoofdzin="Op 1 april 2024: 1.410 van de opgave 1.693."))

    assert 'aria-label="Op 1 april 2024: 1.410 van de opgave 1.693."' in svg


def test_een_maand_zonder_cijfer_breekt_de_lijn() -> None:
    svg = _svg(verloop(MAANDEN, omschrijving="x"))

    assert ">1.180</text>" in svg
    assert ">geen cijfer</text>" in svg
    assert 'aria-label="1 februari 2024: 1.180"' in svg


def test_data_en_getallen_op_de_assen_zijn_nederlands() -> None:
    svg = _svg(verloop(MAANDEN, omschrijving="x"))

    assert ">1 mrt</text>" in svg
    assert ">1.000</text>" in svg


def test_een_regio_zonder_cijfer_heeft_woorden_en_boven_honderd_mag() -> None:
    svg = _svg(vergelijking(REGIOS, omschrijving="x"))

    assert ">104,2\u00a0%</text>" in svg
    assert 'aria-label="Asielopvang, Twente: geen cijfer"' in svg


def test_regios_staan_in_de_gegeven_volgorde_ook_als_de_eerste_geen_cijfer_heeft() -> None:
    svg = _svg(vergelijking(REGIOS[::-1], omschrijving="x"))

    assert svg.index('aria-label="Asielopvang, IJsselland') > 0
    assert svg.index(">Twente<") < svg.index(">IJsselland<")


def test_een_mijlpaal_van_een_kwartaal_heeft_begin_en_eind() -> None:
    svg = _svg(tijdlijn(MIJLPALEN, omschrijving="x", jaar=2024))

    assert 'aria-label="PRT-overleg: 13 december 2024, open"' in svg
    assert 'aria-label="Regionaal plan: 1 april 2024 t/m 30 juni 2024, klaar"' in svg
    assert ">Q3</tspan>" in svg


def test_een_waterval_noemt_elke_stap_met_haar_teken_en_een_som_zonder() -> None:
    svg = _svg(waterval(STAPPEN, omschrijving="x"))

    for zin in ("Voorsprong begin: −80 personen", "Taakstelling: +1.329 personen", "Opgave: 1.249 personen"):
        assert zin in svg


def test_een_prognose_noemt_wat_wordt_verwacht_en_tussen_welke_grenzen() -> None:
    svg = _svg(verloop(MAANDEN, omschrijving="x", prognose=PROGNOSE))

    assert "verwacht 1.560, tussen 1.500 en 1.650" in svg


def test_een_eigen_grafiek_noemt_elke_waarde_in_woorden_en_verzint_geen_nul() -> None:
    rijen = tabel({"naam": ["Zwolle", None], "waarde": [-2.5, None]})
    grafiek = staafgrafiek(rijen, omschrijving="x", naam="naam", waarde="waarde", titel="t", schrijf=str)
    grafiek.to_dict(format="vega-lite")
    regels = specificatie(grafiek)["datasets"]["blad0"]
    assert [(r["zin"], r["waarde"]) for r in regels] == [("Zwolle: -2.5", -2.5), ("–: geen cijfer", None)]


def test_een_lijn_breekt_waar_een_telling_opnieuw_begint() -> None:
    rijen = tabel({"dag": [date(2024, 6, 1), date(2024, 8, 1)], "aantal": [80, 5], "halfjaar": ["2024-I", "2024-II"]})
    grafiek = lijngrafiek(
        rijen, omschrijving="x", tijd="dag", waarde="aantal", titel="t", schrijf=str, breuk="halfjaar"
    )
    grafiek.to_dict(format="vega-lite")
    assert len({r["stuk"] for r in specificatie(grafiek)["datasets"]["blad0"]}) == 2


def test_op_een_kaart_heeft_elk_vlak_zijn_waarde_in_woorden_en_een_link() -> None:
    vakken = Rijen.van(
        [
            {
                "code": "GM0193",
                "naam": "Zwolle",
                "regio": "IJsselland",
                "tekst": "−3",
                "teken": "▼",
                "woord": "onder",
                "toon": "tekort",
                "stap": 5,
                "flauw": False,
                "adres": "gemeente?gemeente=GM0193",
            }
        ]
    )
    ring = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0))
    kaart = grenskaart(
        vakken,
        vormen={"GM0193": (ring,)},
        midden={"GM0193": (5.0, 5.0)},
        grens=(((10.0, 0.0), (10.0, 10.0)),),
        omschrijving="x",
    )
    spec = kaart.to_dict(format="vega-lite")
    [vlak] = spec["layer"][0]["data"]["values"]
    assert (vlak["zin"], vlak["adres"]) == ("Zwolle (IJsselland): −3 ▼ onder", "gemeente?gemeente=GM0193")
    assert spec["projection"] == {"type": "identity"}
    svg = vl_convert.vegalite_to_svg(json.dumps(voor_bestand(kaart)))
    assert "−3 ▼" in svg
    assert "Zwolle (IJsselland): −3 ▼ onder" in svg
    assert spec["layer"][0]["encoding"]["href"]["field"] == "adres"
