"""A section that fails says so in its own place; the others are drawn."""

from streamlit.testing.v1 import AppTest


def _bladzijde() -> None:  # runs in Streamlit, as a page of its own
    import streamlit as st

    from werkbank.fouten import QueryFout
    from werkbank.ui.delen.sectie import sectie

    with sectie("kpi", "Eerste"):
        raise QueryFout("Er is geen query “x”.", doe="Vraag de beheerder <b>om hulp</b>.")
    # mypy does not see that `sectie` holds back an error of the werkbank.
    with sectie("staven", "Tweede"):  # type: ignore[unreachable]
        st.text("tweede is er")


def _met_bron() -> None:
    from datetime import date

    from werkbank.rijen import Rijen
    from werkbank.ui.delen.sectie import sectie
    from werkbank.weergave.kpi import Kpi

    rijen = Rijen(("bron", "peildatum", "aantal"), [("COA <1>", date(2024, 7, 1), 6325)])
    with sectie("kpi", definitie="Wat telt mee.\n\nWat telt niet mee.") as deel:
        deel.toont(rijen)
        deel.kpis(Kpi("Opgave", rijen[0].aantal))


def test_onder_een_onderdeel_staan_bron_peildatum_en_definitie() -> None:
    app = AppTest.from_function(_met_bron).run()

    assert not app.exception
    herkomst = app.html[-1].value
    assert "COA &lt;1&gt;" in herkomst
    assert "1 juli 2024" in herkomst
    assert "<p>Wat telt mee.</p><p>Wat telt niet mee.</p>" in herkomst


def test_een_fout_blijft_binnen_haar_onderdeel() -> None:
    app = AppTest.from_function(_bladzijde).run()

    tekst = "".join(deel.value for deel in app.html)
    assert not app.exception
    assert "Er is geen query “x”." in tekst
    assert "&lt;b&gt;om hulp&lt;/b&gt;" in tekst
    assert app.text[0].value == "tweede is er"
