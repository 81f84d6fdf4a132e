"""What changed since last time, for a report: the same rows and sentences as on the page of that name."""

from __future__ import annotations

from dataclasses import dataclass
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
    """All that changed since last time. dag: last time, as it is said; sommen: the rows per area."""

    dag: str
    sommen: Rijen
    onderwerpen: tuple[Onderwerp, ...]


def sinds_vorige_keer(opdracht: Opdracht) -> Sinds:
    """What changed since the last PRT before the chosen day, in the chosen area."""
    [d] = opdracht.haal("sinds_vorige_keer/dagen", sinds=None)
    toen = {"bekend_toen": d.bekend_toen, "peildatum_toen": d.peildatum_toen}
    rijen = opdracht.haal_gebied("sinds_vorige_keer/veranderingen", toen=d.toen, **toen)
    sommen = opdracht.haal("sinds_vorige_keer/gebieden", **toen)
    van_hier = sommen.waar(lambda r: r.gebied == opdracht.gebied and r.veranderd)
    onderwerpen = tuple(_onderwerp(naam, deel, van_hier, d) for naam, deel in per_kop(rijen).items())
    return Sinds(dag_kort(d.toen, d.nu), sommen.waar(lambda r: r.gebied == opdracht.gebied), onderwerpen)


def _onderwerp(naam: str, rijen: list[Any], sommen: Rijen, d: Any) -> Onderwerp:
    samen = " ".join(gebiedzin(som, d.toen, d.nu) for som in sommen if som.soort_titel == naam)
    return Onderwerp(naam, samen, tuple(zinnen(rijen)))
