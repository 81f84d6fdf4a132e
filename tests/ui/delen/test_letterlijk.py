"""What stands in a file is shown as it stands, also where Streamlit reads Markdown."""

import pytest
from markdown_it import MarkdownIt

from werkbank.ui.delen.letterlijk import letterlijk


@pytest.mark.parametrize(
    "tekst",
    [
        "![kaart](http://elders.example/kaart.png)",
        "[klik](http://elders.example)",
        "<http://elders.example>",
        "aantal_*_ en **vet** en `code` en ~~weg~~",
        r"al \[ontsnapt\]",
        "# kop",
        "1. eerste",
        "- streep",
        "> citaat",
        "van -> naar",
    ],
)
def test_geen_tekst_wordt_een_plaatje_een_koppeling_of_opmaak(tekst: str):
    [alinea] = [
        deel for deel in MarkdownIt("commonmark").enable("strikethrough").parse(letterlijk(tekst)) if deel.children
    ]
    delen = alinea.children or []
    assert {deel.type for deel in delen} == {"text"}
    # What has no width is not seen.
    assert "".join(deel.content for deel in delen).replace("\u2060", "") == tekst


def test_gewone_tekst_verandert_niet():
    assert letterlijk("Welke dag hoort bij “mei” (1, 31)? 61,1 %") == "Welke dag hoort bij “mei” (1, 31)? 61,1 %"
