"""What each column of a table holds: a figure of a task, a date, a word that says which task, or nothing to record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from werkbank.gegevens import SOORTEN
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import Tijd, kop_als_tekst, tijd_van_kop, zonder_tijd
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.omgeving import Laag, Omgeving
from werkbank.intake.lezen import GEEN_TEKENS, kolomletter
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_datum, lees_getal, maandnummer

Rol = Literal["cijfer", "datum", "soort", "maat", "leverancier", "bron", "opmerking", "regio", "niet", "leeg"]
_PROEF = 200
_MEESTE_VRAGEN = 6
_MAATWOORD = {
    "opgave": "opgave",
    "taakstelling": "taakstelling (zonder voor- of achterstand)",
    "voorachterstand": "voor- of achterstand",
    "open": "open plekken",
    "beschikbaar": "beschikbare plekken",
    "bezet": "bezette plekken",
    "geregistreerd": "geregistreerde personen",
    "gehuisvest": "gehuisveste personen",
}
_NIET = "niet: deze kolom niet lezen"


@dataclass(frozen=True)
class Kolom:
    """One column as it was understood.

    soort, maat: of a figure; "" where another column says it per row
    tijd:        the moment that the header names
    reden:       why it was understood so, or why it is not read
    """

    kolom: int
    kop: str
    sleutel: str
    rol: Rol
    soort: str = ""
    maat: str = ""
    tijd: Tijd | None = None
    reden: str = ""
    stil: bool = False


@dataclass
class _Inhoud:
    getallen: int = 0
    teksten: int = 0
    datums: int = 0
    procenten: int = 0
    gevuld: int = 0


def duid_kolommen(blok: Blok, omgeving: Omgeving, gesprek: Gesprek) -> list[Kolom]:
    """The columns of a table beside that of the municipality; what is not certain is asked in ``gesprek``."""
    koppen = {k: _kop(blok, k) for k in blok.waardekolommen}
    namen = Counter(zonder_tijd(kop) for kop in koppen.values())
    inhoud = {k: _bekijk(blok, k) for k in blok.waardekolommen}
    rollen = {k: _rol(blok, k, koppen[k], inhoud[k]) for k in blok.waardekolommen}
    rollen = _een_datum(rollen, koppen)
    per_rij = {rol for rol in rollen.values() if rol in ("soort", "maat")}
    heeft_maanden = sum(1 for k, rol in rollen.items() if rol == "cijfer" and tijd_van_kop(blok.koppen[k])) > 1
    kolommen = []
    for k, rol in rollen.items():
        kop, kaal = koppen[k], zonder_tijd(koppen[k])
        tijd = tijd_van_kop(blok.koppen[k])
        # Columns that differ in their month alone are one question; other columns of one name are told by letter.
        dubbel = namen[kaal] > 1 and tijd is None
        naam = kaal or kolomletter(k)
        sleutel = f"kolom:{naam} ({kolomletter(k)})" if dubbel and kaal else f"kolom:{naam}"
        if rol == "cijfer" and heeft_maanden and tijd is None and woorden.is_totaalkolom(kaal):
            kolommen.append(Kolom(k, kop, sleutel, "niet", reden="telt de kolommen ernaast op", stil=True))
        else:
            reden = _genoemde_soorten(blok, k) if rol == "soort" else _waarom_niet(kop, inhoud[k])
            kolommen.append(Kolom(k, kop, sleutel, rol, tijd=tijd, reden=reden))
    cijfers = [k for k in kolommen if k.rol == "cijfer"]
    omgeving = _met_antwoorden(omgeving, gesprek)
    duiding = _zonder_dubbele({k: _duid(k, kolommen, omgeving, per_rij) for k in cijfers})
    onzeker = {sleutel for k in cijfers if not duiding[k.kolom][0] for sleutel in [k.sleutel]}
    iets_zeker = any(code not in ("", woorden.NIET) for code, _ in duiding.values())
    uit = []
    for kolom in kolommen:
        if kolom.rol != "cijfer":
            code = gesprek_over(kolom, gesprek) if kolom.rol == "niet" and inhoud[kolom.kolom].getallen else ""
            uit.append(_met_code(kolom, code) if code not in ("", woorden.NIET) else kolom)
            continue
        code, reden = duiding[kolom.kolom]
        if not code and iets_zeker and not _wijst_ergens_op(kolom.kop, per_rij):
            # Beside figures that are certain, a column without a word of ours is most likely something else.
            code, reden = woorden.NIET, "de kolomnaam zegt niet wat er geteld is"
            antwoord = gesprek_over(kolom, gesprek)
            uit.append(_met_code(kolom, antwoord or code, reden))
            continue
        if not code and len(onzeker) > _MEESTE_VRAGEN and kolom.sleutel not in sorted(onzeker)[:_MEESTE_VRAGEN]:
            uit.append(_met_code(kolom, woorden.NIET, "de kolomnaam zegt niet wat er geteld is"))
            continue
        gekozen = gesprek.weet(_vraag(kolom, cijfers, omgeving, per_rij), code, reden)
        uit.append(_met_code(kolom, gekozen, reden))
    return uit


def _met_antwoorden(omgeving: Omgeving, gesprek: Gesprek) -> Omgeving:
    """The words around a table, before them a task or measure that the user gave for all columns."""
    gegeven = [gesprek.antwoorden[naam] for naam in ("soort", "maat") if naam in gesprek.antwoorden]
    gesprek.gebruikt |= {naam for naam in ("soort", "maat") if naam in gesprek.antwoorden}
    lagen = (Laag("het antwoord", " ".join(gegeven)), *omgeving.lagen) if gegeven else omgeving.lagen
    return Omgeving(lagen)


def _zonder_dubbele(duiding: dict[Kolom, tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """The meanings, without those that two columns would share: then neither of them is certain."""
    keer = Counter((code, kolom.tijd) for kolom, (code, _) in duiding.items() if code not in ("", woorden.NIET))
    return {
        kolom.kolom: ("", "") if keer[code, kolom.tijd] > 1 else (code, reden)
        for kolom, (code, reden) in duiding.items()
    }


def gesprek_over(kolom: Kolom, gesprek: Gesprek) -> str:
    """What the user said about a column that would not be read or asked about, "" when nothing."""
    for bron in (gesprek.antwoorden, gesprek.onthouden):
        if kolom.sleutel in bron:
            return gesprek.weet(Vraag(kolom.sleutel, "", _keuzes("", set()) | _per_rij_keuzes()))
    return ""


def omschrijf(code: str) -> str:
    """A meaning in words: "asiel/open" → "asielopvang: open plekken"."""
    return (_keuzes("", set()) | _per_rij_keuzes()).get(code, code)


def _kop(blok: Blok, k: int) -> str:
    return " ".join(dict.fromkeys(t for deel in blok.koppen.get(k, ()) if (t := kop_als_tekst(deel))))


def _bekijk(blok: Blok, k: int) -> _Inhoud:
    """What the cells of a column are, from the first rows."""
    telling = _Inhoud()
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


def _rol(blok: Blok, k: int, kop: str, inhoud: _Inhoud) -> Rol:
    genoemd = woorden.rol_van(kop)
    if genoemd in ("leverancier", "bron", "opmerking"):
        return genoemd  # type: ignore[return-value]
    if genoemd in ("regio", "provincie"):
        return "regio"
    if inhoud.gevuld == 0:
        return "cijfer" if _is_cijferkop(kop) else "leeg"
    if inhoud.datums * 2 > inhoud.gevuld or (woorden.is_datumkop(kop) and _zijn_datums(blok, k)):
        return "datum" if woorden.is_datumkop(kop) else "niet"
    if inhoud.teksten * 2 > inhoud.gevuld:
        return _rol_van_teksten(blok, k, genoemd)
    if inhoud.procenten * 2 > inhoud.gevuld or woorden.is_afgeleid(kop) or woorden.is_geen_cijfer(kop):
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


def _is_cijferkop(kop: str) -> bool:
    return bool(woorden.maten_in(kop) or woorden.soorten_in(kop)) and not woorden.is_afgeleid(kop)


def _genoemde_soorten(blok: Blok, k: int) -> str:
    """The tasks that the rows name, as words."""
    teksten = {blok.rooster.tekst(r, k) for r in range(blok.van, blok.tot + 1)}
    return " ".join(sorted({s for t in teksten for s in woorden.soorten_in(t)}))


def _zijn_datums(blok: Blok, k: int) -> bool:
    gevuld = [
        blok.rooster.als_datum(w)
        for r in range(blok.van, min(blok.tot + 1, blok.van + 20))
        if (w := blok.rooster.waarde(r, k)) is not None
    ]
    return bool(gevuld) and all(
        lees_datum(w, serie=True).waarde is not None or maandnummer(w) is not None for w in gevuld
    )


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


def _waarom_niet(kop: str, inhoud: _Inhoud) -> str:
    if inhoud.datums:
        return "is niet de datum waarop de cijfers gelden"
    if woorden.is_afgeleid(kop) or inhoud.procenten:
        return "volgt uit andere cijfers of is een plan"
    if woorden.is_geen_cijfer(kop):
        return "is geen cijfer van een opgave"
    return ""


def _duid(kolom: Kolom, alle: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> tuple[str, str]:
    """The meaning of a column of figures and why; "" when it is not certain."""
    soort, waar_soort = ("", "de rijen") if "soort" in per_rij else _soort(kolom, omgeving)
    if not soort and "soort" not in per_rij:
        return "", ""
    maten = woorden.maten_in(kolom.kop)
    waar_maat = "de kolomnaam"
    if not maten and "maat" not in per_rij:
        if kolom.tijd and kolom.tijd.halfjaar and _is_incl_ernaast(kolom, alle):
            return f"{soort}/taakstelling", "de kolom ernaast is dezelfde inclusief voor- of achterstand"
        maten, waar_maat = omgeving.maten()
    if "maat" in per_rij and not maten:
        return f"{soort or '*'}/*", "de rijen zeggen wat er geteld is"
    if not soort:
        if not maten and _is_realisatie_per_rij(alle):
            return "*/voortgang", "naast elk cijfer staan een peildatum en een leverancier"
        passend = {m for m in maten if m in ("opgave", "voortgang")}
        return (f"*/{passend.pop()}", f"volgens {waar_maat}") if len(maten) == len(passend) == 1 else ("", "")
    passend = {p for m in maten if (p := woorden.past(soort, m))}
    if len(passend) == 1:
        maat = passend.pop()
        return f"{soort}/{maat}", f"{_MAATWOORD[maat]} volgens {waar_maat}, {soort} volgens {waar_soort}"
    if maten and not passend and waar_maat == "de kolomnaam":
        return woorden.NIET, f"de kolomnaam noemt iets dat bij {soort} niet wordt vastgelegd"
    return "", ""


def _is_realisatie_per_rij(alle: Sequence[Kolom]) -> bool:
    """Whether the rows can only be figures of a realisatie, each of a task that counts in one way.

    An opgave has no supplier and no reference date; places for Oekraïne are counted in three ways.
    """
    rollen = {k.rol: k for k in alle}
    soorten = rollen["soort"].reden if "soort" in rollen else "oekraine"
    return {"datum", "leverancier", "soort"} <= rollen.keys() and "oekraine" not in soorten.split()


def _soort(kolom: Kolom, omgeving: Omgeving) -> tuple[str, str]:
    soorten = woorden.soorten_in(kolom.kop)
    if "amv" in soorten:
        return "amv", "de kolomnaam"
    if soorten:
        return (next(iter(soorten)), "de kolomnaam") if len(soorten) == 1 else ("", "")
    if woorden.maten_in(kolom.kop) & {"gehuisvest", "taakstelling", "voorachterstand"}:
        return "statushouders", "de kolomnaam"
    soorten, waar = omgeving.soorten()
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


def _wijst_ergens_op(kop: str, per_rij: set[Any]) -> bool:
    return bool(woorden.soorten_in(kop) or woorden.maten_in(kop) or per_rij)


def _vraag(kolom: Kolom, cijfers: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> Vraag:
    soort, _ = _soort(kolom, omgeving)
    maten = woorden.maten_in(kolom.kop) or omgeving.maten()[0]
    keuzes = _per_rij_keuzes() if "soort" in per_rij else _keuzes(soort, {p for m in maten for p in (m,)})
    eigen = [k.kop for k in cijfers if k.sleutel == kolom.sleutel]
    if len(eigen) > 1 and eigen[0] != eigen[-1]:
        tekst = f"Wat staat er in de kolommen “{eigen[0]}” tot en met “{eigen[-1]}”?"
    else:
        tekst = f"Wat staat er in kolom “{kolom.kop or kolomletter(kolom.kolom)}”?"
    reden = "De kolomnaam en de tekst eromheen zeggen niet zeker wat er geteld is."
    return Vraag(kolom.sleutel, tekst, {**keuzes, woorden.NIET: _NIET}, _beste(soort, maten, keuzes), reden)


def _keuzes(soort: str, maten: set[str]) -> dict[str, str]:
    """The meanings that are possible, those that the words point to first."""
    keuzes = {}
    for s in SOORTEN:
        if soort and s.naam != soort and not (soort == "asiel" and s.naam == "amv"):
            continue
        eigen = ["opgave", *s.maten] + (["taakstelling", "voorachterstand"] if s.naam == "statushouders" else [])
        for maat in eigen:
            keuzes[f"{s.naam}/{maat}"] = f"{s.titel}: {_MAATWOORD[maat]}"
    passend = {
        code: t
        for code, t in keuzes.items()
        if {code.partition("/")[2]} & {woorden.past(code.partition("/")[0], m) for m in maten}
    }
    return {**passend, **keuzes}


def _per_rij_keuzes() -> dict[str, str]:
    return {
        "*/opgave": "de opgave",
        "*/voortgang": "wat er gerealiseerd is (bij Oekraïne: beschikbare plekken)",
        "*/*": "per rij verschillend",
    }


def _beste(soort: str, maten: frozenset[str], keuzes: dict[str, str]) -> str:
    passend = (
        [c for c in keuzes if c.partition("/")[2] in {woorden.past(c.partition("/")[0], m) for m in maten} - {""}]
        if soort or maten
        else []
    )
    return passend[0] if len(passend) == 1 else ""


def _met_code(kolom: Kolom, code: str, reden: str = "") -> Kolom:
    """The column with the meaning that was found or chosen; without one it is not read yet."""
    reden = reden or kolom.reden
    if code in ("", woorden.NIET):
        return Kolom(kolom.kolom, kolom.kop, kolom.sleutel, "niet", tijd=kolom.tijd, reden=reden)
    soort, _, maat = code.partition("/")
    return Kolom(kolom.kolom, kolom.kop, kolom.sleutel, "cijfer", soort.strip("*"), maat.strip("*"), kolom.tijd, reden)
