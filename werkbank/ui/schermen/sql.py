"""The SQL page: a question that ships or one's own, its values, the run that can be stopped, the answer, the schema."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from werkbank.analyse import momentopnamen, vraag
from werkbank.analyse.klaar import KlareVraag, klare_vragen, parameters
from werkbank.analyse.schema import kolommen_van, kolommen_van_eigen
from werkbank.analyse.waarde import lees_waarde
from werkbank.fouten import QueryFout, VraagFout, WerkbankFout
from werkbank.opmaak import getal
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bewaren import bewaar, bewaarde, open_in_bouwen
from werkbank.ui.delen.eigen import eigen_tabellen
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.meenemen import Mee
from werkbank.ui.delen.melding import band, toelichting, toon_fout
from werkbank.ui.delen.sectie import Deel
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.tabel import tabel
from werkbank.weergave.kolommen import Kolom, tekst_van
from werkbank.weergave.uitkomst import als_tabel, assen, groep_van
from werkbank.woordenboek import views

_EIGEN = ""
_BEGIN = """select gemeente, opgave_aantal, realisatie_aantal, verschil_aantal
from voortgang
where soort = 'asiel'
order by verschil_aantal"""
# A longer query makes an address that mail programs cut off.
_IN_ADRES_TEKENS = 1_500
_OP_SCHERM = 500
_TEKST, _UITKOMST = "sql_tekst", "sql_uitkomst"
_WACHT_SECONDEN = 0.1
_STAVEN_MIN, _STAVEN_MAX = 2, 60


@dataclass(frozen=True)
class Uitkomst:
    """What came of a question: the answer, or why there is none."""

    sql: str
    antwoord: vraag.Antwoord | None = None
    fout: WerkbankFout | None = None


def kies_vraag() -> None:
    """A question that ships, put in the editor when it is chosen."""
    alle = _alle()
    opties = {_EIGEN: "Eigen vraag"} | {naam: v.titel for naam, v in alle.items()}
    naam = kies("vraag", "Kant-en-klare of bewaarde vraag", opties, _EIGEN, wist=("sql", "met"), width=620)
    if naam:
        toelichting(alle[naam].uitleg)
        open_in_bouwen(alle[naam])
    if st.session_state.get("sql_vraag") != naam or _TEKST not in st.session_state:
        st.session_state["sql_vraag"] = naam
        begin = alle[naam].sql if naam else _BEGIN
        st.session_state[_TEKST] = st.query_params.get("sql", begin)
        st.session_state.pop(_UITKOMST, None)


def bewerk() -> None:
    """The editor, a field for each parameter, and the button; runs the question when it is pressed."""
    sql = st.text_area("SQL", key=_TEKST, height=260, on_change=_vergeet)
    waarden = _vul_in(sql)
    if st.button("Voer uit", key="sql_voer_uit"):
        _bewaar_in_adres(sql, waarden)
        # What stands here when the run ends before the answer is there.
        st.session_state[_UITKOMST] = Uitkomst(sql, fout=QueryFout("De vraag is gestopt."))
        st.session_state[_UITKOMST] = _stel(sql, {naam: lees_waarde(tekst) for naam, tekst in waarden.items()})
    van = bewaarde().get(st.session_state["sql_vraag"])
    bewaar(
        sql,
        invullen="; ".join(f"${naam}={tekst}" for naam, tekst in waarden.items()),
        adres_bouwen=van.adres if van and van.sql == sql else "",
        van=van,
    )


def toon_uitkomst(deel: Deel) -> None:
    """The answer as a table, with how many rows there are in all and how long it took; or the refusal."""
    uitkomst: Uitkomst | None = st.session_state.get(_UITKOMST)
    if uitkomst is None:
        toelichting("Druk op Voer uit. Het antwoord komt hier.")
        return
    if uitkomst.fout:
        toon_fout(uitkomst.fout)
        if isinstance(uitkomst.fout, VraagFout) and uitkomst.fout.database:
            toon("gevouwen", kop="Wat de database zegt", tekst=uitkomst.fout.database)
    elif uitkomst.antwoord:
        _toon_antwoord(deel, uitkomst.sql, uitkomst.antwoord)


def teken_antwoord(deel: Deel) -> None:
    """The answer as a chart, when it has a name or a day with a number; what is drawn the reader may change."""
    uitkomst: Uitkomst | None = st.session_state.get(_UITKOMST)
    if uitkomst is None or uitkomst.antwoord is None or len(uitkomst.antwoord.rijen) < _STAVEN_MIN:
        return
    rijen, kolommen = als_tabel(uitkomst.antwoord.rijen, uitkomst.antwoord.types)
    mogelijk = assen(kolommen)
    langs_alle = (*mogelijk.dagen, *mogelijk.namen)
    if not (langs_alle and mogelijk.getallen):
        return
    toon("tussenkop", titel="In beeld")
    with st.container(key="sql_beeld", horizontal=True, gap="small"):
        # Keyed by the question: another answer has other columns.
        welke = abs(hash(uitkomst.sql))
        langs = st.selectbox("Langs", langs_alle, format_func=_kop, key=f"sql_langs_{welke}", width=240)
        wat = st.selectbox("Getal", mogelijk.getallen, format_func=_kop, key=f"sql_getal_{welke}", width=240)
    # Only here: a page without a chart does not wait for Altair.
    from werkbank.grafieken.vrij import lijngrafiek, staafgrafiek

    dubbel = len(set(rijen.kolom(langs.naam))) < len(rijen)
    groep = groep_van(rijen, langs, mogelijk.namen) if dubbel else None
    if dubbel and groep is None:
        toelichting(
            f"Geen grafiek: {langs.kop} noemt een waarde vaker dan één keer. Tel op met group by, of kies een ander."
        )
    elif langs in mogelijk.dagen:
        op_dag = Rijen.van(sorted((r for r in rijen.mappen() if r[langs.naam]), key=lambda r: r[langs.naam]))
        _teken(deel, lijngrafiek, op_dag, wat, groep, tijd=langs.naam)
    elif len(rijen) > _STAVEN_MAX:
        toelichting(f"Geen grafiek: meer dan {_STAVEN_MAX} staven. Vraag minder rijen, met where of limit.")
    else:
        _teken(deel, staafgrafiek, rijen, wat, groep, naam=langs.naam)


def _teken(deel: Deel, maker: Callable[..., Any], rijen: Rijen, wat: Kolom, groep: Kolom | None, **langs: str) -> None:
    deel.grafiek(
        maker,
        rijen,
        waarde=wat.naam,
        titel=wat.volle_kop,
        schrijf=partial(tekst_van, kolom=wat),
        groep=groep.naam if groep else "",
        omschrijving=f"{wat.volle_kop}. Dezelfde getallen staan in de tabel.",
        **langs,
    )


def _kop(kolom: Kolom) -> str:
    return kolom.kop


def toon_schema() -> None:
    """A view of the reader's choice: what it is for, what a row is, its columns."""
    per_naam = {view.naam: view for view in views()}
    eigen = {tabel.naam: tabel for tabel in eigen_tabellen()}
    naam = kies("view", "View", {naam: naam for naam in (*eigen, *per_naam)}, "voortgang", width=260)
    if naam in eigen:
        toelichting(f"Uw eigen bestand {eigen[naam].bestandsnaam}. Korrel: één rij per rij in het bestand.")
        toon("schema", view=naam, kolommen=kolommen_van_eigen(eigen[naam]).mappen())
        return
    view = per_naam[naam]
    toelichting(f"{view.doel} Korrel: {view.korrel}.")
    if view.parameters:
        toelichting(f"Met haakjes kiest u zelf: {view.naam}({', '.join(f'{p} := …' for p in view.parameters)})")
    toon("schema", view=view.naam, kolommen=kolommen_van(gegevens.store(), view).mappen())


def _alle() -> dict[str, KlareVraag]:
    """Every question that can be chosen: what was kept, then what ships."""
    return {**bewaarde(), **{v.naam: v for v in klare_vragen()}}


def _vul_in(sql: str) -> dict[str, str]:
    """A field for each ``$parameter``: name → what was typed."""
    namen = parameters(sql)
    if not namen:
        return {}
    naam = st.session_state["sql_vraag"]
    begin = {n: "" if w is None else str(w) for n, w in (_alle()[naam].invullen if naam else {}).items()}
    begin |= dict(deel.split("=", 1) for deel in st.query_params.get("met", "").split(";") if "=" in deel)
    with st.container(key="sql_waarden", horizontal=True, gap="small"):
        return {
            n: st.text_input(f"${n}", value=begin.get(n, ""), key=f"sql_{naam}_{n}", width=220, on_change=_vergeet)
            for n in namen
        }


def _vergeet() -> None:
    """Another question: what stands below is not its answer."""
    st.session_state.pop(_UITKOMST, None)


def _bewaar_in_adres(sql: str, waarden: dict[str, str]) -> None:
    naam = st.session_state["sql_vraag"]
    past = len(sql) <= _IN_ADRES_TEKENS and not (naam and sql == _alle()[naam].sql)
    for sleutel, tekst in (
        ("sql", sql if past else ""),
        ("met", ";".join(f"{n}={w}" for n, w in waarden.items())),
    ):
        if tekst:
            st.query_params[sleutel] = tekst
        else:
            st.query_params.pop(sleutel, None)


def _stel(sql: str, waarden: dict[str, Any]) -> Uitkomst:
    """Ask, and show how long it takes meanwhile. Whatever the reader does next stops the question."""
    klaar: list[Uitkomst] = []
    stop = threading.Event()
    store, eigen, bekend_op = gegevens.store(), eigen_tabellen(), gegevens.stand().bekend_op

    def vraag_het() -> None:
        try:
            antwoord = vraag.stel(momentopnamen.neem(store), sql, waarden, eigen=eigen, bekend_op=bekend_op, stop=stop)
            klaar.append(Uitkomst(sql, antwoord))
        except WerkbankFout as fout:
            klaar.append(Uitkomst(sql, fout=fout))

    draad = threading.Thread(target=vraag_het, name="sql-vraag")
    draad.start()
    plek = st.empty()
    try:
        with plek.container(horizontal=True, vertical_alignment="center"):
            st.button("Stop", key="sql_stop")
            teller = st.empty()
        seconden = 0.0
        while draad.is_alive():
            draad.join(_WACHT_SECONDEN)
            seconden += _WACHT_SECONDEN
            # Also where the run ends when the reader pressed Stop.
            teller.markdown(f"Bezig, {getal(seconden, 1)} s")
    finally:
        stop.set()
        draad.join()
    plek.empty()
    return klaar[0]


def _toon_antwoord(deel: Deel, sql: str, antwoord: vraag.Antwoord) -> None:
    totaal, gekregen = antwoord.aantal, len(antwoord.rijen)
    rijen_woord = "1 rij" if totaal == 1 else f"{getal(totaal)} rijen"
    toelichting(f"{rijen_woord} in {getal(antwoord.seconden, 2)} s.")
    if antwoord.afgekapt:
        band("waarschuwing", f"Dit zijn de eerste {getal(gekregen)} van {getal(totaal)} rijen, ook in de bestanden.")
    rijen, kolommen = als_tabel(antwoord.rijen, antwoord.types)
    if gekregen > _OP_SCHERM:
        toelichting(f"Op het scherm staan de eerste {getal(_OP_SCHERM)}; Neem mee geeft er {getal(gekregen)}.")
    tabel(rijen[:_OP_SCHERM], kolommen, bijschrift="Antwoord", opmerking="")
    deel.mee = Mee(rijen, kolommen)
    deel.definitie = f"{deel.definitie}\n\nDe vraag: {' '.join(sql.split())}"
