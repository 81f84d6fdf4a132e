"""The four tasks (opgaven) and how each is counted. Source: Werkplan PRT Overijssel 2024 and docs/begrippen.md."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Soort:
    """One task: its name in the data, its title on a page, and the measures (maten) in which it is counted.

    ``aard`` is "stand" (places that exist on a date) or "stroom" (persons housed within a half-year);
    ``voortgang_maat`` is the one measure that counts as realised; ``maand_maat`` is what one month added to it, for a
    source that counts months apart: kept as it was delivered, and added up by a view.
    """

    naam: str
    titel: str
    aard: Literal["stand", "stroom"]
    eenheid: str
    maten: tuple[str, ...]
    voortgang_maat: str
    maand_maat: str = ""

    @property
    def alle_maten(self) -> tuple[str, ...]:
        """Every measure that a realisatie of this task can have."""
        return (*self.maten, self.maand_maat) if self.maand_maat else self.maten


SOORTEN: tuple[Soort, ...] = (
    Soort("asiel", "Asielopvang", "stand", "plekken", ("open",), "open"),
    Soort("amv", "Waarvan voor amv's", "stand", "plekken", ("open",), "open"),
    Soort("oekraine", "Opvang Oekraïne", "stand", "plekken", ("beschikbaar", "bezet", "geregistreerd"), "beschikbaar"),
    Soort(
        "statushouders",
        "Huisvesting statushouders",
        "stroom",
        "personen",
        ("gehuisvest",),
        "gehuisvest",
        "gehuisvest_maand",
    ),
)

_OP_NAAM = {s.naam: s for s in SOORTEN}


def soort(naam: str) -> Soort:
    """The task with this name. Raises KeyError for a name that is not a task."""
    return _OP_NAAM[naam]
