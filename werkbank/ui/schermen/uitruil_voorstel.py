"""The workbench for proposals: try exchanges, see at once what they do, keep them under a name, compare, agree.

What is tried is held against the rules of the intake itself, so that the page refuses what recording would refuse.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from werkbank.rijen import Rijen
from werkbank.toegang import Gebruiker
from werkbank.ui.delen import gegevens, melding
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.letterlijk import letterlijk
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie
from werkbank.ui.schermen.uitruil_formulier import besluitvelden, namen, nieuwe_code, ruilbaar
from werkbank.ui.schermen.uitruil_regels import Regel, als_json, naar_adres, schone_naam, uit_adres
from werkbank.weergave import definities_uitruil as definities
from werkbank.weergave.kolommen import kolom

_GEEN = "geen"
_KAN = "Dit voorstel kan: geen som verandert en geen opgave komt onder 0. Het is nog geen afspraak."
_PROEF = Gebruiker("proef")
_EFFECT = (
    kolom("regio"),
    kolom("opgave_aantal", als="wet"),
    kolom("opgave_na_uitruil_aantal"),
    kolom("voorstel_saldo_aantal"),
    kolom("met_voorstel_aantal"),
    kolom("na_uitruil_regio_deel_pct", als="zonder_voorstel"),
    kolom("met_voorstel_deel_pct"),
    kolom("na_uitruil_per_1000", als="zonder_voorstel"),
    kolom("met_voorstel_per_1000"),
)


def kies_voorstel(voorstellen: Rijen) -> tuple[str, list[Regel]]:
    """Which kept proposal is worked on ("" for a new one), and its lines as they are now on this page."""
    teksten = {_GEEN: "Nieuw voorstel"} | {str(v.voorstel): str(v.voorstel_tekst) for v in voorstellen}
    naam = kies("voorstel", "Voorstel", teksten, _GEEN, wist=("regels",), width=420)
    regels = uit_adres()
    if regels is None:
        regels = [] if naam == _GEEN else _bewaarde_regels(naam)
    return "" if naam == _GEEN else naam, regels


def _bewaarde_regels(naam: str) -> list[Regel]:
    return [
        Regel(
            r.soort,
            r.periode,
            r.van_gemeente_code,
            r.naar_gemeente_code,
            r.uitruil_aantal,
            r.uitruil_amv_aantal or 0,
            r.paar or "",
        )
        for r in vraag("uitruil/voorstel", voorstel=naam)
    ]


def toon_regels(regels: list[Regel], perioden: Rijen) -> None:
    """The lines, each to change or take away, and the fields of the next one."""
    teksten = ruilbaar(perioden)
    for nummer, regel in enumerate(regels):
        # The line itself is in the key: a line that moves up must not take over the number of the one before it.
        sleutel = f"regel_{nummer}_{regel.soort}_{regel.van}_{regel.naar}"
        with st.container(key=f"rij_{sleutel}", horizontal=True, gap="small", vertical_alignment="bottom"):
            wat = teksten.get(f"{regel.soort}/{regel.periode}", f"{regel.soort} {regel.periode}")
            paar = f", paar “{regel.paar}”" if regel.paar else ""
            st.markdown(f"**{nummer + 1}. {regel.tekst}**  \n{wat}{paar}", width=380)
            _aantal(regels, nummer, "aantal", f"Aantal van regel {nummer + 1}", sleutel)
            if regel.soort == "asiel":
                _aantal(regels, nummer, "amv", f"Waarvan amv, regel {nummer + 1}", sleutel)
            st.button(
                f"Haal regel {nummer + 1} weg",
                key=f"weg_{sleutel}",
                on_click=lambda n=nummer: naar_adres([r for i, r in enumerate(regels) if i != n]),
            )
    _nieuwe_regel(regels, perioden)


def _aantal(regels: list[Regel], nummer: int, veld: str, label: str, sleutel: str) -> None:
    sleutel = f"{veld}_{sleutel}"
    st.session_state[sleutel] = getattr(regels[nummer], veld)

    def bewaar() -> None:
        anders: dict[str, Any] = {veld: int(st.session_state[sleutel])}
        naar_adres([replace(r, **anders) if i == nummer else r for i, r in enumerate(regels)])

    laagste = 1 if veld == "aantal" else 0
    st.number_input(label, min_value=laagste, max_value=999_999, step=1, key=sleutel, on_change=bewaar, width=170)


def _nieuwe_regel(regels: list[Regel], perioden: Rijen) -> None:
    teksten, codes = ruilbaar(perioden), namen()
    nummer = len(regels)
    with (
        st.container(key="nieuwe_regel"),
        st.form(f"nieuwe_regel_{nummer}", border=False),
        st.container(horizontal=True, gap="small", vertical_alignment="bottom"),
    ):
        wat = st.selectbox(
            "Opgave en periode", list(teksten), format_func=teksten.__getitem__, key=f"wat_{nummer}", width=270
        )
        van = st.selectbox("Van", list(codes), format_func=codes.__getitem__, key=f"van_{nummer}", width=220)
        naar = st.selectbox(
            "Naar", list(codes), index=1, format_func=codes.__getitem__, key=f"naar_{nummer}", width=220
        )
        aantal = st.number_input(
            "Aantal", min_value=1, max_value=999_999, value=10, step=1, key=f"n_{nummer}", width=120
        )
        amv = st.number_input(
            "Waarvan amv", min_value=0, max_value=999_999, value=0, step=1, key=f"amv_{nummer}", width=130
        )
        paar = st.text_input(
            "Paar",
            key=f"paar_{nummer}",
            width=150,
            help="Alleen bij een ruil tussen twee opgaven: geef beide regels dezelfde naam.",
        )
        if st.form_submit_button("Voeg regel toe"):
            soort, _, periode = str(wat).partition("/")
            amv = amv if soort == "asiel" else 0
            naar_adres([*regels, Regel(soort, periode, van, naar, int(aantal), int(amv), schone_naam(paar))])
            st.rerun()


def bezwaren(regels: list[Regel]) -> list[str]:
    """Why these lines cannot be agreed together, in the words of the intake; empty when they can."""
    rijen = voorstelrijen("proef", regels)

    def toets() -> Rijen:
        with eerste_gebruik():
            from werkbank.intake.formulier import bereid_formulier_voor
        gevonden = bereid_formulier_voor("uitruilvoorstel", rijen, door=_PROEF, store=gegevens.store()).fouten
        # Row 1 of the csv that a form becomes is its header.
        teksten = [f"Regel {b.rij - 1}. {b.tekst}" if b.rij else b.tekst for b in gevonden]
        return Rijen(("bezwaar",), [(tekst,) for tekst in dict.fromkeys(teksten)])

    return gegevens.store().onthoud(("bezwaren van uitruil", tuple(regels)), toets).kolom("bezwaar") if regels else []


def voorstelrijen(naam: str, regels: list[Regel], vervallen: str = "nee") -> list[dict[str, Any]]:
    """The rows of a proposal in the log."""
    return [
        {"voorstel": naam, "nummer": nummer, "vervallen": vervallen} | regel.als_rij()
        for nummer, regel in enumerate(regels, 1)
    ]


def oordeel_over(regels: list[Regel]) -> bool:
    """Say what stands in the way of these lines; True when nothing does."""
    tegen = bezwaren(regels)
    if len(tegen) == 1:
        melding.band("fout", tegen[0])
    elif tegen:
        melding.band("fout", f"Dit voorstel kan zo niet, om {len(tegen)} redenen:")
        st.markdown("\n".join(f"- {letterlijk(reden)}" for reden in tegen))
    elif regels:
        melding.band("melding", _KAN)
    return not tegen


def effect(regels: list[Regel]) -> None:
    """What the lines do to every municipality of the regions that they are about."""
    with sectie(
        "effect", "Wat dit voor elke gemeente betekent", query="uitruil/effect", definitie=definities.EFFECT
    ) as deel:
        rijen = vraag("uitruil/effect", regels=als_json(regels))
        for tekst, deelrijen in rijen.per("ruil_tekst").items():
            st.markdown(f"**{tekst}**")
            deel.tabel(deelrijen, (gemeentekolom(), *_EFFECT), bijschrift=f"Effect op {tekst}")


def bewaren(naam: str, regels: list[Regel]) -> None:
    """Keep the lines under a name; a name that exists gets a new version."""
    if not kan_vastleggen("uitruilvoorstel"):
        return
    nummer = beurt("uitruilvoorstel")
    with st.form(f"voorstel_{nummer}_{naam}", border=False):
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            gekozen = st.text_input(
                verplicht("Naam van het voorstel"), value=naam, key=f"naam_{nummer}_{naam}", max_chars=60
            )
            wie = vraag_wie(f"voorstel_wie_{nummer}")
        weigering = st.container()
        with st.container(horizontal=True, gap="small"):
            verzonden = st.form_submit_button("Bewaar voorstel", type="primary")
            weg = bool(naam) and st.form_submit_button("Laat dit voorstel vervallen")
    if verzonden or weg:
        rijen = voorstelrijen(
            naam if weg else gekozen, _bewaarde_regels(naam) if weg else regels, "ja" if weg else "nee"
        )
        gelukt = f"Voorstel “{rijen[0]['voorstel']}” is {'vervallen' if weg else 'bewaard'}." if rijen else ""
        with weigering:
            vastleggen("uitruilvoorstel", rijen, wie, gelukt, "uitruilvoorstel")


def afspreken(regels: list[Regel]) -> None:
    """Turn the lines into agreed exchanges: recorded as any exchange is."""
    if not kan_vastleggen("uitruil"):
        return
    nummer = beurt("uitruil_uit_voorstel")
    with st.form(f"afspreken_{nummer}", border=False):
        besluit = besluitvelden(f"afspreken_{nummer}", "afgesproken")
        wie = vraag_wie(f"afspreken_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg vast als afspraak", type="primary")
    if verzonden:
        # A name of a pair is of this proposal; in the log it must be of this agreement alone.
        paren = {regel.paar: nieuwe_code() for regel in regels if regel.paar}
        rijen = [regel.als_rij() | besluit | {"code": nieuwe_code(), "paar": paren.get(regel.paar)} for regel in regels]
        # What was agreed is no proposal any more: on top of itself it would count twice.
        weg = {naam: st.query_params[naam] for naam in ("regels", "voorstel", "bekijk") if naam in st.query_params}
        for naam in weg:
            del st.query_params[naam]
        with weigering:
            vastleggen(
                "uitruil",
                rijen,
                wie,
                f"{len(rijen)} {'regel is' if len(rijen) == 1 else 'regels zijn'} vastgelegd als {besluit['status']}.",
                "uitruil_uit_voorstel",
            )
        # Still here: it was refused.
        st.query_params.update(weg)


def vergelijken(voorstellen: Rijen) -> None:
    """Two kept proposals beside each other."""
    codes = {str(v.voorstel): str(v.voorstel_tekst) for v in voorstellen}
    if len(codes) < 2:
        st.markdown("Bewaar twee voorstellen; dan ziet u ze hier naast elkaar.")
        return
    eerste_naam, tweede_naam = list(codes)[:2]
    with sectie("vergelijking", query="uitruil/vergelijking", definitie=definities.VERGELIJKING) as deel:
        with st.container(horizontal=True, gap="small"):
            eerste = kies("eerste", "Eerste voorstel", codes, eerste_naam, width=340)
            tweede = kies("tweede", "Tweede voorstel", codes, tweede_naam, width=340)
        rijen = vraag("uitruil/vergelijking", eerste=eerste, tweede=tweede)
        kolommen = (
            kolom("ruil_tekst"),
            gemeentekolom(),
            kolom("opgave_aantal", als="wet"),
            kolom("opgave_na_uitruil_aantal"),
            kolom("eerste_aantal", kop=eerste),
            kolom("tweede_aantal", kop=tweede),
            kolom("voorstellen_verschil_aantal"),
        )
        deel.tabel(rijen, kolommen, bijschrift=f"{eerste} naast {tweede}")
