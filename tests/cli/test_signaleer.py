"""``signaleer``: what is due, in words and as JSON, with an exit code that a scheduler can go by."""

import json

from tests.cli.conftest import Opdracht


def test_op_een_dag_waarop_iets_openstaat_is_de_uitgangscode_1(werkbank: Opdracht):
    """The examples: RRT Twente did not deliver July, due on the 11th; Hof van Twente is counted twice, 36 and 60."""
    antwoord = werkbank("signaleer", "--op", "15-7-2024")
    assert antwoord.code == 1
    assert antwoord.uit.splitlines() == [
        "Openstaand op 15 juli 2024: 1 levering te laat · 1 cijfer dat een ander tegenspreekt",
        "- RRT Twente: Opvang Oekraïne van jul 2024 ontbreekt, verwacht uiterlijk 11 jul 2024",
        "- Hof van Twente, Statushouders: tellingen verschillen: gehuisvest op 1 jul 2024: COA 36, "
        "Gemeente Hof van Twente 60, verschil 24",
    ]


def test_als_json_heeft_elk_punt_zijn_aard_dag_en_gemeente(werkbank: Opdracht):
    eerste, tweede = json.loads(werkbank("signaleer", "--op", "2024-07-15", "--formaat", "json").uit)
    assert (eerste["aard"], eerste["dag"], eerste["leverancier"]) == ("niet geleverd", "2024-07-11", "RRT Twente")
    assert (tweede["aard"], tweede["gemeente_code"]) == ("tegenspraak", "GM1735")


def test_een_dag_die_geen_dag_is_wordt_geweigerd(werkbank: Opdracht):
    antwoord = werkbank("signaleer", "--op", "morgen")
    assert antwoord.code == 1
    assert "“morgen” is geen datum" in antwoord.fout
