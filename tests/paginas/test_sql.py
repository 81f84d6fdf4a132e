"""SQL: an answer with how many rows there are in all, a refusal with the place, and the schema beside it."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand
from tests.paginas.scherm import deel

PAGINA = "pages/sql.py"


def voer_uit(app: AppTest) -> AppTest:
    return app.button(key="sql_voer_uit").click().run()


def test_een_vraag_geeft_een_tabel_met_nederlandse_getallen(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(
        PAGINA,
        sql="select regio, sum(opgave_aantal) as opgave from voortgang where soort = 'asiel' group by all order by all",
    )
    assert "Druk op Voer uit" in deel(app, "antwoord").tekst

    voer_uit(app)

    assert deel(app, "antwoord").rijen == [
        {"regio": "IJsselland", "opgave": "3.050"},
        {"regio": "Twente", "opgave": "3.275"},
    ]
    assert "2 rijen in" in deel(app, "antwoord").tekst


def test_onder_een_antwoord_met_namen_en_getallen_staat_een_grafiek(open_pagina: Callable[..., AppTest]) -> None:
    zonder = voer_uit(open_pagina(PAGINA, sql="select 1 as een"))
    assert deel(zonder, "antwoordbeeld").grafieken == []

    met = voer_uit(open_pagina(PAGINA, sql="select regio, opgave_aantal from voortgang_regio where soort = 'asiel'"))

    [grafiek] = deel(met, "antwoordbeeld").grafieken
    assert [r["zin"] for r in grafiek["datasets"]["blad0"]] == ["IJsselland: 3.050", "Twente: 3.275"]


def test_wie_terugkijkt_leest_ook_in_sql_wat_toen_bekend_was(open_pagina: Callable[..., AppTest]) -> None:
    sql = "select count(realisatie_aantal) as met_cijfer from voortgang"
    app = voer_uit(open_pagina(PAGINA, sql=sql, bekend_op="2024-02-01"))
    assert deel(app, "antwoord").rijen == [{"met_cijfer": "0"}]


def test_een_kant_en_klare_vraag_heeft_een_veld_voor_elke_parameter(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, vraag="grootste_tekort")
    assert [(v.label, v.value) for v in app.text_input if v.label.startswith("$")] == [
        ("$soort", "asiel"),
        ("$hoeveel", "10"),
    ]

    next(v for v in app.text_input if v.label == "$hoeveel").set_value("1").run()
    voer_uit(app)

    # Hengelo has 112 of 415
    assert [(r["gemeente"], r["nog_te_realiseren_aantal"]) for r in deel(app, "antwoord").rijen] == [("Hengelo", "303")]
    assert app.query_params["met"] == "soort=asiel;hoeveel=1"


def test_een_fout_zegt_de_plaats_en_een_naam_die_lijkt_en_vouwt_de_database_weg(
    open_pagina: Callable[..., AppTest],
) -> None:
    app = voer_uit(open_pagina(PAGINA, sql="select gemente from voortgang"))

    gezien = deel(app, "antwoord")
    assert "Er is geen kolom “gemente”." in gezien.tekst
    assert "regel 1, teken 8" in gezien.tekst
    assert "Bedoelt u gemeente" in gezien.tekst
    assert "<summary>Wat de database zegt</summary>" in gezien.html


def test_wijzigen_kan_niet(open_pagina: Callable[..., AppTest]) -> None:
    app = voer_uit(open_pagina(PAGINA, sql="delete from register_gemeente"))
    assert "Alleen vragen stellen kan, niets wijzigen." in deel(app, "antwoord").tekst


def test_wat_is_afgekapt_staat_er_met_hoeveel_er_zijn(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    app = voer_uit(open_pagina(PAGINA, sql="select range as nummer from range(10500) order by all"))

    gezien = deel(app, "antwoord")
    assert "Dit zijn de eerste 10.000 van 10.500 rijen" in gezien.tekst
    assert "Op het scherm staan de eerste 500" in gezien.tekst
    assert len(gezien.rijen) == 500
    regels = bestanden["csv_antwoord"].regels()
    assert "9999;ja" in regels
    assert "10000;ja" not in regels


def test_twee_kolommen_met_een_naam_en_een_leeg_veld_blijven_allebei(open_pagina: Callable[..., AppTest]) -> None:
    app = voer_uit(open_pagina(PAGINA, sql="select 1 as a, null as a, true as b, date '2024-07-01' as c, [1, 2] as d"))

    [rij] = deel(app, "antwoord").rijen
    assert list(rij) == ["a", "a (2)", "b", "c", "d"]
    assert [rij["a"], rij["b"], rij["c"], rij["d"]] == ["1", "ja", "1 jul 2024", "[1, 2]"]


def test_naast_de_vraag_staan_de_kolommen_van_een_view(open_pagina: Callable[..., AppTest]) -> None:
    schema = deel(open_pagina(PAGINA, view="gemeente"), "schema")

    assert "inwoners_aantal inwoners Inwoners op de dag inwoners_op (CBS). Bijvoorbeeld: 29683" in schema.tekst
    # The first of IJsselland
    assert "gemeente Naam van de gemeente volgens het register. Bijvoorbeeld: Dalfsen" in schema.tekst


def test_een_vraag_die_niet_bestaat_wordt_gezegd(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, vraag="onzin")
    assert "“onzin” is hier niet te kiezen." in deel(app, "vraagdeel").tekst
