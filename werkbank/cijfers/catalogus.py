"""The tables, macros and views of ``queries/views``, each made when a query first names it.

DuckDB works out a macro when it is made, with all that it builds on. There are a hundred and a page needs some
twenty, so making them all at once would be the longest part of a start.
"""

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter

import duckdb

from werkbank.config import WORTEL

QUERIES = WORTEL / "queries"

_BEGIN = re.compile(r"^create (table|macro|view) (\w+)", re.MULTILINE)
_KOP_VAN_MACRO = re.compile(r"create macro \w+\(([^)]*)\)")
_OPMERKING = re.compile(r"--.*")
# A table or view is read from; a macro is called. House style: no commas between tables.
_TABEL = re.compile(r"\b(?:from|join)\s+(\w+)\b(?!\s*\()")
_MACRO = re.compile(r"\b(\w+)\s*\(")
_DEEL = re.compile(r"\b(\w+) as (?:(?:not )?materialized )?\(")

# With whether it is a macro: of the same name there may be a macro and a view.
_Naam = tuple[str, bool]


@dataclass(frozen=True)
class _Definitie:
    sql: str
    genoemd: frozenset[_Naam]
    nodig: frozenset[_Naam]


@cache
def _definities() -> dict[_Naam, _Definitie]:
    """All definitions, each after those it builds on, whatever file they stand in.

    Raises graphlib.CycleError when two build on each other.
    """
    teksten: dict[_Naam, str] = {}
    for pad in sorted((QUERIES / "views").rglob("*.sql")):
        tekst = pad.read_text(encoding="utf-8")
        begin = list(_BEGIN.finditer(tekst))
        einden = [*(treffer.start() for treffer in begin[1:]), len(tekst)]
        for treffer, einde in zip(begin, einden, strict=True):
            teksten[treffer[2], treffer[1] == "macro"] = tekst[treffer.start() : einde]
    genoemd = {naam: _genoemd(sql) for naam, sql in teksten.items()}
    nodig = {naam: (genoemd[naam] & teksten.keys()) - {naam} for naam in teksten}
    return {
        naam: _Definitie(teksten[naam], genoemd[naam], nodig[naam]) for naam in TopologicalSorter(nodig).static_order()
    }


def zelf_gemaakt() -> frozenset[str]:
    """The names of the tables and views that are made here; a database can be filled with the other tables alone."""
    return frozenset(naam for naam, is_macro in _definities() if not is_macro)


@cache
def macroparameters(naam: str) -> Mapping[str, str]:
    """The parameters of a public macro, in order, each with its default as SQL. Raises KeyError when there is none."""
    kop = _KOP_VAN_MACRO.match(_definities()[naam, True].sql)
    delen = [deel.partition(":=") for deel in kop[1].split(",")] if kop else []
    return {parameter.strip(): standaard.strip() for parameter, _, standaard in delen}


def _genoemd(sql: str) -> frozenset[_Naam]:
    """Every name in the text that can be one of ours; one too many costs time and does no harm."""
    kaal = _OPMERKING.sub("", sql)
    # What the text itself names is read before a table of ours of that name.
    tabellen = set(_TABEL.findall(kaal)) - set(_DEEL.findall(kaal))
    return frozenset({(naam, False) for naam in tabellen} | {(naam, True) for naam in _MACRO.findall(kaal)})


class Catalogus:
    """What is made so far in one database. Safe for any number of threads.

    later: tables that stay empty until something names them or builds on them → what fills them
    """

    def __init__(
        self, verbinding: duckdb.DuckDBPyConnection, later: Mapping[str, Callable[[], None]] | None = None
    ) -> None:
        self._verbinding = verbinding
        self._later = dict(later or {})
        self._slot = threading.Lock()
        self._gemaakt: set[_Naam] = set()
        self._gezien: set[str | None] = set()

    def maak(self, sql: str | None = None) -> None:
        """Make what this SQL names and does not exist yet; everything when it is None. Raises duckdb.Error."""
        if sql in self._gezien:
            return
        alle = _definities()
        with self._slot:
            genoemd = frozenset(alle) if sql is None else _genoemd(sql)
            nodig = _met_wat_nodig_is(naam for naam in genoemd if naam in alle)
            for naam, definitie in alle.items():
                if naam in nodig and naam not in self._gemaakt:
                    self._verbinding.execute(definitie.sql)
                    self._gemaakt.add(naam)
            tabellen = {naam for naam, _ in genoemd.union(*(alle[naam].genoemd for naam in nodig))}
            for tabel in tabellen & self._later.keys():
                self._later.pop(tabel)()
            self._gezien.add(sql)


def _met_wat_nodig_is(gevraagd: Iterable[_Naam]) -> set[_Naam]:
    """The definitions that are asked for and those they build on."""
    nodig: set[_Naam] = set()
    te_zien = list(gevraagd)
    while te_zien:
        naam = te_zien.pop()
        if naam not in nodig:
            nodig.add(naam)
            te_zien += _definities()[naam].nodig
    return nodig
