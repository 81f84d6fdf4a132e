"""What changed since last time, for a report: the same rows and sentences as on the page of that name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.weergave.sindszinnen import dag_kort, gebiedzin, per_kop, zinnen

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht


@dataclass(frozen=True)
class Onderwerp:
    """One task, supervision, or the planning: what it comes to, then every change, the largest first."""

    naam: str
    samen: str
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class Sinds:
    """All that changed since last time. toen, dag: last time, and as it is said; sommen: the rows per area."""

    toen: date
    dag: str
    sommen: Rijen
    onderwerpen: tuple[Onderwerp, ...]


def sinds_vorige_keer(opdracht: Opdracht) -> Sinds:
    """What changed since the last PRT before the chosen day, in the chosen area."""
    d = _dagen(opdracht)
    rijen = _veranderingen(opdracht, d)
    sommen = opdracht.haal("sinds_vorige_keer/gebieden", bekend_toen=d.bekend_toen, peildatum_toen=d.peildatum_toen)
    van_hier = sommen.waar(lambda r: r.gebied == opdracht.gebied and r.veranderd)
    onderwerpen = tuple(_onderwerp(naam, deel, van_hier, d) for naam, deel in per_kop(rijen).items())
    return Sinds(d.toen, dag_kort(d.toen, d.nu), sommen.waar(lambda r: r.gebied == opdracht.gebied), onderwerpen)


def veranderingen(opdracht: Opdracht) -> tuple[str, Rijen]:
    """The day of last time as it is said, and every change since, as rows."""
    d = _dagen(opdracht)
    return dag_kort(d.toen, d.nu), _veranderingen(opdracht, d)


def _dagen(opdracht: Opdracht) -> Any:
    [dagen] = opdracht.haal("sinds_vorige_keer/dagen", sinds=None)
    return dagen


def _veranderingen(opdracht: Opdracht, d: Any) -> Rijen:
    return opdracht.haal_gebied(
        "sinds_vorige_keer/veranderingen", toen=d.toen, bekend_toen=d.bekend_toen, peildatum_toen=d.peildatum_toen
    )


def _onderwerp(naam: str, rijen: list[Any], sommen: Rijen, d: Any) -> Onderwerp:
    samen = " ".join(gebiedzin(som, d.toen, d.nu) for som in sommen if som.soort_titel == naam)
    return Onderwerp(naam, samen, tuple(zinnen(rijen)))
