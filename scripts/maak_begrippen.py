"""Write the dictionary of the public views into docs/begrippen.md: python -m scripts.maak_begrippen

The source is queries/kolommen.yaml; where a column is one of a kind of data, its meaning comes from werkbank/gegevens.
Always gives the same text. A test fails when the file and the declarations part.
"""

from __future__ import annotations

from pathlib import Path

from werkbank.woordenboek import Begrip, begrippen, views

WORTEL = Path(__file__).resolve().parents[1]
BEGRIPPEN = WORTEL / "docs" / "begrippen.md"
BEGIN = "<!-- gemaakt uit queries/kolommen.yaml door: python -m scripts.maak_begrippen -->"
EIND = "<!-- einde van het gemaakte deel -->"


def woordenboek() -> str:
    """The generated part: a section per view, then all columns by alphabet. Markdown, ends with a line break."""
    regels: list[str] = []
    for view in views():
        regels += [f"### {view.naam}", "", f"{view.doel} Korrel: {view.korrel}.", ""]
        if view.parameters:
            haken = ", ".join(view.parameters)
            regels += [f"Met parameters: `{view.naam}({haken})`.", ""]
        regels += [", ".join(f"`{kolom}`" for kolom in view.kolommen), ""]
    regels += ["### Alle kolommen", "", "| kolom | eenheid | optellen over | betekenis |", "|---|---|---|---|"]
    regels += [
        f"| `{k.naam}` | {k.eenheid} | {_optellen(k)} | {k.betekenis} |"
        for k in sorted(begrippen().values(), key=lambda b: b.naam)
    ]
    return "\n".join(regels) + "\n"


def vervang(tekst: str) -> str:
    """The text of docs/begrippen.md with its generated part made anew. Raises ValueError when a marker is missing."""
    voor, begin, rest = tekst.partition(BEGIN)
    _, eind, na = rest.partition(EIND)
    if not (begin and eind):
        raise ValueError(f"{BEGRIPPEN.name} mist een van de twee regels waartussen het gemaakte deel staat")
    return f"{voor}{BEGIN}\n\n{woordenboek()}\n{EIND}{na}"


def _optellen(begrip: Begrip) -> str:
    """A dimension is not added at all; a measure of which a sum says nothing gets "niet"."""
    return begrip.optellen or ("niet" if begrip.rol == "maat" else "")


if __name__ == "__main__":
    BEGRIPPEN.write_text(vervang(BEGRIPPEN.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
