"""The parts of the page Sinds vorige keer: the day to compare with, the figures, the sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.opmaak import datum_kort
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bekend_op import lees_dag
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.links import adres, gemeentekolom
from werkbank.ui.delen.paginas import LEVERINGEN
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.sinds import KOLOMMEN
from werkbank.weergave.sindszinnen import gebiedzin, per_kop, zinnen

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

# Of each subject the largest, so that a page of sentences can be read aloud.
TOON = 5


def kies_sinds(keuze: Keuze) -> Any:
    """The day of last time (the last PRT unless chosen), as the row of `sinds_vorige_keer/dagen`."""
    zonder_keuze = vraag("sinds_vorige_keer/dagen", sinds=None, peildatum=keuze.peildatum)[0]
    dagen = vraag("gedeeld/bekende_dagen", vandaag=gegevens.vandaag())
    opties = {rij.dag.isoformat(): datum_kort(rij.dag) + (" (PRT)" if rij.is_prt else "") for rij in dagen}
    opties.setdefault(zonder_keuze.toen.isoformat(), datum_kort(zonder_keuze.toen))
    # Any day may stand in the address, also one on which nothing happened.
    if (dag := lees_dag(st.query_params.get("sinds", ""))) and dag < gegevens.vandaag():
        opties.setdefault(dag.isoformat(), datum_kort(dag))
    gekozen = kies("sinds", "Sinds", opties, zonder_keuze.toen.isoformat(), width=210)
    return vraag("sinds_vorige_keer/dagen", sinds=date.fromisoformat(gekozen), peildatum=keuze.peildatum)[0]


def veranderingen(dagen: Any, regio: str | None) -> Rijen:
    """All that changed between the two days, of one region or of all."""
    alle = vraag(
        "sinds_vorige_keer/veranderingen",
        toen=dagen.toen,
        bekend_toen=dagen.bekend_toen,
        peildatum_toen=dagen.peildatum_toen,
        peildatum=dagen.nu,
        regio=None,
    )
    # Of all regions at once: two states of everything are compared, and another region is then there at once.
    return alle if regio is None else alle.waar(lambda rij: rij.regio == regio or rij.gemeente_code is None)


def gebieden(dagen: Any) -> Rijen:
    """What came and went per area."""
    return vraag(
        "sinds_vorige_keer/gebieden",
        bekend_toen=dagen.bekend_toen,
        peildatum_toen=dagen.peildatum_toen,
        peildatum=dagen.nu,
    )


def toon_zinnen(rijen: Rijen, sommen: Rijen, dagen: Any, gebied: str) -> None:
    """Per subject: what it comes to in the area, then the changes, the largest first and the rest folded in."""
    groepen = []
    for kop, deel in per_kop(rijen).items():
        alle = zinnen(deel)
        eerst = [
            gebiedzin(som, dagen.toen, dagen.nu)
            for som in sommen
            if som.soort_titel == kop and som.gebied == gebied and som.veranderd
        ]
        groepen.append({"kop": kop, "eerst": " ".join(eerst), "zinnen": alle[:TOON], "rest": alle[TOON:]})
    toon("zinnen", groepen=groepen)


def kolommen() -> tuple[Kolom, ...]:
    """The columns of the list, with the levering that did it as a link."""
    levering = kolom("bestandsnaam", breedte="13rem", link=adres(LEVERINGEN, rij={"levering": "levering_id"}))
    return (gemeentekolom(), *KOLOMMEN, levering)
