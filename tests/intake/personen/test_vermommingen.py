"""Every disguise in every place of every format is refused, nothing of it goes on, and no message repeats it."""

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from tests.bestanden.schrijf import Blad, ods, tekst, xls, xlsx
from tests.intake.personen.vermommingen import LOCATIES, ONSCHULDIG, TEKSTEN
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor
from werkbank.intake.personen import soorten_in

KOP: list[object] = ["Gemeente", "Bezette opvangplekken Oekraïne", "Opmerking"]
RIJEN: list[list[object]] = [["RRT IJsselland, stand per 1 juni 2024"], KOP, ["Zwolle", 12, ""], ["Kampen", 7, ""]]
SCHRIJF = {"xlsx": xlsx, "xls": xls, "ods": ods}


def met(
    formaat: str, rijen: list[list[object]], blad: str = "juni", *, naam: str = "stand", verborgen=None
) -> Aanlevering:
    if formaat == "csv":
        return bereid_voor(f"{naam}.csv", tekst(rijen))
    if formaat == "geplakt":
        return bereid_geplakt_voor("\n".join("\t".join(str(c) for c in rij) for rij in rijen))
    bladen = [Blad(blad, rijen)]
    if verborgen is not None:
        bladen.append(Blad("reserve", verborgen, verborgen=True))
    return bereid_voor(f"{naam}.{formaat}", SCHRIJF[formaat](*bladen))


def in_opmerking(waarde: str) -> list[list[object]]:
    return [*RIJEN[:2], ["Zwolle", 12, waarde], RIJEN[3]]


def assert_geweigerd(uit: Aanlevering, waarde: str) -> None:
    assert {b.regel for b in uit.fouten} == {"persoonsgegevens"}
    assert (uit.inhoud, uit.bestand, dict(uit.tabellen), uit.koppeling) == (b"", None, {}, None)
    assert waarde not in repr(uit)


@pytest.mark.parametrize("waarde", TEKSTEN.values(), ids=TEKSTEN)
@pytest.mark.parametrize("formaat", ["xlsx", "xls", "ods", "csv", "geplakt"])
def test_in_een_opmerking_van_een_rij(formaat: str, waarde: str):
    assert_geweigerd(met(formaat, in_opmerking(waarde)), waarde)


@pytest.mark.parametrize("waarde", TEKSTEN.values(), ids=TEKSTEN)
def test_op_een_verborgen_blad(waarde: str):
    assert_geweigerd(met("xlsx", RIJEN, verborgen=[["lijst"], ["x", waarde, "bewoner"]]), waarde)


@pytest.mark.parametrize("waarde", [w for w in TEKSTEN.values() if len(w) < 28 and not set(w) & set("[]:*?/\\")])
@pytest.mark.parametrize("formaat", ["xlsx", "xls", "ods"])
def test_in_de_naam_van_een_blad(formaat: str, waarde: str):
    assert_geweigerd(met(formaat, RIJEN, waarde), waarde)


@pytest.mark.parametrize("waarde", TEKSTEN.values(), ids=TEKSTEN)
def test_in_de_naam_van_het_bestand(waarde: str):
    naam = waarde.replace(" ", "_").replace("/", "-")
    assert_geweigerd(met("csv", RIJEN, naam=f"stand {naam}"), naam)


def _opmerking(boek, waarde: str) -> None:
    boek.active["B3"].comment = Comment(waarde, "werkbank")


def _naam(boek, waarde: str) -> None:
    boek.defined_names["gegeven"] = DefinedName("gegeven", attr_text=f'"{waarde}"')


def _eigenschap(boek, waarde: str) -> None:
    boek.properties.description = waarde


def _kopregel(boek, waarde: str) -> None:
    boek.active.oddHeader.left.text = waarde


def _keuzelijst(boek, waarde: str) -> None:
    regel = openpyxl.worksheet.datavalidation.DataValidation(type="whole", prompt=waarde[:250])
    regel.add("B3")
    boek.active.add_data_validation(regel)


def _link(boek, waarde: str) -> None:
    boek.active["C3"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink(ref="C3", location="juni!A1", tooltip=waarde)


PLAATSEN = {
    "opmerking": _opmerking,
    "naam": _naam,
    "eigenschap": _eigenschap,
    "kopregel": _kopregel,
    "keuzelijst": _keuzelijst,
    "link": _link,
}


@pytest.mark.parametrize("plaats", PLAATSEN)
@pytest.mark.parametrize("waarde", TEKSTEN.values(), ids=TEKSTEN)
def test_buiten_de_cellen_van_een_werkmap(plaats: str, waarde: str):
    boek = openpyxl.Workbook()
    for rij in RIJEN:
        boek.active.append(rij)
    PLAATSEN[plaats](boek, waarde)
    doel = io.BytesIO()
    boek.save(doel)
    assert_geweigerd(bereid_voor("stand.xlsx", doel.getvalue()), waarde)


@pytest.mark.parametrize("waarde", [*ONSCHULDIG, *LOCATIES])
def test_wat_erop_lijkt_en_niet_over_een_persoon_gaat(waarde: str):
    assert soorten_in(waarde) == frozenset()


def test_een_lijst_van_locaties_is_geen_lijst_van_personen():
    for kop in ("Naam", "Naam locatie", "Locatie"):
        rijen = [["Gemeente", kop, "Open plekken asiel"], *(["Zwolle", naam, 12] for naam in LOCATIES)]
        uit = bereid_voor("stand.csv", tekst(rijen))
        assert "persoonsgegevens" not in {b.regel for b in uit.bevindingen}, kop


def test_een_getal_dat_de_elfproef_doorstaat_tussen_bedragen_is_geen_persoon():
    rijen = [["Gemeente", "Budget in euro"], ["Zwolle", 123456782], ["Kampen", 98765431], ["Almelo", 45120000]]
    assert "persoonsgegevens" not in {b.regel for b in bereid_voor("budget.csv", tekst(rijen)).bevindingen}
