"""The matrix as it is shown: a column for each task and measure, which rows one asks for, and in which order.

The rows are those of queries/pagina/matrix/gemeenten.sql; here they are chosen and put in order, never computed.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from werkbank.gegevens.soorten import SOORTEN
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.signaal import KLEUREN, in_woorden

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

KORT = {"asiel": "asielopvang", "amv": "amv", "oekraine": "Oekraïne", "statushouders": "statushouders"}
TAKEN = {"asiel": "Asielopvang", "amv": "Amv", "oekraine": "Oekraïne", "statushouders": "Statushouders"}
# Of every task, of statushouders alone, and of a municipality whatever the task.
_ALGEMEEN = (
    "opgave_aantal",
    "realisatie_aantal",
    "realisatie_pct",
    "verschil_aantal",
    "nog_te_realiseren_aantal",
    "opgave_per_1000",
    "realisatie_per_1000",
    "verschil_per_1000",
    "nog_te_realiseren_per_1000",
    "opgave_deel_pct",
    "peildatum",
)
_STATUSHOUDERS = (
    "begin_aantal",
    "begin_per_1000",
    "achter_op_tempo_aantal",
    "achter_op_tempo_per_1000",
    "tempo_pct",
    "signaal",
)
_GEMEENTE = ("inwoners_aantal", "inwoners_deel_pct")
MATEN = (*_ALGEMEEN, *_STATUSHOUDERS, *_GEMEENTE)
_GEEN_GETAL = ("peildatum", "signaal")

OPERATOREN: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "meer": ("meer dan", operator.gt),
    "minstens": ("minstens", operator.ge),
    "hoogstens": ("hoogstens", operator.le),
    "minder": ("minder dan", operator.lt),
}


@dataclass(frozen=True)
class Voorwaarde:
    """What a row must have in a column. No figure is neither above nor below anything.

    tekst: the condition in words, for a list to choose from
    """

    tekst: str
    kolom: str
    past: Callable[[Any], bool]

    def van(self, rij: Mapping[str, Any]) -> bool:
        """Whether a row fits."""
        return self.past(rij[self.kolom])


def _bekend(vergelijk: Callable[[Any, Any], bool], grens: Any) -> Callable[[Any], bool]:
    return lambda waarde: waarde is not None and vergelijk(waarde, grens)


def _leeg(waarde: Any) -> bool:
    return waarde is None


def grens(naam: str, hoe: str, getal: float) -> Voorwaarde:
    """A limit of the reader's own: a column, one of `OPERATOREN`, a number."""
    tekst, vergelijk = OPERATOREN[hoe]
    return Voorwaarde(tekst, naam, _bekend(vergelijk, getal))


def voorwaarden(soort: str) -> dict[str, Voorwaarde]:
    """What one can ask of the municipalities for one task: code in the address → condition."""
    if soort == "statushouders":
        tempo, begin = f"{soort}_achter_op_tempo_aantal", f"{soort}_begin_aantal"
        return {
            "achter": Voorwaarde("Achter op schema", tempo, _bekend(operator.gt, 0)),
            "voor": Voorwaarde("Voor op schema", tempo, _bekend(operator.lt, 0)),
            "precies": Voorwaarde("Precies op schema", tempo, _bekend(operator.eq, 0)),
            "begin_achter": Voorwaarde("Begonnen met achterstand", begin, _bekend(operator.gt, 0)),
            "begin_voor": Voorwaarde("Begonnen met voorsprong", begin, _bekend(operator.lt, 0)),
            **{
                kleur: Voorwaarde(f"Signaal {in_woorden(kleur)}", f"{soort}_signaal", _bekend(operator.eq, kleur))
                for kleur in KLEUREN
            },
            "leeg": Voorwaarde("Tempo niet bekend", tempo, _leeg),
        }
    verschil = f"{soort}_verschil_aantal"
    return {
        "boven": Voorwaarde("Meer dan de opgave", verschil, _bekend(operator.gt, 0)),
        "onder": Voorwaarde("Minder dan de opgave", verschil, _bekend(operator.lt, 0)),
        "precies": Voorwaarde("Precies de opgave", verschil, _bekend(operator.eq, 0)),
        "leeg": Voorwaarde("Verschil niet bekend", verschil, _leeg),
    }


def kolommen(taken: Collection[str] = tuple(KORT), maten: Collection[str] = MATEN) -> dict[str, Kolom]:
    """The columns for these tasks and measures, by name, task by task; what a task does not have is left out."""
    gekozen = (
        _van_taak(s.naam, maat, s.eenheid)
        for s in SOORTEN
        if s.naam in taken
        for maat in (*_ALGEMEEN, *_STATUSHOUDERS)
        if maat in maten and (maat in _ALGEMEEN or s.naam == "statushouders")
    )
    van_gemeente = (kolom(maat) for maat in _GEMEENTE if maat in maten)
    return {k.naam: k for k in (*gekozen, *van_gemeente)}


def getallen() -> dict[str, Kolom]:
    """Every column that holds numbers, by name."""
    return {naam: k for naam, k in kolommen().items() if not naam.endswith(_GEEN_GETAL)}


def omschrijving(k: Kolom) -> str:
    """A column as one line of words: "Verschil (Oekraïne, plekken)"."""
    return k.volle_kop


def _van_taak(soort: str, maat: str, eenheid: str) -> Kolom:
    k = kolom(maat)
    telt = k.eenheid or ("%" if k.soort == "procent" else eenheid if maat.endswith("_aantal") else "")
    return replace(k, naam=f"{soort}_{maat}", eenheid=", ".join(filter(None, (KORT[soort], telt))))


def kies_rijen(rijen: Rijen, regio: str | None, alle: Collection[Voorwaarde]) -> Rijen:
    """The rows of a region that meet every condition."""
    return rijen.waar(
        lambda rij: (not regio or rij.regio == regio) and all(v.van(rij._asdict()) for v in alle),
    )


def sorteer(rijen: Rijen, naam: str, *, hoog_eerst: bool) -> Rijen:
    """In the order of a column; who has no figure stands last, either way; equals by name."""

    def sleutel(rij: Any) -> tuple[bool, Any]:
        waarde = getattr(rij, naam)
        if waarde is None:
            return True, 0
        if naam.endswith("_signaal"):
            waarde = KLEUREN.index(waarde)
        elif naam.endswith("_peildatum"):
            waarde = waarde.toordinal()
        return False, -waarde if hoog_eerst else waarde

    return rijen.gesorteerd(lambda rij: rij.gemeente).gesorteerd(sleutel) if naam != "gemeente" else rijen


def stand_per_taak(rijen: Rijen) -> Iterator[tuple[str, list[Any]]]:
    """Of each task the days that its figures are of, in order; for the warning that they differ."""
    for soort, naam in TAKEN.items():
        yield naam, sorted(set(rijen.bekend(f"{soort}_peildatum")))
