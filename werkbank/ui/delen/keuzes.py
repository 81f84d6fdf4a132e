"""What the reader chooses: peildatum, region, municipality, order. The URL holds the choice, and nothing else does.

The URL is read at the start of every run and written by the widget's callback, so a link that is shared or kept
shows the same page again. Streamlit's own `bind="query-params"` puts the *label* of an option in the URL
("1+juli+2024"): here it is a stable code ("2024-07-01", "GM0193"). An address that asks for what is not there
(a municipality that does not exist, a link of an older version) is refused with the reason: the page says what does
not fit and shows nothing else in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from werkbank.fouten import AdresFout
from werkbank.opmaak import datum
from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen import gegevens, melding
from werkbank.ui.delen.vergaderscherm import schaal

HEEL = "Overijssel"
ASIEL_SOORTEN = {"asiel": "Alle plekken", "amv": "Waarvan voor amv's"}
# Every name that an address may hold, on whichever page; another one is of an older version or mistyped.
ADRESNAMEN = frozenset(
    {"peildatum", "regio", "gemeente", "soort", "bekend_op", "sorteer", "gebied", "maat", "signaal", "oordeel"}
    | {"rijen", "boven", "opgaven", "gemeenten", "telling", "vergelijking", "met_dag", "beeld", "maanden", "zoek"}
    | {"achter", "regel", "voor", "taak", "tempo", "woningen", "personen", "rol", "jaar", "taken", "aandacht"}
    | {"hoofdstuk", "vergelijk", "van", "tot", "eerste", "tweede", "opgave", "levering", "herkomst", "leverancier"}
    | {"gegevenssoort", "halfjaar", "rij", "stand", "sjabloon", "sjabloon_opgave", "sjabloon_regio"}
    | {"asiel", "amv", "oekraine", "statushouders", "taken_kolommen", "maten", "volgorde", "kolom", "dan", "grens"}
    | {"kaart", "x", "y", "vraag", "sql", "met", "view", "sinds", "rapport", "vorm"}
    | {"ruil", "bekijk", "regels", "voorstel"}
    | {"scherm", "agenda", "punt", "erbij", "notitie"}
    | {"vanaf", "duurzaam", "stap", "locaties_van", "maanden"}
    | {"handeling", "functie"}
)


@dataclass(frozen=True)
class Keuze:
    """What was chosen in the heading of a page; a choice that the page does not offer keeps its default.

    peildatum: the day that the figures are read on
    regio:     IJsselland or Twente, None for the whole of Overijssel
    gemeente:  CBS code, "" when the page offers no municipality
    soort:     asiel or amv, "" when the page does not offer the choice
    """

    peildatum: date
    regio: str | None = None
    gemeente: str = ""
    soort: str = ""

    @property
    def gebied(self) -> str:
        """The region in words: "Overijssel" when none was chosen."""
        return self.regio or HEEL


def _naar_url(sleutel: str, wist: tuple[str, ...]) -> None:
    st.query_params[sleutel] = st.session_state[sleutel]
    for naam in wist:
        st.query_params.pop(naam, None)


def kies(
    sleutel: str,
    label: str,
    opties: Mapping[str, str],
    standaard: str,
    *,
    wist: tuple[str, ...] = (),
    waarom: str = "",
    **widget: Any,
) -> str:
    """A list to choose from, tied to the URL parameter `sleutel`; gives the chosen code.

    opties:    code (in the URL) → text on screen
    standaard: code that holds as long as the URL says nothing
    wist:      other parameters that leave the URL when the reader chooses: what they held may not fit any more
    waarom:    what can be chosen, for who follows an address that does not fit
    widget:    further arguments of st.selectbox
    Raises AdresFout when the URL holds another value; the list is then drawn with nothing chosen. Inside a section
    the section says so, in the heading and in `keuzebalk` the page does.
    """
    if sleutel not in ADRESNAMEN:
        raise KeyError(f"{sleutel} is not in ADRESNAMEN")
    waarde = st.query_params.get(sleutel, standaard)
    past = waarde in opties
    # Also when it seems to hold this value already: after the browser's back button the old value is still there,
    # but the new widget begins at its first option.
    st.session_state[sleutel] = waarde if past else None
    gekozen = st.selectbox(
        label,
        list(opties),
        index=0 if past else None,
        format_func=lambda code: opties.get(code, str(code)),
        placeholder="Kies",
        key=sleutel,
        on_change=_naar_url,
        args=(sleutel, wist),
        **_op_maat(widget),
    )
    if not past:
        raise past_niet(label, waarde, waarom)
    return str(gekozen)


def kies_veel(
    sleutel: str, label: str, opties: Mapping[str, str], standaard: tuple[str, ...], **widget: Any
) -> list[str]:
    """Several of a list, tied to the URL parameter `sleutel` (codes with commas between), in the order of the list.

    Raises AdresFout when the URL holds a code that is not in the list.
    """
    if sleutel not in ADRESNAMEN:
        raise KeyError(f"{sleutel} is not in ADRESNAMEN")
    in_adres = st.query_params.get(sleutel)
    codes = list(standaard) if in_adres is None else [code for code in in_adres.split(",") if code]
    if onbekend := [code for code in codes if code not in opties]:
        raise past_niet(label, onbekend[0])
    st.session_state[sleutel] = codes
    gekozen = st.multiselect(
        label,
        list(opties),
        format_func=lambda code: opties.get(code, str(code)),
        placeholder="Kies",
        key=sleutel,
        on_change=_veel_naar_url,
        args=(sleutel,),
        **_op_maat(widget),
    )
    return [code for code in opties if code in gekozen]


def _op_maat(widget: dict[str, Any]) -> dict[str, Any]:
    """On the screen of a meeting the letters are larger, and a list of a number of pixels with them."""
    breedte = widget.get("width")
    return widget | {"width": round(breedte * schaal())} if isinstance(breedte, int) else widget


def _veel_naar_url(sleutel: str) -> None:
    st.query_params[sleutel] = ",".join(st.session_state[sleutel])


def kies_tekst(sleutel: str, label: str, **widget: Any) -> str:
    """A text, tied to the URL parameter `sleutel`; "" when it says nothing."""
    st.session_state[sleutel] = st.query_params.get(sleutel, "")

    def naar_url() -> None:
        if tekst := st.session_state[sleutel].strip():
            st.query_params[sleutel] = tekst
        else:
            st.query_params.pop(sleutel, None)

    return str(st.text_input(label, key=sleutel, on_change=naar_url, **widget)).strip()


def kies_getal(sleutel: str, label: str, **widget: Any) -> float:
    """A number, tied to the URL parameter `sleutel`; 0 when it says nothing. Raises AdresFout for what is no number."""
    tekst = st.query_params.get(sleutel, "0")
    try:
        waarde = float(tekst)
    except ValueError as fout:
        raise past_niet(label, tekst) from fout
    st.session_state[sleutel] = waarde

    def naar_url() -> None:
        st.query_params[sleutel] = f"{st.session_state[sleutel]:g}"

    return float(st.number_input(label, key=sleutel, on_change=naar_url, step=1.0, format="%g", **widget))


def past_niet(label: str, waarde: str, waarom: str = "") -> AdresFout:
    """What is said of a value in the address that cannot be chosen."""
    return AdresFout(
        "Dit adres past niet (meer).",
        uitleg=" ".join(filter(None, (f"{label} “{waarde}” is hier niet te kiezen.", waarom))),
        doe=f"Kies opnieuw bij {label}.",
    )


def is_alles(sleutel: str) -> bool:
    """Whether the address asks for the whole of a list (`sleutel=alle`). Raises AdresFout for any other value."""
    waarde = st.query_params.get(sleutel)
    if waarde not in (None, "alle"):
        raise AdresFout("Dit adres past niet (meer).", uitleg=f"“{sleutel}={waarde}” is hier niet te kiezen.")
    return waarde == "alle"


@contextmanager
def keuzebalk(*, sleutel: str = "keuzes", horizontal: bool = True) -> Iterator[None]:
    """The choices of a whole page, below its heading; an address that does not fit ends the page here, in words."""
    fout = None
    with st.container(key=sleutel, horizontal=horizontal, gap="small"):
        try:
            yield
        except AdresFout as geweigerd:
            fout = geweigerd
    if fout:
        melding.toon_fout(fout)
        st.stop()


def onbekende_namen() -> list[str]:
    """The names in the address that no page knows."""
    return sorted(set(st.query_params) - ADRESNAMEN)


def peildatum(**widget: Any) -> date:
    """The day on which the figures are read: every day with figures, newest first; default is that of the store.

    An address may name any other day between the first and the last of which something is known.
    """
    stand = gegevens.stand()
    dagen = {*stand.peildata, stand.standaard_peildatum, *_dag_in_adres(stand)}
    opties = {dag.isoformat(): datum(dag) for dag in sorted(dagen, reverse=True)}
    waarom = f"Bekend is wat er was van {datum(stand.eerste_dag)} tot en met {datum(stand.laatste_dag)}."
    gekozen = kies("peildatum", "Peildatum", opties, stand.standaard_peildatum.isoformat(), waarom=waarom, **widget)
    return date.fromisoformat(gekozen)


def _dag_in_adres(stand: gegevens.Stand) -> tuple[date, ...]:
    try:
        dag = date.fromisoformat(st.query_params.get("peildatum", ""))
    except ValueError:
        return ()
    return (dag,) if stand.eerste_dag <= dag <= stand.laatste_dag else ()


def regio(**widget: Any) -> str | None:
    """IJsselland or Twente; None for the whole of Overijssel."""
    opties = {HEEL: "Heel Overijssel"} | {naam: naam for naam in REGIOS}
    # A municipality inside the former region may lie outside the new one.
    gekozen = kies("regio", "Regio", opties, HEEL, wist=("gebied", "voor"), **widget)
    return None if gekozen == HEEL else gekozen


def gemeente(**widget: Any) -> str:
    """One municipality, as CBS code."""
    opties = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
    return kies("gemeente", "Gemeente", opties, next(iter(opties)), **widget)


def soort(**widget: Any) -> str:
    """Asielopvang as a whole, or the part of it for amv's."""
    return kies("soort", "Opgave", ASIEL_SOORTEN, "asiel", **widget)


def sorteer(opties: Mapping[str, str], **widget: Any) -> str:
    """The order of a table; the first option is the default. `opties`: code in the URL → text on screen."""
    return kies("sorteer", "Sorteer op", opties, next(iter(opties)), **widget)
