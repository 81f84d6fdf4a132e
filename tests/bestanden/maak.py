"""Writes the corpus: its files into a folder, or its table into the documentation.

python -m tests.bestanden.maak FOLDER
python -m tests.bestanden.maak --tabel
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bestanden.geval import Geval
from tests.bestanden.gevallen import GEVALLEN

TABEL = Path(__file__).parents[2] / "docs" / "corpus.md"

_INLEIDING = """# Proefbestanden

Deze tabel is gemaakt met `python -m tests.bestanden.maak --tabel`; wijzig haar niet met de hand.

Elk bestand wordt bij elke test opnieuw gemaakt en door de werkbank gelezen. De verwachte cijfers zijn met de hand
uitgewerkt. Een bestand komt er goed uit, wordt geweigerd met de reden, of er wordt naar gevraagd; nooit komt er
stilletjes een ander cijfer uit. De namen zijn die van de regels en de vragen van de werkbank.

De bestanden zelf: `python -m tests.bestanden.maak MAP`.
"""


def tabel() -> str:
    """The corpus as a table in Markdown."""
    geweigerd = sum(bool(g.geweigerd) for g in GEVALLEN)
    gevraagd = sum(bool(g.antwoorden) for g in GEVALLEN)
    telling = (
        f"{len(GEVALLEN)} bestanden: {len(GEVALLEN) - geweigerd} aangenomen, waarvan {gevraagd} na een vraag, "
        f"en {geweigerd} geweigerd.\n"
    )
    regels = [f"| `{g.naam}` | {g.val} | {_uitkomst(g)} |" for g in GEVALLEN]
    return "\n".join(
        [_INLEIDING, telling, "| Bestand | Wat er lastig aan is | Uitkomst |", "|---|---|---|", *regels, ""]
    )


def _uitkomst(geval: Geval) -> str:
    if geval.geweigerd:
        return f"geweigerd: {_lijst(geval.geweigerd)}"
    delen = [f"{len(geval.rijen)} cijfers"]
    if geval.totalen:
        delen.append(f"{len(geval.totalen)} totalen herkend")
    if geval.antwoorden:
        delen.append(f"vraagt {_lijst(geval.antwoorden)}")
    if geval.bevindingen:
        delen.append(f"zegt {_lijst(geval.bevindingen)}")
    if geval.weggelaten:
        delen.append(f"laat weg: {', '.join(sorted(geval.weggelaten, key=lambda w: (len(w), w)))}")
    return "; ".join(delen)


def _lijst(namen: Iterable[str]) -> str:
    return ", ".join(f"`{naam}`" for naam in sorted(namen))


def main() -> None:
    """Write the files or the table."""
    if sys.argv[1:] == ["--tabel"]:
        TABEL.write_text(tabel(), encoding="utf-8", newline="\n")
        return
    map_ = Path(sys.argv[1])
    map_.mkdir(parents=True, exist_ok=True)
    for geval in GEVALLEN:
        (map_ / (f"{geval.naam}.txt" if geval.geplakt else geval.naam)).write_bytes(geval.inhoud)


if __name__ == "__main__":
    main()
