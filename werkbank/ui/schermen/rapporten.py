"""The parts of the page Rapporten: the choice of a report, making it with progress, and the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from werkbank.fouten import WerkbankFout
from werkbank.register import gemeente
from werkbank.ui.delen import gegevens, keuzes
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.melding import band, toelichting, toon_fout
from werkbank.verslagen.catalogus import MIME, RAPPORTEN, VORMEN, Rapport, boodschappen, laad, maak
from werkbank.verslagen.opdracht import Opdracht

_KLAAR, _BEZIG = "rapport_klaar", "rapport_bezig"


@dataclass(frozen=True)
class Gekozen:
    """A report as it is chosen on the page: which one, of what, in which format."""

    rapport: Rapport
    opdracht: Opdracht
    vorm: str

    @property
    def sleutel(self) -> tuple[Any, ...]:
        """What a file depends on: with another key it is another file."""
        o = self.opdracht
        over = (o.regio, o.gemeente, o.peildatum, o.vandaag, tuple(sorted(o.boodschappen.items())))
        return (self.rapport.naam, self.vorm, o.vraag.store.versie, o.vraag.bekend_op, *over)


def kies_rapport(keuze: Keuze) -> Gekozen:
    """Which report, in which format, and of which municipality where it is about one."""
    with st.container(key="rapport_keuzes", horizontal=True, gap="small"):
        naam = kies(
            "rapport", "Rapport", {r.naam: r.titel for r in RAPPORTEN.values()}, next(iter(RAPPORTEN)), width=320
        )
        rapport = RAPPORTEN[naam]
        over = keuzes.gemeente(width=210) if rapport.per_gemeente else ""
        vorm = _kies_vorm(rapport)
    toelichting(rapport.uitleg)
    regio = keuze.regio if rapport.per_regio else None
    opdracht = Opdracht(gegevens.vrager(), keuze.peildatum, gegevens.gezien_op(), regio=regio, gemeente=over)
    if rapport.met_boodschappen:
        opdracht = replace(opdracht, boodschappen=_schrijf_boodschappen(rapport, opdracht))
    return Gekozen(rapport, opdracht, vorm)


def _schrijf_boodschappen(rapport: Rapport, opdracht: Opdracht) -> dict[str, str]:
    """A field for the message of each slide, filled with the computed one; what was changed, by name of the slide."""
    with eerste_gebruik():
        berekend = boodschappen(rapport, opdracht)
    # Fields of their own for other figures: what was written of those says nothing of these.
    van = abs(hash((opdracht.peildatum, opdracht.regio, opdracht.vraag.bekend_op, opdracht.vraag.store.versie)))
    eigen = {}
    with st.expander("De boodschap van elke dia: pas aan wat u anders wilt zeggen"):
        toelichting("Een leeg veld krijgt weer de berekende boodschap. De cijfers op de dia veranderen niet mee.")
        for nummer, (sleutel, tekst) in enumerate(berekend.items(), 2):
            geschreven = st.text_input(f"Dia {nummer}", value=tekst, key=f"boodschap_{sleutel}_{van}", max_chars=300)
            if geschreven.strip() != tekst:
                eigen[sleutel] = geschreven.strip()
    return eigen


def _kies_vorm(rapport: Rapport) -> str:
    opties = {vorm: f"{VORMEN[vorm]} (.{vorm})" for vorm in rapport.vormen}
    if len(opties) == 1:
        return rapport.vormen[0]
    # The format of another report may not be one of this.
    if st.query_params.get("vorm") in VORMEN.keys() - opties.keys():
        del st.query_params["vorm"]
    return kies("vorm", "Bestand", opties, rapport.vormen[0], width=210)


def maak_en_geef(gekozen: Gekozen) -> None:
    """The button that makes the report, its progress with a way to stop, and the file once it is there."""
    plek = st.empty()
    with plek.container():
        gevraagd = st.button("Maak het rapport", key="maak_rapport")
    if gevraagd:
        # Still there when the run ends before the file is made: somebody pressed Stop, or chose something else.
        st.session_state[_BEZIG] = True
        _maak(gekozen, plek)
        st.session_state[_BEZIG] = False
        # Another run: else the way to stop stays on the page, with nothing left to stop.
        st.rerun()
    if st.session_state.pop(_BEZIG, False):
        band("melding", "Het maken van het rapport is gestopt. Er is geen bestand.")
    _geef(gekozen)


def _maak(gekozen: Gekozen, plek: Any) -> None:
    with plek.container():
        balk = st.progress(0.0, text="Even geduld")
        st.button("Stop", key="stop_rapport")
    try:
        with eerste_gebruik():
            laad(gekozen.rapport, gekozen.vorm)
        opdracht = replace(gekozen.opdracht, meld=_voortgang(gekozen.rapport, balk))
        inhoud: bytes | WerkbankFout = maak(gekozen.rapport, opdracht, gekozen.vorm, gegevens.vandaag())
    except WerkbankFout as fout:
        inhoud = fout
    st.session_state[_KLAAR] = (gekozen.sleutel, inhoud)


def _voortgang(rapport: Rapport, balk: Any) -> Callable[[str], None]:
    """Tells the bar how far it is. When the reader wants something else, Streamlit ends the run here."""
    gedaan = 0

    def meld(stap: str) -> None:
        nonlocal gedaan
        balk.progress(min(gedaan / rapport.stappen, 1.0), text=f"{rapport.titel}: {stap.lower()}")
        gedaan += 1

    return meld


def _geef(gekozen: Gekozen) -> None:
    sleutel, inhoud = st.session_state.get(_KLAAR, (None, None))
    if sleutel != gekozen.sleutel:
        return
    if isinstance(inhoud, WerkbankFout):
        toon_fout(inhoud)
        return
    naam = gekozen.rapport.bestandsnaam(gekozen.opdracht, gekozen.vorm)
    band("gelukt", f"{gekozen.rapport.titel} is klaar: {naam}.")
    st.download_button(
        f"Download {VORMEN[gekozen.vorm]}",
        data=inhoud,
        file_name=naam,
        mime=MIME[gekozen.vorm],
        key="rapport_bestand",
        on_click="ignore",
    )


def op_de_opdrachtregel(gekozen: Gekozen) -> None:
    """The command that makes the same figures without a screen."""
    o = gekozen.opdracht
    delen = ["python -m werkbank rapport", gekozen.rapport.naam]
    delen += [f'--gemeente "{gemeente(o.gemeente).naam}"'] if o.gemeente else []
    delen += [f"--regio {o.regio}"] if o.regio else []
    delen += [f"--peildatum {o.peildatum.isoformat()}"]
    delen += [f"--bekend-op {o.vraag.bekend_op.isoformat()}"] if o.vraag.bekend_op else []
    delen += [f"--uit {gekozen.rapport.naam}.{gekozen.vorm}"]
    toelichting("Hetzelfde bestand zonder scherm:")
    st.code(" ".join(delen), language=None, wrap_lines=True)
