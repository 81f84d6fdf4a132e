"""Aansluiting: two counts of one quantity, since when they differ, and whose count the pages use."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst
from tests.paginas.scherm import deel

PAGINA = "pages/aansluiting.py"
OPEN = Callable[..., AppTest]
HOF = "GM1735"


def test_het_verschil_en_sinds_wanneer(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    maanden = ("2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01")
    eigen = "Gemeente Hof van Twente"
    logboek.lever(*(("statushouders", dag, HOF, n) for dag, n in zip(maanden, (5, 8, 12, 15), strict=True)))
    logboek.lever(
        *(("statushouders", dag, HOF, n) for dag, n in zip(maanden, (6, 8, 15, 20), strict=True)), leverancier=eigen
    )

    app = open_pagina(PAGINA)

    [rij] = deel(app, "tabel").rijen
    assert rij["Gemeente"] == "Hof van Twente"
    assert (rij["Voorkeur"], rij["Andere telling"], rij["Verschil"]) == ("COA", eigen, "+5")
    # 1 February differed, 1 March was equal: the present difference began on 1 April.
    assert rij["Verschilt sinds"] == "1 apr 2024"
    assert deel(app, "tabel").kerncijfers["Grootste verschil"].startswith("+5")


def test_gelijke_tellingen_sluiten_aan(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 300))
    logboek.lever(("asiel", "2024-07-01", "GM0193", 300), leverancier="RRT IJsselland")

    app = open_pagina(PAGINA)

    assert [(r["Verschil"], r["Verschilt sinds"]) for r in deel(app, "tabel").rijen] == [("0", "sluit aan")]
    assert "alle tellingen sluiten aan" in deel(app, "tabel").tekst


def test_zonder_dubbele_telling_is_er_niets_aan_te_sluiten(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 300))

    assert "niets om aan te sluiten" in deel(open_pagina(PAGINA), "tabel").tekst


def test_een_andere_voorkeur_telt_meteen_en_noemt_wie_en_waarom(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 4300))
    logboek.lever(("asiel", "2024-07-01", "GM0193", 4290), leverancier="RRT IJsselland")
    assert "4.300" in tekst(open_pagina("app.py"))

    app = open_pagina(PAGINA, opgave="asiel")
    app.multiselect(key="keus_0").set_value(["RRT IJsselland"])
    app.multiselect(key="keus_1").set_value(["COA"])
    _leg_vast(app, reden="telt locaties mee", wie="secretaris PRT")

    rij = next(r for r in deel(app, "voorkeur").rijen if r["Opgave"] == "Asielopvang")
    assert rij["Wiens telling telt"] == "RRT IJsselland, daarna COA"
    assert (rij["Vastgelegd door"], rij["Reden"]) == ("secretaris PRT", "telt locaties mee")
    assert "4.290" in tekst(open_pagina("app.py"))
    levering = logboek.logboek.lees().leveringen[-1]
    assert "telt locaties mee" in tekst(open_pagina("pages/leveringen.py", levering=levering.id))


def test_zonder_eerste_keus_of_reden_wordt_er_niets_vastgelegd(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 300))
    app = open_pagina(PAGINA)

    _leg_vast(app, reden="zomaar", wie="secretaris PRT")
    assert "Kies wie de eerste keus is." in tekst(app)
    app.multiselect(key="keus_0").set_value(["COA"])
    app.multiselect(key="keus_1").set_value(["COA"])
    _leg_vast(app, reden="zomaar", wie="secretaris PRT")
    assert "“COA” staat in meer dan één vak." in tekst(app)
    app.multiselect(key="keus_1").set_value([])
    _leg_vast(app, reden=" ", wie="secretaris PRT")
    assert "Geef een reden op." in tekst(app)
    app.multiselect(key="keus_0").set_value([])
    app.multiselect(key="keus_1").set_value(["COA"])
    app.multiselect(key="keus_2").set_value(["COA"])
    _leg_vast(app, reden="", wie="")
    assert (
        "Kies wie de eerste keus is. “COA” staat in meer dan één vak. Kies elke leverancier één keer. "
        "Geef een reden op. Vul in wie dit vastlegt." in tekst(app)
    ), "what is wrong is told in one go"
    assert len(logboek.logboek.lees().leveringen) == 1


def _leg_vast(app: AppTest, *, reden: str, wie: str) -> None:
    app.text_input(key="reden").set_value(reden)
    app.text_input(key="wie").set_value(wie)
    app.button[-1].click().run()
    assert not app.exception, [fout.value for fout in app.exception]
