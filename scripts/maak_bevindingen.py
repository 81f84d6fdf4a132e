"""Write every finding that a file can give into docs/bevindingen.md: python -m scripts.maak_bevindingen

Gathers werkbank/bevindingen.yaml, the rules of the kinds of data and those in queries/aanlevering/controle.
Always gives the same text. A test fails when the file and the declarations part.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from werkbank.bevindingen import catalogus
from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.intake.controle import regels

PAD = Path(__file__).resolve().parents[1] / "docs" / "bevindingen.md"
_INLEIDING = """# Bevindingen

Alles wat de werkbank over een aangeleverd bestand kan zeggen, per id. Een **fout** weigert het bestand, bij een
**waarschuwing** is een opmerking nodig, een **melding** vertelt alleen. Wat tussen accolades staat, wordt ingevuld.

Deze pagina wordt gemaakt: `python -m scripts.maak_bevindingen`. De teksten staan in
`werkbank/bevindingen.yaml`, bij de gegevenssoorten (`werkbank/gegevens/declaraties`) en in
`queries/aanlevering/controle`.
"""


def pagina() -> str:
    """The page, ends with a line break."""
    eigen: list[tuple[str, str, str, str]] = [
        (regel, " of ".join(s.ernsten), " <br> ".join(s.teksten.values()), s.doe)
        for regel, s in sorted(catalogus().items())
    ]
    van_soort = sorted(
        {
            (r.id, r.ernst, r.tekst, f"Verbeter de rij ({soort.naam}).")
            for soort in GEGEVENSSOORTEN
            for r in soort.regels
        }
    )
    van_query = sorted((r.kop["Regel"], r.kop["Ernst"], r.kop["Tekst"], _bij(r.kop["Ernst"])) for r in regels())
    delen = (
        ("Bij het lezen van een bestand", eigen),
        ("Regels van een gegevenssoort", van_soort),
        ("Vergeleken met het bestand zelf en met de cijfers die er zijn", van_query),
    )
    return _INLEIDING + "".join(f"\n## {kop}\n\n{_tabel(rijen)}" for kop, rijen in delen)


def _bij(ernst: str) -> str:
    return "Verbeter het cijfer." if ernst == "fout" else "Controleer; klopt het, schrijf dan in de opmerking waarom."


def _tabel(rijen: Sequence[tuple[str, str, str, str]]) -> str:
    regels_ = ["| id | ernst | tekst | wat u kunt doen |", "|---|---|---|---|"]
    regels_ += [f"| `{regel}` | {ernst} | {tekst} | {doe} |" for regel, ernst, tekst, doe in rijen]
    return "\n".join(regels_) + "\n"


if __name__ == "__main__":
    PAD.write_text(pagina(), encoding="utf-8", newline="\n")
