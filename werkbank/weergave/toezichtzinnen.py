"""What Toezicht says where a list is empty or not complete: never "none" about who is not known."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum
from werkbank.weergave.kolommen import ontbreekt


def aantal_en_zin(lijst: str, rij: Any) -> tuple[str, str]:
    """The figure and the sentence of a list with nobody on it; `rij` is the row of `toezicht/bekend`.

    The figure is 0 only over who is known; it is a dash when nothing is.
    """
    match lijst:
        case "gesprek":
            return _gesprek(rij)
        case "afspraak":
            return _afspraak(rij.afspraken_aantal)
        case _:
            return _vergelijking("zwaardere" if lijst == "nieuw" else "lichtere", rij)


def _gesprek(rij: Any) -> tuple[str, str]:
    if not rij.met_kleur_aantal:
        return "–", "Niet te bepalen."
    if rij.bevroren_aantal:
        wie = "1 gemeente is" if rij.bevroren_aantal == 1 else f"{rij.bevroren_aantal} gemeenten zijn"
        return "0", f"{wie} oranje of rood, en bevroren."
    return "0", f"{_niemand(rij.met_kleur_aantal, rij.gemeenten_aantal)} is oranje of rood."


def _vergelijking(kleur: str, rij: Any) -> tuple[str, str]:
    if ontbreekt(rij.vorige_dag):
        return "–", "Er is geen eerdere dag met cijfers om mee te vergelijken."
    vorige = datum(rij.vorige_dag)
    if not rij.vergeleken_aantal:
        return "–", f"Van geen gemeente is het signaal van nu en dat van {vorige} bekend."
    return "0", f"{_niemand(rij.vergeleken_aantal, rij.gemeenten_aantal)} kreeg een {kleur} kleur sinds {vorige}."


def _afspraak(afspraken: int) -> tuple[str, str]:
    if not afspraken:
        return "0", "Er is geen stap afgesproken."
    if afspraken == 1:
        return "0", "De ene afgesproken stap is niet over haar datum."
    return "0", f"Geen van de {afspraken} afgesproken stappen is over haar datum."


def _niemand(bekend: int, alle: int) -> str:
    """Over whom a sentence speaks: all, or only those that are known."""
    if bekend == alle:
        return f"Geen van de {alle} gemeenten"
    return f"Van {bekend} van de {alle} gemeenten is het bekend: geen"


def niet_bekend(lijst: str, rij: Any) -> str:
    """Of how many municipalities a list says nothing, and why; "" when it speaks of all."""
    if lijst == "gesprek" and not ontbreekt(rij.zonder_tekst):
        zonder = rij.gemeenten_aantal - rij.met_kleur_aantal
        return f"Van {zonder} van de {rij.gemeenten_aantal} gemeenten is niets te bepalen: {rij.zonder_tekst}."
    if lijst in ("nieuw", "verbeterd") and 0 < rij.vergeleken_aantal < rij.gemeenten_aantal:
        return f"Vergeleken: {rij.vergeleken_aantal} van de {rij.gemeenten_aantal} gemeenten."
    return ""


def geen_verandering(grens: int, rij: Any) -> str:
    """What another limit of a rule does when it changes nobody: of whom that is said, and of whom nothing can be."""
    zonder = rij.gemeenten_aantal - rij.met_signaal_aantal
    if not rij.met_signaal_aantal:
        return f"Van geen van de {rij.gemeenten_aantal} gemeenten is een signaal bekend: er valt niets te vergelijken."
    zin = f"Met grens {grens} verandert geen van de {rij.met_signaal_aantal} gemeenten met een signaal van kleur."
    return f"{zin} Van {zonder} is er geen signaal." if zonder else zin


def eerste_maand(rij: Any) -> str:
    """Why the page shows the assessment of the half-year before, and who has reported since."""
    return (
        f"{rij.nieuw_halfjaar} is nog geen maand oud: volgens het schema hoeft er nog niemand gehuisvest te "
        f"zijn, dus is er geen signaal. U ziet de beoordeling van {rij.halfjaar} op {datum(rij.dag)}. "
        f"Een cijfer van {rij.nieuw_halfjaar} is er van {rij.sindsdien_gemeld_aantal} "
        f"van de {rij.gemeenten_aantal} gemeenten."
    )
