"""One part of the log: which files a levering or an event is made of, and how they are read back and verified.

Nothing here knows in what home a part is kept (``huis``) or which parts belong together (``boek``).
"""

import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from werkbank.gegevens import GEGEVENSSOORTEN, gegevenssoort
from werkbank.logboek.huis import Deel
from werkbank.logboek.levering import PLAATSEN, Concept, Gebeurtenis, Levering, Record, lokale_dag
from werkbank.logboek.zegel import FORMAAT, Beschadigd, open_zegel, verzegel
from werkbank.toegang import Gebruiker

RECORD = "levering.json"
PLAATSENBESTAND = "plaatsen.parquet"
LEZINGBESTAND = "lezing.json"
# The moment, the levering, and what keeps two computers apart. A sync client adds " (1)" or the like to a copy.
_GEBEURTENIS = re.compile(r"\d{8}T\d{12}Z-[0-9a-f]{8}-[0-9a-f]{8}\.json", re.ASCII)
# What every file system, archive and sync client takes; any other extension is left off.
_EXTENSIE = re.compile(r"\.[a-z0-9]{1,10}", re.ASCII)


def maak_levering(
    concept: Concept, moment: datetime, schrijver: str, vorige: tuple[tuple[str, str], ...]
) -> tuple[Levering, dict[str, bytes]]:
    """The record of a levering, and the files it is made of: name → bytes.

    schrijver, vorige: who writes, and the parts of the log that it follows
    """
    sha256 = hashlib.sha256(concept.inhoud).hexdigest()
    parquet = {
        soort: _als_parquet(tabel, gegevenssoort(soort).arrow_schema) for soort, tabel in concept.tabellen.items()
    }
    plaatsen = None if concept.plaatsen is None else _als_parquet(concept.plaatsen, PLAATSEN)
    levering = Levering(
        id=sha256[:32],
        sha256=sha256,
        gegevenssoort=concept.gegevenssoort,
        bestandsnaam=_heel(Path(concept.bestandsnaam.replace("\\", "/")).name),
        leverancier=_heel(concept.leverancier),
        peildatum=concept.peildatum,
        ontvangen_op=concept.ontvangen_op or lokale_dag(moment),
        vastgelegd_op=moment.astimezone(UTC),
        bekend_vanaf=concept.bekend_vanaf,
        door=_wie(concept.door),
        opmerking=_heel(concept.opmerking),
        fictief=concept.fictief,
        rijen_aantal={soort: tabel.num_rows for soort, tabel in concept.tabellen.items()},
        rijen_sha256={soort: hashlib.sha256(inhoud).hexdigest() for soort, inhoud in parquet.items()},
        koppeling=concept.koppeling,
        bevindingen=concept.bevindingen,
        plaatsen_sha256=None if plaatsen is None else hashlib.sha256(plaatsen).hexdigest(),
        schrijver=schrijver,
        vorige=vorige,
    )
    lezing, lezing_zegel = verzegel({"formaat": FORMAAT, **levering.lezing()})
    levering = replace(levering, lezing_sha256=lezing_zegel)
    record, zegel = verzegel(levering.als_record())
    levering = replace(levering, zegel=zegel)
    bestanden = {naam_origineel(levering.bestandsnaam): concept.inhoud}
    bestanden |= {naam_rijen(soort): inhoud for soort, inhoud in parquet.items()}
    if plaatsen is not None:
        bestanden[PLAATSENBESTAND] = plaatsen
    bestanden[LEZINGBESTAND] = lezing
    # Last, so that a copy that is cut off half-way is seen at once to have no record.
    bestanden[RECORD] = record
    return levering, bestanden


def lees_record(deel: Deel, eerder: str = "") -> Levering:
    """Read and verify the record of a levering, whatever became of its content. Raises Beschadigd.

    eerder: the seal under which it was verified before, if it was
    """
    inhoud = deel.lees(RECORD)
    try:
        levering = Levering.uit_record(*open_zegel(inhoud, eerder))
    except (ValueError, Beschadigd) as fout:
        raise Beschadigd(f"{RECORD} is niet te gebruiken: {fout}") from fout
    if deel.naam not in (levering.id, naam_tweede(levering)):
        raise Beschadigd(f"dit deel hoort {levering.id} te heten")
    if levering.id != levering.sha256[:32] or levering.rijen_aantal.keys() != levering.rijen_sha256.keys():
        raise Beschadigd(f"{RECORD} spreekt zichzelf tegen")
    return levering


def lees_inhoud(
    deel: Deel, levering: Levering, eerder: Mapping[str, pa.Table] | None = None
) -> tuple[Levering, dict[str, pa.Table]]:
    """Read and verify the content that belongs to a record: original, rows, and how it was read. Raises Beschadigd.

    eerder: the rows as they were unpacked when this same record was verified before: hashed again, not unpacked
    """
    origineel = deel.lees(naam_origineel(levering.bestandsnaam))
    if hashlib.sha256(origineel).hexdigest() != levering.sha256:
        raise Beschadigd("het origineel is niet compleet of veranderd")
    rijen = {}
    for soort in levering.rijen_sha256:
        inhoud = _lees_bytes_van(deel, levering, soort)
        rijen[soort] = _uitgepakt(inhoud, levering, soort) if eerder is None else eerder[soort]
    return _met_lezing(deel, levering, bekend=eerder is not None), rijen


def _met_lezing(deel: Deel, levering: Levering, *, bekend: bool) -> Levering:
    if levering.lezing_sha256 is None:
        return levering
    try:
        record, zegel = open_zegel(deel.lees(LEZINGBESTAND), levering.lezing_sha256 if bekend else "")
        if zegel != levering.lezing_sha256:
            raise Beschadigd("hoort bij een andere levering")
        van = Record(record)
        return replace(levering, koppeling=van.neem_of_niets("koppeling", dict), bevindingen=van.neem_bevindingen())
    except (ValueError, Beschadigd) as fout:
        raise Beschadigd(f"{LEZINGBESTAND} is niet te gebruiken: {fout}") from fout


def naam_tweede(levering: Levering) -> str:
    """The name of a levering that was recorded elsewhere as well: the same bytes, another record."""
    return f"{levering.id}-{levering.zegel[:16]}"


def lees_plaatsen(deel: Deel, levering: Levering) -> pa.Table | None:
    """Where the figures of a levering stood, verified; None when that was not recorded. Raises Beschadigd."""
    if levering.plaatsen_sha256 is None:
        return None
    inhoud = deel.lees(PLAATSENBESTAND)
    if hashlib.sha256(inhoud).hexdigest() != levering.plaatsen_sha256:
        raise Beschadigd("de plaatsen zijn niet compleet of veranderd")
    try:
        return pq.ParquetFile(io.BytesIO(inhoud)).read().cast(PLAATSEN)
    except (ValueError, pa.ArrowException) as fout:
        raise Beschadigd("de plaatsen zijn niet te lezen") from fout


def maak_gebeurtenis(gebeurtenis: Gebeurtenis) -> tuple[Gebeurtenis, str, bytes]:
    """An event with its seal, the name of its file, and its bytes."""
    inhoud, zegel = verzegel(replace(gebeurtenis, door=_wie(gebeurtenis.door)).als_record())
    gelezen = Gebeurtenis.uit_record(*open_zegel(inhoud))
    return gelezen, _naam_gebeurtenis(gelezen) + f"{zegel[:8]}.json", inhoud


def lees_gebeurtenis(deel: Deel) -> Gebeurtenis:
    """Read one event. Raises Beschadigd."""
    if not _GEBEURTENIS.fullmatch(deel.naam):
        raise Beschadigd("hoort hier niet; een kopie of een bestand van iets anders")
    inhoud = deel.lees(deel.naam)
    try:
        gebeurtenis = Gebeurtenis.uit_record(*open_zegel(inhoud))
    except (ValueError, Beschadigd) as fout:
        raise Beschadigd(f"geen geldige gebeurtenis: {fout}") from fout
    hoort = _naam_gebeurtenis(gebeurtenis) + ("" if gebeurtenis.schrijver is None else gebeurtenis.zegel[:8])
    if not deel.naam.startswith(hoort):
        raise Beschadigd("de naam hoort bij een andere gebeurtenis")
    return gebeurtenis


def _naam_gebeurtenis(gebeurtenis: Gebeurtenis) -> str:
    return f"{gebeurtenis.moment:%Y%m%dT%H%M%S%f}Z-{gebeurtenis.levering_id[:8]}-"


def naam_origineel(bestandsnaam: str) -> str:
    """Under which name the bytes as received are kept: always the same, but for a plain extension."""
    extensie = Path(bestandsnaam).suffix.lower()
    return f"origineel{extensie if _EXTENSIE.fullmatch(extensie) else ''}"


def naam_rijen(soort: str) -> str:
    """Under which name the rows of a kind of data are kept."""
    return f"rijen-{soort}.parquet"


def _lees_bytes_van(deel: Deel, levering: Levering, soort: str) -> bytes:
    if soort not in {g.naam for g in GEGEVENSSOORTEN}:
        raise Beschadigd(f"“{soort}” kent deze versie van de werkbank niet")
    inhoud = deel.lees(naam_rijen(soort))
    if hashlib.sha256(inhoud).hexdigest() != levering.rijen_sha256[soort]:
        raise Beschadigd(f"de rijen van {soort} zijn niet compleet of veranderd")
    return inhoud


def _uitgepakt(inhoud: bytes, levering: Levering, soort: str) -> pa.Table:
    try:
        # All of it is here already: reading ahead, on other threads, costs more than it saves.
        bestand = pq.ParquetFile(pa.BufferReader(inhoud), pre_buffer=False)
        rijen = _in_schema(soort, bestand.read(use_threads=False))
    except (ValueError, pa.ArrowException) as fout:
        raise Beschadigd(f"de rijen van {soort} zijn niet te lezen") from fout
    if rijen.num_rows != levering.rijen_aantal[soort]:
        raise Beschadigd(f"de rijen van {soort} zijn er niet allemaal")
    return rijen


def _in_schema(soort: str, tabel: pa.Table) -> pa.Table:
    """The rows in the schema of today: a column that was declared after they were recorded is empty in them."""
    declaratie = gegevenssoort(soort)
    vreemd = set(tabel.column_names) - set(declaratie.kolomnamen)
    mist = [k.naam for k in declaratie.kolommen if k.naam not in tabel.column_names]
    if vreemd:
        raise Beschadigd(f"kolom “{min(vreemd)}” van {soort} kent deze versie van de werkbank niet")
    if any(declaratie.kolom(naam).verplicht for naam in mist):
        raise Beschadigd(f"kolom “{mist[0]}” van {soort} ontbreekt")
    for naam in mist:
        tabel = tabel.append_column(naam, pa.nulls(tabel.num_rows))
    tabel = tabel.select(declaratie.kolomnamen)
    # Arrow's own library of functions is slow to load, and rows of today need no cast.
    return tabel if tabel.schema.equals(declaratie.arrow_schema) else tabel.cast(declaratie.arrow_schema)


def _als_parquet(tabel: pa.Table, schema: pa.Schema) -> bytes:
    doel = io.BytesIO()
    pq.write_table(tabel.cast(schema), doel, compression="zstd")
    return doel.getvalue()


def _wie(wie: Gebruiker) -> Gebruiker:
    return replace(wie, functie=_heel(wie.functie.strip()) or "onbekend")


def _heel(tekst: str) -> str:
    """The text without halves of surrogate pairs: Linux gives those for a file name that is not UTF-8."""
    return tekst.encode("utf-8", "replace").decode()
