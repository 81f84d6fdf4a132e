"""Who works with the werkbank, and what each may do.

It is asked in one place, where the log is written, so that no page, form or command can forget it. As long as no
sign-in is configured there is one local user, who may do all.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from werkbank.fouten import GeenToegang

Rol = Literal["lezer", "aanleveraar", "toezichthouder", "beheerder"]
Handeling = Literal["vastleggen", "intrekking", "herstel", "verwijdering", "samenvoegen"]

ALLE_ROLLEN: frozenset[Rol] = frozenset(get_args(Rol))

# Who records a kind of data; what is not named here is delivered by whoever delivers figures.
_BEHEREN: frozenset[Rol] = frozenset({"beheerder"})
_AANLEVEREN: frozenset[Rol] = frozenset({"aanleveraar", "beheerder"})
_VASTLEGGEN: dict[str, frozenset[Rol]] = {
    "oordeel": frozenset({"toezichthouder", "beheerder"}),
    "vraag": frozenset({"aanleveraar", "toezichthouder", "beheerder"}),
    "notitie": frozenset({"aanleveraar", "toezichthouder", "beheerder"}),
    "agenda": _BEHEREN,
    "signaalregel": _BEHEREN,
    "leveranciersvoorkeur": _BEHEREN,
    "locatiestap": _BEHEREN,
    "duurzaamheidsregel": _BEHEREN,
}


@dataclass(frozen=True)
class Gebruiker:
    """Who does something: a function or a team, never the name of a person.

    regio, leverancier: whose figures this user delivers; None is everybody's
    """

    functie: str
    rollen: frozenset[Rol] = ALLE_ROLLEN
    regio: str | None = None
    leverancier: str | None = None


class Groep(Protocol):
    """What membership of a group gives, as the settings say it."""

    @property
    def waarde(self) -> str:
        """The name of the group, as the sign-in gives it."""

    @property
    def functie(self) -> str:
        """What its members are called in the log."""

    @property
    def rol(self) -> Rol:
        """What they may do."""

    @property
    def regio(self) -> str | None:
        """The only region that they deliver for."""

    @property
    def leverancier(self) -> str | None:
        """The only supplier that they deliver for."""


def gebruiker_van(waarden: Collection[str], groepen: Iterable[Groep]) -> Gebruiker | None:
    """The user who is in these groups; None when none of them means anything here.

    Who is in several may do what each of them may, and delivers for a region only as far as all that deliver are bound.
    """
    leden = [groep for groep in groepen if groep.waarde in waarden]
    if not leden:
        return None
    leveren = [groep for groep in leden if groep.rol in _AANLEVEREN]
    return Gebruiker(
        " en ".join(dict.fromkeys(groep.functie for groep in leden)),
        frozenset(groep.rol for groep in leden),
        _enige({groep.regio for groep in leveren}),
        _enige({groep.leverancier for groep in leveren}),
    )


def _enige(waarden: set[str | None]) -> str | None:
    return waarden.pop() if len(waarden) == 1 else None


def mag(wie: Gebruiker, handeling: Handeling, soorten: Collection[str] = ()) -> bool:
    """Whether the roles of this user are enough, whatever the figures are."""
    return all(wie.rollen & rollen for rollen in _nodig(handeling, soorten))


def eis(
    wie: Gebruiker,
    handeling: Handeling,
    soorten: Collection[str] = (),
    regios: Collection[str] = (),
    leveranciers: Collection[str] = (),
) -> None:
    """Refuse what this user may not do. Raises GeenToegang.

    soorten:              the kinds of data that are recorded
    regios, leveranciers: whose figures are in them
    """
    if not mag(wie, handeling, soorten):
        rollen = frozenset.intersection(*_nodig(handeling, soorten))
        welke = " of ".join(sorted(rollen)) if rollen else "meer dan één"
        raise GeenToegang(
            f"{wie.functie} mag dit niet.",
            uitleg=f"Daarvoor is een andere rol nodig: {welke}.",
            doe="Vraag het aan wie de werkbank beheert.",
        )
    # A verdict is given about any municipality: only who records as a deliverer is bound.
    if not any(wie.rollen & rollen <= _AANLEVEREN for rollen in _nodig(handeling, soorten)):
        return
    if wie.regio and (vreemd := sorted(set(regios) - {wie.regio})):
        raise GeenToegang(
            f"{wie.functie} levert alleen cijfers van {wie.regio} aan.",
            uitleg=f"Er staan ook cijfers van {', '.join(vreemd)} in.",
            doe="Lever alleen de gemeenten van uw eigen regio aan.",
        )
    if wie.leverancier and (vreemd := sorted(set(leveranciers) - {wie.leverancier})):
        raise GeenToegang(
            f"{wie.functie} levert alleen cijfers van {wie.leverancier} aan.",
            uitleg=f"Er staan ook cijfers van {', '.join(vreemd)} in.",
            doe="Lever alleen de cijfers van uw eigen organisatie aan.",
        )


def _nodig(handeling: Handeling, soorten: Collection[str]) -> list[frozenset[Rol]]:
    """The roles of which one is needed, for each of the kinds of data."""
    if handeling != "vastleggen":
        return [_BEHEREN]
    return [_VASTLEGGEN.get(soort, _AANLEVEREN) for soort in soorten] or [_AANLEVEREN]
