"""What a column of figures counts: task and measure, by its header and else by the words around the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from werkbank.intake.herkennen.duiden.keuzes import MAATWOORD
from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.zin import Zin, lees_zin
from werkbank.intake.herkennen.vinden.omgeving import Omgeving, Waar

_HUISVESTEN = frozenset({"gehuisvest", "taakstelling", "voorachterstand"})


@dataclass(frozen=True)
class Duiding:
    """The meaning of a column of figures: its code, "" when it is not certain, why, and the words that say it."""

    code: str = ""
    reden: str = ""
    begrepen: tuple[Begrepen, ...] = ()


def zonder_dubbele(duiding: dict[Kolom, Duiding]) -> dict[int, Duiding]:
    """The meanings, without those that two columns would share: the one with words beside it is the other figure."""
    gelijk: dict[tuple[Any, ...], list[Kolom]] = {}
    for kolom, d in duiding.items():
        if d.code not in ("", woorden.NIET):
            gelijk.setdefault((d.code, kolom.teken, kolom.tijd), []).append(kolom)
    uit = {kolom.kolom: d for kolom, d in duiding.items()}
    for groep in gelijk.values():
        heel = [k for k in groep if not losse_woorden(k)]
        for kolom in groep if len(groep) > 1 else ():
            if len(heel) != 1:
                uit[kolom.kolom] = Duiding()
            elif kolom is not heel[0]:
                losse = ", ".join(f"“{w}”" for w in losse_woorden(kolom))
                uit[kolom.kolom] = Duiding(woorden.NIET, f"{losse}: een ander cijfer dan “{heel[0].kop}” ernaast")
    return uit


def losse_woorden(kolom: Kolom) -> tuple[str, ...]:
    """The phrases of a header that make it differ from a header without them."""
    zin = kolom.zin
    if zin is None:
        return ()
    jaren = tuple(d.tekst for d in zin.delen if ("slot", "jaar") in d.betekenis)
    return (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd, *(jaren if not zin.maten & {"opgave"} else ()))


def duid_kolom(kolom: Kolom, alle: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> Duiding:
    """The meaning of a column of figures and why; not certain without a code."""
    zin = kolom.zin or lees_zin(kolom.kop)
    soort, waar_soort = ("", "de rijen") if "soort" in per_rij else taak_van(zin, omgeving)
    if not soort and "soort" not in per_rij:
        return Duiding()
    maten = zin.maten
    waar_maat: str = Waar.KOLOMNAAM
    if not maten and "maat" not in per_rij:
        if kolom.tijd and kolom.tijd.halfjaar and _is_incl_ernaast(kolom, alle):
            reden = "de kolom ernaast is dezelfde inclusief voor- of achterstand"
            return Duiding(f"{soort}/taakstelling", reden, _begrepen(zin, soort, "taakstelling", waar_soort, reden))
        maten, waar_maat = omgeving.maten()
        if (not maten or waar_maat is Waar.BESTANDSNAAM) and _is_wat_er_is(zin, soort, omgeving):
            # Places for asylum that there are on a day: there is one figure that counts those.
            maten, waar_maat = frozenset({"open"}), "de stand die er staat"
    if "maat" in per_rij and not maten:
        return Duiding(f"{soort or '*'}/*", "de rijen zeggen wat er geteld is")
    if not soort:
        if not maten and _is_realisatie_per_rij(alle):
            return Duiding("*/voortgang", "naast elk cijfer staan een peildatum en een leverancier")
        passend = {m for m in maten if m in ("opgave", "voortgang")}
        if len(maten) == len(passend) == 1:
            return Duiding(f"*/{passend.pop()}", f"volgens {waar_maat}")
        return Duiding()
    passend = {p for m in maten if (p := woorden.past(soort, m))}
    if passend and any(not woorden.past(soort, m) for m in maten) and waar_maat is Waar.KOLOMNAAM:
        return Duiding()  # "Open/bezet": two figures in one
    if len(passend) == 1:
        maat = passend.pop()
        reden = f"{MAATWOORD[maat]} volgens {waar_maat}, {soort} volgens {waar_soort}"
        return Duiding(f"{soort}/{maat}", reden, _begrepen(zin, soort, maat, waar_soort, waar_maat))
    if maten and not passend and waar_maat is Waar.KOLOMNAAM:
        return Duiding(woorden.NIET, f"de kolomnaam noemt iets dat bij {soort} niet wordt vastgelegd")
    return Duiding()


def _is_wat_er_is(zin: Zin, soort: str, omgeving: Omgeving) -> bool:
    """Whether a header of places for asylum stands with the words that say that they are there on a day."""
    return (soort == "amv" or (soort == "asiel" and "plek" in zin.eenheden)) and omgeving.is_stand()


def _begrepen(zin: Zin, soort: str, maat: str, waar_soort: str, waar_maat: str) -> tuple[Begrepen, ...]:
    """Task, measure, unit and sign with the words of the header, or the ring that says it."""
    taakwoorden = " ".join(w for w in (zin.woorden("taak"), zin.woorden("zwak")) if w)
    delen = [
        Begrepen("taak", soort, taakwoorden, waar_soort),
        Begrepen("maat", maat, zin.woorden("maat"), waar_maat),
        Begrepen("eenheid", "personen" if soort == "statushouders" else "plekken", zin.woorden("eenheid"), "de taak"),
    ]
    if zin.teken:
        delen.append(Begrepen("teken", zin.teken, zin.woorden("teken"), Waar.KOLOMNAAM))
    if leverancier := zin.woorden("leverancier"):
        delen.append(Begrepen("leverancier", leverancier, leverancier, Waar.KOLOMNAAM))
    return tuple(delen)


def _is_realisatie_per_rij(alle: Sequence[Kolom]) -> bool:
    """Whether the rows can only be figures of a realisatie, each of a task that counts in one way.

    An opgave has no supplier and no reference date; places for Oekraïne are counted in three ways.
    """
    rollen = {k.rol: k for k in alle}
    soorten = rollen["soort"].reden if "soort" in rollen else "oekraine"
    return {"datum", "leverancier", "soort"} <= rollen.keys() and "oekraine" not in soorten.split()


def taak_van(zin: Zin, omgeving: Omgeving) -> tuple[str, str]:
    """The task of a column and where it is said, by its header before the words around it; "" when not certain."""
    soorten = zin.taken
    if "amv" in soorten:
        return "amv", Waar.KOLOMNAAM
    if soorten:
        return (next(iter(soorten)), Waar.KOLOMNAAM) if len(soorten) == 1 else ("", "")
    if zin.maten & _HUISVESTEN:
        return "statushouders", Waar.KOLOMNAAM
    soorten, waar = omgeving.soorten()
    if not soorten and zin.zwak:
        return next(iter(zin.zwak)), Waar.KOLOMNAAM
    return (next(iter(soorten)), waar) if len(soorten) == 1 else ("", "")


def _is_incl_ernaast(kolom: Kolom, alle: Sequence[Kolom]) -> bool:
    return any(
        a is not kolom
        and a.tijd is not None
        and kolom.tijd is not None
        and a.tijd.halfjaar == kolom.tijd.halfjaar
        and "opgave" in woorden.maten_in(a.kop)
        for a in alle
    )
