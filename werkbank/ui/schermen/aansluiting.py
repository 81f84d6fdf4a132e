"""The parts of the page Aansluiting: two counts of one quantity, whose count is used, and changing that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from werkbank.gegevens import SOORTEN
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bevestiging import bevestig
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.wie import gebruiker, verplicht, vraag_wie, waarom_niet, zonder_wie
from werkbank.weergave import definities
from werkbank.weergave.kolommen import kolom
from werkbank.weergave.kpi import Kpi

_KEUSEN = ("Eerste keus", "Daarna", "En daarna")
_TELLINGEN = (
    kolom("geteld_tekst", breedte="12rem"),
    kolom("eerste_leverancier"),
    kolom("eerste_aantal"),
    kolom("andere_leverancier"),
    kolom("andere_aantal"),
    kolom("verschil_aantal", als="twee_tellingen"),
    kolom("sinds_tekst"),
    kolom("peildatum"),
)
_VOORKEUR = (
    kolom("soort_titel"),
    kolom("keuzes", breedte="32%"),
    kolom("sinds"),
    kolom("door"),
    kolom("reden", als="reden", breedte="24%"),
)


def toon_tellingen(keuze: Keuze) -> None:
    """Every quantity that is counted twice, the largest difference first."""
    waar = {"soort": None, "regio": keuze.regio, "peildatum": keuze.peildatum}
    with sectie("tabel", query="aansluiting/tellingen", definitie=definities.AANSLUITING_TELLINGEN) as deel:
        rijen = vraag("aansluiting/tellingen", **waar)
        if not rijen:
            st.markdown("Op deze peildatum telt niemand hetzelfde als een ander: er is niets om aan te sluiten.")
            return
        grootste, verschillen = rijen[0], rijen.waar(lambda rij: rij.verschil_aantal != 0)
        deel.kpis(
            Kpi("Dubbel geteld", len(rijen), "cijfers van twee leveranciers"),
            Kpi("Verschilt", len(verschillen), f"van {len(rijen)}", stand="tekort" if verschillen else ""),
            Kpi("Grootste verschil", grootste.verschil_aantal, _over(grootste), soort="teken"),
            Kpi("Verschilt al sinds", *_langste(verschillen), soort="datum"),
        )
        deel.tabel(rijen, (gemeentekolom(), *_TELLINGEN), bijschrift="Twee tellingen van hetzelfde")


def toon_voorkeur() -> None:
    """Whose count the pages use, since when, and why."""
    with sectie(
        "voorkeur", "Wiens telling telt", query="aansluiting/voorkeur", definitie=definities.AANSLUITING_VOORKEUR
    ) as deel:
        deel.tabel(vraag("aansluiting/voorkeur"), _VOORKEUR, fictief=False)


def verander_voorkeur() -> None:
    """Record another preference for one task, as a levering with a reason."""
    with sectie("verander", "Een andere voorkeur vastleggen"):
        if gegevens.stand().bekend_op:
            st.markdown("U kijkt terug naar een eerdere dag. Ga naar nu om een voorkeur vast te leggen.")
            return
        if reden_niet := waarom_niet("vastleggen", "leveranciersvoorkeur"):
            st.markdown(reden_niet)
            return
        soort = kies("opgave", "Opgave", {s.naam: s.titel for s in SOORTEN}, SOORTEN[0].naam, width=260)
        namen = vraag("gedeeld/leveranciers").kolom("leverancier")
        with st.form("voorkeur_vorm"):
            st.markdown("Wie samen in één vak staan, tellen elk voor de eigen gemeenten.")
            keusen = [
                st.multiselect(
                    keus if i else verplicht(keus),
                    namen,
                    key=f"keus_{i}",
                    accept_new_options=True,
                    placeholder="Kies of typ een leverancier",
                )
                for i, keus in enumerate(_KEUSEN)
            ]
            reden = st.text_input(
                verplicht("Reden"), key="reden", max_chars=300, placeholder="blijft in het logboek staan"
            )
            wie = vraag_wie("wie")
            gedaan = st.form_submit_button("Leg de voorkeur vast")
        if gedaan:
            with eerste_gebruik():
                from werkbank.intake.formulier import leg_formulier_vast

            levering = leg_formulier_vast(
                gegevens.logboeken().eigen,
                "leveranciersvoorkeur",
                _rijen(soort, keusen, reden),
                door=gebruiker(wie),
                opmerking=reden,
                store=gegevens.store(),
                redenen=[*_redenen(keusen, reden), *zonder_wie(wie)],
            )
            bevestig(f"De voorkeur is vastgelegd (levering {levering.id[:8]}). De pagina's gebruiken haar meteen.")


def _redenen(keusen: Sequence[Sequence[str]], reden: str) -> list[str]:
    """What only this form can refuse clearly."""
    namen = [naam for keus in keusen for naam in keus]
    redenen = [] if keusen[0] else ["Kies wie de eerste keus is."]
    redenen += [
        f"“{naam}” staat in meer dan één vak. Kies elke leverancier één keer."
        for naam in dict.fromkeys(naam for naam in namen if namen.count(naam) > 1)
    ]
    return redenen if reden.strip() else [*redenen, "Geef een reden op."]


def _rijen(soort: str, keusen: Sequence[Sequence[str]], reden: str) -> list[dict[str, Any]]:
    """The rows of the form; a supplier once, also when it was chosen twice, which is refused elsewhere."""
    rang = {naam: rang for rang, keus in reversed(list(enumerate(k for k in keusen if k))) for naam in keus}
    return [{"soort": soort, "rang": r, "leverancier": naam, "opmerking": reden} for naam, r in rang.items()]


def _over(rij: Any) -> str:
    return f"{rij.gemeente}, {rij.soort_titel.lower()}"


def _langste(verschillen: Rijen) -> tuple[Any, str]:
    """Since when, and where, the oldest difference stands."""
    if not verschillen:
        return None, "alle tellingen sluiten aan"
    oudste = min(verschillen, key=lambda rij: rij.sinds)
    return oudste.sinds, _over(oudste)
