"""Templates: made from the declaration, and a filled one loads."""

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from werkbank.gegevens import GEGEVENSSOORTEN, Gegevenssoort, gegevenssoort
from werkbank.intake.aanlevering import bereid_voor
from werkbank.intake.sjabloon.maken import sjabloon_csv, sjabloon_xlsx, sjabloonkolommen

ALLE = pytest.mark.parametrize("soort", GEGEVENSSOORTEN, ids=lambda s: s.naam)
INGEVULD: dict[str, dict[str, Any]] = {
    "opgave": {
        "soort": "statushouders",
        "periode": "2024-II",
        "gemeente_code": "GM0193",
        "aantal": 91,
        "taakstelling_aantal": 90,
        "periode_van": date(2024, 7, 2),
        "periode_tot": date(2025, 1, 1),
        "streefdatum": date(2025, 1, 1),
        "bekendgemaakt_op": date(2024, 5, 1),
        "bron": "Staatscourant",
    },
    "vermeld_totaal": {
        "soort": "statushouders",
        "periode": "2024-II",
        "maat": "opgave",
        "gebied_soort": "regio",
        "gebied": "Twente",
        "aantal": 700,
        "bron": "Staatscourant",
    },
    "realisatie": {
        "soort": "asiel",
        "maat": "open",
        "peildatum": date(2024, 8, 1),
        "gemeente_code": "GM0193",
        "aantal": 0,
        "leverancier": "COA",
        "bron": "maandoverzicht",
    },
    "locatie": {
        "soort": "asiel",
        "gemeente_code": "GM0193",
        "locatie": "De Hof",
        "peildatum": date(2024, 8, 1),
        "stap": "potlood",
        "aantal": 0,
        "bron": "regionaal plan",
    },
    "prognose": {
        "soort": "asiel",
        "stroom": "behoefte",
        "gebied": "Twente",
        "maand": date(2024, 9, 1),
        "verwacht_aantal": 3200,
        "leverancier": "COA",
        "bron": "meerjarenprognose",
    },
    "locatiestap": {"stap": "open", "volgorde": 1, "telt": "ja", "ingevuld_op": "2024-07-03T09:30:00.000000+00:00"},
    "duurzaamheidsregel": {"maanden": 36, "ingevuld_op": "2024-07-03T09:30:00.000000+00:00"},
    "mijlpaal": {
        "code": "prt-2025-1",
        "spoor": "prt",
        "jaar": 2025,
        "kwartaal": 1,
        "tekst": "Vergadering PRT",
        "verantwoordelijk": "PRT",
        "van": date(2025, 3, 3),
        "tot": date(2025, 3, 3),
        "precisie": "dag",
        "bron": "jaarplanning",
    },
    "taak": {"code": "t1", "taak": "=Volgen", "verantwoordelijk": "PRT; COA", "bron": "jaarplanning"},
    "oordeel": {
        "gemeente_code": "GM0193",
        "peildatum": date(2024, 7, 1),
        "regime": "groen",
        "verschoonbaar": "nee",
        "bevroren": "nee",
        "reden": "Op schema.",
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
    "leveranciersvoorkeur": {
        "soort": "asiel",
        "rang": 0,
        "leverancier": "COA",
        "ingevuld_op": "2024-07-05T09:30:00.000000+00:00",
    },
    "signaalregel": {
        "code": "T2",
        "volgorde": 1,
        "maat": "tempo_pct",
        "operator": "<",
        "drempel": 80,
        "kleur": "oranje",
        "tekst": "achter op schema",
        "actief": "ja",
        "ingevuld_op": "2024-07-05T09:30:00.000000+00:00",
    },
    "notitie": {
        "gemeente_code": "GM0193",
        "notitie": "Gebeld.",
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
    "mijlpaalvoortgang": {
        "code": "2024-q2-prt",
        "toestand": "klaar",
        "toestand_op": date(2024, 6, 7),
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
    "uitruil": {
        "code": "U-1",
        "soort": "asiel",
        "periode": "2024-2025",
        "van_gemeente_code": "GM0193",
        "naar_gemeente_code": "GM0177",
        "aantal": 50,
        "status": "afgesproken",
        "status_op": date(2024, 6, 7),
        "besluit": "regietafel",
    },
    "uitruilvoorstel": {
        "voorstel": "IJsselland A",
        "nummer": 1,
        "soort": "asiel",
        "periode": "2024-2025",
        "van_gemeente_code": "GM0193",
        "naar_gemeente_code": "GM0177",
        "aantal": 50,
        "vervallen": "nee",
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
    "agenda": {
        "agenda": "PRT 20 september 2024",
        "beurt": 1,
        "punt": "Asielopvang in Twente",
        "pagina": "asielopvang",
        "keuzes": "regio=Twente",
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
    "vraag": {
        "vraag": "plekken_per_woning",
        "vraag_titel": "Hoeveel plekken zijn er per 1.000 woningen?",
        "eigenaar": "RRT Twente",
        "vraag_sql": "select 1",
        "op_overzicht": "nee",
        "vervallen": "nee",
        "ingevuld_op": "2024-07-03T09:30:00.000000+00:00",
    },
}


def als_verwacht(soort: Gegevenssoort) -> dict[str, Any]:
    return {naam: INGEVULD[soort.naam].get(naam) for naam in soort.kolomnamen}


@ALLE
def test_een_ingevuld_werkblad_laadt_met_precies_wat_is_ingevuld(soort: Gegevenssoort):
    boek = openpyxl.load_workbook(io.BytesIO(sjabloon_xlsx(soort)))
    blad = boek[soort.naam]
    kop = [cel.value for cel in blad[1]]
    for naam, waarde in INGEVULD[soort.naam].items():
        cel = blad.cell(2, kop.index(naam) + 1, waarde)
        if isinstance(waarde, str):
            cel.data_type = "s"
    doel = io.BytesIO()
    boek.save(doel)
    klaar = bereid_voor("ingevuld.xlsx", doel.getvalue())
    assert klaar.fouten == ()
    assert klaar.tabellen[soort.naam].to_pylist() == [als_verwacht(soort)]


@ALLE
@pytest.mark.parametrize("maak", [sjabloon_csv, sjabloon_xlsx])
def test_vooraf_ingevulde_rijen_laden_zoals_ze_zijn(soort: Gegevenssoort, maak: Any):
    naam = f"ingevuld.{'csv' if maak is sjabloon_csv else 'xlsx'}"
    klaar = bereid_voor(naam, maak(soort, rijen=[INGEVULD[soort.naam]]))
    assert klaar.fouten == ()
    assert klaar.tabellen[soort.naam].to_pylist() == [als_verwacht(soort)]


@ALLE
def test_een_leeg_sjabloon_wordt_geweigerd_want_er_staat_niets_in(soort: Gegevenssoort):
    assert [b.regel for b in bereid_voor("leeg.xlsx", sjabloon_xlsx(soort)).fouten] == ["geen-rijen"]


@ALLE
def test_het_blad_uitleg_noemt_elke_kolom_met_zijn_betekenis(soort: Gegevenssoort):
    blad = openpyxl.load_workbook(io.BytesIO(sjabloon_xlsx(soort)))["Uitleg"]
    regels = {rij[0]: rij[3] for rij in blad.iter_rows(values_only=True)}
    for kolom in soort.kolommen:
        assert kolom.betekenis in regels[kolom.naam]


def test_het_blad_gemeenten_heeft_alle_25_gemeenten():
    blad = openpyxl.load_workbook(io.BytesIO(sjabloon_xlsx(gegevenssoort("realisatie"))))["Gemeenten"]
    assert blad.max_row == 1 + 25
    assert ("GM0193", "Zwolle", "IJsselland") in set(blad.iter_rows(values_only=True))


def test_keuzelijsten_datums_en_getallen_worden_in_excel_gecontroleerd():
    blad = openpyxl.load_workbook(io.BytesIO(sjabloon_xlsx(gegevenssoort("realisatie"))))["realisatie"]
    soorten = {str(v.sqref).split(":")[0]: (v.type, v.formula1) for v in blad.data_validations.dataValidation}
    assert soorten["A2"] == ("list", '"asiel,amv,oekraine,statushouders"')
    assert soorten["C2"][0] == "date"
    assert soorten["D2"] == ("list", "Gemeenten!$A$2:$A$26")
    assert soorten["F2"] == ("whole", "0")


def test_vooraf_ingevulde_gemeenten_zonder_cijfer_tellen_niet_mee_en_worden_genoemd():
    vulling = {"soort": "asiel", "peildatum": date(2024, 8, 1), "leverancier": "COA", "bron": "COA"}
    inhoud = sjabloon_xlsx(gegevenssoort("realisatie"), vul_gemeenten=True, vulling=vulling)
    boek = openpyxl.load_workbook(io.BytesIO(inhoud))
    blad = boek["realisatie"]
    assert blad.max_row == 1 + 25
    assert blad["C2"].value.date() == date(2024, 8, 1)
    blad["F5"] = 40
    doel = io.BytesIO()
    boek.save(doel)
    klaar = bereid_voor("x.xlsx", doel.getvalue())
    assert klaar.vastlegbaar
    assert klaar.tabellen["realisatie"]["aantal"].to_pylist() == [40]
    assert [w.rij for w in klaar.weggelaten] == [2, 3, 4, *range(6, 27)]


def test_zonder_keuze_staat_elke_gemeente_er_voor_elke_maat_in():
    # asiel 1, amv 1, oekraine 3 and statushouders 1 measures, times 25.
    assert len(sjabloon_csv(gegevenssoort("realisatie"), vul_gemeenten=True).splitlines()) == 1 + 6 * 25


def test_de_naam_van_de_gemeente_staat_naast_de_code():
    assert sjabloonkolommen(gegevenssoort("realisatie"))[3:5] == ("gemeente_code", "gemeente")


def test_hetzelfde_sjabloon_is_op_elke_dag_hetzelfde_bestand():
    assert sjabloon_xlsx(gegevenssoort("taak")) == sjabloon_xlsx(gegevenssoort("taak"))


def test_vorige_cijfers_staan_op_een_eigen_blad_en_worden_nooit_als_nieuw_gelezen():
    vorige = [
        {"soort": "asiel", "maat": "open", "gemeente": "Zwolle", "aantal": 333, "dag": date(2024, 7, 1), "bron": "COA"}
    ]

    inhoud = sjabloon_xlsx(gegevenssoort("realisatie"), rijen=[INGEVULD["realisatie"]], vorige=vorige)

    blad = openpyxl.load_workbook(io.BytesIO(inhoud))["Vorige cijfers"]
    assert [cel.value for cel in blad[4]][:4] == ["asiel", "open", "Zwolle", 333]
    aanlevering = bereid_voor("sjabloon.xlsx", inhoud)
    assert aanlevering.tabellen["realisatie"]["aantal"].to_pylist() == [0], "what was filled in, and nothing else"
    assert not aanlevering.fouten


def test_ook_als_alleen_het_blad_met_vorige_cijfers_over_is_wordt_het_niet_gelezen():
    vorige = [{"soort": "asiel", "maat": "open", "gemeente": "Zwolle", "aantal": 333, "dag": date(2024, 7, 1)}]
    boek = openpyxl.load_workbook(io.BytesIO(sjabloon_xlsx(gegevenssoort("realisatie"), vorige=vorige)))
    for naam in ("realisatie", "Uitleg", "Gemeenten"):
        del boek[naam]
    doel = io.BytesIO()
    boek.save(doel)

    assert not bereid_voor("rest.xlsx", doel.getvalue()).vastlegbaar


def test_een_sjabloon_voor_een_regio_heeft_alleen_haar_gemeenten_en_wat_eenmaal_is_ingevuld():
    vulling = {
        "soort": "oekraine",
        "maat": "bezet",
        "peildatum": "2024-06-01",
        "leverancier": "RRT Twente",
        "bron": "opgave",
    }
    inhoud = sjabloon_csv(gegevenssoort("realisatie"), vul_gemeenten=True, regio="Twente", vulling=vulling)
    regels = inhoud.decode("utf-8-sig").splitlines()[1:]
    assert len(regels) == 14  # the municipalities of Twente
    assert all("2024-06-01" in regel and "RRT Twente" in regel for regel in regels)
    assert not any("GM0193" in regel for regel in regels)
