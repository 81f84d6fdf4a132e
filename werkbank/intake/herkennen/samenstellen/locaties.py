"""More rows of one municipality, each of a location: added up, after asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.waarde import Waarde
from werkbank.intake.vraag import Vraag
from werkbank.register import gemeente

_KEUZES = {
    "optellen": "tel ze per gemeente op",
    "niet": "niet optellen: dan is het bestand niet te lezen",
}


def tel_locaties_op(waarden: Sequence[Waarde], gesprek: Gesprek) -> list[Waarde]:
    """The figures, those of one municipality that differ in their location alone as one. [] while it is asked."""
    groepen: dict[tuple[object, ...], list[Waarde]] = {}
    for w in waarden:
        groepen.setdefault((w.soort, w.maat, w.tijd, w.gemeente_code, w.leverancier, w.kop, w.plaats.blad), []).append(
            w
        )
    dubbel = [groep for groep in groepen.values() if len(groep) > 1]
    if not dubbel or not all(_verschillen(groep) for groep in dubbel):
        return list(waarden)
    eerste = dubbel[0]
    delen = " en ".join(f"{w.wie}: {'geen cijfer' if w.aantal is None else w.aantal} ({w.plaats.cel})" for w in eerste)
    antwoord = gesprek.weet(
        Vraag(
            "optellen",
            "Zijn de rijen van één gemeente bij elkaar op te tellen?",
            _KEUZES,
            "optellen",
            f"{gemeente(eerste[0].gemeente_code).naam} staat er {len(eerste)} keer in. {delen}.",
        )
    )
    if antwoord != "optellen":
        return list(waarden) if antwoord else []
    return [_som(groep) for groep in groepen.values()]


def _verschillen(groep: Sequence[Waarde]) -> bool:
    namen = [w.wie for w in groep]
    return all(namen) and len(set(namen)) == len(namen)


def _som(groep: Sequence[Waarde]) -> Waarde:
    """One figure of all rows; without one of them it is not known."""
    if len(groep) == 1:
        return groep[0]
    aantallen = [w.aantal for w in groep]
    som = None if None in aantallen else sum(a for a in aantallen if a is not None)
    erbij = (*groep[0].erbij, *(p for w in groep[1:] for p in (w.plaats, *w.erbij)))
    return replace(groep[0], aantal=som, erbij=erbij)
