"""What a row says of its figures in its other columns: task, measure, moment."""

from __future__ import annotations

from dataclasses import dataclass

from werkbank.intake.herkennen.duiden.datumkolom import keer_om
from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import Tijd, kwartaal_van_cel, maand_van_cel, tijd_van_cel
from werkbank.intake.waarden import lees_getal

_EERSTE_JAAR, _LAATSTE_JAAR = 1990, 2099


@dataclass(frozen=True)
class UitDeRij:
    """The tasks, the measures and the moment that a row names."""

    soorten: frozenset[str] = frozenset()
    maten: frozenset[str] = frozenset()
    tijd: Tijd | None = None

    def betekenis(self, kolom: Kolom) -> tuple[str, str] | None:
        """Task and measure of the figure in a column of this row, None when they are not certain."""
        soort = kolom.soort or (next(iter(self.soorten)) if len(self.soorten) == 1 else "")
        if not soort:
            return None
        genoemd = {kolom.maat} if kolom.maat else self.maten
        passend = {p for m in genoemd if (p := woorden.past(soort, m))}
        return (soort, passend.pop()) if len(passend) == 1 else None


def lees_uit_de_rij(plan: Leesplan, rij: int) -> UitDeRij:
    """What the other columns of a row say."""
    woord = f"{plan.tekst(rij, 'soort')} {plan.tekst(rij, 'maat')}"
    soorten = woorden.soorten_in(woord) if "soort" in plan.rol else frozenset()
    maten = woorden.maten_in(woord) if plan.rol.keys() & {"soort", "maat"} else frozenset()
    tijd = _uit_jaar(plan, rij)
    if tijd is None and (datum := plan.rol.get("datum")):
        kop = woorden.kaal(datum.kop)
        tijd = tijd_van_cel(
            plan.rooster.als_datum(plan.rooster.waarde(rij, datum.kolom)),
            dag_is_dag="maand" not in kop and "periode" not in kop,
        )
    if plan.omgekeerd:
        tijd = keer_om(tijd)
    return UitDeRij(frozenset({"amv"}) if "amv" in soorten else soorten, maten, tijd)


def zegt_iets_anders(plan: Leesplan, rij: int) -> str | None:
    """Why the words of a row make it no figure to record, "" while that is asked; None when they do not."""
    for kolom in plan.zeggen_per_rij:
        if (tekst := plan.rooster.tekst(rij, kolom.kolom)) in kolom.weg_per_rij:
            return kolom.weg_per_rij[tekst]
    return None


def _uit_jaar(plan: Leesplan, rij: int) -> Tijd | None:
    """The month of a row that names its year, and its month or quarter, in columns apart."""
    if "jaar" not in plan.rol:
        return None
    jaar = lees_getal(plan.rooster.waarde(rij, plan.rol["jaar"].kolom)).waarde
    if not isinstance(jaar, int) or not _EERSTE_JAAR <= jaar <= _LAATSTE_JAAR:
        return None
    if datum := plan.rol.get("datum"):
        maand = maand_van_cel(plan.rooster.waarde(rij, datum.kolom))
        return Tijd(jaar=jaar, maand=maand) if maand else None
    if kwartaal := plan.rol.get("kwartaal"):
        nummer = kwartaal_van_cel(plan.rooster.waarde(rij, kwartaal.kolom))
        return Tijd(jaar=jaar, maand=3 * nummer) if nummer else None
    return Tijd(jaar=jaar)
