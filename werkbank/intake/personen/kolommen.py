"""Columns about persons: by their header, and by what stands below each other in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from werkbank.fouten import OnbekendeGemeente
from werkbank.intake.lezen import Blad
from werkbank.intake.personen.tekst import is_bsn
from werkbank.intake.sjabloon.kop import sleutel
from werkbank.intake.waarden import is_formulefout, lees_datum
from werkbank.register import herken, is_totaal

Plek = tuple[int, int]
_EERSTE_RIJEN = 40
_KOP = re.compile(
    r"bsn(?:_?(?:nummer|nr))?|burgerservice_?(?:nummer|nr)|b_s_n|sofi_?(?:nummer|nr)|v_?(?:nummer|nr)|vreemdelingen_?nummer"
    r"|(?:coa|client|zorg|document|paspoort|verblijfsdocument)_?(?:nummer|nr)|(?:voor|achter|roep|geslachts|familie)_?naam"
    r"|voornamen|voorletters?|initialen|(?:volledige|eigen)_naam|bewoners?_?naam|client(?:_?naam)?|deelnemers?"
    r"|(?:geboorte|geb)_?(?:datum|dag|dat|plaats|land)|d_o_b|date_of_birth|(?:first|last|sur|full)_?name"
    r"|telefoon(?:_?(?:nummer|nr))?|tel_?(?:nummer|nr)?|mobiel(?:_?(?:nummer|nr))?|06_?(?:nummer|nr)|e_?mail(?:_?adres)?"
    r"|mail_?adres|iban|(?:bank)?_?rekening_?(?:nummer|nr)|geslacht|contactpersoon|naam_contactpersoon"
)
_NAAM_VAN = re.compile(
    r"(?:naam|namen)(?:_(?:van_)?(?:de_|het_)?(?:bewoners?|client(?:en)?|personen|persoon|statushouders?|vergunninghouders?"
    r"|asielzoekers?|gezin|gezinshoofd|hoofdbewoner|kind(?:eren)?|ontheemden?|amv|deelnemers?))?"
    r"|(?:bewoner|client|statushouder|vergunninghouder|asielzoeker|gezinshoofd|hoofdbewoner)s?(?:_?naam)?"
)
_STERK = re.compile(
    r"(?:^|_)(?:bsn|burgerservicenummer|sofinummer|vnummer|v_nummer|geboortedatum|geb_datum|achternaam|voornaam"
    r"|paspoortnummer)(?:_|$)"
)
# A header that counts persons says nothing of one.
_TELT = re.compile(r"(?:^|_)(?:aantal|zonder|met|totaal|percentage|waarvan|personen|gem)(?:_|$)")
# What a contact line has for its label.
_CONTACTKOP = re.compile(
    r"(?:naam_)?contactpersoon|contact|telefoon.*|tel.*|e_?mail.*|mail_?adres|mobiel.*|naam|opgesteld_door|ingevuld_door"
)
_LOCATIE = re.compile(
    r"hotel|azc|locatie|opvang|centrum|school|kazerne|boot|schip|park|hof\b|huis|huize|straat|weg\b|laan|kade|plein|terrein|camping"
    r"|landgoed|klooster|hal\b|kerk|villa|pension|herberg|boerderij|verpleeg|toren|flat|gebouw|complex|kantoor|unit|dorp|hoeve|haven"
    r"|^(?:de|het|'t|’t)\s|[a-z].*\d",
    re.IGNORECASE,
)
_ACHTERNAAM_EERST = re.compile(
    r"[A-ZÀ-Þ][\w'’À-ÿ\-]+,\s?(?:[A-ZÀ-Þ]\.\s?){1,4}(?:\s?(?:van|de|der|den|el|al|ten|ter))*"
)
_VOORLETTERS = re.compile(
    r"(?:[A-ZÀ-Þ]\.\s?){1,4}(?:(?:van|de|der|den|el|al|ten|ter)\s)*[A-ZÀ-Þ][\w'’À-ÿ\-]+(?:[- ][A-ZÀ-Þ][\w'’À-ÿ\-]+)?"
)
_KAAL_NUMMER = re.compile(r"\s*['’]?(?:\d{8,10}|\d{3}([ .])\d{3}\1\d{3}|\d{3}\.\d{3}\.\d{4})\s*")
_GROOT_GETAL = re.compile(r"\s*(?:\d{7,10}|\d{1,3}(?:[. ]\d{3}){2,})\s*")
# Figures of tasks begin long after this; a column of earlier days are dates of birth.
_LAATSTE_GEBOORTEJAAR = 2008
_MINSTE_DATUMS = 3
_GROOT = 1_000_000


def koppen_over_personen(blad: Blad) -> Iterator[tuple[str, Plek]]:
    """The headers of columns about persons: the name of the column as it may be said, and its place."""
    for rij, cellen in enumerate(blad.rijen[:_EERSTE_RIJEN]):
        for kolom, waarde in enumerate(cellen):
            if not isinstance(waarde, str) or len(waarde) > 80 or is_formulefout(waarde):
                continue
            naam = sleutel(waarde)
            if _NAAM_VAN.fullmatch(naam):
                if not _noemt_geen_personen(blad, rij, kolom, kaal=naam in ("naam", "namen")):
                    yield naam, (rij, kolom)
            elif _KOP.fullmatch(naam) or (_STERK.search(naam) and not _TELT.search(naam)):
                yield re.sub(r"\d+", "", naam).strip("_"), (rij, kolom)


def is_contactkop(blad: Blad, plek: Plek) -> bool:
    """Whether such a header is the label of a contact line: its value stands beside it, and it heads no column."""
    rij, kolom = plek
    if not _CONTACTKOP.fullmatch(sleutel(blad.waarde(rij, kolom))):
        return False
    gevuld = [w for w in blad.rijen[rij] if w not in ("", None)]
    return len(gevuld) <= 4 and not any(map(_is_getal, gevuld)) and not _heeft_kolom_eronder(blad, rij, kolom)


def nummers_en_namen(blad: Blad) -> Iterator[tuple[str, Plek]]:
    """The kinds of data of persons that only a whole column tells, each with its first cell."""
    for kolom, cellen in enumerate(zip_longest(*blad.rijen)):
        # A long column holds few different values: only when one of those is suspect, it is looked at row by row.
        verschillend = set(cellen)
        heeft_nummers = any(len(_cijfers(w)) > 8 for w in verschillend)
        heeft_dagen = any(_dag(w) for w in verschillend)
        heeft_namen = any(isinstance(w, str) and _is_naam(w) for w in verschillend)
        if not (heeft_nummers or heeft_dagen or heeft_namen):
            continue
        gevuld = [(rij, w) for rij, w in enumerate(cellen) if w not in ("", None)]
        zoekers = (
            ("bsn", heeft_nummers, _bsn_in),
            ("v-nummer", heeft_nummers, _v_nummers_in),
            ("geboortedatum", heeft_dagen, _geboortedagen_in),
            ("naam", heeft_namen, _namen_in),
        )
        for soort, kan, zoek in zoekers:
            if kan and (rij := zoek(gevuld)):
                yield soort, (rij - 1, kolom)


def _cijfers(waarde: Any) -> str:
    """The digits of a bare number, "" for anything else; a count never has a leading zero."""
    if isinstance(waarde, str) and (len(waarde) < 8 or not waarde[-1:].strip().isdigit()):
        return ""
    if isinstance(waarde, bool):
        return ""
    if isinstance(waarde, (int, float)):
        return str(int(waarde)) if 1e7 <= waarde < 1e10 and waarde == int(waarde) else ""
    if isinstance(waarde, str) and re.fullmatch(
        r"\s*['’]?(?:\d{8,10}|\d{3}([ .])\d{3}\1\d{3}|\d{3}\.\d{3}\.\d{4})\s*", waarde
    ):
        return re.sub(r"\D", "", waarde)
    return ""


def _bsn_in(gevuld: Sequence[tuple[int, Any]]) -> int:
    """The row (from 1) of the first bare number that is a BSN; among figures of that size it is a coincidence."""
    nummers = [(rij, c) for rij, w in gevuld if len(c := _cijfers(w)) == 9]
    geldig = [(rij, c) for rij, c in nummers if is_bsn(c)]
    if not geldig:
        return 0
    groot = sum(1 for _, w in gevuld if isinstance(w, (int, float)) and not isinstance(w, bool) and abs(w) >= _GROOT)
    groot += sum(
        1 for _, w in gevuld if isinstance(w, str) and re.fullmatch(r"\s*(?:\d{7,10}|\d{1,3}(?:[. ]\d{3}){2,})\s*", w)
    )
    anders = groot - len(geldig)
    return geldig[0][0] + 1 if anders < 2 or len(geldig) > anders else 0


def _v_nummers_in(gevuld: Sequence[tuple[int, Any]]) -> int:
    tien = {c: rij for rij, w in reversed(gevuld) if len(c := _cijfers(w)) == 10}
    groot = sum(1 for _, w in gevuld if isinstance(w, (int, float)) and abs(w) >= _GROOT and len(_cijfers(w)) != 10)
    return min(tien.values()) + 1 if len(tien) > 1 and groot < 2 else 0


def _geboortedagen_in(gevuld: Sequence[tuple[int, Any]]) -> int:
    dagen = {dag: rij for rij, w in reversed(gevuld) if (dag := _dag(w))}
    return min(dagen.values()) + 1 if len(dagen) >= _MINSTE_DATUMS and len({d.day for d in dagen}) > 1 else 0


def _dag(waarde: Any) -> date | None:
    if isinstance(waarde, str):
        if not 6 <= len(waarde) <= 20 or not any(map(str.isdigit, waarde)):
            return None
        gelezen = lees_oude_datum(waarde)
    elif isinstance(waarde, (date, datetime)):
        gelezen = waarde.date() if isinstance(waarde, datetime) else waarde
    else:
        return None
    return gelezen if gelezen and 1900 < gelezen.year <= _LAATSTE_GEBOORTEJAAR else None


def lees_oude_datum(tekst: str) -> date | None:
    """A day as it is written, also one long before the figures of any task."""
    if treffer := re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](19\d\d|200\d)\s*", tekst):
        try:
            return date(int(treffer[3]), int(treffer[2]), int(treffer[1]))
        except ValueError:
            return None
    datum = lees_datum(tekst)
    return datum.waarde if datum.precisie == "dag" else None


def _namen_in(gevuld: Sequence[tuple[int, Any]]) -> int:
    """A column in which surnames with initials stand below each other."""
    teksten = [(rij, w.strip()) for rij, w in gevuld if isinstance(w, str)]
    namen = [(rij, w) for rij, w in teksten if _is_naam(w)]
    return namen[0][0] + 1 if len({w for _, w in namen}) >= 2 and len(namen) * 2 > len(teksten) - 3 else 0


def _is_naam(tekst: str) -> bool:
    """Whether a text is a surname with initials; "J.C. van Markenlaan" is a street."""
    kaal = tekst.strip()
    return (
        "." in kaal
        and (_ACHTERNAAM_EERST.fullmatch(kaal) or _VOORLETTERS.fullmatch(kaal)) is not None
        and not _LOCATIE.search(kaal)
    )


def _noemt_geen_personen(blad: Blad, rij: int, kolom: int, *, kaal: bool) -> bool:
    """Whether a column "naam" names municipalities or places, or a column of counts has the word in its header."""
    eronder = [w for r in range(rij + 1, min(blad.hoogte, rij + 30)) if (w := blad.waarde(r, kolom)) is not None]
    if not kaal and eronder and all(map(_is_getal, eronder)):
        return True  # "Statushouders" above figures
    if not kaal:
        # "Statushouders" as the value of a column, or a title of one word, heads no column of names.
        teksten = [w for w in eronder if isinstance(w, str)]
        return not sleutel(blad.waarde(rij, kolom)).startswith(("naam", "namen")) and not _lijken_namen(teksten)
    eerste = eronder[:5]
    if eerste and all(_is_gemeente(w) for w in eerste):
        return True
    teksten = [w for w in eronder if isinstance(w, str)]
    plaatsen = sum(1 for w in teksten if _LOCATIE.search(w) or _is_gemeente(w))
    return bool(teksten) and plaatsen * 2 >= len(teksten)


def _lijken_namen(teksten: Sequence[str]) -> bool:
    namen = [w for w in teksten if re.fullmatch(r"(?:[A-ZÀ-Þ][\w'’À-ÿ.\-]*\s+)(?:\w+\s+){0,3}[A-ZÀ-Þ][\w'’À-ÿ\-]+", w)]
    return len(namen) >= 2 and len(namen) * 2 > len(teksten) and not all(map(_is_gemeente, namen))


def _heeft_kolom_eronder(blad: Blad, rij: int, kolom: int) -> bool:
    return sum(blad.waarde(r, kolom) is not None for r in range(rij + 1, min(blad.hoogte, rij + 4))) > 1 and (
        sum(w not in ("", None) for w in blad.rijen[rij]) > 2
    )


def _is_getal(waarde: object) -> bool:
    return isinstance(waarde, (int, float)) or (isinstance(waarde, str) and waarde.strip().replace(".", "").isdigit())


def _is_gemeente(waarde: object) -> bool:
    try:
        herken(waarde)
    except OnbekendeGemeente as fout:
        return bool(is_totaal(waarde)) or fout.reden == "buiten_overijssel"
    return True
