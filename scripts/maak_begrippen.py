"""Write the dictionary of the public views into docs/begrippen.md: python -m scripts.maak_begrippen

The source is queries/kolommen.yaml; where a column is one of a kind of data, its meaning comes from werkbank/gegevens.
Always gives the same text. A test fails when the file and the declarations part.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from werkbank.gegevens import gegevenssoort

WORTEL = Path(__file__).resolve().parents[1]
DECLARATIES = WORTEL / "queries" / "kolommen.yaml"
BEGRIPPEN = WORTEL / "docs" / "begrippen.md"
BEGIN = "<!-- gemaakt uit queries/kolommen.yaml door: python -m scripts.maak_begrippen -->"
EIND = "<!-- einde van het gemaakte deel -->"


@dataclass(frozen=True)
class View:
    """A public view: its purpose, what one row is, the parameters of its macro, its columns in order."""

    naam: str
    doel: str
    korrel: str
    parameters: tuple[str, ...]
    kolommen: tuple[str, ...]


@dataclass(frozen=True)
class Kolom:
    """A column name and its one meaning; `eenheid` is "" for a text or a date."""

    naam: str
    eenheid: str
    betekenis: str


def lees_views() -> tuple[View, ...]:
    """The declared public views, in the order of the file."""
    return tuple(
        View(naam, v["doel"], v["korrel"], tuple(v["parameters"]), tuple(v["kolommen"]))
        for naam, v in _declaraties()["views"].items()
    )


def lees_kolommen() -> dict[str, Kolom]:
    """The declared columns by name. Raises KeyError when one refers to a kind of data or a column that is not there."""
    return {naam: _kolom(naam, declaratie) for naam, declaratie in _declaraties()["kolommen"].items()}


def woordenboek() -> str:
    """The generated part: a section per view, then all columns by alphabet. Markdown, ends with a line break."""
    regels: list[str] = []
    for view in lees_views():
        regels += [f"### {view.naam}", "", f"{view.doel} Korrel: {view.korrel}.", ""]
        if view.parameters:
            haken = ", ".join(view.parameters)
            regels += [f"Met parameters: `{view.naam}({haken})`.", ""]
        regels += [", ".join(f"`{kolom}`" for kolom in view.kolommen), ""]
    regels += ["### Alle kolommen", "", "| kolom | eenheid | betekenis |", "|---|---|---|"]
    regels += [f"| `{k.naam}` | {k.eenheid} | {k.betekenis} |" for k in sorted(lees_kolommen().values(), key=_naam)]
    return "\n".join(regels) + "\n"


def vervang(tekst: str) -> str:
    """The text of docs/begrippen.md with its generated part made anew. Raises ValueError when a marker is missing."""
    voor, begin, rest = tekst.partition(BEGIN)
    _, eind, na = rest.partition(EIND)
    if not (begin and eind):
        raise ValueError(f"{BEGRIPPEN.name} mist een van de twee regels waartussen het gemaakte deel staat")
    return f"{voor}{BEGIN}\n\n{woordenboek()}\n{EIND}{na}"


def _declaraties() -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load(DECLARATIES.read_text(encoding="utf-8"))
    return inhoud


def _kolom(naam: str, declaratie: dict[str, str]) -> Kolom:
    if "uit" not in declaratie:
        return Kolom(naam, declaratie.get("eenheid", ""), declaratie["betekenis"])
    soort, _, kolomnaam = declaratie["uit"].partition(".")
    kolom = gegevenssoort(soort).kolom(kolomnaam)
    betekenis = " ".join(filter(None, [kolom.betekenis, declaratie.get("aanvulling")]))
    return Kolom(naam, kolom.eenheid, betekenis)


def _naam(kolom: Kolom) -> str:
    return kolom.naam


if __name__ == "__main__":
    BEGRIPPEN.write_text(vervang(BEGRIPPEN.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
