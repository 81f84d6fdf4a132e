"""What a file of a report says, read back from its bytes: tables as rows of words, and all text."""

import io
import re
from typing import Any

import docx
import pptx
import pypdf
from docx.oxml.ns import qn


def docx_tabellen(inhoud: bytes) -> list[list[list[str]]]:
    """Every table of a Word document: its rows, a cell each; one that spans columns is one."""
    document = docx.Document(io.BytesIO(inhoud))
    return [[[c.text for c in dict.fromkeys(rij.cells)] for rij in tabel.rows] for tabel in document.tables]


def docx_tekst(inhoud: bytes) -> str:
    """All words of a Word document, those of tables and of fields to complete included."""
    alineas = docx.Document(io.BytesIO(inhoud)).element.body.iter(qn("w:p"))
    return " ".join(" ".join("".join(t.text or "" for t in a.iter(qn("w:t"))) for a in alineas).split())


def pdf_tekst(inhoud: bytes) -> str:
    """All words of a PDF."""
    return " ".join(" ".join(blad.extract_text() for blad in pypdf.PdfReader(io.BytesIO(inhoud)).pages).split())


def zonder_noot(cel: str) -> str:
    """A first cell without the number of its note."""
    return re.sub(r"\u00a0\(\d+\)$", "", cel)


def pdf_wortel(inhoud: bytes) -> Any:
    """The root of a PDF: its language, its tags."""
    return pypdf.PdfReader(io.BytesIO(inhoud)).trailer["/Root"]


def pdf_elementen(inhoud: bytes) -> list[tuple[str, str]]:
    """The tags of a PDF in reading order, each with its alternative text."""
    wortel: Any = pdf_wortel(inhoud)["/StructTreeRoot"]
    gevonden: list[tuple[str, str]] = []

    def loop(knoop: Any) -> None:
        knoop = knoop.get_object() if hasattr(knoop, "get_object") else knoop
        if isinstance(knoop, pypdf.generic.ArrayObject):
            for kind in knoop:
                loop(kind)
        elif isinstance(knoop, pypdf.generic.DictionaryObject) and "/S" in knoop:
            gevonden.append((str(knoop["/S"]).removeprefix("/"), str(knoop.get("/Alt", ""))))
            loop(knoop.get("/K", pypdf.generic.ArrayObject()))

    loop(wortel["/K"])
    return gevonden


def pptx_titels(inhoud: bytes) -> list[str]:
    """The message of each slide."""
    return [dia.shapes.title.text_frame.text for dia in pptx.Presentation(io.BytesIO(inhoud)).slides]


def pptx_grafieken(inhoud: bytes) -> dict[int, list[dict[str, dict[str, float | None]]]]:
    """The charts by number of their slide: series → category → value."""
    gevonden = {}
    for nummer, dia in enumerate(pptx.Presentation(io.BytesIO(inhoud)).slides, 1):
        tekeningen = [vorm.chart.plots[0] for vorm in dia.shapes if vorm.has_chart]
        gevonden[nummer] = [
            {reeks.name: dict(zip(t.categories, reeks.values, strict=True)) for reeks in t.series} for t in tekeningen
        ]
    return gevonden


def pptx_tekst(inhoud: bytes) -> str:
    """All words on the slides, tables included."""
    woorden = []
    for dia in pptx.Presentation(io.BytesIO(inhoud)).slides:
        for vorm in dia.shapes:
            woorden += [vorm.text_frame.text] if vorm.has_text_frame else []
            woorden += [c.text for r in vorm.table.rows for c in r.cells] if vorm.has_table else []
    return " ".join(" ".join(woorden).split())
