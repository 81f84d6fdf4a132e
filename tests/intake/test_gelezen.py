"""What was understood is shown before recording: per column with its words, and in groups of figures."""

from datetime import date

from tests.intake.herkennen.lees import lees
from werkbank.intake.gelezen import wat_is_gelezen

RIJEN = [
    ["Huisvesting statushouders, cumulatief, stand 1 juni 2024"],
    ["Gemeente", "Gehuisvest (COA)", "Bezettingsgraad"],
    ["Zwolle", 12, 80],
    ["Almelo", 30, 90],
]


def test_van_elke_kolom_staat_erbij_wat_zij_is_en_door_welke_woorden():
    kolommen = (lees(RIJEN).koppeling or {})["tabellen"][0]["kolommen"]
    assert [(k["kolom"], k["code"]) for k in kolommen] == [("B", "statushouders/gehuisvest"), ("C", "")]
    begrepen = kolommen[0]["begrepen"]
    assert begrepen["maat"] == {"waarde": "gehuisvest", "woorden": "Gehuisvest", "waar": "de kolomnaam"}
    assert begrepen["taak"]["waarde"] == "statushouders"
    assert begrepen["leverancier"]["waarde"] == "COA"
    assert begrepen["peildatum"]["waarde"] == "2024-06-01"
    assert begrepen["periode"]["waarde"] == "2024-I"
    assert begrepen["schaal"]["waarde"] == "× 1"
    assert kolommen[1]["reden"] == "“Bezettingsgraad”: volgt uit andere cijfers"


def test_de_cijfers_staan_in_groepen_van_taak_maat_dag_en_leverancier():
    [groep] = wat_is_gelezen(lees(RIJEN))
    assert (groep.soort, groep.maat, groep.periode, groep.peildatum) == (
        "statushouders",
        "gehuisvest",
        "2024-I",
        date(2024, 6, 1),
    )
    assert (groep.leverancier, groep.gemeenten_aantal, groep.som_aantal) == ("COA", 2, 42)
