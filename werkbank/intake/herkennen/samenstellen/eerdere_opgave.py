"""An opgave that stands beside the figures of a month: as a rule it is the one that is known already."""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.gegevens.soorten import soort as soort_met
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.waarde import Waarde
from werkbank.intake.vraag import Vraag

_KEUZES = {"niet": "nee, niet vastleggen", "nieuw": "ja, dit is een nieuwe of gewijzigde opgave"}


def is_bekend(soort: str, halfjaar: str, waarden: Sequence[Waarde], store: Store | None) -> bool:
    """Whether every opgave and taakstelling of a task in the file is the newest one that is known."""
    bekend = _bekende(store, soort, halfjaar)
    eigen = [w for w in waarden if w.soort == soort and w.aantal is not None and w.maat in ("opgave", "taakstelling")]
    return bool(eigen) and all(bekend.get((w.gemeente_code, w.maat)) == w.aantal for w in eigen)


def wil_vastleggen(soort: str, gesprek: Gesprek) -> bool:
    """Whether the user wants an opgave beside monthly figures recorded; False while it must be asked."""
    naam = "asiel" if soort == "amv" else soort
    antwoord = gesprek.weet(
        Vraag(
            f"opgave:{naam}",
            f"Naast de cijfers staat een opgave voor {soort_met(naam).titel.lower()}. Moet die ook worden vastgelegd?",
            _KEUZES,
            "niet",
            "Zij is niet gelijk aan de opgave die de werkbank kent.",
        )
    )
    return antwoord == "nieuw"


def _bekende(store: Store | None, soort: str, halfjaar: str) -> dict[tuple[str, str], int]:
    if store is None:
        return {}
    rijen = vraag_sql(
        store,
        "select o.gemeente_code, arg_max(o.opgave_aantal, o.bekendgemaakt_op), "
        "arg_max(o.taakstelling_aantal, o.bekendgemaakt_op) from opgave as o "
        "where o.soort = $soort and ($halfjaar = '' or o.periode = $halfjaar) group by o.gemeente_code",
        soort=soort,
        halfjaar=halfjaar,
    )
    opgaven = {(code, "opgave"): aantal for code, aantal, _ in rijen}
    return opgaven | {(code, "taakstelling"): aantal for code, _, aantal in rijen}
