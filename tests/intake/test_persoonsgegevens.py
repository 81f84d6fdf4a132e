"""Personal data is refused at the door and nothing of it goes on."""

import pytest

from tests.intake.bestanden import KOP, ZWOLLE, blad, csv_bytes, xlsx_bytes
from werkbank.intake.aanlevering import bereid_voor


@pytest.mark.parametrize(
    "kop",
    [
        "BSN",
        "bsn-nummer",
        "Burgerservicenummer",
        "V-nummer",
        "Vnr",
        "Naam",
        "Achternaam",
        "Geboortedatum",
        "Geb. datum",
        "E-mail",
    ],
)
def test_een_kolom_over_personen_weigert_het_bestand_en_bewaart_er_niets_van(kop: str):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {kop: "999990019"}, kop=(*KOP, kop)))
    assert [(b.regel, b.cel) for b in klaar.fouten] == [("persoonsgegevens", "J1")]
    assert klaar.inhoud == b""
    assert klaar.tabellen == {}
    assert "999990019" not in repr(klaar)


def test_ook_op_een_ander_blad_dan_dat_met_de_cijfers():
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"realisatie": blad(ZWOLLE), "lijst": [["Geboortedatum"], ["1-1-1990"]]}))
    assert klaar.fouten[0].blad == "lijst"
    assert klaar.inhoud == b""


def test_een_kolom_naam_met_gemeenten_gaat_niet_over_personen():
    klaar = bereid_voor("x.csv", b"code;naam;aantal\r\nGM0193;Zwolle;3\r\nGM0141;Almelo;4\r\n")
    assert [b.regel for b in klaar.fouten] == ["kolommen-onbekend"]
