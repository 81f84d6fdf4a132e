"""The source of the workbench as data: its files, its modules and what they import, its pages, its queries."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
QUERIES = WORTEL / "queries"
PAGINAS = (WORTEL / "app.py", *sorted((WORTEL / "pages").glob("*.py")))
DOCS = WORTEL / "docs"

# What is no part of the repository: the user's own log, a virtual environment, what tools leave behind.
_NIET = re.compile(
    r"^(\.(?!streamlit|ci|git(?:attributes|ignore)|editorconfig|pre-commit).*|__pycache__|venv|.*\.egg-info)$"
)


def rel(pad: Path) -> str:
    """A path as it is named in a message: from the folder of the project."""
    return pad.relative_to(WORTEL).as_posix()


def bestanden(*namen: str) -> list[Path]:
    """All files of the repository with such a name (``*.md``)."""
    return sorted(pad for naam in namen for pad in _loop(WORTEL) if pad.match(naam))


def _loop(map_: Path) -> Iterator[Path]:
    for pad in map_.iterdir():
        if _NIET.fullmatch(pad.name) or rel(pad) == "data/logboek":
            continue
        if pad.is_dir():
            yield from _loop(pad)
        else:
            yield pad


@dataclass(frozen=True)
class Module:
    """One Python file: its dotted name, and its syntax tree."""

    naam: str
    pad: Path
    boom: ast.Module

    @property
    def kamer(self) -> str:
        """The room it is in: ``logboek`` for werkbank.logboek.map, ``pages`` for a page and for app.py."""
        delen = self.naam.split(".")
        if delen[0] == "werkbank":
            return delen[1] if len(delen) > 1 else ""
        return "pages"

    def importeert(self) -> list[str]:
        """The dotted names of all it imports, also inside functions: ``from a import b`` counts as ``a.b``."""
        namen: list[str] = []
        for knoop in ast.walk(self.boom):
            if isinstance(knoop, ast.Import):
                namen += [deel.name for deel in knoop.names]
            elif isinstance(knoop, ast.ImportFrom) and knoop.module:
                namen += [f"{knoop.module}.{deel.name}" for deel in knoop.names]
        return namen


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, the pages and app.py."""
    paden = [*sorted((WORTEL / "werkbank").rglob("*.py")), *PAGINAS]
    return tuple(Module(_naam(pad), pad, ast.parse(pad.read_text(encoding="utf-8"))) for pad in paden)


def _naam(pad: Path) -> str:
    delen = pad.relative_to(WORTEL).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


def pagina_modules() -> tuple[Module, ...]:
    """The pages. The overview is a function, which app.py runs: that file is also what the server starts from."""
    overzicht = "werkbank.ui.schermen.overzicht"
    return tuple(m for m in modules() if m.naam == overzicht or (m.kamer == "pages" and m.naam != "app"))


def teksten(boom: ast.AST) -> list[tuple[int, str]]:
    """Every text in a syntax tree, docstrings left out: (line, text)."""
    uitleg = {
        id(knoop.body[0].value)
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Module | ast.FunctionDef | ast.ClassDef)
        and knoop.body
        and isinstance(knoop.body[0], ast.Expr)
    }
    return [
        (knoop.lineno, knoop.value)
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in uitleg
    ]


def aanroep(knoop: ast.Call) -> str:
    """What is called, dotted: ``st.html`` for st.html(…)."""
    delen: list[str] = []
    doel: ast.expr = knoop.func
    while isinstance(doel, ast.Attribute):
        delen.insert(0, doel.attr)
        doel = doel.value
    return ".".join([doel.id, *delen]) if isinstance(doel, ast.Name) else ".".join(["", *delen])


def aanroepen(boom: ast.AST) -> list[tuple[str, ast.Call]]:
    """Every call in a syntax tree, with what is called."""
    return [(aanroep(knoop), knoop) for knoop in ast.walk(boom) if isinstance(knoop, ast.Call)]
