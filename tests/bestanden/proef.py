"""Takes a file of the corpus through the intake, as a user who knows the truth would."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache

from tests.bestanden.geval import Geval, Rij
from tests.bestanden.gevallen import GEVALLEN
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor

_MEESTE_RONDES = 6
_DAGEN = ("begin_op", "eind_op")
_KOLOMMEN = {
    "locatie": (
        *("soort", "peildatum", "gemeente_code", "locatie", "stap", "aantal", "amv_aantal", *_DAGEN),
        "onbepaalde_tijd",
    ),
    "prognose": ("soort", "stroom", "gebied", "maand", "laag_aantal", "verwacht_aantal", "hoog_aantal"),
}


@dataclass(frozen=True)
class Uitkomst:
    """What came of it. gevraagd: every key that was asked; onbeantwoord: those the user of this file does not know."""

    aanlevering: Aanlevering
    gevraagd: frozenset[str]
    onbeantwoord: frozenset[str] = field(default=frozenset())


@cache
def uitkomst(naam: str) -> Uitkomst:
    """What came of a file of the corpus, by its name; looked at once for all tests."""
    return beproef(next(g for g in GEVALLEN if g.naam == naam))


def beproef(geval: Geval) -> Uitkomst:
    """Prepare the file, answering the open questions until there are none."""
    antwoorden: dict[str, str] = {}
    gevraagd: set[str] = set()
    onbekend: set[str] = set()
    for _ in range(_MEESTE_RONDES):
        aanlevering = _bereid(geval, antwoorden)
        nieuw = [v for v in aanlevering.vragen if v.sleutel not in antwoorden]
        gevraagd |= {v.sleutel for v in nieuw}
        bekend = {v.sleutel: antwoord for v in nieuw if (antwoord := _antwoord(geval, v.sleutel)) is not None}
        onbekend |= {v.sleutel for v in nieuw} - set(bekend)
        if not bekend:
            break
        antwoorden |= bekend
    return Uitkomst(aanlevering, frozenset(gevraagd), frozenset(onbekend))


def _antwoord(geval: Geval, sleutel: str) -> str | None:
    """The answer for exactly this question, else for all of its kind ("peildatum" for "peildatum:mei")."""
    return geval.antwoorden.get(sleutel, geval.antwoorden.get(sleutel.partition(":")[0]))


def _bereid(geval: Geval, antwoorden: dict[str, str]) -> Aanlevering:
    if geval.geplakt:
        return bereid_geplakt_voor(geval.inhoud.decode("utf-8"), naam=geval.naam, antwoorden=antwoorden)
    return bereid_voor(geval.naam, geval.inhoud, antwoorden=antwoorden)


def rijen_van(aanlevering: Aanlevering) -> frozenset[Rij]:
    """The rows to record, in the form of the expectations."""
    rijen: set[Rij] = set()
    for naam in ("realisatie", "opgave", *_KOLOMMEN):
        tabel = aanlevering.tabellen.get(naam)
        for rij in tabel.to_pylist() if tabel else []:
            if naam in _KOLOMMEN:
                rijen.add(tuple(_als_tekst(rij[k]) for k in _KOLOMMEN[naam]))
            elif naam == "realisatie":
                rijen.add(
                    (rij["soort"], rij["maat"], rij["peildatum"].isoformat(), rij["gemeente_code"], rij["aantal"])
                )
            else:
                rijen.add(
                    (rij["soort"], rij["periode"], rij["gemeente_code"], rij["aantal"], rij["taakstelling_aantal"])
                )
    return frozenset(rijen)


def _als_tekst(waarde: str | int | date | None) -> str | int | None:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def totalen_van(aanlevering: Aanlevering) -> frozenset[Rij]:
    """The totals that the source states, in the form of the expectations."""
    tabel = aanlevering.tabellen.get("vermeld_totaal")
    rijen = tabel.to_pylist() if tabel else []
    return frozenset((r["soort"], r["maat"], r["gebied"], r["aantal"]) for r in rijen)


def weggelaten_van(aanlevering: Aanlevering) -> frozenset[str]:
    """What is left out: the cell or column when it is not a whole row, else the number of the row."""
    return frozenset(w.cel or str(w.rij) for w in aanlevering.weggelaten)
