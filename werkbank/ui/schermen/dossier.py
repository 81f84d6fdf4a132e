"""The parts of the page Dossier: signal beside verdict, the figures, and the same as a Word document."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, datum_kort, getal, procent, teken
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.kpi import Kpi, Stand
from werkbank.weergave.signaal import merk


def signaal_naast_oordeel(rij: Any) -> None:
    """What the rules say and what the supervisor says, side by side; a difference is said above them."""
    if not ontbreekt(rij.verschil_tekst):
        band("waarschuwing", rij.verschil_tekst)
    toon(
        "signaalnaastoordeel",
        merk=merk(rij.signaal),
        reden=rij.reden,
        wat_nodig=_of_niets(rij.wat_nodig),
        kanttekening=_of_niets(rij.kanttekening),
        oordeel=merk(rij.regime),
        oordeel_reden=_of_niets(rij.oordeel_reden),
        regels=oordeelregels(rij),
    )


def oordeelregels(rij: Any) -> list[tuple[str, str]]:
    """What else the verdict holds, as (name, text)."""
    if ontbreekt(rij.regime):
        return []
    bijzonder = [naam for naam, geldt in (("verschoonbaar", rij.verschoonbaar), ("bevroren", rij.bevroren)) if geldt]
    regels = [("Bijzonder", ", ".join(bijzonder))]
    if not ontbreekt(rij.trede):
        regels.append(("Trede", f"{rij.trede} {rij.trede_tekst}"))
    if not ontbreekt(rij.vervolgstap):
        over = " (over datum)" if rij.vervolg_over_datum else ""
        regels.append(("Afgesproken", f"{rij.vervolgstap}, {datum(rij.vervolg_op)}, {rij.vervolg_door}{over}"))
    wanneer = f"{datum(rij.oordeel_op)}, over de stand van {datum(rij.oordeel_peildatum)}"
    regels.append(("Vastgelegd", f"door {rij.oordeel_auteur} op {wanneer}"))
    return [(naam, tekst) for naam, tekst in regels if tekst]


def dossierkpis(rij: Any) -> tuple[Kpi, ...]:
    """The figures of the running half-year of one municipality."""
    correctie = () if ontbreekt(rij.correctie_aantal) else (("Waarvan correctie", teken(rij.correctie_aantal)),)
    gezin = "" if ontbreekt(rij.gezin_pct) else f"Eén gezin van {rij.gezin_aantal} is {procent(rij.gezin_pct)}"
    return (
        Kpi(
            f"Opgave {rij.halfjaar}",
            rij.opgave_aantal,
            gezin,
            achter="personen",
            regels=(
                ("Taakstelling", getal(rij.taakstelling_aantal)),
                ("Overgedragen", teken(rij.begin_aantal)),
                *correctie,
            ),
        ),
        Kpi(
            "Gehuisvest",
            rij.gehuisvest_aantal,
            f"stand {datum(rij.peildatum)}" if not ontbreekt(rij.peildatum) else "",
            aandeel_pct=rij.realisatie_pct,
            regels=(("Deel van de opgave", procent(rij.realisatie_pct)),),
        ),
        Kpi(
            "Nog te huisvesten",
            rij.nog_te_huisvesten_aantal,
            "opgave min gehuisvest",
            stand=_stand(rij.nog_te_huisvesten_aantal),
            regels=(("Halfjaren achter", str(_of_niets(rij.halfjaren_tekst) or "–")),),
        ),
        Kpi(
            "Deel van het tempo",
            rij.tempo_pct,
            "een zesde van de opgave per maand",
            soort="procent",
            regels=(
                ("Volgens tempo", getal(rij.verwacht_aantal)),
                ("Achter op tempo", teken(rij.achter_op_tempo_aantal, 1)),
            ),
        ),
        _eind(rij),
    )


def _eind(rij: Any) -> Kpi:
    """Where the half-year ends: known once it is closed, expected with its band until then."""
    if rij.gesloten:
        return Kpi(
            f"Eindstand {rij.halfjaar}",
            rij.nog_te_huisvesten_aantal,
            f"beoordeling {datum(rij.beoordeling_op)}",
            soort="teken",
            stand=_stand(rij.nog_te_huisvesten_aantal),
        )
    gunstig, ongunstig = teken(rij.verwacht_eind_gunstig_aantal), teken(rij.verwacht_eind_ongunstig_aantal)
    return Kpi(
        f"Verwacht op {datum_kort(rij.beoordeling_op)}",
        rij.verwacht_eind_aantal,
        _of_niets(rij.grondslag),
        soort="teken",
        stand=_stand(rij.verwacht_eind_aantal),
        regels=(("Tussen", f"{gunstig} en {ongunstig}"), ("Nodig per maand", getal(rij.nodig_per_maand_aantal))),
    )


def _stand(aantal: Any) -> Stand:
    if ontbreekt(aantal) or not aantal:
        return ""
    return "tekort" if aantal > 0 else "voorsprong"


def _of_niets(waarde: Any) -> str:
    return "" if ontbreekt(waarde) else str(waarde)
