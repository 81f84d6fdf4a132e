"""What can be gone to from anywhere: the index of the palette. The browser searches it, without asking the server."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen import paginas
from werkbank.ui.delen.paginas import Pagina, pagina_code

# Words that people use for a page beside its name.
_OOK = {
    paginas.OVERZICHT: "start home beginpagina",
    paginas.ASIELOPVANG: "asiel coa azc amv spreidingswet",
    paginas.OPVANG_OEKRAINE: "oekraine oek ontheemden",
    paginas.STATUSHOUDERS: "statushouders vergunninghouders taakstelling huisvesting",
    paginas.INVULLING: "invulling locaties plan plannen potlood gat stappen",
    paginas.CAPACITEITSHORIZON: "capaciteit horizon einde contracten prognose behoefte",
    paginas.TOEZICHT: "toezicht signaal signalen oordeel",
    paginas.PLANNING: "planning mijlpalen taken kalender",
    paginas.SINDS: "veranderd verschil laatste prt",
    paginas.LEVERINGEN: "leveringen logboek invulsjabloon",
    paginas.RAPPORTEN: "rapport maandoverzicht word powerpoint verslag",
    paginas.EIGEN_BESTAND: "excel csv",
    paginas.AGENDA: "agenda vergadering vergaderscherm",
}
# They show one municipality: who names one goes there.
_VAN_EEN_GEMEENTE = {paginas.GEMEENTE, paginas.DOSSIER}


def zoekindex(adressen: Mapping[Pagina, str], dagen: Iterable[date]) -> str:
    """The index as JSON: pages with their address, municipalities, regions, these days.

    adressen: each page that can be gone to → its address with the choices of the reader
    """
    return _json(tuple(adressen.items()), tuple(dag.isoformat() for dag in dagen))


@lru_cache(maxsize=512)
def _json(adressen: tuple[tuple[Pagina, str], ...], dagen: tuple[str, ...]) -> str:
    return json.dumps(
        {
            "paginas": [
                {
                    "code": pagina_code(p),
                    "naam": p.naam,
                    "adres": adres,
                    "gemeente": p in _VAN_EEN_GEMEENTE,
                    "woorden": _woorden(f"{p.naam} {_OOK.get(p, '')}"),
                }
                for p, adres in adressen
            ],
            "gemeenten": _gemeenten(),
            "regios": [{"code": naam, "naam": naam, "woorden": _woorden(naam)} for naam in REGIOS],
            "dagen": dagen,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


@cache
def _gemeenten() -> list[dict[str, Any]]:
    return [
        {"code": g.code, "naam": g.naam, "woorden": _woorden(f"{g.naam} {g.naam.replace('-', '')}")}
        for g in sorted(gemeenten(), key=lambda g: g.naam)
    ]


def _woorden(tekst: str) -> list[str]:
    kaal = unicodedata.normalize("NFD", tekst.lower())
    return list(dict.fromkeys(re.findall(r"[a-z0-9]+", "".join(t for t in kaal if not unicodedata.combining(t)))))
