"""Persons housed: counted from the beginning of the half-year, or per month. Added up only when the user says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from werkbank.gegevens.toets import Plaats
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.moment import Moment, momenten
from werkbank.intake.herkennen.taal.tijd import beginjaren_in
from werkbank.intake.herkennen.taal.zin import lees_zin
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import datum, halfjaar

_KEUZES = {
    "cumulatief": "opgeteld vanaf het begin van het halfjaar",
    "per-maand": "per maand; de werkbank telt ze op binnen het halfjaar",
}


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure of a realisatie, with where it stood; ``erbij``: the other cells that it was worked out from."""

    soort: str
    maat: str
    peildatum: date
    gemeente_code: str
    aantal: int | None
    leverancier: str
    bron: str
    opmerking: str | None
    plaats: Plaats
    erbij: tuple[Plaats, ...] = ()

    @property
    def cellen(self) -> tuple[Plaats, ...]:
        """All cells that made the figure."""
        return (self.plaats, *self.erbij)


@dataclass(frozen=True)
class Telling:
    """Figures counted from the beginning of their half-year; ``onbekend``: those that cannot be, with the reason."""

    cijfers: list[Cijfer]
    onbekend: list[tuple[Cijfer, str]]


def vind_telling(cijfers: Sequence[Cijfer], teksten: Sequence[str], gesprek: Gesprek, *, is_stroom: bool) -> str:
    """How they were counted, "cumulatief" or "per-maand"; "" while it must be asked.

    is_stroom: the file counts persons housed, be it that their reference date still has to be asked
    """
    stroom = [c for c in cijfers if c.maat == "gehuisvest"]
    if not is_stroom:
        return "cumulatief"
    if stroom and all(_is_eerste_maand(c.peildatum) for c in stroom):
        return "cumulatief"  # in the first month both are the same
    cumulatief = any(_is_cumulatief(t) for t in teksten)
    per_maand = any(lees_zin(t).telling & {"per-maand", "erbij"} for t in teksten)
    daalt = _daalt(stroom)
    zeker = "" if cumulatief == per_maand else "cumulatief" if cumulatief else "per-maand"
    if zeker == "cumulatief" and daalt:
        zeker = ""
    reden = "De tekst bij de tabel zegt niet of de maanden zijn opgeteld."
    if daalt:
        reden = f"{daalt} Dat past niet bij een telling vanaf het begin van het halfjaar."
    return gesprek.weet(
        Vraag(
            "telling",
            "Hoe zijn de gehuisveste statushouders geteld?",
            _KEUZES,
            "per-maand" if daalt else "cumulatief",
            reden,
        ),
        zeker,
        "de tekst bij de tabel zegt het",
    )


def _is_cumulatief(tekst: str) -> bool:
    zin = lees_zin(tekst)
    sinds_of_tot = any(w in ("sinds", "tot", "stand") for d in zin.delen for w in d.waarden("tijd") if d.tekst != "per")
    return bool(zin.telling & {"cumulatief", "jaar"}) or sinds_of_tot


def vind_begin(cijfers: Sequence[Cijfer], teksten: Sequence[str], koppen: Sequence[str], gesprek: Gesprek) -> Telling:
    """The counts that began with their half-year; of the others the start is asked, for they hold more than it.

    koppen: headers of the counts, in which a year alone means that the whole year was counted
    """
    begin = {(m.jaar or _jaar(m), m.maand or _maand(m)) for t in teksten for m in momenten(t) if m.rol == "begin"}
    begin |= {(jaar, 1) for t in teksten for jaar in beginjaren_in(t)}
    if any("jaar" in lees_zin(t).telling for t in teksten) or any(_noemt_jaar(kop) for kop in koppen):
        begin.add((0, 1))
    anders = {
        c: (jaar or c.peildatum.year, maand)
        for c in cijfers
        for jaar, maand in begin
        if not _begint_zo(c.peildatum, jaar, maand)
    }
    if not anders:
        return Telling(list(cijfers), [])
    jaar, maand = next(iter(anders.values()))
    halven = " en ".join(sorted({halfjaar(c.peildatum) for c in anders}))
    dag = datum(date(jaar, maand, 1))
    antwoord = gesprek.weet(
        Vraag(
            "begin",
            f"Vanaf welke dag zijn de gehuisveste statushouders van {halven} geteld?",
            {
                "halfjaar": "toch vanaf het begin van dat halfjaar: lees de cijfers",
                "eerder": f"vanaf {dag}: dit is geen cijfer van {halven}, lees het niet",
            },
            reden=f"Het bestand zegt: vanaf {dag}. Een halfjaar begint op 1 januari of op 1 juli.",
        )
    )
    if antwoord == "halfjaar":
        return Telling(list(cijfers), [])
    reden = f"geteld vanaf {dag}, niet vanaf het begin van {halven}" if antwoord else ""
    return Telling([c for c in cijfers if c not in anders], [(c, reden) for c in anders])


def _jaar(moment: Moment) -> int:
    dag = moment.vondst.datum.waarde if moment.vondst else None
    return dag.year if dag else 0


def _maand(moment: Moment) -> int:
    dag = moment.vondst.datum.waarde if moment.vondst else None
    # The stand of 1 July still closes the first half-year: a count "since 30 June" begins with July.
    return 0 if dag is None else (dag + timedelta(days=1)).month if dag.day > 27 else dag.month


def _noemt_jaar(kop: str) -> bool:
    zin = lees_zin(kop)
    slots = [w for d in zin.delen for w in d.waarden("slot")]
    return slots == ["jaar"] and not zin.telling


def _begint_zo(peildatum: date, jaar: int, maand: int) -> bool:
    half = halfjaar(peildatum)
    eerste = 7 if half.endswith("-II") else 1
    return maand == eerste and jaar in (0, int(half[:4]))


def tel_op(cijfers: Sequence[Cijfer]) -> Telling:
    """Figures per month as figures from the beginning of the half-year.

    Where a month is missing, what follows in that half-year is not known: a sum without it would be too low.
    """
    reeksen: dict[tuple[str, str, str], list[Cijfer]] = defaultdict(list)
    for c in cijfers:
        reeksen[c.gemeente_code, c.leverancier, halfjaar(c.peildatum)].append(c)
    maanden = sorted({c.peildatum for c in cijfers})
    goed: list[Cijfer] = []
    onbekend: list[tuple[Cijfer, str]] = []
    for (_, _, half), reeks in reeksen.items():
        som = 0
        eerdere: tuple[Plaats, ...] = ()
        gat = ""
        bekend = {c.peildatum: c for c in reeks}
        for dag in (d for d in maanden if halfjaar(d) == half):
            cijfer = bekend.get(dag)
            if not gat and not som and not goed_begin(dag, half, maanden):
                gat = f"de maanden vóór {datum(dag)} staan niet in het bestand"
            if cijfer is None or cijfer.aantal is None:
                gat = gat or f"het cijfer van {datum(dag)} ontbreekt"
            if cijfer is None:
                continue
            if gat:
                onbekend.append((cijfer, f"niet op te tellen: {gat}"))
                continue
            som += cijfer.aantal or 0
            goed.append(replace(cijfer, aantal=som, erbij=(*cijfer.erbij, *eerdere)))
            eerdere = (*eerdere, *cijfer.cellen)
    return Telling(goed, onbekend)


def goed_begin(dag: date, half: str, maanden: Sequence[date]) -> bool:
    """Whether the months of this half-year in the file begin with its first one."""
    eerste = min(d for d in maanden if halfjaar(d) == half)
    return dag != eerste or _is_eerste_maand(eerste)


def _is_eerste_maand(dag: date) -> bool:
    """Whether a reference date closes the first month of a half-year (end of January, 1 February, 1 August)."""
    return (dag.month in (1, 7) and dag.day > 1) or (dag.month in (2, 8) and dag.day == 1)


def _daalt(cijfers: Sequence[Cijfer]) -> str:
    """The first fall within a half-year, in words; "" when there is none."""
    reeksen: dict[tuple[str, str, str], list[Cijfer]] = defaultdict(list)
    for c in cijfers:
        if c.aantal is not None:
            reeksen[c.gemeente_code, c.leverancier, halfjaar(c.peildatum)].append(c)
    for reeks in reeksen.values():
        for vorige, deze in pairwise(sorted(reeks, key=lambda c: c.peildatum)):
            if (deze.aantal or 0) < (vorige.aantal or 0):
                van, tot = datum(vorige.peildatum), datum(deze.peildatum)
                return f"Het aantal daalt van {vorige.aantal} op {van} naar {deze.aantal} op {tot}."
    return ""
