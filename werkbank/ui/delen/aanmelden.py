"""Who is signed in: asked at the head of every page, before anything of it shows, and again when something is recorded.

Signing in is Streamlit's (OIDC), configured in its secrets; what a group may is in our settings. Without it there is
one user, and the server answers this computer only.

A sign-in counts for a fixed time. When it ends while somebody has a page open, the page stays, so that nothing that was
typed is lost; recording is refused until the same person has signed in again, in another tab. What a sign-in says
about a person (the roles) is that of the latest one, in every tab.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import streamlit as st
from streamlit.auth_util import get_secrets_auth_section

from werkbank.config import Aanmelden
from werkbank.fouten import GeenToegang, WerkbankFout
from werkbank.toegang import Gebruiker, gebruiker_van
from werkbank.ui.delen import gegevens, melding
from werkbank.ui.delen.sjabloon import toon

_GEZIEN = "werkbank_was_aangemeld"
_EIGEN = frozenset({"localhost", "127.0.0.1", "::1"})
# So long a page that was open when the sign-in ended can still be looked at, to finish what was being typed.
_UITLOOP = timedelta(minutes=60)
_VERLOPEN = "Uw aanmelding is verlopen."
_OPNIEUW = "Meld u opnieuw aan in een nieuw tabblad en kom hier terug. Wat u invulde, staat er nog."


@dataclass(frozen=True)
class _Aanmelding:
    op: datetime
    claims: Mapping[str, Any]


@st.cache_resource(show_spinner=False)
def _aanmeldingen() -> dict[str, _Aanmelding]:
    """The latest sign-in of each person, by the id that the provider gives: kept in memory only."""
    return {}


def is_ingesteld() -> bool:
    """Whether who comes must sign in."""
    return bool(get_secrets_auth_section())


def poort(titel: str) -> None:
    """Let through who may see this page; else show why not and how to get in, and stop the run."""
    try:
        waarom = _weiger_zonder_aanmelden(gegevens.instellingen().aanmelden)
    except WerkbankFout as fout:
        toon("kop", titel=titel)
        melding.toon_fout(fout)
        st.stop()
    if waarom:
        _stop(titel, waarom, "")
    if not is_ingesteld():
        return
    if not st.user.is_logged_in:
        _stop(titel, "Meld u aan om de werkbank te gebruiken.", "aanmelden")
    aanmelding = _laatste()
    verlopen = _verlopen_sinds(aanmelding)
    if verlopen >= timedelta(0) and not (st.session_state.get(_GEZIEN) and verlopen < _UITLOOP):
        _stop(titel, f"{_VERLOPEN} Meld u opnieuw aan.", "aanmelden")
    if _gebruiker(aanmelding) is None:
        _stop(titel, _zonder_rol(), "afmelden")
    st.session_state[_GEZIEN] = True


def wie() -> Gebruiker | None:
    """Who is signed in, to record something as; None when nobody needs to be. Raises GeenToegang."""
    if not is_ingesteld():
        return None
    aanmelding = _laatste() if st.user.is_logged_in else None
    if aanmelding is None or _verlopen_sinds(aanmelding) >= timedelta(0):
        raise GeenToegang(f"{_VERLOPEN} Er is niets vastgelegd.", doe=_OPNIEUW)
    if (gebruiker := _gebruiker(aanmelding)) is None:
        raise GeenToegang(f"{_zonder_rol()} Er is niets vastgelegd.", doe="Wat u invulde, staat er nog.")
    return gebruiker


def voet() -> None:
    """In the side bar: as what one is signed in, and the way out; a word when the sign-in has ended."""
    if not is_ingesteld():
        return
    gebruiker = _gebruiker(_laatste())
    toon("aangemeld", functie=gebruiker.functie if gebruiker else "")
    if st.button("Afmelden", key="afmelden", width="stretch"):
        _meld_af()


def band() -> None:
    """Above the figures: that the sign-in has ended, and what that means for what is on the page."""
    if is_ingesteld() and _verlopen_sinds(_laatste()) >= timedelta(0):
        melding.band("waarschuwing", f"{_VERLOPEN} {_OPNIEUW} Tot dan wordt er niets vastgelegd.")


def _weiger_zonder_aanmelden(instellingen: Aanmelden) -> str:
    if is_ingesteld():
        return ""
    if instellingen.verplicht:
        return "Aanmelden is verplicht, maar niet ingesteld. Wie de server beheert, vult de geheimen van Streamlit aan."
    if str(st.get_option("server.address")) not in _EIGEN:
        return (
            "Zonder aanmelden is de werkbank er alleen voor deze computer. "
            "Wie de server beheert, stelt aanmelden in of laat de server alleen op localhost luisteren."
        )
    return ""


def _stop(titel: str, waarom: str, knop: str) -> None:
    toon("kop", titel=titel)
    melding.band("melding", waarom)
    if knop == "aanmelden":
        toon("aanmelden")
        st.button("Aanmelden", key="aanmelden", type="primary", on_click=st.login)
    elif knop == "afmelden" and st.button("Afmelden", key="afmelden"):
        _meld_af()
    st.stop()


def _meld_af() -> None:
    _aanmeldingen().pop(_sub(), None)
    st.logout()


def _sub() -> str:
    return f"{st.user.get('iss', '')} {st.user.get('sub', '')}"


def _laatste() -> _Aanmelding:
    """The latest sign-in of who has this page open: in this tab, or in another one since."""
    deze = _Aanmelding(datetime.fromtimestamp(int(str(st.user.get("iat") or 0)), UTC), st.user.to_dict())
    alle = _aanmeldingen()
    bekend = alle.get(_sub())
    if bekend is None or bekend.op < deze.op:
        alle[_sub()] = deze
        return deze
    return bekend


def _verlopen_sinds(aanmelding: _Aanmelding) -> timedelta:
    """How long ago this sign-in ended; below zero as long as it counts."""
    return datetime.now(UTC) - aanmelding.op - timedelta(minutes=_instellingen().verlopen_na_minuten)


def _gebruiker(aanmelding: _Aanmelding) -> Gebruiker | None:
    claim = aanmelding.claims.get(_instellingen().claim)
    waarden = [claim] if isinstance(claim, str) else list(claim or [])
    return gebruiker_van(waarden, _instellingen().groepen)


def _zonder_rol() -> str:
    return "U bent aangemeld, maar hebt geen rol in de werkbank. Vraag die aan bij wie de werkbank beheert."


def _instellingen() -> Aanmelden:
    return gegevens.instellingen().aanmelden
