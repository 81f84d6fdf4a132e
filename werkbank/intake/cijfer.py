"""The one reader of a cell that should hold a count, for our own template and for any other file.

What cannot be taken as it stands comes back with its reason as a value; the sentence for the user is made here, once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from werkbank.fouten import Ernst
from werkbank.intake.lezen import Cel, Teken
from werkbank.intake.waarden import lees_getal, toon

Grond = Literal[
    "",
    "leeg",
    "geen-cijfer",
    "geen-zeker-cijfer",
    "voetnoot-weggelaten",
    "nul-als-streepje",
    "formule-zonder-waarde",
    "formulefout",
    "geen-getal",
    "geen-heel-getal",
    "cel-twijfel",
]
# What makes a stored number doubtful, the gravest first.
TWIJFELS: tuple[Teken, ...] = ("samengevoegd", "doorgestreept", "uit_niets", "anders_getoond", "onzichtbaar")


@dataclass(frozen=True, slots=True)
class Cijfer:
    """What a cell says about a count.

    aantal:  the number; None when there is none, or none that is certain
    grond:   why there is none, or what was taken away from it
    tekst:   Dutch, one or more sentences
    twijfel: why a number that is stored may not be meant; the user decides
    """

    aantal: int | None = None
    grond: Grond = ""
    tekst: str = ""
    twijfel: Teken | None = None

    @property
    def ontbreekt(self) -> bool:
        """Whether the cell says that there is no figure."""
        return self.grond in ("leeg", "geen-cijfer", "geen-zeker-cijfer")

    @property
    def ernst(self) -> Ernst | None:
        """How grave it is for a cell that must hold a number; None when there is nothing to say."""
        if self.grond in ("", "leeg"):
            return None
        return "melding" if self.aantal is not None and self.twijfel is None else "fout"


def lees_cijfer(cel: Cel) -> Cijfer:
    """The count in a cell, or why there is none. Never raises."""
    if "zonder_uitkomst" in cel.tekens:
        return Cijfer(
            None,
            "formule-zonder-waarde",
            "De uitkomst van de formule staat niet in het bestand. "
            "Open het bestand in Excel of LibreOffice en sla het opnieuw op.",
        )
    getal = lees_getal(cel.waarde)
    if getal.reden == "leeg":
        return Cijfer(None, "leeg")
    if getal.reden == "plaatshouder":
        return Cijfer(None, "geen-cijfer", getal.toelichting)
    if getal.reden in ("ondergrens", "schatting"):
        return Cijfer(None, "geen-zeker-cijfer", getal.toelichting)
    if getal.reden == "formulefout":
        return Cijfer(None, "formulefout", getal.toelichting)
    if "procent" in cel.tekens:
        return Cijfer(None, "geen-getal", "Hier staat een percentage, geen aantal.")
    if getal.waarde is None:
        return Cijfer(None, "geen-getal", getal.toelichting)
    if not isinstance(getal.waarde, int):
        return Cijfer(None, "geen-heel-getal", f"{toon(getal.waarde)} is geen heel getal.")
    if twijfel := next((t for t in TWIJFELS if t in cel.tekens), None):
        return Cijfer(getal.waarde, "cel-twijfel", over_twijfel(twijfel, cel), twijfel)
    if getal.toelichting:
        return Cijfer(getal.waarde, "voetnoot-weggelaten", getal.toelichting)
    if "streepje" in cel.tekens:
        return Cijfer(getal.waarde, "nul-als-streepje", "Het blad toont een streepje; opgeslagen is 0. Gelezen als 0.")
    return Cijfer(getal.waarde)


def over_twijfel(twijfel: Teken, cel: Cel) -> str:
    """What is the matter with a number that is stored and may not be meant."""
    opgeslagen = toon(cel.waarde)
    if twijfel == "samengevoegd":
        return f"{opgeslagen} staat in een cel die over meer dan één cijfer is samengevoegd."
    if twijfel == "doorgestreept":
        return f"{opgeslagen} is doorgestreept."
    if twijfel == "uit_niets":
        return "De formule verwijst naar lege cellen, of zoekt, of vangt een fout af; opgeslagen is dan altijd 0."
    if twijfel == "anders_getoond":
        return f"Het blad toont “{toon(cel.getoond)}”, maar opgeslagen is {opgeslagen}."
    return f"Opgeslagen is {opgeslagen}, maar op het blad is dat niet te zien."
