"""Make the leveringen that ship with the product from the CSV files in data/werkplan/bron and data/voorbeeld.

    python -m scripts.maak_meegeleverd [--naar MAP]

Writes data/werkplan/leveringen and data/voorbeeld/leveringen anew, with the log's own writer. The moments are fixed:
the werkplan counts as known from 1 February 2024, the day its opgaven were made known; an example delivery four days
after its peildatum. So the same CSV files and the same libraries always give the same bytes.
"""

import argparse
import csv
import io
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from pathlib import Path

import pyarrow as pa

from werkbank import register
from werkbank.gegevens import Gegevenssoort, gegevenssoort, toets_rijen
from werkbank.gegevens.toets import Plaatsen
from werkbank.intake.lezen import lees
from werkbank.intake.plaatsen import Celplaatsen, als_tabel
from werkbank.logboek import Concept, MapLogboek
from werkbank.toegang import Gebruiker

DATA = Path(__file__).resolve().parents[1] / "data"

WERKPLAN_SOORT = {
    "opgave-asiel.csv": "opgave",
    "opgave-oekraine.csv": "opgave",
    "opgave-statushouders.csv": "opgave",
    "vermeld-totalen.csv": "vermeld_totaal",
    "mijlpalen.csv": "mijlpaal",
    "taken.csv": "taak",
}
WERKPLAN_BEKEND = date(2024, 2, 1)
VOORBEELD_NA = timedelta(days=4)
MEEGELEVERD = "meegeleverd"
VASTGELEGD_DOOR = Gebruiker("meegeleverd met de werkbank")


def lees_rijen(soort: Gegevenssoort, inhoud: bytes) -> pa.Table:
    """The rows of a canonical CSV in the declared schema.

    A column ``gemeente`` beside the code is held against the register and left out; an optional column that was
    declared after the file was made is empty. Raises ValueError for a column that is not declared or missing,
    OnbekendeGemeente for a wrong pair of code and name.
    """
    lezer = csv.DictReader(io.StringIO(inhoud.decode("utf-8"), newline=""), delimiter=";", strict=True)
    mag_ontbreken = {k.naam for k in soort.kolommen if not k.verplicht}
    vreemd = set(lezer.fieldnames or ()) ^ set(soort.kolomnamen)
    if vreemd - {"gemeente"} - mag_ontbreken:
        raise ValueError(f"kolommen van {soort.naam} kloppen niet: {sorted(vreemd)}")
    waarden: dict[str, list[object]] = {k.naam: [] for k in soort.kolommen}
    for rij in lezer:
        if "gemeente" in rij:
            register.controleer_paar(rij["gemeente_code"], rij["gemeente"])
        for k in soort.kolommen:
            waarden[k.naam].append(_waarde(k.type, rij.get(k.naam) or ""))
    return pa.table(waarden, schema=soort.arrow_schema)


def werkplan(bron: Path) -> Iterator[tuple[Concept, datetime]]:
    """The werkplan's tables, one levering per file."""
    for bestand, soort in WERKPLAN_SOORT.items():
        rijen = _getoetst(bron / bestand, soort)
        concept = Concept(
            gegevenssoort=soort,
            bestandsnaam=bestand,
            inhoud=(bron / bestand).read_bytes(),
            tabellen={soort: rijen},
            plaatsen=_plaatsen(bron / bestand, soort, rijen),
            leverancier="PRT Overijssel",
            door=VASTGELEGD_DOOR,
            ontvangen_op=WERKPLAN_BEKEND,
            bekend_vanaf=WERKPLAN_BEKEND,
            opmerking="Overgenomen uit het Werkplan PRT Overijssel 2024. Het werkplan zelf heeft geen datum; "
            "1 februari 2024 is de dag waarop de asielopgaven zijn bekendgemaakt.",
        )
        yield concept, _ochtend(WERKPLAN_BEKEND)


def voorbeeld(bron: Path) -> Iterator[tuple[Concept, datetime]]:
    """The fictive deliveries, one levering per supplier per month."""
    for pad in sorted(bron.glob("*.csv")):
        rijen = _getoetst(pad, "realisatie")
        [peildatum] = set(rijen["peildatum"].to_pylist())
        [leverancier] = set(rijen["leverancier"].to_pylist())
        bekend = peildatum + VOORBEELD_NA
        concept = Concept(
            gegevenssoort="realisatie",
            bestandsnaam=pad.name,
            inhoud=pad.read_bytes(),
            tabellen={"realisatie": rijen},
            plaatsen=_plaatsen(pad, "realisatie", rijen),
            leverancier=leverancier,
            door=VASTGELEGD_DOOR,
            peildatum=peildatum,
            ontvangen_op=bekend,
            bekend_vanaf=bekend,
            opmerking="Fictieve voorbeeldcijfers.",
            fictief=True,
        )
        yield concept, _ochtend(bekend)


def voorbeeldplannen(bron: Path) -> Iterator[tuple[Concept, datetime]]:
    """The fictive plans and forecasts, one levering per regional table; a file is named after its day and its kind."""
    for pad in sorted(bron.glob("*.csv")):
        soort, regio = pad.stem[11:].split("-")
        naam = next(naam for naam in register.REGIOS if naam.lower() == regio)
        peildatum = date.fromisoformat(pad.stem[:10])
        rijen = _getoetst(pad, soort)
        bekend = peildatum + VOORBEELD_NA
        concept = Concept(
            gegevenssoort=soort,
            bestandsnaam=pad.name,
            inhoud=pad.read_bytes(),
            tabellen={soort: rijen},
            plaatsen=_plaatsen(pad, soort, rijen),
            leverancier=f"Regionale tafel {naam}",
            door=VASTGELEGD_DOOR,
            peildatum=peildatum,
            ontvangen_op=bekend,
            bekend_vanaf=bekend,
            opmerking="Fictieve voorbeeldplannen.",
            fictief=True,
        )
        yield concept, _ochtend(bekend)


def maak(doel: Path = DATA) -> list[Path]:
    """Write both shipped logs below ``doel`` and return the folders of their leveringen."""
    return [
        *_schrijf(doel / "werkplan", werkplan(DATA / "werkplan" / "bron")),
        *_schrijf(
            doel / "voorbeeld",
            chain(voorbeeld(DATA / "voorbeeld" / "bron"), voorbeeldplannen(DATA / "voorbeeld" / "plannen")),
        ),
    ]


def _schrijf(doel: Path, concepten: Iterator[tuple[Concept, datetime]]) -> list[Path]:
    """Record into a fresh log beside the old one, then put its leveringen in their place."""
    doel.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".nieuw-", dir=doel) as nieuw:
        logboek = MapLogboek(Path(nieuw), onthoud=False, schrijver=MEEGELEVERD)
        ids = [logboek.leg_vast(concept, moment=moment).id for concept, moment in concepten]
        leveringen = doel / "leveringen"
        if leveringen.exists():
            shutil.rmtree(leveringen)
        (Path(nieuw) / "leveringen").rename(leveringen)
    return [leveringen / id_ for id_ in ids]


def _getoetst(pad: Path, naam: str) -> pa.Table:
    soort = gegevenssoort(naam)
    rijen = lees_rijen(soort, pad.read_bytes())
    bevindingen = toets_rijen(soort, rijen)
    if bevindingen:
        raise ValueError(f"{pad.name}: {bevindingen[0]}")
    return rijen


def _plaatsen(pad: Path, soort: str, rijen: pa.Table) -> pa.Table:
    """Where each of these rows stands in its csv: in the same order, with the names of the columns on the first row."""
    (blad,) = lees(pad.name, pad.read_bytes()).bladen
    nummers = range(1, rijen.num_rows + 1)
    koppen = {str(kop): i for i, kop in enumerate(blad.rijen[0])}
    cijfers = [k.naam for k in gegevenssoort(soort).kolommen if k.type == "geheel"]
    return als_tabel(
        {soort: rijen},
        {soort: Plaatsen(pad.name, blad.naam, tuple(map(blad.rijnummer, nummers)))},
        {soort: {naam: Celplaatsen(pad.name, blad, koppen[naam], nummers) for naam in cijfers}},
    )


def _waarde(type_: str, tekst: str) -> object:
    if not tekst:
        return None
    return int(tekst) if type_ == "geheel" else date.fromisoformat(tekst) if type_ == "datum" else tekst


def _ochtend(dag: date) -> datetime:
    return datetime.combine(dag, time(9), UTC)


if __name__ == "__main__":
    opties = argparse.ArgumentParser(description="Maak de leveringen die met de werkbank worden meegeleverd.")
    opties.add_argument("--naar", type=Path, default=DATA, help="map waarin werkplan/ en voorbeeld/ komen")
    for map_ in maak(opties.parse_args().naar):
        print(map_.parent.parent.name, map_.name)
