"""The questions that ship: each gives the answer that was worked out by hand from the werkplan and the examples."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from werkbank.analyse.klaar import klare_vragen, parameters
from werkbank.analyse.vraag import stel
from werkbank.analyse.waarde import lees_waarde

# Name → columns to look at, how many rows there are, the first of them. All worked out from the csv of the werkplan and
# of the examples, the stand of 1 July 2024 unless the question names another day.
ANTWOORDEN: dict[str, tuple[tuple[str, ...], int, list[tuple[Any, ...]]]] = {
    # +4 and 15 behind on 26.739 inhabitants; +12 and 12 behind on 38.675
    "voor_op_oekraine_achter_op_statushouders": (
        ("gemeente", "voor_op_oekraine_per_1000", "achter_op_statushouders_per_1000"),
        2,
        [("Dinkelland", 0.15, 0.56), ("Rijssen-Holten", 0.31, 0.31)],
    ),
    # 188 − 117 and 130 − 72; eight are on or ahead of the pace
    "achter_op_tempo_statushouders": (
        ("gemeente", "achter_op_tempo_aantal"),
        17,
        [("Zwolle", 71), ("Almelo", 58), ("Tubbergen", 39)],
    ),
    "opgave_per_regio": (
        ("soort", "regio", "opgave_aantal"),
        8,
        [("amv", "IJsselland", 260), ("amv", "Twente", 278), ("asiel", "IJsselland", 3050), ("asiel", "Twente", 3275)],
    ),
    "achterstand_bruto_en_saldo": (
        ("begin_achterstand_aantal", "begin_voorsprong_aantal", "begin_saldo_aantal"),
        1,
        [(524, -80, 444)],
    ),
    "zonder_cijfer": (("soort", "gemeente"), 2, [("amv", "Tubbergen"), ("asiel", "Tubbergen")]),
    "verouderde_cijfers": (
        ("soort", "gemeente", "peildatum"),
        3,
        [
            ("amv", "Twenterand", date(2024, 5, 1)),
            ("asiel", "Twenterand", date(2024, 5, 1)),
            ("oekraine", "Losser", date(2024, 5, 1)),
        ],
    ),
    # 480 / 7.882 = 6,09 % against 45.472 / 1.189.033 = 3,82 %
    "deel_opgave_naast_deel_inwoners": (
        ("gemeente", "opgave_deel_pct", "inwoners_deel_pct"),
        25,
        [("Steenwijkerland", 6.09, 3.82)],
    ),
    # 415 − 112, 717 − 416, 638 − 383
    "grootste_tekort": (
        ("gemeente", "nog_te_realiseren_aantal"),
        10,
        [("Hengelo", 303), ("Zwolle", 301), ("Enschede", 255)],
    ),
    "boven_de_opgave": (
        ("gemeente", "verschil_aantal"),
        5,
        [("Ommen", 21), ("Dalfsen", 12), ("Rijssen-Holten", 12), ("Deventer", 5), ("Dinkelland", 4)],
    ),
    # 172 / 26,739 and 137 / 21,397
    "opgave_per_1000_inwoners": (
        ("gemeente", "opgave_per_1000"),
        25,
        [("Dinkelland", 6.43), ("Tubbergen", 6.4)],
    ),
    # 26 of 65
    "signaal_met_reden": (("gemeente", "signaal"), 1, [("Tubbergen", "rood")]),
    # Zwolle on 1 May: 301 of 717, 559 of 607, 77 of 188
    "op_een_eerdere_dag": (
        ("soort", "verschil_aantal"),
        4,
        [("amv", -32), ("asiel", -416), ("oekraine", -48), ("statushouders", -111)],
    ),
    "begin_en_nu_statushouders": (
        ("gemeente", "begin_aantal", "nog_te_huisvesten_aantal"),
        19,
        [("Almelo", 52, 58), ("Zwolle", 49, 71), ("Kampen", 47, 36)],
    ),
    # 1 September four times, 20 September, October, 1 November, 13 December, and 1 January 2025
    "mijlpalen_vanaf": (("van",), 11, [(date(2024, 9, 1),)] * 4),
    # 992 and 1.541 over the six months to 1 January
    "nog_nodig_per_maand": (
        ("soort", "regio", "nodig_per_maand_aantal"),
        8,
        [("amv", "IJsselland", 15), ("amv", "Twente", 22), ("asiel", "IJsselland", 166), ("asiel", "Twente", 257)],
    ),
    # one a month from February to July
    "leveringen_van_een_leverancier": (
        ("leverancier", "gegevenssoort"),
        6,
        [("COA", "realisatie")],
    ),
}


def test_elke_vraag_heeft_een_antwoord_om_mee_te_vergelijken():
    assert {v.naam for v in klare_vragen()} == set(ANTWOORDEN)
    assert len(ANTWOORDEN) >= 15


@pytest.mark.parametrize("naam", ANTWOORDEN)
def test_een_klare_vraag_geeft_het_antwoord_dat_met_de_hand_is_uitgerekend(momentopname: Path, naam: str):
    klaar = next(v for v in klare_vragen() if v.naam == naam)
    kolommen, aantal, eerste = ANTWOORDEN[naam]

    antwoord = stel(momentopname, klaar.sql, klaar.invullen)

    gezien = list(zip(*(antwoord.rijen.kolom(k) for k in kolommen), strict=True))[: len(eerste)]
    assert [tuple(round(w, 2) if isinstance(w, float) else w for w in rij) for rij in gezien] == eerste
    assert antwoord.aantal == aantal


@pytest.mark.parametrize("klaar", klare_vragen(), ids=lambda v: v.naam)
def test_elke_parameter_heeft_een_waarde_om_mee_te_beginnen(klaar: Any):
    assert set(parameters(klaar.sql)) == set(klaar.invullen)


@pytest.mark.parametrize("klaar", klare_vragen(), ids=lambda v: v.naam)
def test_een_titel_is_een_vraag_en_een_uitleg_een_zin(klaar: Any):
    assert klaar.titel.endswith("?")
    assert klaar.uitleg.endswith(".")


def test_een_dollar_in_een_tekst_of_opmerking_is_geen_parameter():
    assert parameters("select '$nee' -- $ook_niet\nfrom x where a = $wel and b = $wel and c = $ander") == (
        "wel",
        "ander",
    )


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [("12", 12), ("1.5", 1.5), ("2024-07-01", date(2024, 7, 1)), (" asiel ", "asiel"), ("", None), ("  ", None)],
)
def test_een_getypte_waarde_is_een_getal_een_dag_een_tekst_of_niets(tekst: str, waarde: Any):
    assert lees_waarde(tekst) == waarde
