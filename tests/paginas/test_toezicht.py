"""Toezicht: who is on the table, signal beside verdict with every colour explained, rules that can be tried first."""

import html
import operator
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.intake.test_formulier import OORDEEL
from tests.paginas.conftest import Proeflogboek, tekst
from tests.paginas.scherm import deel
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.logboek import Logboeken
from werkbank.toegang import Gebruiker

PAD = "pages/toezicht.py"
VERGELIJK = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
TEKENS = {"groen": "●", "oranje": "◆", "rood": "■"}
MERK = re.compile(r'<span class="wb-signaal wb-signaal-(\w+)"><i aria-hidden="true">(.)</i>(\w+)</span>')


def oordeel(logboek: Proeflogboek, **anders: Any) -> None:
    leg_formulier_vast(logboek.logboek, "oordeel", [OORDEEL | anders], door=Gebruiker("toezichthouder"))


def blok(app: AppTest, begin: str) -> str:
    """The HTML of the part of the page that holds this class."""
    return next(deel.proto.body for deel in app.main.get("html") if begin in deel.proto.body)


def kaart(app: AppTest, titel: str) -> str:
    """The words of one of the four lists."""
    delen = blok(app, "wb-kaarten").split("<section")
    deel = next(d for d in delen if f'aria-label="{titel}"' in d)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", deel.partition(">")[2])).split())


def lijst(app: AppTest) -> list[str]:
    """The rows of the full list, as HTML."""
    tabel = next(d.proto.body for d in app.main.get("html") if "Wat is nodig" in d.proto.body)
    return [r for r in re.findall(r"<tr\b.*?</tr>", tabel, re.DOTALL) if 'scope="row"' in r]


def rij(app: AppTest, gemeente: str) -> str:
    return next(r for r in lijst(app) if f">{gemeente}</a>" in r)


@pytest.fixture
def echt(logboek: Proeflogboek) -> Proeflogboek:
    """Real figures of two municipalities: Zwolle 188 to do, Deventer 95 to do."""
    logboek.lever(
        ("statushouders", "2024-05-01", "GM0193", 130),  # schedule 125,3: ahead, but a backlog of an earlier half-year
        ("statushouders", "2024-06-01", "GM0193", 70),  # 44,7 % of schedule 156,7
        ("statushouders", "2024-05-01", "GM0150", 50),  # 78,9 % of schedule 63,3
        ("statushouders", "2024-06-01", "GM0150", 80),  # schedule 79,2: ahead, and no backlog at the begin
    )
    return logboek


def test_elk_signaal_op_de_pagina_heeft_een_teken_een_woord_en_een_reden(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD)
    store = Store(Logboeken(Path("nergens")).lees(), lees_instellingen())
    signalen = vraag_sql(store, "from toezicht_signaal")
    kleuren = dict(vraag_sql(store, "select code, kleur from signaalregel"))
    assert len(signalen) == 25
    for s in signalen:
        # the rule that is named holds for the value that is named, and gives this colour
        assert VERGELIJK[str(s.regel_operator)](s.regel_waarde, s.regel_drempel)
        assert kleuren[s.regel] == s.signaal
        [(klasse, teken, woord)] = MERK.findall(rij(app, str(s.gemeente)))
        assert (klasse, teken, woord) == (s.signaal, TEKENS[str(s.signaal)], s.signaal)
        assert f"(regel {s.regel})" in rij(app, str(s.gemeente))


def test_elke_kleur_op_de_pagina_staat_bij_haar_eigen_teken(open_pagina: Callable[..., AppTest]):
    alles = "".join(deel.proto.body for deel in open_pagina(PAD).main.get("html"))
    gevonden = re.findall(r'class="(?:wb-signaal )?wb-signaal-(\w+)"[^>]*>(?:<i aria-hidden="true">)?(\S)', alles)
    assert len(gevonden) > 25
    assert {(kleur, teken) for kleur, teken in gevonden} <= set(TEKENS.items())


def test_wie_rood_of_oranje_is_heeft_een_gesprek_en_rood_staat_vooraan(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    assert kaart(open_pagina(PAD), "Gesprek aan de orde") == (
        "Gesprek aan de orde 1 1 bestuurlijk ■ rood: Zwolle nog 118; 44,7 % van het schema "
        "Van 23 van de 25 gemeenten is niets te bepalen: 23 zonder cijfer van 2024-I."
    )


def test_wie_van_kleur_verandert_staat_bij_nieuw_of_bij_verbeterd(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = open_pagina(PAD)
    assert "■ rood: Zwolle was oranje, nu 44,7 % van het schema" in kaart(app, "Nieuw of zwaarder")
    assert "● groen: Deventer was oranje, nu minder dan 1 persoon voor op schema" in kaart(app, "Verbeterd")


def test_een_oordeel_staat_naast_het_signaal_en_verandert_het_niet(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    oordeel(echt, peildatum=date(2024, 6, 1), vervolg_op=date(2024, 7, 10))
    regel = rij(open_pagina(PAD), "Zwolle")
    assert [woord for *_, woord in MERK.findall(regel)] == ["rood", "oranje"]
    woorden = html.unescape(regel)
    assert "lichter dan het signaal: Twee halfjaren achter; plan van aanpak ontbreekt; trede 3" in woorden
    assert "trede 3: actief toezicht, afspraken; afgesproken" in woorden
    assert "afgesproken: plan van aanpak bespreken, 10 jul 2024 (gemeente), over datum" in woorden


def test_het_gesprek_volgt_het_oordeel_als_dat_er_is_en_bevroren_telt_niet(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    oordeel(echt, peildatum=date(2024, 6, 1), bevroren="ja")
    assert "0 1 gemeente is oranje of rood, en bevroren." in kaart(open_pagina(PAD), "Gesprek aan de orde")
    oordeel(echt, peildatum=date(2024, 6, 1), ingevuld_op="2024-07-04T09:30:00.000000+00:00")
    assert "1 ambtelijk ◆ oranje: Zwolle nog 118; oordeel: Twee" in kaart(open_pagina(PAD), "Gesprek aan de orde")


def test_een_stap_waarvan_de_dag_voorbij_is_staat_op_de_lijst(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    assert "0 Er is geen stap afgesproken." in kaart(open_pagina(PAD), "Afspraak over datum")
    oordeel(echt, peildatum=date(2024, 6, 1))
    assert kaart(open_pagina(PAD), "Afspraak over datum") == (
        "Afspraak over datum 1 stap ◆ oranje: Zwolle plan van aanpak bespreken (gemeente), 1 sep 2024"
    )


def test_een_stap_die_nog_komt_is_niet_over_datum(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    oordeel(echt, peildatum=date(2024, 6, 1), vervolg_op=date(2999, 1, 1))
    assert "0 De ene afgesproken stap is niet over haar datum." in kaart(open_pagina(PAD), "Afspraak over datum")


@pytest.mark.parametrize(
    ("keuze", "gemeenten"),
    [
        ({"signaal": "rood"}, ["Zwolle"]),
        ({"signaal": "groen"}, ["Deventer"]),
        ({"oordeel": "oranje"}, ["Zwolle"]),
        ({"oordeel": "verschilt"}, ["Zwolle"]),
        ({"signaal": "groen", "oordeel": "geen"}, ["Deventer"]),
        ({"signaal": "rood", "achter": "1"}, ["Zwolle"]),
        ({"signaal": "groen", "achter": "1"}, []),
    ],
)
def test_een_keuze_in_het_adres_kiest_uit_de_lijst(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek, keuze: dict[str, str], gemeenten: list[str]
):
    oordeel(echt, peildatum=date(2024, 6, 1))
    app = open_pagina(PAD, **keuze)
    if gemeenten:
        assert [re.findall(r">([^<]+)</a>", r)[0] for r in lijst(app)] == gemeenten
    else:
        assert "Geen gemeente past bij deze keuze." in tekst(app)


def test_een_maand_zonder_cijfer_is_een_streepje_in_het_verloop(open_pagina: Callable[..., AppTest], logboek: Any):
    logboek.lever(("statushouders", "2024-03-01", "GM0193", 20), ("statushouders", "2024-04-01", "GM0150", 20))
    verlopen = blok(open_pagina(PAD), "wb-verlopen").split("<li>")
    zwolle = next(v for v in verlopen if ">Zwolle</a>" in v)
    assert "Gehuisvest: 1 maart 2024 20, 1 april 2024 –. Opgave 188." in zwolle
    assert zwolle.count("wb-v-staaf") == 1
    assert zwolle.count("wb-v-geen") == 1


def test_achterstand_en_voorsprong_hebben_in_de_warmtetabel_een_eigen_woord(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    warm = html.unescape(blok(open_pagina(PAD), "wb-warmte")).replace("\u00a0", " ")
    # the werkplan hands over 188 - 139 = +49 to Zwolle (35 % of 139) and 95 - 108 = -13 to Deventer (12 %)
    assert ">49 <span>achter</span>" in warm
    assert "49 achter, 35 % van de taakstelling; overgedragen" in warm
    assert ">13 <span>voor</span>" in warm
    assert "13 voor, 12 % van de taakstelling; overgedragen" in warm


def test_de_regels_staan_op_de_pagina_als_eigen_waarden_van_de_werkbank(open_pagina: Callable[..., AppTest]):
    woorden = tekst(open_pagina(PAD))
    assert "Het zijn niet de grenzen van de provincie" in woorden
    assert (
        "T2 ◆ oranje deel van het schema minder dan 80 % achter op schema ja standaardwaarde van de werkbank" in woorden
    )


def test_een_andere_grens_laat_eerst_zien_wie_van_kleur_verandert_en_legt_nog_niets_vast(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = open_pagina(PAD, regel="T1")
    app.number_input(key="grens_T1_0").set_value(40).run()
    # 44,7 % is no longer under the limit of red, but still under the 80 % of orange
    assert "Wie van kleur verandert met grens 40 Gemeente Nu Wordt Waarom Zwolle ■ rood ◆ oranje" in tekst(app)
    assert not [x for x in echt.logboek.lees().leveringen if x.gegevenssoort == "signaalregel"]


def test_een_grens_die_niemand_verandert_zegt_over_wie_dat_gaat(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = open_pagina(PAD, regel="T1")
    app.number_input(key="grens_T1_0").set_value(49).run()
    woorden = tekst(app)
    # 44,7 % is below 49 as it was below 50
    assert (
        "Met grens 49 verandert geen van de 2 gemeenten met een signaal van kleur. Van 23 is er geen signaal."
        in woorden
    )


def test_een_vastgelegde_grens_geldt_vanaf_haar_peildatum_en_noemt_wie_haar_vastlegde(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = open_pagina(PAD, regel="T1")
    app.number_input(key="grens_T1_0").set_value(40).run()
    app.text_input(key="regel_reden_0").set_value("Afgesproken in het overleg.")
    app.text_input(key="regel_wie_0").set_value("gedeputeerde")
    app.button[0].click().run()
    assert "De nieuwe grens van regel T1 is vastgelegd." in tekst(app)
    assert [woord for *_, woord in MERK.findall(rij(app, "Zwolle"))] == ["oranje"]
    assert "minder dan 40 %" in tekst(app)
    assert "door gedeputeerde" in tekst(app)
    eerder = tekst(open_pagina(PAD, peildatum="2024-05-01"))
    assert "minder dan 50 %" in eerder
    assert "minder dan 40 %" not in eerder


def test_een_grens_zonder_naam_wordt_in_het_formulier_geweigerd(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = open_pagina(PAD, regel="T1")
    app.number_input(key="grens_T1_0").set_value(40).run()
    app.text_input(key="regel_reden_0").set_value("Proef.")
    app.button[0].click().run()
    assert "Vul in wie dit vastlegt." in tekst(app)
    assert app.text_input(key="regel_reden_0").value == "Proef."
    assert not [x for x in echt.logboek.lees().leveringen if x.gegevenssoort == "signaalregel"]


def test_zonder_realisatie_is_er_geen_kleur_maar_staat_er_waarom(
    open_pagina: Callable[..., AppTest], zonder_voorbeeld: Proeflogboek
):
    app = open_pagina(PAD)
    assert len(lijst(app)) == 25
    assert MERK.findall("".join(lijst(app))) == []
    assert all("geen cijfer ontvangen" in r for r in lijst(app))
    assert "Zodra er cijfers zijn, staat hier het verloop van elke gemeente." in tekst(app)


def test_waar_niets_bekend_is_stelt_geen_kaart_gerust(
    open_pagina: Callable[..., AppTest], zonder_voorbeeld: Proeflogboek
):
    app = open_pagina(PAD)
    assert kaart(app, "Gesprek aan de orde") == (
        "Gesprek aan de orde – Niet te bepalen. "
        "Van 25 van de 25 gemeenten is niets te bepalen: 25 zonder cijfer van 2024-I."
    )
    for titel in ("Nieuw of zwaarder", "Verbeterd"):
        assert kaart(app, titel) == f"{titel} – Er is geen eerdere dag met cijfers om mee te vergelijken."


def test_een_eerste_levering_van_een_andere_opgave_stelt_niet_gerust(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    logboek.lever(("asiel", "2024-06-01", "GM0193", 10))
    woorden = kaart(open_pagina(PAD), "Gesprek aan de orde")
    assert "Van 25 van de 25 gemeenten is niets te bepalen: 25 zonder cijfer van 2024-I." in woorden


def test_nul_gaat_alleen_over_wie_bekend_is(open_pagina: Callable[..., AppTest], logboek: Proeflogboek):
    logboek.lever(("statushouders", "2024-06-01", "GM0150", 80))  # schedule 79,2
    assert kaart(open_pagina(PAD), "Gesprek aan de orde") == (
        "Gesprek aan de orde 0 Van 1 van de 25 gemeenten is het bekend: geen is oranje of rood. "
        "Van 24 van de 25 gemeenten is niets te bepalen: 24 zonder cijfer van 2024-I."
    )


@pytest.mark.parametrize("dag", ["2024-07-02", "2024-07-08", "2024-07-30"])
def test_in_de_eerste_maand_toont_toezicht_de_beoordeling_van_het_vorige_halfjaar(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek, dag: str
):
    logboek.lever(
        ("statushouders", "2024-07-01", "GM0193", 70),  # 70 of 188: 37,2 %
        ("statushouders", "2024-07-01", "GM0150", 95),  # 95 of 95
        ("asiel", dag, "GM0193", 10),  # the newest figure is of another task
    )
    app = open_pagina(PAD)
    assert "U ziet de beoordeling van 2024-I op 1 juli 2024. Een cijfer van 2024-II is er van 0 van de 25" in tekst(app)
    assert "1 1 bestuurlijk ■ rood: Zwolle nog 118; 37,2 % van het schema" in kaart(app, "Gesprek aan de orde")
    assert "Gemeld in 2024-II" not in tekst(app)


def test_wie_in_de_eerste_maand_al_meldde_staat_naast_de_beoordeling_en_krijgt_geen_groen(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    logboek.lever(("statushouders", "2024-07-01", "GM0193", 70), ("statushouders", "2024-07-08", "GM0150", 2))
    app = open_pagina(PAD)
    assert "Een cijfer van 2024-II is er van 1 van de 25 gemeenten." in tekst(app)
    assert list(deel(app, "gemeld").rij("Deventer").values()) == ["Deventer", "8 jul 2024", "2", "–"]
    assert "● groen" not in kaart(app, "Verbeterd")
    assert MERK.findall(rij(app, "Deventer")) == []


def test_met_bekend_op_is_de_lijst_die_van_toen(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    oordeel(echt, peildatum=date(2024, 6, 1))
    app = open_pagina(PAD, bekend_op="2024-06-07")
    assert MERK.findall("".join(lijst(app))) == []
    assert all("geen cijfer ontvangen" in r for r in lijst(app))
