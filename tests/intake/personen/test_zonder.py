"""An author and a contact line are not about residents: the file is taken in without them, and that is said."""

import hashlib
import io
from pathlib import Path

import openpyxl
import pytest
import xlwt

from tests.bestanden.schrijf import Blad, ods, tekst, vervang, xls, xlsx
from werkbank.config import lees_instellingen
from werkbank.fouten import IntakeFout
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor, leg_vast
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker

KOP: list[object] = ["Gemeente", "Bezette opvangplekken Oekraïne"]
RIJEN: list[list[object]] = [["RRT IJsselland, stand per 1 juni 2024"], KOP, ["Zwolle", 12], ["Kampen", 7]]
AUTEUR = "Proefpersoon, T."
CONTACTREGELS = (
    ["Contact: T. Testman, 038-4987654"],
    ["Vragen? Mail t.testman@voorbeeld.nl"],
    ["Contactpersoon", "T. Testman"],
    ["Opgesteld door mevr. Proefpersoon"],
    ["Telefoon", "038 498 76 54"],
    ["Voor informatie: dhr. Testman (038) 498 76 54"],
    ["t.testman@voorbeeld.nl"],
    ["Ingevuld door", "Proefpersoon", "proef@voorbeeld.nl"],
)
SCHRIJF = {"xlsx": xlsx, "xls": xls, "ods": ods}


def lees(formaat: str, rijen, antwoorden=None) -> tuple[bytes, Aanlevering]:
    if formaat == "csv":
        inhoud = tekst(rijen)
    elif formaat == "geplakt":
        geplakt = "\n".join("\t".join(map(str, rij)) for rij in rijen)
        return geplakt.encode(), bereid_geplakt_voor(geplakt, antwoorden=antwoorden)
    else:
        inhoud = SCHRIJF[formaat](Blad("juni", rijen))
    return inhoud, bereid_voor(f"stand.{formaat}", inhoud, antwoorden=antwoorden)


def aantallen(uit: Aanlevering) -> list[int]:
    return uit.tabellen["realisatie"]["aantal"].to_pylist()


@pytest.mark.parametrize("regel", CONTACTREGELS, ids=lambda regel: regel[0])
@pytest.mark.parametrize("formaat", ["xlsx", "xls", "ods", "csv", "geplakt"])
def test_een_contactregel_wordt_gevraagd_en_de_kopie_is_zonder(formaat: str, regel: list[str]):
    rijen = [*RIJEN, [], regel]
    _, open_ = lees(formaat, rijen)
    assert "persoonsgegevens" in {v.sleutel for v in open_.vragen}
    assert not open_.vastlegbaar
    inhoud, uit = lees(formaat, rijen, {"persoonsgegevens": "zonder"})
    assert (uit.vragen, uit.fouten, aantallen(uit)) == ((), (), [12, 7])
    assert uit.koppeling is not None
    assert uit.koppeling["zonder"]["sha256_ontvangen"] == hashlib.sha256(inhoud).hexdigest()
    assert uit.koppeling["zonder"]["sha256_bewaard"] == hashlib.sha256(uit.inhoud).hexdigest()
    for woord in ("Testman", "Proefpersoon", "4987654", "498 76 54", "voorbeeld.nl"):
        assert woord not in repr(uit)
        assert woord.encode() not in uit.inhoud


def _met(stuk: bytes):
    return lambda deel: deel.replace(b"</office:document-meta>", stuk + b"</office:document-meta>")


def met_auteur(formaat: str) -> bytes:
    if formaat == "xlsx":
        boek = openpyxl.Workbook()
        boek.properties.creator = boek.properties.lastModifiedBy = AUTEUR
        for rij in RIJEN:
            boek.active.append(rij)
        doel = io.BytesIO()
        boek.save(doel)
        return doel.getvalue()
    if formaat == "xls":
        werkmap = xlwt.Workbook()
        werkmap.owner = AUTEUR
        blad = werkmap.add_sheet("juni")
        for r, rij in enumerate(RIJEN):
            for k, cel in enumerate(rij):
                blad.write(r, k, cel)
        doel = io.BytesIO()
        werkmap.save(doel)
        return doel.getvalue()
    auteur = f"<meta:initial-creator>{AUTEUR}</meta:initial-creator>".encode()
    return vervang(ods(Blad("juni", RIJEN)), "meta.xml", _met(auteur))


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_de_auteur_gaat_eruit_en_dat_wordt_gezegd(formaat: str):
    inhoud = met_auteur(formaat)
    uit = bereid_voor(f"stand.{formaat}", inhoud)
    assert (uit.vragen, uit.fouten, aantallen(uit)) == ((), (), [12, 7])
    (melding,) = [b for b in uit.bevindingen if b.regel == "zonder-persoonsgegevens"]
    assert "de auteur van het bestand" in melding.tekst
    assert hashlib.sha256(inhoud).hexdigest()[:12] in melding.tekst
    assert hashlib.sha256(uit.inhoud).hexdigest()[:12] in melding.tekst
    assert AUTEUR not in repr(uit)
    assert bereid_voor(f"stand.{formaat}", inhoud).inhoud == uit.inhoud


def test_ook_de_gebruiker_die_een_xls_bewaart_blijft_niet_staan():
    uit = bereid_voor("stand.xls", met_auteur("xls"))
    assert (uit.fouten, aantallen(uit)) == ((), [12, 7])


def test_een_werkmap_zonder_auteur_blijft_byte_voor_byte_wat_zij_was():
    inhoud = xlsx(Blad("juni", RIJEN))
    uit = bereid_voor("stand.xlsx", inhoud)
    assert (uit.inhoud, "zonder" in (uit.koppeling or {})) == (inhoud, False)


def test_een_naam_in_een_regel_over_een_bewoner_is_geen_contactregel():
    _, uit = lees("csv", [*RIJEN, ["Mevr. Proefpersoon is op 3 mei gehuisvest, vragen via 038-4987654"]])
    assert {b.regel for b in uit.fouten} == {"persoonsgegevens"}


@pytest.mark.parametrize("waar", ["opmerking", "door"])
def test_ook_wat_bij_het_vastleggen_is_getypt_noemt_geen_persoon(tmp_path: Path, waar: str):
    _, uit = lees("csv", RIJEN)
    velden = {"door": "team opvang", "opmerking": "gecontroleerd"} | {waar: "mevr. Proefpersoon, geb. 3-4-1985"}
    door, opmerking = velden["door"], velden["opmerking"]
    logboek = MapLogboek(tmp_path)
    with pytest.raises(IntakeFout) as fout:
        leg_vast(logboek, uit, door=Gebruiker(door), opmerking=opmerking)
    assert "Proefpersoon" not in str(fout.value) + fout.value.uitleg
    assert logboek.lees().leveringen == ()


def test_een_antwoord_noemt_geen_persoon():
    _, uit = lees("csv", RIJEN, {"leverancier": "mevr. Proefpersoon"})
    assert ({b.regel for b in uit.fouten}, uit.inhoud) == ({"persoonsgegevens"}, b"")


def test_van_een_geweigerd_bestand_blijft_niets_in_het_log(tmp_path: Path):
    lees_instellingen(logboek=str(tmp_path))
    _, uit = lees("xlsx", [*RIJEN, ["BSN 999990019"]])
    with pytest.raises(IntakeFout):
        leg_vast(MapLogboek(tmp_path), uit, door=Gebruiker("team opvang"), opmerking="toch")
    assert [pad for pad in tmp_path.rglob("*") if pad.is_file()] == []
