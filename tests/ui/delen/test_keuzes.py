"""A choice lives in the URL: as a code, for every page, and only when it is a possible one."""

from streamlit.testing.v1 import AppTest


def _bladzijde() -> None:  # runs in Streamlit, as a page of its own
    import streamlit as st

    from werkbank.ui.delen.keuzes import keuzebalk, kies

    with keuzebalk():
        gekozen = kies("regio", "Regio", {"alles": "Heel Overijssel", "Twente": "Twente"}, "alles")
    st.text(gekozen)


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


def test_een_onbekende_waarde_in_de_url_wordt_geweigerd_en_er_komt_niets_voor_in_de_plaats() -> None:
    app = AppTest.from_function(_bladzijde)
    app.query_params["regio"] = "<script>"

    app.run()

    assert not app.exception
    assert not app.text
    assert app.selectbox(key="regio").value is None
    assert "Regio “&lt;script&gt;” is hier niet te kiezen." in app.get("html")[0].proto.body


def test_wie_daarna_kiest_ziet_zijn_keuze() -> None:
    app = AppTest.from_function(_bladzijde)
    app.query_params["regio"] = "<script>"
    app.run()

    app.selectbox(key="regio").select("Twente").run()

    assert app.text[0].value == "Twente"


def test_een_keuze_komt_als_code_in_de_url() -> None:
    app = AppTest.from_function(_bladzijde).run()

    app.selectbox(key="regio").select("Twente").run()

    assert app.text[0].value == "Twente"
    assert app.query_params["regio"] == "Twente"
