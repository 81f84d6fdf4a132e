"""How a SQL file reads: a header that tells the truth, lower case, nullif under every division, always an order."""

import json
import re
from functools import cache
from pathlib import Path

import duckdb
import pytest

from tests.architectuur.bron import QUERIES, rel
from werkbank.cijfers.queries import ontleed

BESTANDEN = sorted(QUERIES.rglob("*.sql"))
KOP = ("Doel", "Korrel", "Eenheden", "Parameters")
_TYPE = r"(?:VARCHAR|DATE|INTEGER|BIGINT|DOUBLE|BOOLEAN|TIMESTAMP|STRUCT)(?:\[\])?"
_GEDECLAREERD = re.compile(rf"(\$?\w+) {_TYPE}\b")
_MACRO = re.compile(r"create macro \w+\(([^)]*)\) as( table)?")
_OPMERKING = re.compile(r"--[^\n]*")
_TEKST = re.compile(r"'(?:[^']|'')*'")
_HOOFDLETTERS = re.compile(
    r"\b(SELECT|FROM|WHERE|JOIN|LEFT|GROUP|ORDER|BY|AS|AND|OR|NOT|NULL|CASE|WHEN|THEN|ELSE|END|WITH|UNION|ALL|CREATE|"
    r"VIEW|MACRO|TABLE|OVER|PARTITION|HAVING|LIMIT|DISTINCT|IN|IS|ON|COALESCE|NULLIF|SUM|MIN|MAX|COUNT)\b"
)

elk_bestand = pytest.mark.parametrize("pad", BESTANDEN, ids=rel)
VRAGEN = [pad for pad in BESTANDEN if "views" not in pad.parts]
elke_vraag = pytest.mark.parametrize("pad", VRAGEN, ids=rel)


def kale_sql(pad: Path) -> str:
    """The SQL without comments and without what stands between quotes."""
    return _TEKST.sub("''", _OPMERKING.sub("", pad.read_text(encoding="utf-8")))


def gedeclareerd(pad: Path) -> list[str]:
    """The parameters that the header declares."""
    regel = ontleed(pad.stem, pad).kop["Parameters"]
    return [] if regel == "geen" else [naam.lstrip("$") for naam in _GEDECLAREERD.findall(regel)]


@cache
def _ontleder() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1})


def hoofdvraag(pad: Path) -> dict:
    """The outermost select of a query, as the database reads it."""
    sql = ontleed(pad.stem, pad).sql.rstrip().rstrip(";")
    [(tekst,)] = _ontleder().execute("select json_serialize_sql($sql)", {"sql": sql}).fetchall()
    antwoord = json.loads(tekst)
    assert not antwoord["error"], antwoord
    [deel] = antwoord["statements"]
    return deel["node"]


@elk_bestand
def test_de_kop_zegt_doel_korrel_eenheden_en_parameters_in_die_volgorde(pad: Path):
    kop = ontleed(pad.stem, pad).kop
    assert tuple(kop)[: len(KOP)] == KOP
    assert all(kop.values())


@elke_vraag
def test_de_kop_noemt_precies_de_parameters_van_de_query(pad: Path):
    query = ontleed(pad.stem, pad)
    namen = gedeclareerd(pad)
    assert len(namen) == len(set(namen))
    assert set(namen) == query.parameters


@pytest.mark.parametrize("pad", sorted((QUERIES / "views").rglob("*.sql")), ids=rel)
def test_de_kop_van_een_view_noemt_precies_de_parameters_van_haar_macros(pad: Path):
    """Of a macro that gives rows; the header may name those of one that gives a value too."""
    van_rijen, van_waarden = set[str](), set[str]()
    for tekst, geeft_rijen in _MACRO.findall(pad.read_text(encoding="utf-8")):
        parameters = {deel.split(":=")[0].strip() for deel in tekst.split(",")}
        (van_rijen if geeft_rijen else van_waarden).update(parameters)
    assert van_rijen <= set(gedeclareerd(pad)) <= van_rijen | van_waarden


@elke_vraag
def test_een_query_die_rijen_geeft_geeft_ze_op_volgorde(pad: Path):
    een_rij = ontleed(pad.stem, pad).kop["Korrel"] == "één rij"
    assert een_rij or "ORDER_MODIFIER" in {deel["type"] for deel in hoofdvraag(pad)["modifiers"]}


def overal(patroon: re.Pattern[str]) -> dict[str, list[str]]:
    """Where a pattern occurs in the SQL: file → what was found."""
    gevonden = {rel(pad): patroon.findall(kale_sql(pad)) for pad in BESTANDEN}
    return {naam: treffers for naam, treffers in gevonden.items() if treffers}


def test_sql_staat_in_kleine_letters():
    assert overal(_HOOFDLETTERS) == {}


def test_onder_een_deelstreep_staat_een_getal_of_nullif():
    """In DuckDB 1/0 is infinity, not an error."""
    assert overal(re.compile(r"/(?!\s*(?:nullif\(|\d)).*")) == {}


def test_een_bestand_eindigt_met_precies_een_regeleinde_en_heeft_geen_tabs():
    assert [rel(pad) for pad in BESTANDEN if re.search(r"\t|\n\n\Z|[^\n]\Z", pad.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("pad", sorted((QUERIES / "checks").rglob("*.sql")), ids=rel)
def test_een_controle_zegt_welke_regel_en_wat_er_dan_niet_klopt(pad: Path):
    kop = ontleed(pad.stem, pad).kop
    assert re.fullmatch(r"[a-z0-9-]+", kop["Regel"])
    assert kop["Tekst"].endswith(".")


def test_elke_regel_heeft_een_eigen_naam():
    regels = [ontleed(pad.stem, pad).kop["Regel"] for pad in sorted((QUERIES / "checks").rglob("*.sql"))]
    assert len(regels) == len(set(regels))
