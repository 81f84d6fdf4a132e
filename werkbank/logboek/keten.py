"""The chain: what is written names what was there, so that what is missing or was changed can be told.

Every part of the log has a seal (``zegel``), and names the places and seals of the parts that nobody had named before
(``vorige``). Writers who do not see each other's work each go on from what they see; the first who sees both names
both. So a log of many writers, brought by a sync client in any order, is one web in which a hole shows.

What this computer has seen of a log is the second witness, for what nobody has named yet: the newest parts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from werkbank.logboek.levering import Terzijde

# A place in the log and the seal of what stands there.
Naam = tuple[str, str]


@dataclass(frozen=True)
class Schakel:
    """One part of the log: where it stands, its seal, and what it names."""

    plaats: str
    zegel: str
    vorige: tuple[Naam, ...] = ()


@dataclass(frozen=True)
class Oordeel:
    """koppen: what nobody names yet; mist: what was named or seen and is not there; veranderd: what to set aside."""

    koppen: tuple[Naam, ...]
    mist: tuple[Terzijde, ...]
    veranderd: frozenset[str]


def toets(
    schakels: Iterable[Schakel], gezien: Mapping[str, str], beschadigd: Iterable[str] = (), wat: Mapping[str, str] = {}
) -> Oordeel:
    """Hold the parts that are whole against what they name and against what this computer has seen.

    gezien:     place → seal
    beschadigd: places of which it is known already that they cannot be read
    wat:        place → what stood there, as far as this computer knows
    """
    op_plaats = {schakel.plaats: schakel for schakel in schakels}
    aanwezig = {schakel.zegel for schakel in op_plaats.values()}
    genoemd = {naam for schakel in op_plaats.values() for naam in schakel.vorige}
    bekend = set(beschadigd)
    mist: dict[str, Terzijde] = {}
    veranderd: set[str] = set()
    for plaats, zegel in sorted(genoemd | set(gezien.items())):
        if zegel in aanwezig or plaats in bekend:
            continue
        if (nu := op_plaats.get(plaats)) is not None:
            # Delivered anew where the first was lost: then it names what it replaces.
            if (plaats, zegel) not in nu.vorige:
                veranderd.add(plaats)
            continue
        over = f" ({wat[plaats]})" if wat.get(plaats) else ""
        if gezien.get(plaats) == zegel:
            mist[plaats] = Terzijde(plaats, f"stond er toen deze computer het logboek eerder las{over}", "verdwenen")
        else:
            mist.setdefault(plaats, Terzijde(plaats, "een later deel van het logboek noemt het", "nog niet binnen"))
    koppen = tuple(sorted((s.plaats, s.zegel) for s in op_plaats.values() if (s.plaats, s.zegel) not in genoemd))
    return Oordeel(koppen, tuple(mist.values()), frozenset(veranderd))
