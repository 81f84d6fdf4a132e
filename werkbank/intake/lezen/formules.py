"""Zeros that a formula made out of nothing: a reference to an empty cell, a search without a hit, an error turned to 0.

A spreadsheet stores 0 for all of these, as it does for a figure that is really zero. Which of the two it is, only the
person who made the file knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.formula.translate import Translator, TranslatorError

from werkbank.intake.lezen.bestand import Bereik, Plek, celnaam, plek

# What gives 0 when there is nothing to be found, or where something went wrong.
_GEEFT_NUL_BIJ_NIETS = frozenset(
    [
        "VLOOKUP",
        "HLOOKUP",
        "LOOKUP",
        "XLOOKUP",
        "INDEX",
        "OFFSET",
        "INDIRECT",
        "GETPIVOTDATA",
        "SUMIF",
        "SUMIFS",
        "DSUM",
        "IFERROR",
        "IFNA",
        "ISERROR",
        "ISNA",
        "ISERR",
        "ISBLANK",
        "N",
        "CHOOSE",
        "FILTER",
        "CUBEVALUE",
        "AGGREGATE",
    ]
)
_VOORVOEGSEL = re.compile(r"(?:_xlfn\.|_xlws\.|com\.[a-z.]+\.)", re.IGNORECASE)
_CEL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_ODS = re.compile(r"\[([^\[\]]*)\]")
_MEESTE_RONDES = 20

Rijen = Sequence[Sequence[Any]]


def nullen_uit_niets(rijen: Mapping[str, Rijen], nulformules: Mapping[str, Mapping[Plek, str]]) -> dict[str, set[Plek]]:
    """The cells whose 0 comes from cells that hold nothing, or cannot be told from that; per sheet name.

    rijen: sheet name → its values; nulformules: sheet name → cell → the formula of which the stored result is 0
    """
    gevonden: dict[str, set[Plek]] = {naam: set() for naam in nulformules}
    open_ = {(naam, hier): _ontleed(formule) for naam, van in nulformules.items() for hier, formule in van.items()}
    for _ in range(_MEESTE_RONDES):
        # A reference to a cell that is itself such a 0 is one too, so look until nothing is added.
        nieuw = [
            (naam, hier)
            for (naam, hier), (zoekt, bron) in open_.items()
            if zoekt or _is_niets(rijen, gevonden, naam, bron)
        ]
        if not nieuw:
            break
        for naam, hier in nieuw:
            gevonden[naam].add(hier)
            del open_[naam, hier]
    return gevonden


def verschoven(formule: str, van: Plek, naar: Plek) -> str:
    """A formula that is shared with other cells, as it reads in one of those."""
    try:
        return str(Translator(f"={formule}", celnaam(*van)).translate_formula(celnaam(*naar)))[1:]
    except (TranslatorError, TokenizerError, ValueError, IndexError):
        return formule


def uit_ods(formule: str) -> str:
    """A formula of an ods in the notation of the others: [.B3] is B3, [$Bron.B3] is Bron!B3."""
    kaal = formule.partition("=")[2] if formule.startswith(("of:", "oooc:", "msoxl:")) else formule
    return _ODS.sub(lambda m: _verwijzing(m.group(1)), kaal.lstrip("=")).replace(";", ",")


def _verwijzing(tekst: str) -> str:
    blad = ""
    delen = []
    for deel in tekst.split(":") if "#" not in tekst else [tekst]:
        voor, _, cel = deel.rpartition(".")
        blad = blad or voor.lstrip("$").strip("'")
        delen.append(cel)
    naam = blad.replace("'", "''")
    return (f"'{naam}'!" if blad else "") + ":".join(delen)


def _ontleed(formule: str) -> tuple[bool, list[str] | None]:
    """Whether a formula searches or hides an error, and what it refers to; None when that cannot be told."""
    try:
        stukken = Tokenizer(f"={formule}").items
    except (TokenizerError, IndexError):
        return False, None
    functies = {_VOORVOEGSEL.sub("", s.value.rstrip("(").upper()) for s in stukken if s.type == Token.FUNC and s.value}
    bron = [s.value for s in stukken if s.type == Token.OPERAND and s.subtype == Token.RANGE]
    return bool(functies & _GEEFT_NUL_BIJ_NIETS), bron


def _is_niets(
    rijen: Mapping[str, Rijen], gevonden: Mapping[str, set[Plek]], eigen: str, bron: list[str] | None
) -> bool:
    return bool(bron) and all(_is_leeg(rijen, gevonden, eigen, verwijzing) for verwijzing in bron or ())


def _is_leeg(rijen: Mapping[str, Rijen], gevonden: Mapping[str, set[Plek]], eigen: str, verwijzing: str) -> bool:
    """Whether a reference points at nothing: what cannot be followed (another file, a name) counts as that."""
    blad, _, cellen = verwijzing.rpartition("!")
    naam = blad.strip("'").replace("''", "'") or eigen
    bereik = _bereik(cellen)
    if bereik is None or "[" in blad or naam not in rijen:
        return True
    inhoud, niets = rijen[naam], gevonden.get(naam, set())
    for r in range(bereik.rij, min(bereik.laatste_rij + 1, len(inhoud))):
        for k in range(bereik.kolom, min(bereik.laatste_kolom + 1, len(inhoud[r]))):
            if inhoud[r][k] not in ("", None) and (r, k) not in niets:
                return False
    return True


def _bereik(cellen: str) -> Bereik | None:
    van, _, tot = cellen.partition(":")
    if _CEL.fullmatch(van) and (not tot or _CEL.fullmatch(tot)):
        (r1, k1), (r2, k2) = plek(van.replace("$", "")), plek((tot or van).replace("$", ""))
        return Bereik(min(r1, r2), min(k1, k2), max(r1, r2), max(k1, k2))
    kolommen = [d.replace("$", "") for d in (van, tot)]
    if all(d.isalpha() and len(d) <= 3 for d in kolommen):
        return Bereik(0, plek(f"{kolommen[0]}1")[1], 1 << 20, plek(f"{kolommen[1]}1")[1])
    if all(d.isdigit() for d in kolommen):
        return Bereik(int(kolommen[0]) - 1, 0, int(kolommen[1]) - 1, 1 << 14)
    return None
