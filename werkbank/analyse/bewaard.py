"""Questions that were kept for everybody: those in the log beside those that ship, and one as a file to hand on."""

from __future__ import annotations

import difflib
import textwrap
from dataclasses import dataclass
from pathlib import Path

from werkbank.analyse.klaar import KlareVraag, klare_vragen, lees_invullen, parameters
from werkbank.cijfers.queries import Vrager, ontleed
from werkbank.cijfers.store import Store
from werkbank.fouten import QueryFout

_BREED = 118


@dataclass(frozen=True)
class BewaardeVraag(KlareVraag):
    """A question of the log.

    eigenaar:     who keeps it up
    adres:        the choices on the page Bouwen, "" for a question in SQL
    op_overzicht: whether it is pinned
    """

    eigenaar: str = ""
    adres: str = ""
    op_overzicht: bool = False


def bewaarde_vragen(vraag: Vrager) -> tuple[BewaardeVraag, ...]:
    """The questions in the log, by title."""
    return tuple(
        BewaardeVraag(
            rij.vraag,
            rij.vraag_titel,
            rij.vraag_uitleg or "",
            rij.vraag_sql,
            lees_invullen(rij.vraag_invullen or ""),
            rij.eigenaar,
            rij.vraag_adres or "",
            rij.op_overzicht,
        )
        for rij in vraag("vragen/bewaard")
    )


def alle_vragen(store: Store) -> tuple[KlareVraag, ...]:
    """All questions, those that ship first."""
    return (*klare_vragen(), *bewaarde_vragen(Vrager(store)))


def zoek_vraag(store: Store, naam: str) -> KlareVraag:
    """The question with this name, of the log or shipped. Raises QueryFout, with names that are near."""
    per_naam = {v.naam: v for v in alle_vragen(store)}
    if naam in per_naam:
        return per_naam[naam]
    lijkt = difflib.get_close_matches(naam, per_naam, n=3, cutoff=0.4)
    raise QueryFout(
        f"Er is geen vraag “{naam}”.",
        doe=f"Bedoelt u {' of '.join(lijkt)}?" if lijkt else "Alle namen: python -m werkbank sql --vragen",
    )


def als_bestand(vraag: KlareVraag) -> str:
    """The question as a .sql file with the header of queries/: runs with `sql --bestand`."""
    namen = ", ".join(f"${naam}" for naam in parameters(vraag.sql))
    eigenaar = vraag.eigenaar if isinstance(vraag, BewaardeVraag) else ""
    kop = [
        ("Doel", " ".join(filter(None, (vraag.titel, f"Van: {eigenaar}." if eigenaar else "")))),
        ("Korrel", "zoals de vraag haar geeft"),
        ("Eenheden", "zoals de kolommen van de views (docs/begrippen.md)"),
        ("Parameters", namen or "geen"),
        ("Titel", vraag.titel),
        ("Uitleg", vraag.uitleg or vraag.titel),
    ]
    if vraag.invullen:
        kop.append(("Invullen", "; ".join(f"${naam}={waarde}" for naam, waarde in vraag.invullen.items())))
    regels = [
        textwrap.fill(
            " ".join(tekst.split()), _BREED, initial_indent=f"-- {naam + ':':<12}", subsequent_indent=f"--{' ' * 13}"
        )
        for naam, tekst in kop
    ]
    return "\n".join([*regels, vraag.sql.strip(), ""])


def uit_bestand(pad: Path) -> KlareVraag:
    """The question in a .sql file; without a header it is only its SQL. Raises QueryFout when it cannot be read."""
    try:
        query = ontleed(pad.stem, pad)
    except (OSError, UnicodeDecodeError) as fout:
        raise QueryFout(
            "Dit bestand is niet te lezen.", waar=str(pad), doe="Geef een tekstbestand in UTF-8 dat eindigt op .sql."
        ) from fout
    if not query.sql:
        raise QueryFout("In dit bestand staat geen vraag.", waar=str(pad))
    return KlareVraag(
        pad.stem,
        query.kop.get("Titel", pad.stem),
        query.kop.get("Uitleg", ""),
        query.sql,
        lees_invullen(query.kop.get("Invullen", "")),
    )
