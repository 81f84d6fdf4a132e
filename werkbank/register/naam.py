"""Recognising a municipality by its name as it stands in a file.

A name is recognised when, after normalising, it is exactly a known spelling. Nothing is guessed:
likeness (rapidfuzz) only orders the suggestions in a refusal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from rapidfuzz import fuzz, process

from werkbank.fouten import ConfigFout, OnbekendeGemeente
from werkbank.register.gemeente import REGISTERMAP, Gemeente, gemeenten, gemeenten_per_code
from werkbank.register.schrijfwijze import sleutel
from werkbank.register.totaal import is_totaal

# CBS adds the province where a name occurs twice: "Hengelo (O.)"; others do so for any municipality.
_TOEVOEGINGEN = ("o", "ov", "overijssel")
_CODE_ALS_NAAM = re.compile(r"gm ?[0-9]{4}")
# CBS: landsdeel, provincie, COROP, veiligheidsregio and their like, and a municipality of which the code is unknown.
_ANDERE_GEBIEDSCODE = re.compile(r"(?:ld|pv|cr|vr|gg|rw|lb|nl)[0-9]{2}|gm[0-9]{4}")
_MINSTE_LIKENIS = 65
_MEESTE_SUGGESTIES = 3
_KORTSTE_WOORD = 4


@dataclass(frozen=True)
class _Geweigerd:
    reden: str
    lijkt_op: Gemeente


def herken(tekst: object) -> Gemeente:
    """The municipality of Overijssel that a name in a file means ("Hof v. Twente", "Hengelo (O.)", "ZWOLLE 1").

    A full CBS code ("GM0193") is recognised too; bare numbers are not, they may be a figure from another column.
    Raises OnbekendeGemeente with the reason, and `suggesties` where the name looks like one.
    """
    naam = _als_tekst(tekst)
    gezocht = sleutel(naam)
    gevonden = _gemeente_bij(gezocht)
    if gevonden is not None:
        return gevonden
    raise _weigering(naam.strip(), gezocht)


def zoek(tekst: str) -> Gemeente | None:
    """As ``herken``, with None where it refuses: quick, for whole columns, and without a reason."""
    return _gemeente_bij(sleutel(tekst))


def is_buiten_overijssel(tekst: str) -> bool:
    """Whether a name is that of a municipality or area elsewhere in the Netherlands ("Utrecht", "GM0344", "PV26")."""
    gezocht = sleutel(tekst)
    if _CODE_ALS_NAAM.fullmatch(gezocht):
        return "GM" + gezocht[-4:] not in gemeenten_per_code()
    return (
        gezocht in _buiten() or gezocht in _geweigerd() or bool(_ANDERE_GEBIEDSCODE.fullmatch(tekst.strip().casefold()))
    )


def _gemeente_bij(gezocht: str) -> Gemeente | None:
    if _CODE_ALS_NAAM.fullmatch(gezocht):
        return gemeenten_per_code().get("GM" + gezocht[-4:])
    return _bekend().get(gezocht) or _aaneen().get(gezocht.replace(" ", ""))


def _weigering(naam: str, gezocht: str) -> OnbekendeGemeente:
    """The refusal with its reason, from the most to the least specific."""
    getoond = naam[:60]
    if not any(teken.isalpha() for teken in naam):
        return OnbekendeGemeente(
            f"“{getoond}” is geen naam van een gemeente" if naam else "De naam van de gemeente ontbreekt"
        )
    if _CODE_ALS_NAAM.fullmatch(gezocht):
        return OnbekendeGemeente(
            f"{gezocht.upper().replace(' ', '')} is geen gemeente in Overijssel", reden="buiten_overijssel"
        )
    geweigerd = _geweigerd().get(gezocht)
    if geweigerd is not None:
        bedoeld = geweigerd.lijkt_op
        return OnbekendeGemeente(
            f"“{getoond}” is geen gemeente in Overijssel",
            uitleg=geweigerd.reden,
            doe=f"Gaat het om {bedoeld.naam} in Overijssel, schrijf dan “{bedoeld.naam}” met code {bedoeld.code}.",
            reden="buiten_overijssel",
            suggesties=(bedoeld,),
        )
    if is_totaal(naam):
        return OnbekendeGemeente(
            f"“{getoond}” is een totaal, geen gemeente",
            doe="Lever alleen rijen per gemeente aan; totalen rekent de werkbank zelf uit.",
        )
    suggesties = _suggesties(gezocht)
    namen = " of ".join(g.naam for g in suggesties)
    return OnbekendeGemeente(
        f"“{getoond}” is geen bekende gemeente in Overijssel",
        doe=f"Bedoelt u {namen}? Verbeter de naam in het bestand." if namen else "Controleer de naam in het bestand.",
        suggesties=suggesties,
    )


def _suggesties(gezocht: str) -> tuple[Gemeente, ...]:
    """What may be meant, best first: names much alike, then names that share a beginning or a word."""
    namen = _officieel()
    gelijkend = process.extract(
        gezocht, namen, scorer=fuzz.ratio, score_cutoff=_MINSTE_LIKENIS, limit=_MEESTE_SUGGESTIES
    )
    verwant = [code for code, naam in namen.items() if _is_verwant(gezocht, naam)]
    codes = dict.fromkeys([code for _, _, code in gelijkend] + verwant)
    return tuple(gemeenten_per_code()[code] for code in list(codes)[:_MEESTE_SUGGESTIES])


def _is_verwant(gezocht: str, naam: str) -> bool:
    """Whether it is a part of the name: "Steenwijk" and "Steenwijkerland", "Wijhe" and "Olst-Wijhe"."""
    if len(gezocht) >= _KORTSTE_WOORD and naam.startswith(gezocht):
        return True
    return any(len(woord) >= _KORTSTE_WOORD for woord in set(gezocht.split()) & set(naam.split()))


def _als_tekst(waarde: object) -> str:
    # Files give None, NaN and numbers where a name is expected.
    tekst = "" if waarde is None else str(waarde)
    return "" if tekst in {"nan", "<NA>", "NaT"} else tekst


@lru_cache(maxsize=1)
def _officieel() -> dict[str, str]:
    """The key of each official name, by CBS code."""
    return {g.code: sleutel(g.naam) for g in gemeenten()}


@lru_cache(maxsize=1)
def _yaml() -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load((REGISTERMAP / "schrijfwijzen.yaml").read_text(encoding="utf-8"))
    return inhoud


@lru_cache(maxsize=1)
def _bekend() -> dict[str, Gemeente]:
    """Every known spelling by its key. Raises ConfigFout when one spelling would mean two municipalities."""
    namen = [(naam, g) for g in gemeenten() for naam in (g.naam, *(f"{g.naam} ({t})" for t in _TOEVOEGINGEN))]
    namen += [(naam, _gemeente_uit_yaml(code)) for code, lijst in _yaml()["schrijfwijzen"].items() for naam in lijst]
    bekend: dict[str, Gemeente] = {}
    for naam, g in namen:
        if bekend.setdefault(sleutel(naam), g) != g:
            raise ConfigFout(
                f"De schrijfwijze “{naam}” staat bij twee gemeenten", waar="data/register/schrijfwijzen.yaml"
            )
    return bekend


@lru_cache(maxsize=1)
def _aaneen() -> dict[str, Gemeente]:
    """Official names without spaces: "RijssenHolten", "Steenwijker-land" broken over two lines.

    Only official names: with an addition "Hengeloo" would be read as "Hengelo (O)".
    """
    return {naam.replace(" ", ""): gemeenten_per_code()[code] for code, naam in _officieel().items()}


@lru_cache(maxsize=1)
def _buiten() -> frozenset[str]:
    """The key of every known name elsewhere. Source: CBS, 1 January 2024."""
    inhoud = yaml.safe_load((REGISTERMAP / "buiten_overijssel.yaml").read_text(encoding="utf-8"))
    namen = [n for groep in inhoud["gemeenten"].values() for n in groep]
    return frozenset(map(sleutel, [*namen, *inhoud["schrijfwijzen"], *inhoud["gebieden"]])) - set(_bekend())


@lru_cache(maxsize=1)
def _geweigerd() -> dict[str, _Geweigerd]:
    return {
        sleutel(naam): _Geweigerd(groep["reden"], _gemeente_uit_yaml(groep["lijkt_op"]))
        for groep in _yaml()["geweigerd"]
        for naam in groep["namen"]
    }


def _gemeente_uit_yaml(code: str) -> Gemeente:
    gevonden = gemeenten_per_code().get(code)
    if gevonden is None:
        raise ConfigFout(f"Onbekende gemeentecode {code}", waar="data/register/schrijfwijzen.yaml")
    return gevonden
