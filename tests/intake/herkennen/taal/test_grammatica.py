"""The grammar is data: each example is understood as a whole, and no form says two things at once."""

from collections import Counter

import pytest

from werkbank.intake.herkennen.taal.lexicon import ingangen, lexicon, vormen_van
from werkbank.intake.herkennen.taal.zin import Zin, lees_zin

VOORBEELDEN = sorted({v for ingang in ingangen() for v in ingang["voorbeelden"]})


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN)
def test_van_elk_voorbeeld_is_elk_woord_begrepen(voorbeeld: str):
    assert lees_zin(voorbeeld).onbekend == ()


def test_geen_vorm_heeft_twee_bezwaren_of_twee_maten():
    dubbel = {
        " ".join(vorm)
        for vorm, betekenis in lexicon().vormen.items()
        for soort in ("bezwaar", "maat", "taak", "beperking", "telling", "tijd")
        if Counter(s for s, _ in betekenis)[soort] > 1
    }
    assert dubbel == set()


def test_een_vorm_staat_bij_een_betekenis_maar_een_keer():
    for ingang in ingangen():
        vormen = list(vormen_van(ingang))
        assert [v for v, keer in Counter(vormen).items() if keer > 1] == [], ingang["vormen"][:2]


def zin(tekst: str) -> Zin:
    return lees_zin(tekst)


@pytest.mark.parametrize(
    ("kop", "taken", "maten"),
    [
        ("Opgave (inclusief amv)", {"asiel"}, {"opgave"}),
        ("Opgave asiel, waarvan amv", {"asiel", "amv"}, {"opgave"}),
        ("w.v. amv", {"amv"}, set()),
        ("Taakstelling 2024-I incl. voor-/achterstand", set(), {"opgave"}),
        ("Taakstelling 2024-I excl. voor-/achterstand", set(), {"taakstelling"}),
        ("GehuisvesteStatushouders_1", {"statushouders"}, {"gehuisvest"}),
        ("Amv-plekken", {"amv"}, set()),
        ("Asielopgave", {"asiel"}, {"opgave"}),
        ("GEHUISVEST", {"statushouders"}, {"gehuisvest"}),
        ("Oekraïneopvang: bezette plekken", {"oekraine"}, {"bezet"}),
    ],
)
def test_een_kop_zegt_taak_en_maat(kop: str, taken: set[str], maten: set[str]):
    gelezen = zin(kop)
    assert (set(gelezen.taken), set(gelezen.maten)) == (taken, maten)
    assert (gelezen.onbekend, gelezen.beperkingen, gelezen.bezwaren) == ((), (), ())


@pytest.mark.parametrize(
    ("kop", "bezwaar"),
    [
        ("Nog niet gehuisvest", "ontkenning"),
        ("Onbezette plekken", "ontkenning"),
        ("Bezettingsgraad", "afgeleid"),
        ("Bezettings- graad", "afgeleid"),
        ("Gehuisvest per 1.000 inwoners", "afgeleid"),
        ("Prognose gehuisvest", "plan"),
        ("Nog te huisvesten", "rest"),
        ("Gehuisveste huishoudens", "eenheid"),
        ("Aantal opvanglocaties", "eenheid"),
        ("Gehuisveste kinderen", "groep"),
    ],
)
def test_een_kop_zegt_waarom_het_geen_cijfer_is_om_vast_te_leggen(kop: str, bezwaar: str):
    assert zin(kop).bezwaren[0].soort == bezwaar


@pytest.mark.parametrize(
    ("kop", "onbegrepen"),
    [
        ("Gehuisvest in tussenvoorziening", ("in tussenvoorziening",)),
        ("Open plekken inclusief noodopvang", ("inclusief noodopvang",)),
        ("Opgave exclusief amv", ("exclusief amv",)),
        ("Gehuisvset", ("Gehuisvset",)),
        ("Bezet 18+", ("18",)),
    ],
)
def test_wat_niet_begrepen_is_blijft_over_als_woorden_om_naar_te_vragen(kop: str, onbegrepen: tuple[str, ...]):
    gelezen = zin(kop)
    assert (*gelezen.onbekend, *gelezen.beperkingen)[: len(onbegrepen)] == onbegrepen


@pytest.mark.parametrize(
    ("kop", "schaal"),
    [("Open plekken (x 10)", 10), ("Bezet × 1.000", 1000), ("Bezet (in duizendtallen)", 1000), ("Bezet", 1)],
)
def test_een_schaal_hoort_bij_de_kop(kop: str, schaal: int):
    assert zin(kop).schaal == schaal


def test_een_meegerekende_voor_of_achterstand_is_er_een_van_statushouders():
    assert zin("2024-I incl. voor/achter").zwak == {"statushouders"}
