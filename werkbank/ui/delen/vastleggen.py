"""What every form does that records: refuse in place, or record, say so, and begin empty the next time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from werkbank.fouten import WerkbankFout
from werkbank.ui.delen import gegevens, melding
from werkbank.ui.delen.bevestiging import bevestig
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.wie import gebruiker, waarom_niet, zonder_wie

_VAN_TOEN = "U ziet wat bekend was op een eerdere dag. Vastleggen kan alleen als u de cijfers van nu ziet."


def kan_vastleggen(soort: str) -> bool:
    """False, with the reason on the page, when the page looks back, or this kind of data is for another role."""
    if reden := _VAN_TOEN if gegevens.stand().bekend_op else waarom_niet("vastleggen", soort):
        st.markdown(reden)
    return not reden


def vastleggen(
    soort: str,
    rijen: Sequence[Mapping[str, Any]],
    wie: str,
    gelukt: str,
    formulier: str,
    *,
    opmerking: str = "",
    wist: str = "",
) -> None:
    """Record the rows of a form and run the page again with `gelukt` on top; a refusal is shown where this is called.

    formulier: name of the form, for `beurt`
    wist:      what leaves the address once it is recorded: what opened the form
    """
    with eerste_gebruik():
        from werkbank.intake.formulier import leg_formulier_vast

    try:
        leg_formulier_vast(
            gegevens.logboeken().eigen,
            soort,
            rijen,
            door=gebruiker(wie),
            opmerking=opmerking,
            store=gegevens.store(),
            redenen=zonder_wie(wie),
        )
    except WerkbankFout as fout:
        melding.toon_fout(fout)
        return
    st.session_state[_teller(formulier)] = beurt(formulier) + 1
    st.query_params.pop(wist, None)
    bevestig(gelukt)


def beurt(formulier: str) -> int:
    """How often this form has been recorded: part of the keys of its fields, so that the next one begins empty."""
    return int(st.session_state.get(_teller(formulier), 0))


def _teller(formulier: str) -> str:
    return f"werkbank_beurt_{formulier}"
