"""Personal data is refused at the door and nothing of it goes on."""

from datetime import date
from typing import Any

import pytest

from tests.intake.bestanden import KOP, ZWOLLE, blad, csv_bytes, xlsx_bytes
from werkbank.intake.aanlevering import bereid_voor
from werkbank.intake.personen.tekst import is_bsn


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
    assert klaar.fouten == ()
    assert klaar.heeft_vraag


@pytest.mark.parametrize("cel", ["999990019", "9999.90.019", 999990019, "BSN: 123456789"])
def test_een_bsn_in_een_cel_weigert_het_bestand_ook_zonder_kolomnaam(cel: object):
    rijen = blad(ZWOLLE)
    rijen.append(["noot", None, None, None, None, None, None, cel])
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"realisatie": rijen}))
    assert [b.regel for b in klaar.fouten] == ["persoonsgegevens"]
    assert klaar.inhoud == b""
    assert klaar.bestand is None
    assert str(cel) not in repr(klaar)


def test_negen_cijfers_die_de_elfproef_niet_doorstaan_zijn_geen_bsn():
    assert not is_bsn("999990018")
    assert is_bsn("999990019")


def test_meer_nummers_van_tien_cijfers_weigeren_het_bestand():
    rijen: Any = [["Gemeente", "Nummer"], ["Zwolle", "2801234567"], ["Almelo", "2801234568"]]
    assert [b.regel for b in bereid_voor("x.xlsx", xlsx_bytes({"a": rijen})).fouten] == ["persoonsgegevens"]


def test_een_kolom_met_geboortedatums_weigert_het_bestand_ook_met_een_andere_kop():
    dagen = [date(1990, 3, 4), date(1985, 12, 1), date(2001, 7, 9)]
    rijen: Any = [["Gemeente", "Dag"], *(["Zwolle", dag] for dag in dagen)]
    assert [b.regel for b in bereid_voor("x.xlsx", xlsx_bytes({"a": rijen})).fouten] == ["persoonsgegevens"]
