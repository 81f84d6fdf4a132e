"""What a user delivers on the page Aanleveren: a file or a pasted table, and the answers to questions about it.

A file lives in its widget and nowhere else; nothing is kept of one with personal data, not even in the widget.
The answers belong to the bytes they were given for: another file begins without any.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from werkbank.fouten import Bevinding
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor
from werkbank.intake.lezen.grenzen import MAX_SECONDEN
from werkbank.intake.vraag import Vraag
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.letterlijk import letterlijk

PERSOONSGEGEVENS = "persoonsgegevens"
MANIEREN = {"bestand": "Een bestand", "plakken": "Een tabel plakken"}

_VOORBEELD = {"datum": "bijvoorbeeld 1-7-2024", "getal": "een heel getal"}
_BEURT = "werkbank_aanlever_beurt"
_ANTWOORDEN = "werkbank_aanlever_antwoorden"
_VOLGORDE = "werkbank_aanlever_volgorde"
_GELEZEN = "werkbank_aanlever_gelezen"
_GEWEIGERD = "werkbank_aanlever_geweigerd"


@dataclass(frozen=True)
class Invoer:
    """What was delivered: a file by name, or a pasted table (`naam` is "")."""

    naam: str
    inhoud: bytes

    @property
    def sleutel(self) -> str:
        """Tells one delivery from another."""
        return hashlib.sha256(self.naam.encode() + b"\0" + self.inhoud).hexdigest()[:16]


class Leest:
    """What is told while a large file is read. Every word to the browser is a moment to break off at."""

    def __init__(self) -> None:
        self._vak = st.empty()
        self._tekst: Any = None
        self._gezegd = 0

    def zeg(self, seconden: float) -> None:
        """Say how long it has taken, once a second, with a way out."""
        if int(seconden) <= self._gezegd:
            return
        self._gezegd = int(seconden)
        if self._tekst is None:
            with self._vak.container():
                self._tekst = st.empty()
                st.button("Afbreken", key="lezen_afbreken", on_click=begin_opnieuw)
        self._tekst.markdown(
            f"Het bestand wordt gelezen: {self._gezegd} seconden. "
            f"Een bestand mag ten hoogste {MAX_SECONDEN} seconden rekenen kosten."
        )

    def klaar(self) -> None:
        """Take it away."""
        self._vak.empty()


def vraag_invoer() -> Invoer | None:
    """The fields to deliver in; None as long as they are empty. Every new turn has fresh fields."""
    beurt = st.session_state.setdefault(_BEURT, 0)
    manier = st.radio(
        "Wat levert u aan", list(MANIEREN), format_func=MANIEREN.__getitem__, horizontal=True, key="manier"
    )
    if manier == "plakken":
        tekst = st.text_area(
            "Geplakte tabel",
            key=f"geplakt_{beurt}",
            height=180,
            placeholder="Kopieer de tabel in Excel, Word of een pdf en plak haar hier. Sluit af met Ctrl+Enter.",
        )
        return Invoer("", tekst.encode()) if tekst and tekst.strip() else None
    bestand = st.file_uploader("Bestand (xlsx, xlsm, xls, ods, csv, tsv of txt)", key=f"bestand_{beurt}")
    return Invoer(bestand.name, bestand.getvalue()) if bestand else None


def lees(invoer: Invoer) -> Aanlevering:
    """The file as it is understood with the answers so far; read once for each of them.

    A file with personal data ends here: it is forgotten, and the page begins again with why.
    """
    antwoorden = dict(_antwoorden(invoer.sleutel))
    kenmerk = (invoer.sleutel, tuple(sorted(antwoorden.items())), gegevens.store().versie)
    gelezen = st.session_state.get(_GELEZEN)
    if gelezen is None or gelezen[0] != kenmerk:
        aanlevering = _bereid(invoer, antwoorden)
        if any(b.regel == PERSOONSGEGEVENS for b in aanlevering.bevindingen):
            _weiger(aanlevering)
        gelezen = st.session_state[_GELEZEN] = (kenmerk, aanlevering)
    uitkomst: Aanlevering = gelezen[1]
    return uitkomst


def geweigerd() -> tuple[Bevinding, ...]:
    """Why the file before this was refused at the door; said once."""
    bevindingen: tuple[Bevinding, ...] = st.session_state.pop(_GEWEIGERD, ())
    return bevindingen


def op_volgorde(invoer: Invoer, vragen: Sequence[Vraag]) -> list[Vraag]:
    """The questions in the order in which they first came up: a field does not move when it is answered."""
    van, gezien = st.session_state.get(_VOLGORDE, ("", []))
    gezien = list(gezien) if van == invoer.sleutel else []
    gezien += [vraag.sleutel for vraag in vragen if vraag.sleutel not in gezien]
    st.session_state[_VOLGORDE] = (invoer.sleutel, gezien)
    return sorted(vragen, key=lambda vraag: gezien.index(vraag.sleutel))


def vraag_antwoord(invoer: Invoer, vraag: Vraag, *, beantwoord: bool = False) -> None:
    """A field for one question; the page is read again as soon as it is answered.

    An open question has no answer yet, whatever the reader expects: what matters is never guessed. One that was
    answered, here or as last time, shows its answer and can still be answered otherwise.
    """
    sleutel = f"antwoord_{invoer.sleutel}_{vraag.sleutel}"
    gegeven = _antwoorden(invoer.sleutel).get(vraag.sleutel) or (vraag.voorstel if beantwoord else None)
    opties: dict[str, Any] = {"key": sleutel, "on_change": _antwoord, "args": (invoer.sleutel, vraag.sleutel, sleutel)}
    if vraag.vorm == "keuze" or vraag.keuzes:
        codes = list(vraag.keuzes)
        if gegeven is not None and gegeven not in codes:
            codes.append(gegeven)
        st.session_state[sleutel] = gegeven
        vrij = vraag.vorm != "keuze"
        st.selectbox(
            letterlijk(vraag.tekst),
            codes,
            index=None,
            format_func=lambda code: _keuzetekst(vraag, code, beantwoord),
            placeholder="Kies of vul in" if vrij else "Kies",
            accept_new_options=vrij,
            **opties,
        )
    else:
        st.session_state[sleutel] = gegeven or ""
        st.text_input(letterlijk(vraag.tekst), placeholder=_VOORBEELD.get(vraag.vorm, ""), **opties)
    # Of an answer that was given here the reason says nothing more; of one that was remembered it says from when.
    if vraag.reden and not (beantwoord and vraag.sleutel in _antwoorden(invoer.sleutel)):
        st.caption(letterlijk(vraag.reden))


def begin_opnieuw() -> None:
    """Empty fields, no file, no answers: after recording, and at the door."""
    beurt = st.session_state.get(_BEURT, 0)
    _vergeet_invoer(beurt)
    st.session_state[_BEURT] = beurt + 1


def _keuzetekst(vraag: Vraag, code: str, beantwoord: bool) -> str:
    tekst = vraag.keuzes.get(code, code)
    return f"{tekst} (voorstel)" if code == vraag.voorstel and not beantwoord else tekst


def _antwoorden(sleutel: str) -> Mapping[str, str]:
    van, antwoorden = st.session_state.get(_ANTWOORDEN, ("", {}))
    return antwoorden if van == sleutel else {}


def _antwoord(invoer: str, vraag: str, sleutel: str) -> None:
    antwoorden = {**_antwoorden(invoer)}
    antwoorden.pop(vraag, None)
    if waarde := st.session_state[sleutel]:
        antwoorden[vraag] = str(waarde)
    st.session_state[_ANTWOORDEN] = (invoer, antwoorden)


def _bereid(invoer: Invoer, antwoorden: dict[str, str]) -> Aanlevering:
    leest, store = Leest(), gegevens.store()
    if invoer.naam:
        aanlevering = bereid_voor(invoer.naam, invoer.inhoud, store=store, antwoorden=antwoorden, voortgang=leest.zeg)
    else:
        aanlevering = bereid_geplakt_voor(
            invoer.inhoud.decode(), store=store, antwoorden=antwoorden, voortgang=leest.zeg
        )
    leest.klaar()
    return aanlevering


def _weiger(aanlevering: Aanlevering) -> None:
    begin_opnieuw()
    st.session_state[_GEWEIGERD] = aanlevering.bevindingen
    st.rerun()


def _vergeet_invoer(beurt: int) -> None:
    """Take what was delivered out of the visit, and a file out of the server's memory, where it would stay."""
    context = get_script_run_ctx()
    bestand = st.session_state.get(f"bestand_{beurt}")
    if context is not None and bestand is not None:
        # Only the manager in memory can forget one file; it is the one that a server has.
        cast(MemoryUploadedFileManager, context.uploaded_file_mgr).remove_file(context.session_id, bestand.file_id)
    for sleutel in (f"bestand_{beurt}", f"geplakt_{beurt}", _ANTWOORDEN, _VOLGORDE, _GELEZEN):
        if sleutel in st.session_state:
            del st.session_state[sleutel]
