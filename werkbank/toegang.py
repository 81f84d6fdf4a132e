"""Who works with the werkbank, and what each may do.

It is asked in one place, where the log is written, so that no page, form or command can forget it. As long as no
sign-in is configured there is one local user, who may do all.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from werkbank.fouten import GeenToegang

Rol = Literal["lezer", "aanleveraar", "toezichthouder", "beheerder"]
Handeling = Literal["vastleggen", "intrekking", "herstel", "verwijdering", "samenvoegen"]

ALLE_ROLLEN: frozenset[Rol] = frozenset(get_args(Rol))

# Who records a kind of data; what is not named here is delivered by whoever delivers figures.
_VASTLEGGEN: dict[str, frozenset[Rol]] = {
    "oordeel": frozenset({"toezichthouder", "beheerder"}),
    "signaalregel": frozenset({"beheerder"}),
    "vraag": frozenset({"aanleveraar", "toezichthouder", "beheerder"}),
    "leveranciersvoorkeur": frozenset({"beheerder"}),
}
_AANLEVEREN: frozenset[Rol] = frozenset({"aanleveraar", "beheerder"})
_BEHEREN: frozenset[Rol] = frozenset({"beheerder"})


@dataclass(frozen=True)
class Gebruiker:
    """Who does something: a function or a team, never the name of a person.

    regio: the region whose figures this user delivers; None is every region
    """

    functie: str
    rollen: frozenset[Rol] = ALLE_ROLLEN
    regio: str | None = None


def eis(wie: Gebruiker, handeling: Handeling, soorten: Collection[str] = (), regios: Collection[str] = ()) -> None:
    """Refuse what this user may not do. Raises GeenToegang.

    soorten: the kinds of data that are recorded
    regios:  the regions whose figures are in them
    """
    nodig = [_VASTLEGGEN.get(soort, _AANLEVEREN) for soort in soorten] if handeling == "vastleggen" else [_BEHEREN]
    if not all(wie.rollen & rollen for rollen in nodig):
        raise GeenToegang(
            f"{wie.functie} mag dit niet.",
            uitleg=f"Daarvoor is een andere rol nodig: {' of '.join(sorted(frozenset.intersection(*nodig)))}.",
            doe="Vraag het aan wie de werkbank beheert.",
        )
    if wie.regio and (vreemd := sorted(set(regios) - {wie.regio})):
        raise GeenToegang(
            f"{wie.functie} levert alleen cijfers van {wie.regio} aan.",
            uitleg=f"Er staan ook cijfers van {', '.join(vreemd)} in.",
            doe="Lever alleen de gemeenten van uw eigen regio aan.",
        )
