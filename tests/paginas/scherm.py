"""What a reader sees of a page under AppTest: parts by their key, figures by their label, tables by row and column.

A page test asks for a number where the reader looks for it, not for a number somewhere on the page.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import pandas as pd
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest

_STIL = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def kaal(tekst: str) -> str:
    """Text without tags, each run of white space (the kind that does not break too) one space."""
    return " ".join(html.unescape(_TAG.sub(" ", _STIL.sub(" ", tekst))).split())


@dataclass(frozen=True)
class Deel:
    """One part of a page, by the key of its container."""

    blok: Any

    @property
    def html(self) -> str:
        """The HTML that the part consists of."""
        return "\n".join(e.proto.body for e in elementen(self.blok) if e.type == "html")

    @property
    def tekst(self) -> str:
        """All words and numbers of the part."""
        return " ".join(kaal(_woorden(e)) for e in elementen(self.blok))

    @property
    def kerncijfers(self) -> dict[str, str]:
        """Label of a figure → the value and all that stands below it."""
        gevonden = {}
        for lijst in self._bomen("dl"):
            for kaart in lijst:
                label, *rest = (" ".join(" ".join(deel.itertext()).split()) for deel in kaart)
                gevonden[label] = " ".join(tekst for tekst in rest if tekst)
        return gevonden

    @property
    def rijen(self) -> list[dict[str, str]]:
        """The rows of the tables of the part, totals included: header of a column → what stands in the cell.

        Without the link to where the row comes from: `naar_bron` has those.
        """
        rijen = []
        for tabel in self._bomen("table"):
            koppen = [_cel(kop) for kop in tabel.iterfind("./thead/tr/th") if not _is_naar_bron(kop)]
            for regel in [*tabel.iterfind("./tbody/tr"), *tabel.iterfind("./tfoot/tr")]:
                cellen = [_cel(cel) for cel in regel if not _is_naar_bron(cel)]
                rijen.append(dict(zip(koppen, cellen, strict=True)))
        return rijen

    def rij(self, naam: str, kolom: str = "") -> dict[str, str]:
        """The only row with `naam` in its first column (or in `kolom`)."""
        [rij] = [r for r in self.rijen if (r[kolom] if kolom else next(iter(r.values()))) == naam]
        return rij

    def kolom(self, kop: str) -> list[str]:
        """One column, from top to bottom."""
        return [rij[kop] for rij in self.rijen]

    @property
    def noten(self) -> list[str]:
        """The numbered remarks below the tables."""
        return [" ".join("".join(noot.itertext()).split()) for lijst in self._bomen("ol") for noot in lijst]

    @property
    def grafieken(self) -> list[dict[str, Any]]:
        """The specifications of the charts of the part, each with its rows under `datasets`."""
        return [
            json.loads(e.proto.spec) | {"datasets": {d.name: _rijen(d.data.data) for d in e.proto.datasets}}
            for e in elementen(self.blok)
            if e.type == "vega_lite_chart"
        ]

    def punten(self, nummer: int = 0) -> list[dict[str, Any]]:
        """The rows that a chart draws: the longest of its sets."""
        return max(self.grafieken[nummer]["datasets"].values(), key=len)

    @property
    def koppelingen(self) -> list[str]:
        """The addresses that the links in the tables lead to, without those of `naar_bron`."""
        return [html.unescape(adres) for adres in re.findall(r'(?<!"wb-naarbron">)<a href="([^"]*)"', self.html)]

    @property
    def naar_bron(self) -> list[str]:
        """The addresses behind the rows, of where their figures come from."""
        return [html.unescape(adres) for adres in re.findall(r'"wb-naarbron"[^>]*><a href="([^"]*)"', self.html)]

    @property
    def herkomst(self) -> str:
        """Source, reference date, supplier, definition and SQL as they stand below the part."""
        return " ".join(kaal(b) for b in re.findall(r'<div class="wb-herkomst">.*?</div>', self.html, re.DOTALL))

    def _bomen(self, soort: str) -> Iterator[Any]:
        for stuk in re.findall(rf"<{soort}[ >].*?</{soort}>", self.html, re.DOTALL):
            yield ElementTree.fromstring(stuk)


def _is_naar_bron(cel: Any) -> bool:
    return bool(cel.get("class") == "wb-naarbron")


def deel(app: AppTest, sleutel: str) -> Deel:
    """The part in the container with this key; fails when there is none."""
    [blok] = [b for b in blokken(app.main) if b.proto.id.endswith(f"-{sleutel}")]
    return Deel(blok)


def sleutels(app: AppTest) -> list[str]:
    """The keys of all containers of the page."""
    return [b.proto.id.rpartition("-")[2] for b in blokken(app.main)]


def elementen(blok: Any) -> Iterator[Any]:
    """Everything that stands in a container, at any depth, from top to bottom."""
    for kind in blok.children.values():
        if hasattr(kind, "children"):
            yield from elementen(kind)
        else:
            yield kind


def blokken(blok: Any) -> Iterator[Any]:
    """The containers with a key in a container, at any depth."""
    for kind in blok.children.values():
        if hasattr(kind, "children"):
            if getattr(kind.proto, "id", ""):
                yield kind
            yield from blokken(kind)


def tekst(app: AppTest) -> str:
    """All words and numbers in the main part of the page."""
    return " ".join(" ".join(kaal(_woorden(e)) for e in elementen(app.main)).split())


def zonder_herkomst(app: AppTest) -> str:
    """The page without the definitions and the SQL that are folded in below its parts."""
    return " ".join(
        " ".join(
            kaal(re.sub(r"<details>.*?</details>", " ", _woorden(e), flags=re.DOTALL)) for e in elementen(app.main)
        ).split()
    )


def omschreven(app: AppTest) -> list[str]:
    """What a screen reader says of each chart of the page as a whole: its description, then what its figures say."""
    return [
        " ".join(
            [json.loads(grafiek.proto.spec)["description"]]
            + [rij["zin"] for blad in grafiek.proto.datasets for rij in _rijen(blad.data.data) if "boven" in rij]
        )
        for grafiek in app.main.get("vega_lite_chart")
    ]


def _rijen(arrow: bytes) -> list[dict[str, Any]]:
    tabel = convert_arrow_bytes_to_pandas_df(arrow)
    return [
        {str(naam): None if pd.isna(waarde) else waarde for naam, waarde in rij.items()}
        for rij in tabel.to_dict("records")
    ]


def _woorden(element: Any) -> str:
    match element.type:
        case "html" | "markdown":
            return str(element.proto.body)
        case "page_link" | "download_button":
            return str(element.proto.label)
        case _:
            return ""


def _cel(cel: Any) -> str:
    """A cell as a reader sees it: the mark of a remark and what is only read out left away."""
    ruw = re.sub(r"<sup.*?</sup>", "", ElementTree.tostring(cel, encoding="unicode"), flags=re.DOTALL)
    return kaal(re.sub(r'<span class="wb-verborgen">.*?</span>', "", ruw, flags=re.DOTALL))
