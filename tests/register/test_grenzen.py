"""Boundaries of the user's own: found by code or name, drawn as they are, refused when a municipality is missing."""

import json
from pathlib import Path
from typing import Any

import pytest

from werkbank.fouten import ConfigFout
from werkbank.register import gemeenten, tegels
from werkbank.register.grenzen import BREED, grenskaart


def vierkant(x: float, y: float, zijde: float) -> list[list[list[float]]]:
    return [[[x, y], [x + zijde, y], [x + zijde, y + zijde], [x, y + zijde], [x, y]]]


def vakken(links: float = 200_000, boven: float = 520_000, zijde: float = 1_000) -> list[dict[str, Any]]:
    """Invented: the 25 tiles as squares in RD, with one elsewhere."""
    alle = [
        {
            "type": "Feature",
            "properties": {"statcode": t.gemeente.code, "statnaam": t.gemeente.naam, "id": 7},
            "geometry": {
                "type": "Polygon",
                "coordinates": vierkant(links + t.kolom * zijde, boven - t.rij * zijde, zijde),
            },
        }
        for t in tegels()
    ]
    elders = {"statcode": "GM0363", "statnaam": "Amsterdam"}
    return [*alle, {"type": "Feature", "properties": elders, "geometry": {"type": "Polygon", "coordinates": []}}]


def leg(map_: Path, features: Any) -> Path:
    (map_ / "grenzen.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return map_


def test_zonder_bestand_is_er_geen_kaart(tmp_path: Path):
    assert grenskaart(tmp_path) is None


def test_elke_gemeente_staat_waar_zij_ligt_met_het_noorden_boven(tmp_path: Path):
    kaart = grenskaart(leg(tmp_path, vakken()))
    assert kaart is not None
    assert [v.gemeente for v in kaart.vormen] == list(gemeenten())
    plaats = {v.gemeente.naam: v.midden for v in kaart.vormen}
    assert plaats["Kampen"][0] < plaats["Zwolle"][0] < plaats["Dalfsen"][0]
    assert plaats["Steenwijkerland"][1] < plaats["Zwolle"][1] < plaats["Deventer"][1]
    # eight tiles wide and seven high
    assert kaart.hoog == pytest.approx(BREED * 7 / 8)
    # a square of an eighth, with its centre in the middle
    [kampen] = [v for v in kaart.vormen if v.gemeente.naam == "Kampen"]
    (ring,) = kampen.ringen
    assert (min(x for x, _ in ring), max(x for x, _ in ring)) == (0.0, 125.0)
    assert kampen.midden[0] == pytest.approx(62.5)


def test_de_grens_loopt_tussen_gemeenten_van_twee_regios(tmp_path: Path):
    kaart = grenskaart(leg(tmp_path, vakken()))
    assert kaart is not None
    # as many sides as the tiles have borders, each seen from both sides
    assert len(kaart.grens) == sum(len(t.grens) for t in tegels()) // 2


def test_een_naam_is_genoeg_en_graden_worden_smaller(tmp_path: Path):
    met_naam = [f | {"properties": {"naam": f["properties"]["statnaam"]}} for f in vakken(6.0, 52.8, 0.1)]
    kaart = grenskaart(leg(tmp_path, met_naam))
    assert kaart is not None
    # a degree of longitude is 0,61 of one of latitude at 52,4 degrees
    assert kaart.hoog == pytest.approx(BREED * 7 / 8 / 0.6101, rel=1e-3)


@pytest.mark.parametrize(
    ("features", "waarom"),
    [
        (vakken()[1:], "Niet gevonden: Steenwijkerland."),
        ("geen lijst", "geen GeoJSON met vlakken"),
        ([{"properties": None, "geometry": None}], "Niet gevonden"),
    ],
)
def test_een_kaart_die_niet_past_wordt_geweigerd_met_de_reden(tmp_path: Path, features: Any, waarom: str):
    with pytest.raises(ConfigFout) as fout:
        grenskaart(leg(tmp_path, features))
    assert waarom in fout.value.uitleg
    assert fout.value.waar == "grenzen.geojson"


def test_een_geopackage_zegt_wat_u_kunt_doen(tmp_path: Path):
    (tmp_path / "grenzen.gpkg").write_bytes(b"")
    with pytest.raises(ConfigFout, match="vakken blijven"):
        grenskaart(tmp_path)
