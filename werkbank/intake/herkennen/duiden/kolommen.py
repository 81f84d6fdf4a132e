"""What each column of a table holds: a figure of a task, a date, a word that says which task, or nothing to record.

A column is taken when every word of its header is understood. A word that is not is asked about; a word that says that
the figure is something else leaves the column out, with that word as the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from werkbank.intake.herkennen.duiden.keuzes import MAATWOORD, NIET_LEZEN, PER_RIJ, beste, keuzes
from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom, Rol
from werkbank.intake.herkennen.duiden.rondom import toets_rondom
from werkbank.intake.herkennen.duiden.schaal import vraag_schaal
from werkbank.intake.herkennen.duiden.woordvraag import vraag_woorden
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import Tijd, kop_als_tekst, tijd_van_kop, zonder_tijd
from werkbank.intake.herkennen.taal.zin import Zin, lees_zin
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.omgeving import BESTANDSNAAM, Laag, Omgeving
from werkbank.intake.lezen import GEEN_TEKENS, kolomletter
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_datum, lees_getal, maandnummer

_PROEF = 200
_MEESTE_VRAGEN = 6
_ZEGT_NIETS = "de naam zegt niet wat er geteld is"
_STANDEN = frozenset({"open", "beschikbaar", "bezet", "geregistreerd"})
_HUISVESTEN = frozenset({"gehuisvest", "taakstelling", "voorachterstand"})


@dataclass
class _Inhoud:
    getallen: int = 0
    teksten: int = 0
    datums: int = 0
    procenten: int = 0
    gevuld: int = 0


@dataclass(frozen=True)
class _Duiding:
    """The meaning of a column of figures: its code, "" when it is not certain, why, and the words that say it."""

    code: str = ""
    reden: str = ""
    begrepen: tuple[Begrepen, ...] = ()


def duid_kolommen(blok: Blok, omgeving: Omgeving, gesprek: Gesprek) -> list[Kolom]:
    """The columns of a table beside that of the municipality; what is not certain is asked in ``gesprek``."""
    kale, inhoud = _kale_kolommen(blok)
    cijfers = [k for k in kale if k.rol == "cijfer"]
    per_rij = {k.rol for k in kale if k.rol in ("soort", "maat")}
    omgeving = _met_antwoorden(omgeving, gesprek)
    duiding = _zonder_dubbele({k: _duid(k, kale, omgeving, per_rij) for k in cijfers})
    onzeker = sorted({k.sleutel for k in cijfers if not duiding[k.kolom].code})
    iets_zeker = any(d.code not in ("", woorden.NIET) for d in duiding.values())
    uit = []
    for kolom in kale:
        if kolom.rol != "cijfer":
            code = gesprek_over(kolom, gesprek) if kolom.rol == "niet" and inhoud[kolom.kolom].getallen else ""
            uit.append(_zelf_gekozen(kolom, code) if code not in ("", woorden.NIET) else kolom)
            continue
        d = duiding[kolom.kolom]
        if antwoord := gesprek_over(kolom, gesprek):
            uit.append(_zelf_gekozen(kolom, antwoord))
        elif not d.code and iets_zeker and not _wijst_ergens_op(kolom, per_rij):
            # Beside figures that are certain, a column without a word of ours is most likely something else.
            uit.append(replace(_niet(kolom, _ZEGT_NIETS), bezwaar="onbekend"))
        elif not d.code and kolom.sleutel not in onzeker[:_MEESTE_VRAGEN]:
            uit.append(replace(_niet(kolom, _ZEGT_NIETS), bezwaar="onbekend"))
        elif not d.code:
            gekozen = gesprek.weet(_vraag(kolom, cijfers, omgeving, per_rij))
            uit.append(_zelf_gekozen(kolom, gekozen))
        elif d.code == woorden.NIET:
            uit.append(_niet(kolom, d.reden))
        else:
            gelezen = _met_woorden(kolom, d, cijfers, gesprek, (omgeving, per_rij))
            if gelezen.rol == "cijfer":
                gesprek.zeker(kolom.sleutel, d.code, d.reden)
            uit.append(gelezen)
    return toets_rondom([_met_rijen(k, blok, gesprek) for k in uit], blok, omgeving, gesprek)


def _kale_kolommen(blok: Blok) -> tuple[list[Kolom], dict[int, _Inhoud]]:
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
            kolommen.append(replace(kolom, reden=reden, bezwaar=bezwaar))
    return kolommen, inhoud


def _met_antwoorden(omgeving: Omgeving, gesprek: Gesprek) -> Omgeving:
    """The words around a table, before them a task or measure that the user gave for all columns."""
    gegeven = [gesprek.antwoorden[naam] for naam in ("soort", "maat") if naam in gesprek.antwoorden]
    gesprek.gebruikt |= {naam for naam in ("soort", "maat") if naam in gesprek.antwoorden}
    lagen = (Laag("het antwoord", " ".join(gegeven)), *omgeving.lagen) if gegeven else omgeving.lagen
    return Omgeving(lagen)


def _zonder_dubbele(duiding: dict[Kolom, _Duiding]) -> dict[int, _Duiding]:
    """The meanings, without those that two columns would share: the one with words beside it is the other figure."""
    gelijk: dict[tuple[Any, ...], list[Kolom]] = {}
    for kolom, d in duiding.items():
        if d.code not in ("", woorden.NIET):
            gelijk.setdefault((d.code, kolom.teken, kolom.tijd), []).append(kolom)
    uit = {kolom.kolom: d for kolom, d in duiding.items()}
    for groep in gelijk.values():
        heel = [k for k in groep if not _losse_woorden(k)]
        for kolom in groep if len(groep) > 1 else ():
            if len(heel) != 1:
                uit[kolom.kolom] = _Duiding()
            elif kolom is not heel[0]:
                losse = ", ".join(f"“{w}”" for w in _losse_woorden(kolom))
                uit[kolom.kolom] = _Duiding(woorden.NIET, f"{losse}: een ander cijfer dan “{heel[0].kop}” ernaast")
    return uit


def _losse_woorden(kolom: Kolom) -> tuple[str, ...]:
    """The phrases of a header that make it differ from a header without them."""
    zin = kolom.zin
    if zin is None:
        return ()
    jaren = tuple(d.tekst for d in zin.delen if ("slot", "jaar") in d.betekenis)
    return (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd, *(jaren if not zin.maten & {"opgave"} else ()))


def gesprek_over(kolom: Kolom, gesprek: Gesprek) -> str:
    """What the user said about a column, whether it would be asked about or not; "" when nothing."""
    for bron in (gesprek.antwoorden, gesprek.onthouden):
        if kolom.sleutel in bron:
            alle = keuzes("", ()) | PER_RIJ | {woorden.NIET: NIET_LEZEN}
            return gesprek.weet(Vraag(kolom.sleutel, _vraagtekst(kolom, ()), alle))
    return ""


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
    zin = lees_zin(kop)
    if inhoud.gevuld == 0:
        return "cijfer" if zin.noemt_iets and not zin.bezwaren else "leeg"
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


def _waarom_niet(zin: Zin, inhoud: _Inhoud) -> tuple[str, str]:
    """Why a column is not read, and the kind of words for which."""
    if inhoud.datums:
        return "is niet de datum waarop de cijfers gelden", ""
    if zin.bezwaren:
        bezwaar = zin.bezwaren[0]
        return f"“{bezwaar.woorden}”: {bezwaar.reden}", bezwaar.soort
    return ("de cellen zijn percentages", "afgeleid") if inhoud.procenten else ("", "")


def _duid(kolom: Kolom, alle: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> _Duiding:
    """The meaning of a column of figures and why; not certain without a code."""
    zin = kolom.zin or lees_zin(kolom.kop)
    soort, waar_soort = ("", "de rijen") if "soort" in per_rij else _soort(zin, omgeving)
    if not soort and "soort" not in per_rij:
        return _Duiding()
    maten, waar_maat = zin.maten, "de kolomnaam"
    if not maten and "maat" not in per_rij:
        if kolom.tijd and kolom.tijd.halfjaar and _is_incl_ernaast(kolom, alle):
            reden = "de kolom ernaast is dezelfde inclusief voor- of achterstand"
            return _Duiding(f"{soort}/taakstelling", reden, _begrepen(zin, soort, "taakstelling", waar_soort, reden))
        maten, waar_maat = omgeving.maten()
        if (not maten or waar_maat == BESTANDSNAAM) and _is_wat_er_is(zin, soort, omgeving):
            # Places for asylum that there are on a day: there is one figure that counts those.
            maten, waar_maat = frozenset({"open"}), "de stand die er staat"
    if "maat" in per_rij and not maten:
        return _Duiding(f"{soort or '*'}/*", "de rijen zeggen wat er geteld is")
    if not soort:
        if not maten and _is_realisatie_per_rij(alle):
            return _Duiding("*/voortgang", "naast elk cijfer staan een peildatum en een leverancier")
        passend = {m for m in maten if m in ("opgave", "voortgang")}
        if len(maten) == len(passend) == 1:
            return _Duiding(f"*/{passend.pop()}", f"volgens {waar_maat}")
        return _Duiding()
    passend = {p for m in maten if (p := woorden.past(soort, m))}
    if len(passend) == 1:
        maat = passend.pop()
        reden = f"{MAATWOORD[maat]} volgens {waar_maat}, {soort} volgens {waar_soort}"
        return _Duiding(f"{soort}/{maat}", reden, _begrepen(zin, soort, maat, waar_soort, waar_maat))
    if maten and not passend and waar_maat == "de kolomnaam":
        return _Duiding(woorden.NIET, f"de kolomnaam noemt iets dat bij {soort} niet wordt vastgelegd")
    return _Duiding()


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
        delen.append(Begrepen("teken", zin.teken, zin.woorden("teken"), "de kolomnaam"))
    if leverancier := zin.woorden("leverancier"):
        delen.append(Begrepen("leverancier", leverancier, leverancier, "de kolomnaam"))
    return tuple(delen)


def _is_realisatie_per_rij(alle: Sequence[Kolom]) -> bool:
    """Whether the rows can only be figures of a realisatie, each of a task that counts in one way.

    An opgave has no supplier and no reference date; places for Oekraïne are counted in three ways.
    """
    rollen = {k.rol: k for k in alle}
    soorten = rollen["soort"].reden if "soort" in rollen else "oekraine"
    return {"datum", "leverancier", "soort"} <= rollen.keys() and "oekraine" not in soorten.split()


def _soort(zin: Zin, omgeving: Omgeving) -> tuple[str, str]:
    soorten = zin.taken
    if "amv" in soorten:
        return "amv", "de kolomnaam"
    if soorten:
        return (next(iter(soorten)), "de kolomnaam") if len(soorten) == 1 else ("", "")
    if zin.maten & _HUISVESTEN:
        return "statushouders", "de kolomnaam"
    soorten, waar = omgeving.soorten()
    if not soorten and zin.zwak:
        return next(iter(zin.zwak)), "de kolomnaam"
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


def _met_woorden(
    kolom: Kolom,
    d: _Duiding,
    cijfers: Sequence[Kolom],
    gesprek: Gesprek,
    rest: tuple[Omgeving, set[Any]],
) -> Kolom:
    """The column with its meaning, once each word of its header has one: what has none is asked about."""
    soort, _, maat = d.code.partition("/")
    gelezen = replace(kolom, soort=soort.strip("*"), maat=maat.strip("*"), reden=d.reden, begrepen=d.begrepen)
    zin = kolom.zin
    if zin is None:
        return gelezen
    losse = (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd, *_ander_jaar(kolom, rest[0]))
    if losse and losse == zin.andere_tijd and maat in _STANDEN:
        return _op_andere_dag(gelezen, losse, gesprek)
    if losse:
        redenen = [_reden_van(zin, woord) for woord in losse]
        oordeel = vraag_woorden(gesprek, losse, kolom.kop, "de kolomnaam", next((r for r in redenen if r), ""))
        if oordeel == "ander-cijfer":
            return _zelf_gekozen(kolom, gesprek.weet(_vraag(kolom, cijfers, *rest)))
        if oordeel != "hoort-erbij":
            genoemd = ", ".join(f"“{w}”" for w in losse)
            return replace(kolom, rol="niet", reden=f"{genoemd} telt niet mee", wacht=not oordeel)
        gezegd = Begrepen("hoort erbij", "ja", ", ".join(losse), "de kolomnaam")
        gelezen = replace(gelezen, begrepen=(*gelezen.begrepen, gezegd))
    if zin.schaal != 1:
        return vraag_schaal(gelezen, zin.schaal, zin.woorden("schaal"), "de kolomnaam", gesprek)
    return gelezen


def _op_andere_dag(kolom: Kolom, losse: Sequence[str], gesprek: Gesprek) -> Kolom:
    """A stand of another moment than that of the table: its day is asked."""
    antwoord = gesprek.weet(
        Vraag(
            f"dag:{kolom.sleutel.removeprefix('kolom:')}",
            f"Op welke dag gelden de cijfers in kolom “{kolom.kop}”?",
            {woorden.NIET: NIET_LEZEN},
            reden=f"“{', '.join(losse)}” is een ander moment dan dat van de tabel.",
            vorm="datum",
        )
    )
    if antwoord in ("", woorden.NIET):
        return replace(kolom, rol="niet", reden=f"“{losse[0]}”: een ander moment", wacht=not antwoord)
    return replace(kolom, tijd=Tijd(date.fromisoformat(antwoord)))


def _ander_jaar(kolom: Kolom, omgeving: Omgeving) -> tuple[str, ...]:
    """The year that a header of a realisatie names, when the table is of another one."""
    zin = kolom.zin
    if zin is None or kolom.tijd is not None or zin.maten & {"opgave", "taakstelling", "voorachterstand"}:
        return ()
    genoemd = [d.tekst for d in zin.delen if ("slot", "jaar") in d.betekenis]
    jaren = {m.vondst.datum.waarde.year for m in omgeving.momenten() if m.vondst and m.vondst.datum.waarde}
    return tuple(j for j in genoemd if jaren and int(j) not in jaren)


def _reden_van(zin: Zin, woord: str) -> str:
    if woord in zin.beperkingen:
        return f"“{woord}” beperkt wat er geteld is."
    anders = woord in zin.andere_tijd or woord.isdigit()
    return f"“{woord}” is een ander moment dan dat van de tabel." if anders else ""


def _met_rijen(kolom: Kolom, blok: Blok, gesprek: Gesprek) -> Kolom:
    """Of a column that says per row what was counted: the texts that say it of something that is not recorded."""
    if kolom.rol not in ("soort", "maat"):
        return kolom
    weg: dict[str, str] = {}
    for tekst in dict.fromkeys(blok.rooster.tekst(r, kolom.kolom) for r in range(blok.van, blok.tot + 1)):
        zin = lees_zin(tekst)
        if zin.bezwaren:
            weg[tekst] = f"“{zin.bezwaren[0].woorden}”: {zin.bezwaren[0].reden}"
        elif zin.noemt_iets and (losse := (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd)):
            oordeel = vraag_woorden(gesprek, losse, tekst, f"kolom “{kolom.kop}”")
            if oordeel != "hoort-erbij":
                weg[tekst] = f"“{losse[0]}” telt niet mee" if oordeel else ""
        elif zin.schaal != 1:
            weg[tekst] = f"“{zin.woorden('schaal')}”: de getallen hebben een andere schaal"
    return replace(kolom, weg_per_rij=weg)


def _wijst_ergens_op(kolom: Kolom, per_rij: set[Any]) -> bool:
    return bool((kolom.zin and kolom.zin.noemt_iets) or per_rij)


def _vraag(kolom: Kolom, cijfers: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> Vraag:
    zin = kolom.zin or lees_zin(kolom.kop)
    soort, _ = _soort(zin, omgeving)
    maten = zin.maten or omgeving.maten()[0]
    mogelijk = PER_RIJ if "soort" in per_rij else keuzes(soort, maten)
    reden = "De kolomnaam en de tekst eromheen zeggen niet zeker wat er geteld is."
    tekst = _vraagtekst(kolom, cijfers)
    return Vraag(kolom.sleutel, tekst, {**mogelijk, woorden.NIET: NIET_LEZEN}, beste(soort, maten, mogelijk), reden)


def _vraagtekst(kolom: Kolom, cijfers: Sequence[Kolom]) -> str:
    eigen = [k.kop for k in cijfers if k.sleutel == kolom.sleutel]
    if len(eigen) > 1 and eigen[0] != eigen[-1]:
        return f"Wat staat er in de kolommen “{eigen[0]}” tot en met “{eigen[-1]}”?"
    return f"Wat staat er in kolom “{kolom.kop or kolomletter(kolom.kolom)}”?"


def _niet(kolom: Kolom, reden: str) -> Kolom:
    return replace(kolom, rol="niet", reden=reden)


def _zelf_gekozen(kolom: Kolom, code: str) -> Kolom:
    """The column with the meaning that the user chose; without one it waits, and is not read yet."""
    if code in ("", woorden.NIET):
        return replace(kolom, rol="niet", reden="" if not code else "zelf gekozen", wacht=not code)
    soort, _, maat = code.partition("/")
    return replace(kolom, rol="cijfer", soort=soort.strip("*"), maat=maat.strip("*"), reden="zelf gekozen", zelf=True)


__all__ = ["Kolom", "Tijd", "duid_kolommen", "gesprek_over"]
