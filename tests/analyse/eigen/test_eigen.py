"""A file of the user's own: matched by what is certain, read as the intake reads, there for one question."""

import io
from pathlib import Path

import openpyxl
import pytest
import yaml

from werkbank.analyse import momentopnamen
from werkbank.analyse.eigen.begrijpen import begrijp_eigen
from werkbank.analyse.eigen.lezen import lees_eigen
from werkbank.analyse.eigen.tabel import EigenTabel, als_naam
from werkbank.analyse.vraag import stel
from werkbank.cijfers.store import Bronhouder
from werkbank.config import WORTEL, lees_instellingen
from werkbank.fouten import IntakeFout, QueryFout
from werkbank.register import gemeenten


def csv(*regels: str) -> bytes:
    return "\n".join(regels).encode()


def een(*regels: str) -> EigenTabel:
    [tabel] = begrijp_eigen("Woningen 2024.csv", csv(*regels))
    return tabel


def test_alle_342_gemeenten_worden_gekoppeld_en_die_van_elders_geteld():
    elders = yaml.safe_load((WORTEL / "data/register/buiten_overijssel.yaml").read_text(encoding="utf-8"))
    namen = [naam for groep in elders["gemeenten"].values() for naam in groep][:317]
    alle = sorted([*namen, *(g.naam for g in gemeenten())])
    tabel = een("Woningen per gemeente, 2024", "Gemeente;2024", *(f"{naam};9" for naam in alle))
    assert (len(tabel.rijen), tabel.gekoppeld, tabel.buiten, tabel.ontbreekt, tabel.onbekend) == (342, 25, 317, (), ())


def test_een_naam_die_lijkt_wordt_genoemd_en_niet_geraden():
    tabel = een("Gemeente;Woningen", "Zwole;5", "Hengelo (Gld);6", "Kampen;7", "Totaal Overijssel;18")
    assert tabel.per_gemeente("woningen") == {"GM0166": 7}
    assert [(o.rij, o.tekst) for o in tabel.onbekend] == [(2, "Zwole")]
    assert "Zwolle" in tabel.onbekend[0].waarom
    assert (tabel.buiten, tabel.totalen) == (1, 1)
    assert len(tabel.ontbreekt) == 24


def test_een_code_en_een_naam_die_elkaar_tegenspreken_horen_bij_niemand():
    tabel = een("Code;Gemeente;Woningen", "GM0193;Zwolle;5", "GM0166;Zwolle;6", "GM0160;Hardenberg;7")
    assert tabel.per_gemeente("woningen") == {"GM0193": 5, "GM0160": 7}
    assert [o.rij for o in tabel.onbekend] == [3]


@pytest.mark.parametrize(
    ("cellen", "waarden", "eenheid"),
    [
        (("1.250", "n.v.t.", "0"), [1250, None, 0], ""),
        (("12,5%", "7%", "-"), [12.5, 7, None], "%"),
        # with a digit or two behind it the point is a decimal point, in the whole column
        (("12.5", "1.234", ""), [12.5, 1.234, None], ""),
    ],
)
def test_een_kolom_getallen_wordt_gelezen_zoals_in_nederland(
    cellen: tuple[str, ...], waarden: list[float | None], eenheid: str
):
    tabel = een("Gemeente;Aandeel", *(f"{n};{c}" for n, c in zip(("Zwolle", "Kampen", "Ommen"), cellen, strict=True)))
    assert tabel.rijen.kolom("aandeel") == waarden
    assert (tabel.kolommen[0].is_getal, tabel.kolommen[0].eenheid) == (True, eenheid)


def test_een_kolom_waarin_een_cel_geen_getal_is_blijft_tekst_met_de_cel_erbij():
    tabel = een("Gemeente;Woningen", "Zwolle;1.250", "Kampen;circa 300", "Ommen;80")
    assert tabel.rijen.kolom("woningen") == ["1.250", "circa 300", "80"]
    assert tabel.getallen == ()
    assert tabel.kolommen[0].opmerking == "als tekst gelezen, want geen getal: B3"


def test_een_gemeente_met_twee_rijen_kan_niet_naast_een_cijfer():
    tabel = een("Gemeente;Jaar;Woningen", "Zwolle;2023;1", "Zwolle;2024;2")
    assert (tabel.dubbel, tabel.getallen) == (("Zwolle",), ())


def test_een_percentage_in_een_rekenblad_is_wat_het_blad_toont():
    boek = openpyxl.Workbook()
    blad = boek.active
    assert blad is not None
    for rij in (("Gemeente", "Huur"), ("Zwolle", 0.125), ("Kampen", 0.4)):
        blad.append(rij)
    for cel in ("B2", "B3"):
        blad[cel].number_format = "0.0%"
    doel = io.BytesIO()
    boek.save(doel)
    [tabel] = begrijp_eigen("huur.xlsx", doel.getvalue())
    assert tabel.per_gemeente("huur") == {"GM0193": 12.5, "GM0166": 40}
    assert tabel.kolommen[0].eenheid == "%"


@pytest.mark.parametrize(
    ("inhoud", "titel"),
    [
        (csv("Gemeente;Naam;Geboortedatum", "Zwolle;P. Roefjes;01-02-1980"), "persoonsgegevens"),
        (csv("Land;Woningen", "Noorwegen;5"), "geen gemeenten onder elkaar"),
        (b"%PDF-1.7", "PDF"),
        (b"", "leeg"),
    ],
)
def test_wat_niet_mag_of_niet_kan_wordt_geweigerd_zoals_bij_aanleveren(inhoud: bytes, titel: str):
    with pytest.raises(IntakeFout, match=titel):
        lees_eigen("eigen.csv", inhoud)


def test_een_groot_bestand_wordt_in_een_eigen_proces_gelezen_en_geeft_hetzelfde():
    regels = ["Gemeente;Woningen;Toelichting", *(f"{g.naam};{i};{'x' * 12_000}" for i, g in enumerate(gemeenten()))]
    [groot] = lees_eigen("groot.csv", csv(*regels))
    [klein] = begrijp_eigen("groot.csv", csv(*regels))
    assert groot.rijen.waarden == klein.rijen.waarden
    assert (groot.naam, groot.kolommen, groot.gekoppeld) == (klein.naam, klein.kolommen, klein.gekoppeld)


def test_een_naam_in_een_vraag_is_altijd_een_gewone_naam():
    assert als_naam("65+ (%) – 'x'; drop table", voor="eigen_") == "eigen_65_x_drop_table"
    assert als_naam("2024") == "k_2024"
    assert als_naam("Ü") == "u"
    assert als_naam("…", ["kolom"]) == "kolom_2"


def test_een_vraag_ziet_de_eigen_tabel_en_de_volgende_vraag_niet_meer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "computer"))
    (tmp_path / "logboek").mkdir()
    store = Bronhouder(lees_instellingen(logboek=str(tmp_path / "logboek"))).store()
    opname = momentopnamen.neem(store)
    tabel = een("Gemeente;Woningen", "Zwolle;50.000", "Amsterdam;1")
    sql = f"""select v.gemeente, v.opgave_aantal, e.woningen from voortgang as v
        join {tabel.naam} as e on e.gemeente_code = v.gemeente_code where v.soort = 'asiel'"""

    assert stel(opname, sql, eigen=[tabel]).rijen.waarden == (("Zwolle", 717, 50000.0),)
    with pytest.raises(QueryFout, match="eigen_woningen_2024"):
        stel(opname, sql)
    # nothing of it is in the log, nor in the snapshot
    assert [p for p in (tmp_path / "logboek").rglob("*") if p.is_file()] == []
