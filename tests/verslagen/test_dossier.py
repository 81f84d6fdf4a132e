"""The file of a municipality as a document: figures, sources and definitions, without a page."""

from datetime import date
from pathlib import Path

from tests.paginas.conftest import Proeflogboek
from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken, MapLogboek
from werkbank.rapport.document import Alinea, Document
from werkbank.verslagen.dossier import stel_op
from werkbank.verslagen.opdracht import Opdracht

ZWOLLE = "GM0193"
DAG = date(2024, 6, 1)


def _dossier(pad: Path, bekend_op: date | None = None) -> Document:
    store = Store(Logboeken(pad).lees(), lees_instellingen())
    return stel_op(Opdracht(Vrager(store, bekend_op), DAG, DAG, gemeente=ZWOLLE))


def _zinnen(document: Document, hoofdstuk: str) -> str:
    [gevonden] = [deel for deel in document.hoofdstukken if deel.titel == hoofdstuk]
    return " ".join(f"{a.kop}: {a.tekst}" for a in gevonden.delen if isinstance(a, Alinea))


def test_het_dossier_zegt_de_cijfers_van_de_gemeente_op_de_peildatum(tmp_path: Path):
    Proeflogboek(MapLogboek(tmp_path)).lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    document = _dossier(tmp_path)
    # The werkplan: taakstelling 139 and 49 behind make 188; 70 of 188 is 37,2 %, and 188 − 70 = 118 are left.
    cijfers = _zinnen(document, "Cijfers")
    assert "Opgave: 188 personen: taakstelling 139, overgedragen +49" in cijfers
    assert "Gehuisvest: 70 (37,2\u00a0% van de opgave)" in cijfers
    assert "Nog te huisvesten: 118" in cijfers
    assert document.ondertitel == "Huisvesting van statushouders, 2024-I. Peildatum 1 juni 2024."
    assert not document.fictief


def test_het_dossier_van_een_eerdere_dag_zegt_dat(tmp_path: Path):
    document = _dossier(tmp_path, bekend_op=date(2024, 5, 1))
    assert document.ondertitel.endswith("Peildatum 1 juni 2024, zoals bekend op 1 mei 2024.")


def test_een_begrip_staat_op_een_regel(tmp_path: Path):
    document = _dossier(tmp_path)
    begrippen = document.hoofdstukken[-1]
    assert begrippen.titel == "Over deze cijfers"
    assert [deel for deel in begrippen.delen if isinstance(deel, Alinea) and "\n" in deel.tekst] == []
