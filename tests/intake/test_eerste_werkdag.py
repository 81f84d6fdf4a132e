"""A count of 2–5 January or July that is likely to belong to the half-year before is asked about."""

from datetime import date
from pathlib import Path

import pytest

from tests.intake.bestanden import ALMELO, ZWOLLE, csv_bytes
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.intake.aanlevering import Aanlevering, bereid_voor, leg_vast
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker

VRAAG = "eerste-werkdag:2024-07-02"


@pytest.fixture
def juni(tmp_path: Path) -> Bronhouder:
    """Zwolle and Almelo had 60 + 40 = 100 housed on 1 June."""
    inhoud = csv_bytes(
        ZWOLLE | {"peildatum": "2024-06-01", "aantal": "60"}, ALMELO | {"peildatum": "2024-06-01", "aantal": "40"}
    )
    leg_vast(MapLogboek(tmp_path), bereid_voor("juni.csv", inhoud), door=Gebruiker("iemand"))
    return Bronhouder(lees_instellingen(logboek=str(tmp_path)).model_copy(update={"voorbeeldcijfers": False}))


def lever(juni: Bronhouder, zwolle: int, almelo: int, dag: str = "2024-07-02", antwoord: str = "") -> Aanlevering:
    inhoud = csv_bytes(
        ZWOLLE | {"peildatum": dag, "aantal": str(zwolle)}, ALMELO | {"peildatum": dag, "aantal": str(almelo)}
    )
    return bereid_voor("juli.csv", inhoud, store=juni.store(), antwoorden={VRAAG: antwoord})


@pytest.mark.parametrize(
    ("zwolle", "almelo", "dag", "gevraagd"),
    [
        (30, 20, "2024-07-02", True),  # 50 of 100: at least half
        (30, 19, "2024-07-02", False),
        (63, 44, "2024-07-05", True),
        (63, 44, "2024-07-06", False),
        (63, 44, "2024-07-01", False),
    ],
)
def test_een_telling_van_de_eerste_werkdag_wordt_gevraagd_vanaf_de_helft_van_het_halfjaar_ervoor(
    juni: Bronhouder, zwolle: int, almelo: int, dag: str, gevraagd: bool
):
    klaar = lever(juni, zwolle, almelo, dag)
    assert [v.sleutel for v in klaar.vragen] == ([f"eerste-werkdag:{dag}"] if gevraagd else [])
    assert klaar.vastlegbaar is not gevraagd


def test_de_stand_van_het_halfjaar_ervoor_wordt_vastgelegd_op_de_eerste_met_de_genoemde_dag_ernaast(juni: Bronhouder):
    klaar = lever(juni, 63, 44, antwoord="vorig")
    assert klaar.vragen == ()
    rijen = klaar.tabellen["realisatie"].to_pylist()
    assert [(r["peildatum"], r["aantal"]) for r in rijen] == [(date(2024, 7, 1), 63), (date(2024, 7, 1), 44)]
    assert {r["opmerking"] for r in rijen} == {"de bron noemt 2 juli 2024"}
    assert (klaar.koppeling or {})["eerste_werkdag"] == {"2024-07-02": "vorig"}


def test_wie_zegt_dat_het_een_nieuw_halfjaar_is_wordt_later_niet_opnieuw_gevraagd(juni: Bronhouder, tmp_path: Path):
    leg_vast(MapLogboek(tmp_path), lever(juni, 63, 44, antwoord="nieuw"), door=Gebruiker("iemand"), opmerking="klopt")
    sql = (
        "select realisatie_aantal from voortgang(date '2024-07-02') "
        "where soort = 'statushouders' and gemeente = 'Zwolle'"
    )
    assert vraag_sql(juni.store(), sql)[0][0] == 63
    assert len(vraag_sql(juni.store(), "from eerste_werkdag")) == 0
