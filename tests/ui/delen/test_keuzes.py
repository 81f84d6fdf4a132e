"""A choice lives in the URL: as a code, for every page, and only when it is a possible one."""

from streamlit.testing.v1 import AppTest


def _bladzijde() -> None:  # runs in Streamlit, as a page of its own
    import streamlit as st

    from werkbank.ui.delen.keuzes import kies

    st.text(kies("regio", "Regio", {"alles": "Heel Overijssel", "Twente": "Twente"}, "alles"))


def test_zonder_url_geldt_de_standaard() -> None:
    app = AppTest.from_function(_bladzijde).run()

    assert app.text[0].value == "alles"
    assert "regio" not in app.query_params


def test_de_url_kiest() -> None:
    app = AppTest.from_function(_bladzijde)
    app.query_params["regio"] = "Twente"

    app.run()

    assert app.text[0].value == "Twente"
    assert app.selectbox(key="regio").value == "Twente"


def test_een_onbekende_waarde_in_de_url_valt_terug_op_de_standaard_en_verdwijnt() -> None:
    app = AppTest.from_function(_bladzijde)
    app.query_params["regio"] = "<script>"

    app.run()

    assert not app.exception
    assert app.text[0].value == "alles"
    assert "regio" not in app.query_params


def test_een_keuze_komt_als_code_in_de_url() -> None:
    app = AppTest.from_function(_bladzijde).run()

    app.selectbox(key="regio").select("Twente").run()

    assert app.text[0].value == "Twente"
    assert app.query_params["regio"] == "Twente"
