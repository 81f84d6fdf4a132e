"""One reader of a cell with a count: for the template a doubtful cell is refused, for any other file it is asked."""

import io

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.bestanden.schrijf import Blad, Fout, Vorm, ods, tekst, xls, xlsx
from werkbank.fouten import Ernst
from werkbank.intake.aanlevering import Aanlevering, bereid_voor
from werkbank.intake.cijfer import lees_cijfer
from werkbank.intake.lezen import Cel, Teken

KOP = ["Gemeente", "Bezette opvangplekken Oekraïne"]
TITEL = ["RRT IJsselland, stand per 1 juni 2024"]
SCHRIJF = {"xlsx": xlsx, "xls": xls, "ods": ods}
elk_formaat = pytest.mark.parametrize("formaat", SCHRIJF)


def bereid(formaat: str, *cellen: object, samengevoegd=(), antwoorden=None) -> Aanlevering:
    namen = ["Kampen", "Raalte", "Zwolle"]
    blad = Blad("juni", [TITEL, [], KOP, *([n, c] for n, c in zip(namen, cellen, strict=False))], samengevoegd)
    return bereid_voor(f"stand.{formaat}", SCHRIJF[formaat](blad), antwoorden=antwoorden)


def aantallen(uit: Aanlevering) -> dict[str, int]:
    return {r["gemeente_code"]: r["aantal"] for r in uit.tabellen["realisatie"].to_pylist()}


@pytest.mark.parametrize(
    ("cel", "aantal", "grond", "ernst"),
    [
        (Cel(12.0), 12, "", None),
        (Cel(None), None, "leeg", None),
        (Cel("n.v.t."), None, "geen-cijfer", "fout"),
        (Cel("<5"), None, "geen-zeker-cijfer", "fout"),
        (Cel("#VERW!"), None, "formulefout", "fout"),
        (Cel(0.5), None, "geen-heel-getal", "fout"),
        (Cel(0.61, frozenset({"procent"})), None, "geen-getal", "fout"),
        (Cel(0.0, frozenset({"streepje"})), 0, "nul-als-streepje", "melding"),
        (Cel("112¹"), 112, "voetnoot-weggelaten", "melding"),
        (Cel(0.0, frozenset({"uit_niets"})), 0, "cel-twijfel", "fout"),
    ],
)
def test_een_cel_geeft_een_getal_of_de_reden_waarom_niet(cel: Cel, aantal: int | None, grond: str, ernst: Ernst | None):
    cijfer = lees_cijfer(cel)
    assert (cijfer.aantal, cijfer.grond, cijfer.ernst) == (aantal, grond, ernst)


@elk_formaat
@pytest.mark.parametrize(
    ("cel", "teken"),
    [
        (Vorm(0, '0;-0;"n.v.t."', getoond="n.v.t."), "anders_getoond"),
        (Vorm(7, ";;;", getoond=""), "onzichtbaar"),
        (Vorm(7, doorgestreept=True), "doorgestreept"),
        (Vorm(7, wit=True), "onzichtbaar"),
    ],
)
def test_een_twijfelachtig_cijfer_wordt_gevraagd_met_de_cel(formaat: str, cel: Vorm, teken: Teken):
    uit = bereid(formaat, 12, cel, 9)
    (vraag,) = uit.vragen
    assert (vraag.sleutel, "cel B5" in vraag.tekst) == (f"{teken}:juni", True)
    assert aantallen(bereid(formaat, 12, cel, 9, antwoorden={teken: "telt"}))["GM0177"] == cel.waarde
    zonder = bereid(formaat, 12, cel, 9, antwoorden={teken: "ontbreekt"})
    assert zonder.vastlegbaar
    assert aantallen(zonder) == {"GM0166": 12, "GM0193": 9}


@elk_formaat
def test_een_cijfer_over_twee_gemeenten_komt_nooit_op_een_tweede_rij(formaat: str):
    samengevoegd = ((3, 1, 4, 1),)
    uit = bereid(formaat, 100, None, 9, samengevoegd=samengevoegd)
    assert [v.sleutel for v in uit.vragen] == ["samengevoegd:juni"]
    assert "B4, B5" in uit.vragen[0].tekst
    eerste = bereid(formaat, 100, None, 9, samengevoegd=samengevoegd, antwoorden={"samengevoegd": "telt"})
    assert aantallen(eerste) == {"GM0166": 100, "GM0193": 9}
    geen = bereid(formaat, 100, None, 9, samengevoegd=samengevoegd, antwoorden={"samengevoegd": "ontbreekt"})
    assert aantallen(geen) == {"GM0193": 9}


@elk_formaat
def test_een_fout_van_een_formule_noemt_de_cel(formaat: str):
    uit = bereid(formaat, 12, Fout("#N/A"), 9)
    assert [(b.regel, b.cel) for b in uit.fouten] == [("formulefout", "B5")]


@pytest.mark.parametrize("fout", ["#N/B", "#VERW!", "#DEEL/0!", "#WAARDE!", "#NAAM?", "#GETAL!", "#LEEG!", "Err:502"])
def test_een_fout_in_een_csv_is_een_formulefout_in_het_nederlands(fout: str):
    uit = bereid_voor("stand.csv", tekst([TITEL, KOP, ["Kampen", 12], ["Raalte", fout]]))
    assert [(b.regel, b.cel) for b in uit.fouten] == [("formulefout", "B4")]


def sjabloon(wijzig) -> Aanlevering:
    boek = openpyxl.Workbook()
    blad = boek.active
    blad.title = "realisatie"
    blad.append(["soort", "periode", "peildatum", "gemeente_code", "maat", "aantal", "leverancier", "bron"])
    blad.append(["oekraine", "2024", "2024-06-01", "GM0193", "bezet", 12, "RRT IJsselland", "opgave"])
    blad.append(["oekraine", "2024", "2024-06-01", "GM0166", "bezet", 7, "RRT IJsselland", "opgave"])
    wijzig(blad)
    doel = io.BytesIO()
    boek.save(doel)
    return bereid_voor("realisatie.xlsx", doel.getvalue())


def _streep_door(blad) -> None:
    blad["F3"].font = Font(strike=True)


def _verberg(blad) -> None:
    blad["F3"].number_format = ";;;"


def _voeg_samen(blad) -> None:
    blad.merge_cells("F2:F3")


@pytest.mark.parametrize(("wijzig", "cellen"), [(_streep_door, ["F3"]), (_verberg, ["F3"]), (_voeg_samen, ["F2"])])
def test_een_twijfelachtig_cijfer_in_het_sjabloon_wordt_geweigerd_met_de_cel(wijzig, cellen: list[str]):
    assert [(b.regel, b.cel) for b in sjabloon(wijzig).fouten] == [("cel-twijfel", cel) for cel in cellen]
