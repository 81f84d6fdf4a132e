"""The tables, macros and views of ``queries/views``, each made when a query first names it.

DuckDB works out a macro when it is made, with all that it builds on. There are a hundred and a page needs some
twenty, so making them all at once would be the longest part of a start.
"""

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import duckdb

from werkbank.config import WORTEL

QUERIES = WORTEL / "queries"

_BEGIN = re.compile(r"^create (table|macro|view) (\w+)", re.MULTILINE)
_OPMERKING = re.compile(r"--.*")
# A table or view is read from; a macro is called. House style: no commas between tables.
_TABEL = re.compile(r"\b(?:from|join)\s+(\w+)\b(?!\s*\()")
_MACRO = re.compile(r"\b(\w+)\s*\(")

# With whether it is a macro: of the same name there may be a macro and a view.
_Naam = tuple[str, bool]


@dataclass(frozen=True)
class _Definitie:
    sql: str
    nodig: frozenset[_Naam]


@cache
def _definities() -> dict[_Naam, _Definitie]:
    """All definitions, in an order in which they can be made: each builds on those before it."""
    gevonden: dict[_Naam, _Definitie] = {}
    for pad in sorted((QUERIES / "views").glob("*.sql")):
        tekst = pad.read_text(encoding="utf-8")
        begin = list(_BEGIN.finditer(tekst))
        einden = [*(treffer.start() for treffer in begin[1:]), len(tekst)]
        for treffer, einde in zip(begin, einden, strict=True):
            sql = tekst[treffer.start() : einde]
            naam = (treffer[2], treffer[1] == "macro")
            gevonden[naam] = _Definitie(sql, frozenset(n for n in _genoemd(sql) if n in gevonden))
    return gevonden


def _genoemd(sql: str) -> Iterator[_Naam]:
    """Every name in the text that can be one of ours; one too many costs time and does no harm."""
    kaal = _OPMERKING.sub("", sql)
    yield from ((naam, False) for naam in _TABEL.findall(kaal))
    yield from ((naam, True) for naam in _MACRO.findall(kaal))


class Catalogus:
    """What is made so far in one database. Safe for any number of threads."""

    def __init__(self, verbinding: duckdb.DuckDBPyConnection) -> None:
        self._verbinding = verbinding
        self._slot = threading.Lock()
        self._gemaakt: set[_Naam] = set()
        self._gezien: set[str | None] = set()

    def maak(self, sql: str | None = None) -> None:
        """Make what this SQL names and does not exist yet; everything when it is None. Raises duckdb.Error."""
        if sql in self._gezien:
            return
        alle = _definities()
        with self._slot:
            nodig = self._ontbrekend(alle if sql is None else [n for n in _genoemd(sql) if n in alle])
            for naam, definitie in alle.items():
                if naam in nodig:
                    self._verbinding.execute(definitie.sql)
                    self._gemaakt.add(naam)
            self._gezien.add(sql)

    def _ontbrekend(self, gevraagd: Iterable[_Naam]) -> set[_Naam]:
        """The names that are asked for and what they build on, without those that exist."""
        nodig: set[_Naam] = set()
        te_zien = list(gevraagd)
        while te_zien:
            naam = te_zien.pop()
            if naam not in nodig and naam not in self._gemaakt:
                nodig.add(naam)
                te_zien += _definities()[naam].nodig
        return nodig
