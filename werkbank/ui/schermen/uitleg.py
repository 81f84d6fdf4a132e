"""The texts of docs/ as chapters of the page Uitleg: one text, readable in the repository and in the app."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from werkbank.ui.delen.links import adres
from werkbank.ui.delen.paginas import UITLEG

DOCS = Path(__file__).resolve().parents[3] / "docs"

_KOP = re.compile(r"^(#{1,5}) ", re.MULTILINE)
_BLOK = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_TAAL = re.compile(r"\A```\w*")
_COMMENTAAR = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
# A text is read once, for every reader; where a link to a chapter leads, depends on the reader.
_HIER = "hoofdstuk:"
_NAAR_HOOFDSTUK = re.compile(rf"\]\({_HIER}(\w+)\)")


@dataclass(frozen=True)
class Hoofdstuk:
    """A chapter: its code in the URL, and its file below docs/; a long file is two chapters.

    vanaf: the heading of the second level that it begins with; "" for the top of the file
    """

    code: str
    bestand: str
    vanaf: str = ""

    @property
    def titel(self) -> str:
        """The first line of the file, without its mark."""
        return self._regels()[0].removeprefix("# ")

    @property
    def tekst(self) -> str:
        """The chapter as Markdown for the page: headings below that of the page, links to chapters, no HTML."""
        tekst = _COMMENTAAR.sub("", "\n".join(self._regels()))
        delen = _BLOK.split(tekst)
        # What stands in a block of code is an example, not a heading or a link: every second part.
        delen[::2] = [_LINK.sub(self._link, _KOP.sub(r"#\1 ", deel)) for deel in delen[::2]]
        # Streamlit's colours for shell and YAML have too little contrast.
        delen[1::2] = [_TAAL.sub("```text", deel) for deel in delen[1::2]]
        return "".join(delen)

    def _regels(self) -> list[str]:
        regels = (DOCS / self.bestand).read_text(encoding="utf-8").splitlines()
        begin = regels.index(f"## {self.vanaf}") if self.vanaf else 0
        # It ends where the next chapter of the same file begins.
        andere = {f"## {h.vanaf}" for h in HOOFDSTUKKEN if h.bestand == self.bestand and h.vanaf}
        eind = next((i for i in range(begin + 1, len(regels)) if regels[i] in andere), len(regels))
        return [regels[begin].removeprefix("#") if self.vanaf else regels[begin], *regels[begin + 1 : eind]]

    def _link(self, treffer: re.Match[str]) -> str:
        woorden, doel = treffer.groups()
        if "://" in doel:
            return treffer[0]
        pad, _, _ = doel.partition("#")
        # Paths in the texts count from the folder of their file, as the repository shows them.
        heel = _zonder_puntjes(PurePosixPath(self.bestand).parent / pad)
        for hoofdstuk in HOOFDSTUKKEN:
            if hoofdstuk.bestand == heel:
                return f"[{woorden}]({_HIER}{hoofdstuk.code})"
        # A file that is no chapter cannot be opened from the app: the words remain.
        return woorden


def _zonder_puntjes(pad: PurePosixPath) -> str:
    delen: list[str] = []
    for deel in pad.parts:
        if deel == ".." and delen:
            delen.pop()
        else:
            delen.append(deel)
    return "/".join(delen)


HOOFDSTUKKEN = (
    Hoofdstuk("begrippen", "begrippen.md"),
    Hoofdstuk("woordenboek", "begrippen.md", "Woordenboek van de views"),
    Hoofdstuk("starten", "handleiding/starten.md"),
    Hoofdstuk("paginas", "handleiding/paginas.md"),
    Hoofdstuk("vergadering", "handleiding/vergadering.md"),
    Hoofdstuk("toezicht", "handleiding/toezicht.md"),
    Hoofdstuk("aanleveren", "handleiding/aanleveren.md"),
    Hoofdstuk("leveringen", "handleiding/leveringen.md"),
    Hoofdstuk("opdrachtregel", "handleiding/opdrachtregel.md"),
    Hoofdstuk("meenemen", "handleiding/meenemen.md"),
    Hoofdstuk("instellingen", "handleiding/instellingen.md"),
    Hoofdstuk("problemen", "handleiding/problemen.md"),
    Hoofdstuk("server", "handleiding/server.md"),
    Hoofdstuk("toegankelijkheid", "handleiding/toegankelijkheid.md"),
)


@cache
def _gelezen(code: str) -> tuple[str, str]:
    gevonden = {h.code: h for h in HOOFDSTUKKEN}[code]
    return gevonden.titel, gevonden.tekst


def hoofdstuk(code: str) -> tuple[str, str]:
    """Title and text of a chapter; its links carry the choices of the reader. Raises KeyError for an unknown code."""
    titel, tekst = _gelezen(code)
    return titel, _NAAR_HOOFDSTUK.sub(lambda treffer: f"]({adres(UITLEG, hoofdstuk=treffer[1])})", tekst)
