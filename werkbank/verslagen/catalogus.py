"""The reports there are, and the one way to make one: the page and the command line both come here.

What a report holds and how a format looks are loaded at their first use: the libraries for documents are the largest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from werkbank.config import Instellingen
from werkbank.fouten import QueryFout, SjabloonFout, WerkbankFout
from werkbank.opmaak import datum
from werkbank.rapport.uitvoer import bestandsnaam
from werkbank.register import gemeente
from werkbank.verslagen.opdracht import Opdracht

VORMEN = {"docx": "Word", "pdf": "PDF", "pptx": "PowerPoint", "xlsx": "Excel"}
_OFFICE = "application/vnd.openxmlformats-officedocument"
MIME = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}
# The format → what writes it, in the module of that name.
_SCHRIJVERS = {"docx": "docx_bytes", "pdf": "pdf_bytes", "pptx": "pptx_bytes", "xlsx": "werkmap_bytes"}
# The format → the template of the user's own that goes before ours.
SJABLONEN = {"docx": "rapport.docx", "pptx": "prt-set.pptx"}


@dataclass(frozen=True)
class Rapport:
    """One kind of report.

    naam:     as the command line and the name of a file say it
    titel:    as a page says it
    uitleg:   what it holds and what it is for, one sentence
    vormen:   the formats it can be, the usual one first
    stappen:  how often it says what it is working on, the writing of the file included
    module:   where it is made, below werkbank.verslagen
    per_gemeente: about one municipality, not about an area
    heel_overijssel: never about one region
    met_boodschappen: slides, each with a message that one may put otherwise
    """

    naam: str
    titel: str
    uitleg: str
    vormen: tuple[str, ...]
    stappen: int
    module: str
    per_gemeente: bool = False
    heel_overijssel: bool = False
    met_boodschappen: bool = False

    @property
    def per_regio(self) -> bool:
        """Whether one may ask for one region."""
        return not (self.per_gemeente or self.heel_overijssel)

    def bestandsnaam(self, opdracht: Opdracht, vorm: str) -> str:
        """The name of the file when nobody gives one."""
        over = gemeente(opdracht.gemeente).naam if self.per_gemeente else opdracht.regio or ""
        delen = (self.naam, over, opdracht.peildatum.isoformat())
        return bestandsnaam(*delen, extensie=vorm, fictief=opdracht.vraag.fictief)


RAPPORTEN = {
    rapport.naam: rapport
    for rapport in (
        Rapport(
            "maandoverzicht",
            "Maandoverzicht",
            "Waar elke opgave staat, wat veranderde, wat aandacht vraagt, en een tabel van alle gemeenten.",
            ("docx", "pdf"),
            5,
            "maandoverzicht",
        ),
        Rapport(
            "prt-set",
            "PRT-set",
            "Dia's voor de vergadering: op elke dia één boodschap, met grafieken die u in PowerPoint kunt aanpassen.",
            ("pptx",),
            6,
            "prt_set",
            met_boodschappen=True,
        ),
        Rapport(
            "verslag-cdk",
            "Concept-verslag CdK",
            "De cijfers van het provinciale plan per gemeente, met velden om in te vullen. Gaat over heel Overijssel.",
            ("docx",),
            4,
            "verslag_cdk",
            heel_overijssel=True,
        ),
        Rapport(
            "werkmap",
            "Werkmap",
            "Alle cijfers van een dag in één Excel-bestand: een blad per onderwerp, met een blad dat ze uitlegt.",
            ("xlsx",),
            7,
            "werkmap",
        ),
        Rapport(
            "dossier",
            "Dossier van een gemeente",
            "Alles over de huisvesting van statushouders in één gemeente: signaal, oordelen, keten, tellingen, regels.",
            ("docx", "pdf"),
            2,
            "dossier",
            per_gemeente=True,
        ),
    )
}


def maak(rapport: Rapport, opdracht: Opdracht, vorm: str, gemaakt_op: date) -> bytes:
    """The whole file. vorm: one of the formats of the report.

    Raises WerkbankFout for a format that the report does not have, QueryFout for a day of which nothing is known,
    SjabloonFout for a template of the user's own that cannot be used.
    """
    if vorm not in rapport.vormen:
        kan = " of een ".join(f".{v}" for v in rapport.vormen)
        raise WerkbankFout(f"Een {rapport.naam} is een {kan}.", uitleg=f"“.{vorm}” kan hier niet." if vorm else "")
    _bekende_dag(opdracht)
    inhoud = import_module(f"werkbank.verslagen.{rapport.module}").stel_op(opdracht)
    opdracht.meld("Het bestand")
    return _schrijf(inhoud, vorm, gemaakt_op, opdracht.vraag.store.instellingen)


def boodschappen(rapport: Rapport, opdracht: Opdracht) -> dict[str, str]:
    """The computed message of each slide after the first, by the name of the slide."""
    inhoud = import_module(f"werkbank.verslagen.{rapport.module}").stel_op(opdracht)
    return {dia.sleutel: dia.boodschap for dia in inhoud.dias}


def laad(rapport: Rapport, vorm: str) -> None:
    """Import what makes this report, before it is made."""
    import_module(f"werkbank.verslagen.{rapport.module}")
    import_module(f"werkbank.rapport.{vorm}")


def _bekende_dag(opdracht: Opdracht) -> None:
    [dagen] = opdracht.vraag("gedeeld/peildata")[:1]
    if not dagen.eerste_dag <= opdracht.peildatum <= dagen.laatste_dag:
        raise QueryFout(
            f"Van {datum(opdracht.peildatum)} zijn er geen cijfers.",
            uitleg=f"Bekend is wat er was van {datum(dagen.eerste_dag)} tot en met {datum(dagen.laatste_dag)}.",
            doe="Kies een peildatum daartussen.",
        )


def _schrijf(inhoud: Any, vorm: str, gemaakt_op: date, instellingen: Instellingen) -> bytes:
    schrijf = getattr(import_module(f"werkbank.rapport.{vorm}"), _SCHRIJVERS[vorm])
    eigen = _eigen_sjabloon(vorm, instellingen)
    return bytes(schrijf(inhoud, gemaakt_op, **({"sjabloon": eigen} if eigen else {})))


def _eigen_sjabloon(vorm: str, instellingen: Instellingen) -> Path | None:
    """The template in the folder that the settings name; None for ours."""
    if vorm not in SJABLONEN:
        return None
    map_ = instellingen.sjablonen_pad
    if not map_.is_dir():
        raise SjabloonFout(
            "De map met sjablonen is er niet.",
            waar=str(map_),
            doe="Maak de map, of zet in config.yaml een andere bij “sjablonen”.",
        )
    pad = map_ / SJABLONEN[vorm]
    return pad if pad.is_file() else None
