"""The totals of a table: never a municipality, kept to compare with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.samenstellen.rijsoort import onzekere_kolommen
from werkbank.intake.herkennen.samenstellen.sommen import Sommen
from werkbank.intake.herkennen.samenstellen.uit_de_rij import lees_uit_de_rij
from werkbank.intake.herkennen.samenstellen.waarde import Totaal
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.waarden import lees_getal, zoek_datums
from werkbank.register import PROVINCIE, REGIOS, gemeenten

_NEDERLAND = "Nederland"
# The country has 342 municipalities: a file with most of them and all of ours is national.
_LANDELIJK_VANAF = 300


@dataclass(frozen=True)
class Waarover:
    """What a total covers: its area ("" for another group), our municipalities, and whether that is all rows so far."""

    gebied: str
    codes: tuple[str, ...]
    van_alles: bool


def getallen_van_totaal(plan: Leesplan, rij: int) -> Mapping[int, int | float | None]:
    """The number of a total for each column of figures; all None for a heading that only looks like one."""
    return {k.kolom: _getal(plan, rij, k) for k in plan.cijfers}


def waarover(plan: Leesplan, rij: int, gebied: str, getallen: Mapping[int, object], sommen: Sommen) -> Waarover:
    """What the total in a row covers, by the area that it names or by the rows above it."""
    if gebied in REGIOS:
        return Waarover(gebied, tuple(g.code for g in gemeenten() if g.regio == gebied), van_alles=False)
    if gebied == PROVINCIE:
        return Waarover(gebied, tuple(g.code for g in gemeenten()), van_alles=True)
    if gebied == _NEDERLAND:
        return Waarover(gebied, tuple(sommen.gemeenten(van_alles=True)), van_alles=True)
    van_alles = sommen.groep_is_leeg or _is_van_alles(plan.opschrift(rij), getallen, sommen)
    codes = tuple(sommen.gemeenten(van_alles=van_alles))
    if sommen.buiten_rijen:
        landelijk = sommen.buiten_rijen > _LANDELIJK_VANAF and len(sommen.alles) >= len(gemeenten())
        return Waarover(_NEDERLAND if landelijk else "", codes, van_alles)
    for naam in (*REGIOS, PROVINCIE):
        if set(codes) == {g.code for g in gemeenten() if naam in (g.regio, PROVINCIE)}:
            return Waarover(naam, codes, van_alles)
    return Waarover("", codes, van_alles)


def lees_totalen(
    plan: Leesplan, rij: int, over: Waarover, getallen: Mapping[int, object], sommen: Sommen
) -> Iterator[Totaal]:
    """The totals in a row that can be held against the figures."""
    if onzekere_kolommen(plan.blok, rij) or not (over.codes or over.gebied):
        return
    uit_de_rij = lees_uit_de_rij(plan, rij)
    codes = () if over.gebied == _NEDERLAND and not sommen.buiten_rijen else over.codes
    for kolom in plan.cijfers:
        getal, betekenis = getallen[kolom.kolom], uit_de_rij.betekenis(kolom)
        if not isinstance(getal, int) or betekenis is None:
            continue
        overig = sommen.buiten(kolom.kolom, van_alles=over.van_alles) if over.gebied in ("", _NEDERLAND) else 0
        in_kolom = lees_getal(plan.rooster.waarde(rij, kolom.kolom)).waarde is not None
        waar = kolom.kolom if in_kolom else plan.blok.anker.kolom
        plaats = plan.rooster.vindplaats(plan.bestandsnaam, rij, waar)
        yield Totaal(*betekenis, kolom.tijd or uit_de_rij.tijd, over.gebied, codes, overig, getal, plaats)


def _getal(plan: Leesplan, rij: int, kolom: Kolom) -> int | float | None:
    """The number of a total: in its column, else in the words of its label ("Totale opgave Overijssel: 6.325")."""
    getal = lees_getal(plan.rooster.waarde(rij, kolom.kolom)).waarde
    label = plan.rooster.waarde(rij, plan.blok.anker.kolom)
    if getal is not None or not isinstance(label, str):
        return getal
    vrij = [w.rstrip(".:;") for w in label.split() if w[0].isdigit() and not zoek_datums(w)]
    maten = woorden.maten_in(label)
    genoemd = [k for k in plan.cijfers if k.maat in maten] or list(plan.cijfers)
    if len(vrij) != len(genoemd) and len(vrij) == len(plan.cijfers):
        genoemd = list(plan.cijfers)
    if len(vrij) != len(genoemd) or kolom not in genoemd:
        return getal
    return lees_getal(vrij[genoemd.index(kolom)]).waarde


def _is_van_alles(opschrift: str, getallen: Mapping[int, object], sommen: Sommen) -> bool:
    """Whether a total without an area is that of all rows so far: it says so, or its numbers do."""
    label = woorden.kaal(opschrift)
    if label.startswith("eind") or "generaal" in label:
        return True
    return sommen.is_alles({k: g for k, g in getallen.items() if isinstance(g, int)})
