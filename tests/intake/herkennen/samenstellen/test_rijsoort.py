"""What kind of row each row is, by its name, its code, its figures and the rows above it."""

from typing import Any

import pytest

from werkbank.intake.herkennen.duiden.kolom import Kolom, Rol
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.samenstellen.rijsoort import duid_rij
from werkbank.intake.herkennen.samenstellen.sommen import Sommen
from werkbank.intake.herkennen.vinden.blokken import zoek_blokken
from werkbank.intake.herkennen.vinden.gebied import Gebied
from werkbank.intake.lezen.bestand import Blad

ZWOLLE = Gebied("gemeente", "GM0193", "Zwolle")


def plan(*rijen: list[Any], kop: tuple[str, ...] = ("Gemeente", "Gehuisvest"), datum: int | None = None) -> Leesplan:
    """The plan of a table with its last column as figure."""
    [blok] = zoek_blokken(Blad("Blad1", [list(kop), *rijen]))
    laatste = len(kop) - 1
    cijfer = Kolom(laatste, kop[laatste], "", "cijfer", "statushouders", "gehuisvest")
    rol: dict[Rol, Kolom] = {} if datum is None else {"datum": Kolom(datum, kop[datum], "", "datum")}
    return Leesplan("test.xlsx", blok, (cijfer,), rol)


def soorten(plan: Leesplan, sommen: Sommen | None = None, vorige: Gebied | None = None) -> list[str]:
    """The kind of each row, all after the same rows above it."""
    return [duid_rij(plan, rij, sommen or Sommen(), vorige).soort for rij in plan.rijen]


def test_een_naam_zegt_wat_voor_rij_het_is():
    rijen = plan(["Zwolle", 12.0], ["Utrecht", 40.0], ["Totaal", 52.0], ["Almelo", 3.0])
    assert soorten(rijen) == ["gemeente", "buiten", "totaal", "gemeente"]


def test_een_rij_met_alleen_woorden_is_een_toelichting():
    assert soorten(plan(["Zwolle", 12.0], ["Regio Twente volgt", "later"], ["Almelo", 3.0]))[1] == "toelichting"


def test_een_code_en_een_naam_die_niet_bij_elkaar_horen_is_een_fout():
    rijen = plan(["GM0193", "Zwolle", 12.0], ["GM0141", "Ommen", 3.0], kop=("Code", "Gemeente", "Gehuisvest"))
    wat = [duid_rij(rijen, rij, Sommen(), None) for rij in rijen.rijen]
    assert [w.soort for w in wat] == ["gemeente", "fout"]
    assert wat[1].gezegd is not None
    assert wat[1].gezegd.regel == "gemeente-paar"


@pytest.mark.parametrize(("som", "soort"), [(12, "totaal-zonder-opschrift"), (11, "fout")])
def test_een_getal_zonder_naam_is_een_totaal_als_het_de_som_van_de_groep_is(som: int, soort: str):
    sommen = Sommen()
    sommen.tel_gemeente("GM0193")
    sommen.tel_cijfer(1, som)
    assert soorten(plan(["Zwolle", 12.0], [None, 12.0], ["Almelo", 3.0]), sommen, ZWOLLE)[1] == soort


def test_een_getal_zonder_naam_met_een_dag_hoort_bij_de_gemeente_erboven():
    rijen = plan(
        ["Zwolle", "1-5-2024", 12.0],
        [None, "1-6-2024", 14.0],
        ["Almelo", "1-5-2024", 3.0],
        kop=("Gemeente", "Peildatum", "Gehuisvest"),
        datum=1,
    )
    assert soorten(rijen, vorige=ZWOLLE) == ["gemeente", "vervolg", "gemeente"]


def test_een_onbekende_naam_met_een_cijfer_stopt_het_bestand():
    rijen = plan(["Zwolle", 12.0], ["Zwoole", 5.0], ["Almelo", 3.0])
    wat = duid_rij(rijen, rijen.blok.van + 1, Sommen(), None)
    assert wat.gezegd is not None
    assert (wat.soort, wat.gezegd.regel) == ("fout", "gemeente-onbekend")
