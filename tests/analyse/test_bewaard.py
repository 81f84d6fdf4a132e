"""Kept questions: in the log for everybody, revocable, and as a file that runs from the command line."""

from pathlib import Path
from typing import Any

import pytest

from werkbank.analyse.bewaard import BewaardeVraag, alle_vragen, als_bestand, bewaarde_vragen, uit_bestand, zoek_vraag
from werkbank.analyse.klaar import klare_vragen
from werkbank.cijfers.queries import Vrager, lees_query, ontleed
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import GeenToegang, QueryFout, Weigering
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.logboek import Levering
from werkbank.toegang import Gebruiker

WIE = Gebruiker("RRT Twente")
RIJ = {
    "vraag": "plekken_per_regio",
    "vraag_titel": "Hoeveel plekken zijn er per regio?",
    "vraag_uitleg": "Van één opgave.",
    "eigenaar": "RRT Twente",
    "vraag_sql": "select regio, opgave_aantal\nfrom voortgang_regio where soort = $soort",
    "vraag_invullen": "$soort=asiel",
    "op_overzicht": "nee",
    "vervallen": "nee",
}


@pytest.fixture
def bron(tmp_path: Path) -> Bronhouder:
    (tmp_path / "logboek").mkdir()
    return Bronhouder(lees_instellingen(logboek=str(tmp_path / "logboek")))


def bewaar(bron: Bronhouder, wie: Gebruiker = WIE, **anders: Any) -> Levering:
    return leg_formulier_vast(bron.logboeken.eigen, "vraag", [RIJ | anders], door=wie, store=bron.store())


def titels(bron: Bronhouder) -> list[str]:
    return [v.titel for v in bewaarde_vragen(Vrager(bron.store()))]


def test_een_bewaarde_vraag_is_er_voor_iedereen_en_een_nieuwe_versie_vervangt_haar(bron: Bronhouder):
    bewaar(bron)
    bewaar(bron, vraag_titel="Hoeveel plekken heeft elke regio?", op_overzicht="ja")
    [vraag] = bewaarde_vragen(Vrager(bron.store()))
    assert (vraag.titel, vraag.eigenaar, vraag.op_overzicht) == (
        "Hoeveel plekken heeft elke regio?",
        "RRT Twente",
        True,
    )
    assert (vraag.sql, vraag.invullen) == (RIJ["vraag_sql"], {"soort": "asiel"})
    assert vraag in alle_vragen(bron.store())


def test_wie_een_vraag_intrekt_krijgt_de_vorige_versie_terug_en_wie_haar_weghaalt_geen(bron: Bronhouder):
    bewaar(bron)
    tweede = bewaar(bron, vraag_titel="Een andere titel?")
    bron.logboeken.eigen.trek_in(tweede.id, door=WIE, reden="klopt niet")
    assert titels(bron) == [RIJ["vraag_titel"]]
    bewaar(bron, vervallen="ja")
    assert titels(bron) == []


def test_een_vraag_zonder_titel_of_met_een_naam_die_niet_kan_wordt_niet_bewaard(bron: Bronhouder):
    with pytest.raises(Weigering, match="vastgelegd"):
        bewaar(bron, vraag_titel=" ")
    with pytest.raises(Weigering) as fout:
        bewaar(bron, vraag="1 vraag; drop")
    assert "kan geen naam van een vraag zijn" in str(fout.value)
    with pytest.raises(GeenToegang):
        bewaar(bron, wie=Gebruiker("lezer", frozenset({"lezer"})))
    assert titels(bron) == []


def test_een_naam_die_er_niet_is_noemt_namen_die_lijken(bron: Bronhouder):
    with pytest.raises(QueryFout) as fout:
        zoek_vraag(bron.store(), "grootste_tekorten")
    assert "grootste_tekort" in fout.value.doe


def test_een_vraag_als_bestand_heeft_de_kop_van_onze_queries_en_komt_heel_terug(tmp_path: Path):
    vraag = BewaardeVraag(
        "plekken", "Hoeveel plekken?", "Van één opgave. " * 12, RIJ["vraag_sql"], {"soort": "asiel"}, "RRT Twente"
    )
    pad = tmp_path / "plekken.sql"
    pad.write_text(als_bestand(vraag), encoding="utf-8")

    assert {"Doel", "Korrel", "Eenheden", "Parameters"} <= ontleed("plekken", pad).kop.keys()
    assert max(map(len, pad.read_text(encoding="utf-8").splitlines())) <= 120
    terug = uit_bestand(pad)
    assert (terug.titel, terug.uitleg, terug.sql, dict(terug.invullen)) == (
        vraag.titel,
        vraag.uitleg.strip(),
        vraag.sql,
        {"soort": "asiel"},
    )


def test_een_meegeleverde_vraag_kan_ook_als_bestand_mee(tmp_path: Path):
    for vraag in klare_vragen():
        pad = tmp_path / f"{vraag.naam}.sql"
        pad.write_text(als_bestand(vraag), encoding="utf-8")
        assert (uit_bestand(pad).sql, uit_bestand(pad).invullen) == (vraag.sql, vraag.invullen)
    assert lees_query("vragen/bewaard").kop["Korrel"] == "één rij per vraag"
