"""What changed since last time, in sentences that can be read aloud in a meeting.

A row of `sinds_vorige_keer` or `sinds_vorige_keer_gebied` goes in. A figure that was not there before is a first figure
and one that is gone is gone: neither is ever a number more or less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, getal
from werkbank.weergave.kolommen import ontbreekt

if TYPE_CHECKING:
    from werkbank.rijen import Rijen


@dataclass(frozen=True)
class _Woorden:
    """How a count is said: for one, for more, and when there are more or fewer of them."""

    een: str
    meer: str
    erbij: str = "erbij"
    eraf: str = "minder"

    def aantal(self, aantal: int) -> str:
        return f"{getal(aantal)} {self.een if aantal == 1 else self.meer}"

    def verschil(self, verschil: int) -> str:
        return f"{self.aantal(abs(verschil))} {self.erbij if verschil > 0 else self.eraf}"


_TELT = {
    "asiel": _Woorden("plek asielopvang", "plekken asielopvang"),
    "amv": _Woorden("plek voor amv's", "plekken voor amv's"),
    "oekraine": _Woorden("plek Oekraïne", "plekken Oekraïne"),
    "statushouders": _Woorden("statushouder", "statushouders", "meer gehuisvest", "minder geteld"),
    "bezet": _Woorden("bezette plek Oekraïne", "bezette plekken Oekraïne"),
    "geregistreerd": _Woorden("geregistreerde ontheemde", "geregistreerde ontheemden"),
}
_OPGAVE = {
    "asiel": "asielopvang",
    "amv": "plekken voor amv's",
    "oekraine": "opvang Oekraïne",
    "statushouders": "huisvesting statushouders",
}


def dag_kort(dag: date, naast: date) -> str:
    """A day as it is said: "7 juni", with its year when that is another one than of `naast`."""
    tekst = datum(dag)
    return tekst.removesuffix(f" {dag.year}") if dag.year == naast.year else tekst


def zin(rij: Any) -> str:
    """One change: "Hardenberg: 24 plekken Oekraïne erbij sinds 7 juni (levering RRT IJsselland, 3 juli)."."""
    if rij.wat == "mijlpaal":
        return f"{_mijlpaal(rij)}{_erachter(rij)}."
    wat, erna = _inhoud(rij)
    return f"{rij.gemeente}: {wat} sinds {dag_kort(rij.sinds, rij.gelezen_op)}{erna}{_erachter(rij)}."


def zinnen(rijen: Iterable[Any]) -> list[str]:
    """A sentence for each change, each one once: one milestone may stand in two lanes of the planning."""
    return list(dict.fromkeys(zin(rij) for rij in rijen))


def _inhoud(rij: Any) -> tuple[str, str]:
    """What stands before "sinds 7 juni", and what after it."""
    match rij.wat:
        case "signaal":
            return f"signaal {_van_naar(rij, 'geen signaal')}", ""
        case "oordeel" if rij.oud_tekst == rij.nieuw_tekst:
            return f"opnieuw het oordeel {rij.nieuw_tekst}", ""
        case "oordeel":
            return f"oordeel {_van_naar(rij, 'geen oordeel')}", ""
        case "opgave" | "komende opgave":
            return _opgave(rij)
        case "locatie":
            return _locatie(rij)
        case "uitruil":
            return _uitruil(rij)
        case _:
            return _aantal(rij)


def _aantal(rij: Any) -> tuple[str, str]:
    woorden = _TELT[rij.onderwerp if rij.wat == "behoefte" else rij.soort]
    periode = f" in {rij.periode}" if rij.soort == "statushouders" else ""
    if ontbreekt(rij.nieuw_aantal):
        return f"geen cijfer meer van {woorden.meer}{periode}", f", toen {getal(rij.oud_aantal)}"
    if ontbreekt(rij.oud_aantal):
        return f"eerste cijfer van {woorden.meer}{periode}", f": {getal(rij.nieuw_aantal)}"
    gecorrigeerd = ", een correctie" if rij.wijziging == "gecorrigeerd" else ""
    return f"{woorden.verschil(rij.verschil_aantal)}{periode}", gecorrigeerd


def _locatie(rij: Any) -> tuple[str, str]:
    naam = f"locatie {rij.onderwerp}"
    plekken = f", {_TELT[rij.soort].aantal(rij.nieuw_aantal)}" if not ontbreekt(rij.nieuw_aantal) else ""
    match rij.wijziging:
        case "vervallen":
            return f"{naam} niet meer bekend", f", toen {rij.oud_tekst}"
        case "nieuw":
            return f"{naam} bekend", f": {rij.nieuw_tekst}{plekken}"
        case "andere stap":
            return f"{naam} van {rij.oud_tekst} naar {rij.nieuw_tekst}", plekken
        case "ander aantal":
            return f"{naam} van {getal(rij.oud_aantal)} naar {getal(rij.nieuw_aantal)} plekken", f", {rij.nieuw_tekst}"
        case _:
            return f"{naam} heeft andere gegevens", f", {rij.nieuw_tekst}{plekken}"


def _uitruil(rij: Any) -> tuple[str, str]:
    aantal = rij.oud_aantal if ontbreekt(rij.nieuw_aantal) else rij.nieuw_aantal
    wat = f"uitruil van {getal(aantal)} {rij.eenheid} {_OPGAVE[rij.soort]} naar {rij.onderwerp}"
    if ontbreekt(rij.nieuw_tekst):
        return f"{wat} vervallen", f", toen {rij.oud_tekst}"
    if ontbreekt(rij.oud_tekst):
        return f"{wat} {rij.nieuw_tekst}", ""
    if rij.oud_tekst == rij.nieuw_tekst:
        return f"{wat}, toen {getal(rij.oud_aantal)}", f", {rij.nieuw_tekst}"
    return f"{wat} van {rij.oud_tekst} naar {rij.nieuw_tekst}", ""


def _opgave(rij: Any) -> tuple[str, str]:
    wat = "taakstelling" if rij.onderwerp == "taakstelling" else "opgave"
    # After the last period of a stand no opgave is in force.
    naam = f"{wat} {_OPGAVE[rij.soort]}" + ("" if ontbreekt(rij.periode) else f" van {rij.periode}")
    if ontbreekt(rij.nieuw_aantal):
        return f"geen {naam} meer", f", toen {getal(rij.oud_aantal)}"
    nu = f"{getal(rij.nieuw_aantal)} {rij.eenheid}"
    if ontbreekt(rij.oud_aantal):
        return f"een {naam}", f": {nu}"
    richting = "hoger" if rij.verschil_aantal > 0 else "lager"
    return f"{naam} {getal(abs(rij.verschil_aantal))} {richting}", f", nu {nu}"


def _van_naar(rij: Any, geen: str) -> str:
    oud, nieuw = (geen if ontbreekt(tekst) else tekst for tekst in (rij.oud_tekst, rij.nieuw_tekst))
    return f"van {oud} naar {nieuw}"


def _mijlpaal(rij: Any) -> str:
    tekst = str(rij.onderwerp).rstrip(". ")
    match rij.wijziging:
        case "voorbij":
            return f"Voorbij: {rij.nieuw_tekst}, {tekst}"
        case "verzet":
            return f"Verzet van {rij.oud_tekst} naar {rij.nieuw_tekst}: {tekst}"
        case "gemeld":
            return f"Gemeld als {rij.nieuw_tekst}: {tekst}"
        case "vervallen":
            return f"Niet meer in de planning: {rij.oud_tekst}, {tekst}"
        case "nieuw":
            return f"Nieuw in de planning: {rij.nieuw_tekst}, {tekst}"
        case _:
            return f"Anders verwoord in de planning: {rij.nieuw_tekst}, {tekst}"


def _erachter(rij: Any) -> str:
    """Which levering did it; what passed by itself needs no reason."""
    if rij.wijziging == "voorbij":
        return ""
    if rij.door == "levering":
        return f" (levering {rij.leverancier}, {dag_kort(rij.gedaan_op, rij.gelezen_op)})"
    return "" if ontbreekt(rij.oorzaak) else f" ({rij.oorzaak})"


def gebiedzin(rij: Any, sinds: date, nu: date) -> str:
    """What changed in an area, as one sentence: what came, what went, and of how many that can be said."""
    woorden = _TELT[rij.soort] if rij.wat == "realisatie" else _Woorden(*(f"{rij.eenheid} opgave",) * 2)
    waar = f"{rij.gebied}, {rij.periode}" if rij.soort == "statushouders" else rij.gebied
    vergeleken = rij.erbij_gemeenten_aantal + rij.eraf_gemeenten_aantal + rij.gelijk_gemeenten_aantal
    delen = list(_delen(rij))
    if not vergeleken:
        rest = "; ".join(delen) or "er is toen en nu van geen gemeente een cijfer"
        return f"{waar}: niet te vergelijken met {dag_kort(sinds, nu)}; {rest}."
    verschillen = [woorden.verschil(n) for n in (rij.erbij_aantal, -rij.eraf_aantal) if n]
    kern = " en ".join(verschillen) or f"evenveel {woorden.meer}"
    return "; ".join([f"{waar}: {kern} sinds {dag_kort(sinds, nu)}, {_in_hoeveel(rij, vergeleken)}", *delen]) + "."


def _in_hoeveel(rij: Any, vergeleken: int) -> str:
    anders = rij.erbij_gemeenten_aantal + rij.eraf_gemeenten_aantal
    over = f"{vergeleken} van de {rij.gemeenten_aantal}" if vergeleken < rij.gemeenten_aantal else str(vergeleken)
    if not anders:
        return f"vergeleken: {over} gemeenten"
    return f"in {anders} van de {vergeleken} {'vergeleken ' if vergeleken < rij.gemeenten_aantal else ''}gemeenten"


def _delen(rij: Any) -> Iterator[str]:
    """What stands beside the comparison and is not part of it."""
    if rij.eerste_gemeenten_aantal:
        yield f"een eerste cijfer van {gemeenten(rij.eerste_gemeenten_aantal)} ({getal(rij.eerste_aantal)})"
    if rij.vervallen_gemeenten_aantal:
        yield f"geen cijfer meer van {gemeenten(rij.vervallen_gemeenten_aantal)} ({getal(rij.vervallen_aantal)})"
    if rij.onbekend_gemeenten_aantal and rij.onbekend_gemeenten_aantal < rij.gemeenten_aantal:
        yield f"toen en nu geen cijfer van {gemeenten(rij.onbekend_gemeenten_aantal)}"


def gemeenten(aantal: int) -> str:
    """A number of municipalities: "1 gemeente", "3 gemeenten"."""
    return f"{aantal} {'gemeente' if aantal == 1 else 'gemeenten'}"


def per_kop(rijen: Rijen) -> dict[str, list[Any]]:
    """The changes under the heading where one looks for them: each task, then supervision, then the planning."""
    koppen: dict[str, list[Any]] = {}
    for rij in rijen:
        toezicht = rij.wat in ("signaal", "oordeel")
        kop = "Planning" if rij.wat == "mijlpaal" else "Toezicht" if toezicht else str(rij.soort_titel)
        koppen.setdefault(kop, []).append(rij)
    # Supervision stands among the changes of statushouders; it is a subject of its own.
    laatste = [kop for kop in ("Toezicht", "Planning") if kop in koppen]
    return {kop: koppen[kop] for kop in [*(k for k in koppen if k not in laatste), *laatste]}
