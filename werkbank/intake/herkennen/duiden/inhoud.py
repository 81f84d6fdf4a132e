"""The columns of a table by their header and by what is in their cells, before their meaning is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from werkbank.intake.herkennen.duiden.kolom import Kolom, Rol
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import kop_als_tekst, tijd_van_kop, zonder_tijd
from werkbank.intake.herkennen.taal.zin import Zin, lees_zin
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.lezen import GEEN_TEKENS, kolomletter
from werkbank.intake.waarden import lees_datum, lees_getal, maandnummer

_PROEF = 200


@dataclass
class Inhoud:
    """How many cells of a column are numbers, texts, dates, percentages, and how many are filled."""

    getallen: int = 0
    teksten: int = 0
    datums: int = 0
    procenten: int = 0
    gevuld: int = 0


def kale_kolommen(blok: Blok) -> tuple[list[Kolom], dict[int, Inhoud]]:
    """The columns by their header and what is in their cells, before their meaning is known."""
    koppen = {k: _kop(blok, k) for k in blok.waardekolommen}
    namen = Counter(zonder_tijd(kop) for kop in koppen.values())
    inhoud = {k: _bekijk(blok, k) for k in blok.waardekolommen}
    rollen = _een_datum({k: _rol(blok, k, koppen[k], inhoud[k]) for k in blok.waardekolommen}, koppen)
    tijden = {k: tijd_van_kop(blok.koppen[k]) for k in blok.waardekolommen}
    heeft_maanden = sum(1 for k, rol in rollen.items() if rol == "cijfer" and tijden[k]) > 1
    kolommen = []
    for k, rol in rollen.items():
        kop, kaal, tijd = koppen[k], zonder_tijd(koppen[k]), tijden[k]
        # Columns that differ in their month alone are one question; other columns of one name are told by letter.
        dubbel = namen[kaal] > 1 and tijd is None
        naam = kaal or kolomletter(k)
        sleutel = f"kolom:{naam} ({kolomletter(k)})" if dubbel and kaal else f"kolom:{naam}"
        zin = lees_zin(kop)
        kolom = Kolom(k, kop, sleutel, rol, tijd=tijd, zin=zin, teken=zin.teken)
        if rol == "cijfer" and heeft_maanden and tijd is None and woorden.is_totaalkolom(kaal):
            kolommen.append(replace(kolom, rol="niet", reden="telt de kolommen ernaast op", stil=True))
        elif rol == "soort":
            kolommen.append(replace(kolom, reden=_genoemde_soorten(blok, k)))
        else:
            reden, bezwaar = _waarom_niet(zin, inhoud[k]) if rol == "niet" else ("", "")
            is_tekst = inhoud[k].teksten * 2 > inhoud[k].gevuld
            # Of a column of words ("Locatie") the name says nothing of a figure.
            bezwaar = "" if is_tekst else bezwaar
            reden = "" if is_tekst and bezwaar == "" and zin.bezwaren else reden
            kolommen.append(replace(kolom, reden=reden, bezwaar=bezwaar, is_tekst=is_tekst))
    return kolommen, inhoud


def _kop(blok: Blok, k: int) -> str:
    return " ".join(dict.fromkeys(t for deel in blok.koppen.get(k, ()) if (t := kop_als_tekst(deel))))


def _bekijk(blok: Blok, k: int) -> Inhoud:
    """What the cells of a column are, from the first rows."""
    telling = Inhoud()
    blad = blok.rooster.blad
    for rij in range(blok.van, min(blok.tot + 1, blok.van + _PROEF)):
        waarde = blok.rooster.waarde(rij, k)
        tekens = blad.tekens.get(blok.rooster.plek(rij, k), GEEN_TEKENS)
        if "zonder_uitkomst" in tekens:
            telling.getallen += 1
            telling.gevuld += 1
            continue
        if waarde is None:
            continue
        telling.gevuld += 1
        getal = lees_getal(waarde)
        if getal.reden == "procent" or "procent" in tekens:
            telling.procenten += 1
        elif getal.waarde is not None or getal.reden in ("ondergrens", "schatting", "dubbelzinnig", "formulefout"):
            telling.getallen += 1
        elif getal.reden in ("plaatshouder", "leeg"):
            telling.gevuld -= 1
        elif lees_datum(waarde).waarde is not None or (
            isinstance(waarde, str) and len(waarde) < 15 and maandnummer(waarde)
        ):
            telling.datums += 1
        else:
            telling.teksten += 1
    return telling


def _rol(blok: Blok, k: int, kop: str, inhoud: Inhoud) -> Rol:
    genoemd = woorden.rol_van(kop)
    if genoemd in ("leverancier", "bron", "opmerking"):
        return genoemd  # type: ignore[return-value]
    if genoemd in ("regio", "provincie"):
        return "regio"
    zin = lees_zin(kop)
    if inhoud.gevuld == 0:
        return "cijfer" if zin.noemt_iets and not zin.bezwaren else "leeg"
    if woorden.is_datumkop(kop) and _zijn_jaren(blok, k):
        return "jaar"
    if genoemd in ("jaar", "kwartaal") and inhoud.teksten * 2 <= inhoud.gevuld:
        return genoemd  # type: ignore[return-value]
    if inhoud.datums * 2 > inhoud.gevuld or (woorden.is_datumkop(kop) and _zijn_datums(blok, k)):
        return "datum" if woorden.is_datumkop(kop) else "niet"
    if genoemd == "maand" and _zijn_maanden(blok, k):
        return "datum"
    if inhoud.teksten * 2 > inhoud.gevuld:
        rol = _rol_van_teksten(blok, k, genoemd)
        # A header that names a figure above cells that are none: each of them is said, the column is not passed over.
        return "cijfer" if rol == "niet" and zin.maten and not zin.bezwaren and not zin.onbekend else rol
    if inhoud.procenten * 2 > inhoud.gevuld or zin.bezwaren:
        return "niet"
    if woorden.is_codekop(kop) or woorden.is_gemeentekop(kop):
        return "niet"
    return "cijfer"


def _een_datum(rollen: dict[int, Rol], koppen: dict[int, str]) -> dict[int, Rol]:
    """The roles with one column of dates at most: the one that says so, or none."""
    datums = [k for k, rol in rollen.items() if rol == "datum"]
    gekozen = [k for k in datums if woorden.is_peildatumkop(koppen[k])] or datums
    weg = set(datums) - set(gekozen if len(gekozen) == 1 else ())
    return {k: "niet" if k in weg else rol for k, rol in rollen.items()}


def _genoemde_soorten(blok: Blok, k: int) -> str:
    """The tasks that the rows name, as words."""
    teksten = {blok.rooster.tekst(r, k) for r in range(blok.van, blok.tot + 1)}
    return " ".join(sorted({s for t in teksten for s in woorden.soorten_in(t)}))


def _zijn_datums(blok: Blok, k: int) -> bool:
    gevuld = _eerste_waarden(blok, k)
    return bool(gevuld) and all(
        lees_datum(w, serie=True).waarde is not None or maandnummer(w) is not None for w in gevuld
    )


def _zijn_jaren(blok: Blok, k: int) -> bool:
    """Whether a column holds years and nothing else."""
    gevuld = _eerste_waarden(blok, k)
    jaren = [lees_getal(w).waarde for w in gevuld if not isinstance(w, (date, datetime))]
    return bool(gevuld) and len(jaren) == len(gevuld) and all(isinstance(j, int) and 1990 <= j <= 2099 for j in jaren)


def _zijn_maanden(blok: Blok, k: int) -> bool:
    """Whether a column holds the numbers of months."""
    gevuld = _eerste_waarden(blok, k)
    return bool(gevuld) and all(isinstance(m := lees_getal(w).waarde, int) and 1 <= m <= 12 for w in gevuld)


def _eerste_waarden(blok: Blok, k: int) -> list[Any]:
    rijen = range(blok.van, min(blok.tot + 1, blok.van + 20))
    return [blok.rooster.als_datum(w) for r in rijen if (w := blok.rooster.waarde(r, k)) is not None]


def _rol_van_teksten(blok: Blok, k: int, genoemd: str) -> Rol:
    """A column of words says which task or measure each row is about, or it is a remark."""
    teksten = {
        blok.rooster.tekst(r, k)
        for r in range(blok.van, min(blok.tot + 1, blok.van + _PROEF))
        if blok.rooster.tekst(r, k)
    }
    soorten = sum(bool(woorden.soorten_in(t)) for t in teksten)
    maten = sum(bool(woorden.maten_in(t)) for t in teksten)
    if len(teksten) <= 12 or genoemd in ("soort", "maat"):
        if soorten * 2 > len(teksten) or genoemd == "soort":
            return "soort"
        if maten * 2 > len(teksten) or genoemd == "maat":
            return "maat"
    return "niet"


def _waarom_niet(zin: Zin, inhoud: Inhoud) -> tuple[str, str]:
    """Why a column is not read, and the kind of words for which."""
    if inhoud.datums:
        return "is niet de datum waarop de cijfers gelden", ""
    if zin.bezwaren:
        bezwaar = zin.bezwaren[0]
        return f"“{bezwaar.woorden}”: {bezwaar.reden}", bezwaar.soort
    return ("de cellen zijn percentages", "afgeleid") if inhoud.procenten else ("", "")
