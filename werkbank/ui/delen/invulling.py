"""What the pages about locations let choose: the task, from which step places count, whether they must be durable."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.gegevens import soort
from werkbank.opmaak import datum, getal
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.links import link
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import AANLEVEREN, LEVERINGEN
from werkbank.ui.delen.sjabloon import toon

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

# Statushouders are persons in a half-year: no places, so no plan to fill the opgave with.
SOORTEN = ("asiel", "amv", "oekraine")
_KORT = 25


@dataclass(frozen=True)
class Telling:
    """Which places count.

    vanaf:   the least certain step that still counts, None for every step that counts at all
    stappen: the steps that count, the most certain first
    """

    soort: str
    vanaf: str | None
    duurzaam: bool
    stappen: tuple[str, ...]

    @property
    def waar(self) -> dict[str, Any]:
        """The parameters that every query about this takes."""
        return {"soort": self.soort, "vanaf": self.vanaf, "duurzaam": self.duurzaam}


def kies_telling() -> Telling:
    """The choices of the page, below its heading. Ends the page, in words, when the address does not fit."""
    lijst = vraag("invulling/stappenlijst").kolom("stap")
    with keuzebalk():
        gekozen = kies("opgave", "Opgave", {naam: soort(naam).titel for naam in SOORTEN}, SOORTEN[0], width=230)
        vanaf = kies("vanaf", "Telt vanaf", {stap: stap for stap in lijst}, lijst[-1], width=210)
        alleen = kies("duurzaam", "Plekken", {"alle": "alle", "alleen": "alleen duurzaam"}, "alle", width=180)
    geteld = lijst[: lijst.index(vanaf) + 1]
    return Telling(gekozen, None if vanaf == lijst[-1] else vanaf, alleen == "alleen", tuple(geteld))


def geen_locaties() -> None:
    """What stands on a page as long as no location was ever delivered."""
    with st.container(key="leeg_locaties", gap="small"):
        toon(
            "leeg",
            titel="Nog geen locaties",
            uitleg="Lever de locaties van de gemeenten aan, met hun stap, plekken en einddatum: in het invulsjabloon "
            "“Locatie”, of als het regionale plan zelf.",
            doe="",
        )
        link(LEVERINGEN, "Naar het invulsjabloon", sjabloon="locatie")
        link(AANLEVEREN, "Naar Aanleveren")


def meld_nieuwere(peildatum: date) -> None:
    """Say so when there are stands of locations from after the day that the page is read on."""
    # Its place is there also when there is nothing to say: else all below it would move, and be drawn anew.
    plek = st.empty()
    rij: Any = vraag("invulling/nieuwer", peildatum=peildatum)[0]
    if rij.locaties_aantal:
        with plek:
            band(
                "melding",
                f"Van {rij.locaties_aantal} locaties is er een nieuwere stand, tot en met {datum(rij.nieuwste_dag)}. "
                "Kies die peildatum om haar te zien.",
            )


def gevouwen(rijen: Rijen, wat: str) -> AbstractContextManager[Any]:
    """Where a table stands: open while it is short, folded when it would push all below it away. `wat`: "locaties"."""
    if len(rijen) <= _KORT:
        return nullcontext()
    return st.expander(f"Toon {getal(len(rijen))} {wat}")


def heeft_locaties(gebieden: Rijen) -> bool:
    """Whether a plan of any municipality is known on this day."""
    return any(rij.met_plan_gemeenten_aantal for rij in gebieden)
