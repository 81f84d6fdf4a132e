"""A day as somebody gives it with a command."""

from datetime import date

from werkbank.fouten import IntakeFout
from werkbank.intake.waarden import lees_datum


def lees_dag(tekst: str, wat: str) -> date:
    """The day in "2024-07-05" or "5-7-2024"; `wat`: which day it is. Raises IntakeFout when it is not a day."""
    gelezen = lees_datum(tekst)
    if gelezen.waarde is None or gelezen.precisie != "dag":
        raise IntakeFout(f"“{tekst}” is geen datum.", doe=f"Schrijf {wat} als 2024-07-05 of 5-7-2024.")
    return gelezen.waarde
