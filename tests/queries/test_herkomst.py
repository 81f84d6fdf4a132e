"""Every recorded figure names the cell in which it stood; read by something else, the original has it there."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odf import opendocument
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

from tests.bestanden import schrijf
from tests.queries.conftest import Log, opgave_plekken, realisatie
from werkbank.gegevens import gegevenssoort
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor, leg_vast
from werkbank.intake.formulier import bereid_formulier_voor
from werkbank.intake.sjabloon.maken import sjabloon_csv, sjabloon_xlsx
from werkbank.register import gemeenten
from werkbank.toegang import Gebruiker

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Cellen = Mapping[tuple[str | None, str], Any]
Rooster = list[list[Any]]
Gelezen = tuple[Aanlevering, Callable[[bytes], Cellen]]
# Five files an example: what takes time is the log and the figures around them.
MINDER = settings(max_examples=max(2, settings().max_examples // 50))

REALISATIE = ["Open plekken asielopvang, peildatum 1 mei 2024"], ["Gemeente", "Open plekken"]
OPGAVE = (
    ["Taakstelling statushouders 2024-II, bekendgemaakt op 1 april 2024"],
    ["Gemeente", "Taakstelling", "Taakstelling incl. voor-/achterstand"],
)
ANTWOORDEN = {"leverancier": "COA", "bron": "Staatscourant"}


def uit_xlsx(inhoud: bytes) -> Cellen:
    boek = openpyxl.load_workbook(io.BytesIO(inhoud))
    return {(blad.title, cel.coordinate): cel.value for blad in boek for rij in blad.iter_rows() for cel in rij}


def uit_xls(inhoud: bytes) -> Cellen:
    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    return {
        (naam, f"{LETTERS[k]}{r}"): waarde
        for naam in boek.sheet_names
        for r, rij in enumerate(boek.get_sheet_by_name(naam).to_python(skip_empty_area=False), start=1)
        for k, waarde in enumerate(rij)
    }


def uit_ods(inhoud: bytes) -> Cellen:
    boek = opendocument.load(io.BytesIO(inhoud))
    return {
        (str(tabel.getAttribute("name")), f"{LETTERS[k]}{r}"): "".join(map(str, cel.getElementsByType(P)))
        for tabel in boek.getElementsByType(Table)
        for r, rij in enumerate(tabel.getElementsByType(TableRow), start=1)
        for k, cel in enumerate(rij.getElementsByType(TableCell))
    }


def uit_tekst(inhoud: bytes) -> Cellen:
    tekst = inhoud.decode("utf-8-sig")
    scheiding = "\t" if "\t" in tekst else ";"
    return {
        (None, f"{LETTERS[k]}{r}"): waarde
        for r, rij in enumerate(csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding), start=1)
        for k, waarde in enumerate(rij)
    }


def als_xlsx(rooster: Rooster) -> Gelezen:
    inhoud = schrijf.xlsx(schrijf.Blad("mei", rooster), schrijf.Blad("leeg", [["Toelichting"]]))
    return bereid_voor("a.xlsx", inhoud, antwoorden=ANTWOORDEN), uit_xlsx


def als_xls(rooster: Rooster) -> Gelezen:
    return bereid_voor("a.xls", schrijf.xls(schrijf.Blad("mei", rooster)), antwoorden=ANTWOORDEN), uit_xls


def als_ods(rooster: Rooster) -> Gelezen:
    return bereid_voor("a.ods", schrijf.ods(schrijf.Blad("mei", rooster)), antwoorden=ANTWOORDEN), uit_ods


def als_csv(rooster: Rooster) -> Gelezen:
    return bereid_voor("a.csv", schrijf.tekst(rooster), antwoorden=ANTWOORDEN), uit_tekst


def als_geplakt(rooster: Rooster) -> Gelezen:
    tekst = schrijf.tekst(rooster, scheiding="\t", regeleinde="\n").decode()
    return bereid_geplakt_voor(tekst, antwoorden=ANTWOORDEN), uit_tekst


VRIJ = {"xlsx": als_xlsx, "xls": als_xls, "ods": als_ods, "csv": als_csv, "geplakt": als_geplakt}


@st.composite
def roosters(trek: st.DrawFn, titel: Sequence[str], kop: Sequence[str]) -> Rooster:
    """A table of some municipalities somewhere on a sheet: blank rows and a title above it, columns left free."""
    namen = trek(st.lists(st.sampled_from([g.naam for g in gemeenten()]), min_size=3, max_size=6, unique=True))
    aantallen = st.lists(st.integers(0, 3_000), min_size=len(kop) - 1, max_size=len(kop) - 1)
    tabel: Rooster = [list(kop), *([naam, *trek(aantallen)] for naam in namen)]
    boven = [list(titel), *[[] for _ in range(trek(st.integers(0, 2)))]]
    links = trek(st.integers(0, 2))
    # A note of two lines in one cell: in a csv line and row part there.
    noot: Rooster = [["regel een\nregel twee"]] if trek(st.booleans()) else []
    return [*noot, *boven, *([None] * links + rij for rij in tabel)]


def leg(log: Log, klaar: Aanlevering) -> str:
    """Recorded; the id of the levering."""
    assert klaar.vastlegbaar, [*klaar.fouten, *klaar.vragen]
    log.vernieuw()
    return leg_vast(log.logboek, klaar, door=Gebruiker("medewerker"), opmerking="gezien").id


VASTGELEGD = {
    "realisatie": "select levering_id, gemeente_code, maat, aantal from rij_realisatie",
    "opgave": "select levering_id, gemeente_code, 'opgave', aantal from rij_opgave union all "
    "select levering_id, gemeente_code, 'taakstelling', taakstelling_aantal from rij_opgave "
    "where taakstelling_aantal is not null",
}


def toets_cellen(log: Log, gelezen: Sequence[Gelezen], soort: str) -> None:
    """Each recorded figure stands in the one cell that the view names for it."""
    cellen = {id_: lees(log.logboek.origineel(id_)[1]) for een, lees in gelezen for id_ in [leg(log, een)]}
    gevonden = log.vraag(
        "select levering_id, gemeente_code, maat, blad, cel from herkomst where gegevenssoort = $soort", soort=soort
    )
    in_cel = [(id_, code, maat, int(cellen[id_][blad, cel])) for id_, code, maat, blad, cel in gevonden]
    assert sorted(in_cel) == sorted(log.vraag(VASTGELEGD[soort]))
    assert len(in_cel) >= len(gelezen)


@pytest.mark.parametrize("formaat", VRIJ)
@MINDER
@given(vellen=st.lists(roosters(*REALISATIE), min_size=5, max_size=5, unique_by=repr))
def test_elk_cijfer_van_realisatie_staat_in_de_cel_die_herkomst_noemt(
    maak_log: Callable[[], Log], formaat: str, vellen: list[Rooster]
):
    toets_cellen(maak_log(), [VRIJ[formaat](vel) for vel in vellen], "realisatie")


@pytest.mark.parametrize("formaat", VRIJ)
@MINDER
@given(vellen=st.lists(roosters(*OPGAVE), min_size=5, max_size=5, unique_by=repr))
def test_elk_cijfer_van_opgave_staat_in_de_cel_die_herkomst_noemt(
    maak_log: Callable[[], Log], formaat: str, vellen: list[Rooster]
):
    toets_cellen(maak_log(), [VRIJ[formaat](vel) for vel in vellen], "opgave")


RIJEN = st.lists(
    st.tuples(st.sampled_from([g.code for g in gemeenten()]), st.integers(0, 3_000), st.text('ab\n;"', max_size=6)),
    min_size=1,
    max_size=6,
    unique_by=lambda rij: rij[0],
)


def ingevuld(soort: str, vorm: str, rijen: Sequence[tuple[str, int, str]]) -> Gelezen:
    """A template or form with a remark that may need quotes or go on over two lines."""
    declaratie = gegevenssoort(soort)
    waarden: list[dict[str, Any]] = []
    for code, aantal, tekst in rijen:
        if soort == "realisatie":
            rij = realisatie("2024-05-01", aantal, code, soort="asiel")
        else:
            rij = opgave_plekken("asiel", aantal, code)
        waarden.append({naam: rij.get(naam) for naam in declaratie.kolomnamen} | {"opmerking": tekst or None})
    if vorm == "formulier":
        return bereid_formulier_voor(soort, waarden, door=Gebruiker("medewerker")), uit_tekst
    if vorm == "csv":
        return bereid_voor("sjabloon.csv", sjabloon_csv(declaratie, rijen=waarden)), uit_tekst
    return bereid_voor("sjabloon.xlsx", sjabloon_xlsx(declaratie, rijen=waarden)), uit_xlsx


@pytest.mark.parametrize("soort", ["realisatie", "opgave"])
@pytest.mark.parametrize("vorm", ["xlsx", "csv", "formulier"])
@MINDER
@given(vellen=st.lists(RIJEN, min_size=5, max_size=5, unique_by=repr))
def test_ook_uit_een_sjabloon_en_een_formulier(
    maak_log: Callable[[], Log], vorm: str, soort: str, vellen: list[list[tuple[str, int, str]]]
):
    toets_cellen(maak_log(), [ingevuld(soort, vorm, rijen) for rijen in vellen], soort)


def test_een_levering_van_voor_deze_plaatsen_zegt_dat_zij_niet_zijn_vastgelegd(log: Log):
    log.leg(realisatie("2024-05-01", 12))
    assert log.vraag("select maat, bestand, blad, rij, cel from herkomst") == [("gehuisvest", None, None, None, None)]


def test_de_plaatsen_worden_pas_gelezen_als_een_vraag_ze_noemt(log: Log):
    leg(log, als_csv([["Open plekken asiel, 1 mei 2024"], ["Gemeente", "Open plekken"], ["Zwolle", 12]])[0])
    aantal = "select count(*) from log_plaats"
    with log.store.cursor("select * from voortgang") as cursor:
        assert cursor.execute(aantal).fetchone() == (0,)
    with log.store.cursor("select * from herkomst") as cursor:
        assert cursor.execute(aantal).fetchone() == (1,)


def test_zijn_de_plaatsen_van_een_levering_beschadigd_dan_gaan_de_andere_door(log: Log):
    for naam, aantal in (("Zwolle", 12), ("Almelo", 7)):
        leg(log, als_csv([["Open plekken asiel, 1 mei 2024"], ["Gemeente", "Open plekken"], [naam, aantal]])[0])
    [zwolle] = log.vraag("select levering_id from realisatie where gemeente_code = 'GM0193'")
    (log.logboek.pad / "leveringen" / zwolle[0] / "plaatsen.parquet").write_bytes(b"anders")
    log.vernieuw()
    assert log.vraag("select gemeente_code, cel from herkomst order by 1") == [("GM0141", "B3"), ("GM0193", None)]
    assert log.vraag("select plaats, reden from log_terzijde") == [
        (f"leveringen/{zwolle[0]}/plaatsen", "de plaatsen zijn niet compleet of veranderd.")
    ]
