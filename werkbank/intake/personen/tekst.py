"""What in one text is about a person, by kind. No text of it is kept or handed on, only the kind.

Numbers are tested (python-stdnum: the eleven-test of a BSN, the check digits of an IBAN), but 17 of the numbers below
200 pass the eleven-test: length, grouping and the words around it decide too. Names are only recognised where the text
itself says that a person follows (mevr., dhr., de heer, familie): "Hotel Van der Valk" is no resident.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from stdnum import iban
from stdnum.nl import bsn

from werkbank.intake.waarden import zoek_datums
from werkbank.intake.waarden.datums import MAANDEN

Soort = Literal["bsn", "v-nummer", "iban", "geboortedatum", "naam", "e-mailadres", "telefoonnummer", "auteur"]
# What a contact line may hold. The others are never about who sends a table.
CONTACT: frozenset[Soort] = frozenset({"naam", "e-mailadres", "telefoonnummer"})

_LANGSTE = 20_000
_KAN = re.compile(
    r"(?:\d\D{0,3}){8}|[^\x00-\x7f\xa0-\xff]|@|\bat\b|apenstaart|mev|mej|dhr|\bmw|heer|\bhr\b|fam|geb|born|birth|d\.o\.b|\bg\.?b\.?d",
    re.IGNORECASE,
)
_CIJFERS = r"\d(?:[ .\-–/]{0,2}\d)"
_BSN_LABEL = re.compile(
    rf"(?<![a-z])(?:b\.?\s?s\.?\s?n|burger\s?-?\s?service\s?-?\s?(?:nummer|nr)|sofi\s?-?\s?(?:nummer|nr))"
    rf"[^\d\n]{{0,30}}({_CIJFERS}{{7,8}})(?!\d)"
)
_BSN_GROEP = re.compile(
    r"(?<![\d.,\-/])(\d{9}|\d{3}([ .\-])\d{3}\2\d{3}|\d{4}([ .\-])\d{2}\3\d{3}|\d{2}([ .\-])\d{3}\4\d{4}"
    r"|(?:\d ){8}\d)(?![\d]|[.,\-/]\d)"
)
_V_LABEL = re.compile(
    rf"(?<![a-z])(?:v\s?[-.]?\s?(?:nummers?|nrs?|num)|vreemdelingen\s?-?\s?(?:nummer|nr)|coa\s?-?\s?(?:nummer|nr))"
    rf"\b[^\d\n]{{0,30}}{_CIJFERS}{{7,9}}(?!\d)|(?<![a-z])v[- ]?\d{{3}}[. ]?\d{{3}}[. ]?\d{{4}}(?!\d)"
)
_IBAN = re.compile(r"(?<![a-z0-9])([a-z]{2}\d{2}(?:[ .\-]?[a-z0-9]){11,30})(?![a-z0-9])")
_PUNT = r"(?:\.|[(\[](?:dot|punt)[)\]])"
_EMAIL = re.compile(
    r"[\w.+\-]+\s?(?:@|[(\[{]at[)\]}]|\bapenstaartje\b)\s?[\w\-]+"
    rf"(?:\s?{_PUNT}\s?[\w\-]+)*\s?{_PUNT}\s?[a-z]{{2,10}}(?![a-z])"
)
_TELEFOON = re.compile(
    r"(?<![\d.,\-/a-z])(?:(?:\+|00)\s?31[ .\-]{0,2}(?:\(0\)[ .\-]{0,2})?[1-9](?:[ .\-]{0,3}\d){8}"
    r"|\(?0[1-9]\d{0,2}\)?(?:[ .\-–/]{0,3}\d){6,8})(?![\d]|[.,\-]\d)"
)
_MAAND = "|".join(sorted(MAANDEN, key=len, reverse=True))
_GEBOREN = re.compile(
    r"(?<![a-z])(?:geboren|geboortedat\w*|geboortedag|geboorte|geb(?:\.|\b)\s?(?:dat(?:um|\.)?|d\.?)?|g\.?b\.?d\.?|d\.o\.b\.?"
    r"|date of birth|born|°|\*\s?(?=\d))"
)
_GETALWOORD = r"(?:\w*(?:honderd|duizend)\w*|negentien\s?\w+|twintig\s?\w+|\w+(?:tien|tig|ste|de))"
_DATUM_IN_WOORDEN = re.compile(rf"[a-zë]+\s+(?:{_MAAND})\.?\s+(?:\d{{2,4}}|{_GETALWOORD})")
_DATUM_IN_CIJFERS = re.compile(
    rf"(?<!\d)\d{{1,2}}\s?[-/. ]\s?\d{{1,2}}\s?[-/. ]\s?['’]?(?:\d{{4}}|\d\d)(?!\d)"
    rf"|(?<!\d)\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:e|ste|de)?\s+(?:{_MAAND})\.?\s+['’]?\d{{2,4}}"
)
_KALE_DATUM = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d(?!\d)")
_AANHEF = re.compile(
    r"(?<![A-Za-zÀ-ÿ])(?:(?i:mevr\.?|mevrouw|mej\.|mejuffrouw|dhr\.?|de\s+heer|hr\.|heer|meneer|mw\.|familie|fam\.)"
    r"|(?<!\d )(?<!\d)Mw)\s+"
    r"(?:[A-ZÀ-Þ]\.?\s?){0,5}"
    r"(?:(?i:van|de|der|den|ten|ter|te|el|al|bin|ben|abu|von|la|le|di|'t|’t|het)\s+|(?i:el|al)-){0,4}"
    r"(?:[A-ZÀ-Þ][\w'’À-ÿ\-]+)"
)
_AANHEF_KLEIN = re.compile(
    r"(?<![a-z])(?:mevr\.?|mevrouw|dhr\.?|de heer|mw\.)\s+(?P<wie>(?:[a-z]\.\s?){0,4}[a-zà-ÿ][\w'’\-]{2,})"
)
# A title before a name of a street or a house is no person.
_STRAAT = re.compile(
    r"\w*(?:straat|weg|laan|plein|singel|kade|dijk|huis|hof|park|school|center|centrum)\b", re.IGNORECASE
)
_ALGEMEEN = re.compile(r"(?:en|of|die|dat|wie|is|wordt|van de|hier|als|met)\b")
_GEEN_BSN = re.compile(
    r"(?:€|eur|euro|kvk|kenmerk|zaak\w*|dossier\w*|factuur\w*|order\w*|verplichting\w*|project\w*|rsin|btw|oin|bedrag|budget"
    r"|nummer besluit)\W{0,12}$"
)


def soorten_in(tekst: str) -> frozenset[Soort]:
    """The kinds of personal data in a text: a cell, a name of a sheet or file, a comment, a header."""
    # The first look is for speed: most texts of a table have nothing that any kind begins with.
    return _soorten(tekst[:_LANGSTE]) if len(tekst) > 4 and _KAN.search(tekst) else frozenset()


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits are a burgerservicenummer by the eleven-test."""
    return len(cijfers) == 9 and cijfers.isdigit() and bool(bsn.is_valid(cijfers)) and cijfers.strip("0") != ""


@lru_cache(maxsize=65_536)
def _soorten(rauw: str) -> frozenset[Soort]:
    tekst = _schoon(rauw)
    klein = tekst.casefold()
    gevonden: set[Soort] = set()
    heeft_cijfers = any(map(str.isdigit, klein))
    if heeft_cijfers:
        if _heeft_bsn(klein):
            gevonden.add("bsn")
        if _V_LABEL.search(klein):
            gevonden.add("v-nummer")
        if any(iban.is_valid(re.sub(r"[ .\-]", "", t.group(1))) for t in _IBAN.finditer(klein)) or _heeft_iban(klein):
            gevonden.add("iban")
        if _heeft_telefoon(klein):
            gevonden.add("telefoonnummer")
    if _heeft_geboortedatum(klein):
        gevonden.add("geboortedatum")
    if _EMAIL.search(klein):
        gevonden.add("e-mailadres")
    if _heeft_naam(tekst, klein):
        gevonden.add("naam")
    return frozenset(gevonden)


def _schoon(tekst: str) -> str:
    """NFKC without marks that cannot be seen: "９９９" is 999, and a soft hyphen hides nothing."""
    kaal = unicodedata.normalize("NFKC", tekst.replace("_", " ").replace("\u00ad", ""))
    return re.sub(r"[^\S\n]+", " ", "".join(t for t in kaal if unicodedata.category(t) != "Cf")).lstrip("'’")


def _heeft_bsn(klein: str) -> bool:
    for treffer in _BSN_LABEL.finditer(klein):
        if 8 <= len(re.sub(r"\D", "", treffer.group(1))) <= 9:
            return True
    for treffer in _BSN_GROEP.finditer(klein):
        if is_bsn(re.sub(r"\D", "", treffer.group(1))) and not _GEEN_BSN.search(klein[: treffer.start()]):
            # A bare number is looked at with the column that it stands in.
            return treffer.group() != klein.strip() or not _is_kaal_getal(klein.strip())
    return False


def _is_kaal_getal(tekst: str) -> bool:
    return re.fullmatch(r"\d{9}|\d{3}([ .])\d{3}\1\d{3}", tekst) is not None


def _heeft_iban(klein: str) -> bool:
    """An account number with words glued to its end: each shorter beginning is tried."""
    for treffer in re.finditer(r"(?<![a-z0-9])[a-z]{2}\d{2}[a-z0-9 .\-]{11,40}", klein):
        kaal = re.sub(r"[ .\-]", "", treffer.group())
        if any(iban.is_valid(kaal[:n]) for n in range(15, min(len(kaal), 34) + 1)):
            return True
    return False


def _heeft_telefoon(klein: str) -> bool:
    for treffer in _TELEFOON.finditer(klein):
        cijfers = re.sub(r"\D", "", treffer.group().replace("(0)", ""))
        lengte = 13 if cijfers.startswith("00") else 10 if cijfers.startswith("0") else 11
        if len(cijfers) == lengte and not any(v.datum.precisie == "dag" for v in zoek_datums(treffer.group())):
            return True
    return False


def _heeft_geboortedatum(klein: str) -> bool:
    for treffer in _GEBOREN.finditer(klein):
        erna = klein[treffer.end() : treffer.end() + 60]
        if _DATUM_IN_CIJFERS.search(erna) or _DATUM_IN_WOORDEN.search(erna) or _KALE_DATUM.search(erna):
            return True
    return False


def _heeft_naam(tekst: str, klein: str) -> bool:
    return any(not _STRAAT.search(treffer.group()) for treffer in _AANHEF.finditer(tekst)) or any(
        not _STRAAT.search(treffer["wie"]) and not _ALGEMEEN.match(treffer["wie"])
        for treffer in _AANHEF_KLEIN.finditer(klein)
    )
