"""A package: a log, or what is new in it, as one file or folder to carry to another log. Also the backup.

    pakket.json                            what is in it, each file with its hash
    leveringen/…, gebeurtenissen/…         byte for byte as in the log

Taking in is a union: what is there already stays, what is new is put in place with its own moment and its own seal.
So two logs that exchange packages end up saying the same, whoever went first.
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from werkbank.fouten import LogboekFout
from werkbank.logboek.bestanden import lees_gewoon, maak_map, oorzaak, schrijf_durend
from werkbank.logboek.boek import Boek
from werkbank.logboek.deel import RECORD
from werkbank.logboek.levering import Terzijde
from werkbank.logboek.map import MapLogboek
from werkbank.logboek.zegel import FORMAAT, Beschadigd, open_zegel, verzegel
from werkbank.toegang import Gebruiker, eis

INHOUDSOPGAVE = "pakket.json"
_SOORTEN = ("leveringen", "gebeurtenissen")
# More than any log of ours, far less than what a forged archive can unfold to.
_MEESTE_BYTES = 20 * 1024**3


@dataclass(frozen=True)
class Meegenomen:
    """What went into a package, and what did not because it is damaged or missing."""

    leveringen: int
    gebeurtenissen: int
    terzijde: tuple[Terzijde, ...]


@dataclass(frozen=True)
class Samenvoeging:
    """What taking in a package does: places that are new, that were there, and that say something else here."""

    nieuw: tuple[str, ...]
    bekend: int
    tweede: tuple[str, ...]
    verwijderd: int
    terzijde: tuple[Terzijde, ...]


def schrijf_pakket(logboek: Boek, doel: Path) -> Meegenomen:
    """Write all that is whole in a log to ``doel``: a zip when its name ends so, else a folder.

    Raises LogboekFout when something is there already, the log is out of reach, or nothing can be written.
    """
    terzijde = logboek.controleer()
    plaatsen = logboek.plaatsen_van_delen()
    if doel.exists():
        raise LogboekFout("Dit bestand of deze map is er al.", waar=str(doel), doe="Kies een andere naam.")
    half = doel.with_name(f"{doel.name}.half")
    try:
        with _uitvoer(half, zip_=doel.suffix.lower() == ".zip") as leg_weg:
            hashes = {}
            for plaats in plaatsen:
                for bestand, bytes_ in logboek.bestanden_van(plaats).items():
                    naam = f"{plaats}/{bestand}" if plaats.startswith("leveringen/") else plaats
                    leg_weg(naam, bytes_)
                    hashes[naam] = hashlib.sha256(bytes_).hexdigest()
            leg_weg(INHOUDSOPGAVE, verzegel({"formaat": FORMAAT, "bestanden": hashes})[0])
        half.rename(doel)
    except OSError as fout:
        raise LogboekFout("Het pakket kan niet worden geschreven.", uitleg=oorzaak(fout), waar=str(doel)) from fout
    finally:
        shutil.rmtree(half, ignore_errors=True) if half.is_dir() else half.unlink(missing_ok=True)
    soorten = [plaats.split("/")[0] for plaats in plaatsen]
    return Meegenomen(soorten.count("leveringen"), soorten.count("gebeurtenissen"), tuple(terzijde))


def neem_pakket_in(logboek: Boek, pakket: Path, *, door: Gebruiker, proef: bool = False) -> Samenvoeging:
    """Verify a package whole, then put what is new in the log; with ``proef`` only say what that would be.

    Broken off half-way, it can be taken in again: what is in place is known. Raises LogboekFout when the package is
    damaged or no package, or nothing can be written; GeenToegang.
    """
    eis(door, "samenvoegen")
    hier = logboek.lees()
    with _uitgepakt(pakket) as map_:
        ander = MapLogboek(map_, onthoud=False)
        daar = ander.lees()
        if stuk := [deel for deel in daar.terzijde if deel.aard in ("beschadigd", "vreemd")]:
            raise _beschadigd(pakket, stuk[0].zin)
        zegels = logboek.zegels()
        nieuw: list[str] = []
        tweede: list[str] = []
        verwijderd = 0
        plaatsen = ander.plaatsen_van_delen()
        for plaats in plaatsen:
            if ander.zegels()[plaats] in zegels.values():
                continue
            (tweede if plaats in zegels else nieuw).append(plaats)
            weg = plaats.split("/")[1][:32] in hier.verwijderd
            verwijderd += weg
            if not proef:
                delen = ander.bestanden_van(plaats)
                if weg and plaats.startswith("leveringen/"):
                    # Of a levering that was removed here only the record comes in.
                    delen = {RECORD: delen[RECORD]}
                logboek.neem_over(plaats, delen, ander.zegels()[plaats])
    if not proef:
        logboek.lees()
    over = tuple(deel for deel in daar.terzijde if deel.aard != "kopie")
    bekend = len(plaatsen) - len(nieuw) - len(tweede)
    return Samenvoeging(tuple(nieuw), bekend, tuple(tweede), verwijderd, over)


@contextlib.contextmanager
def _uitvoer(pad: Path, *, zip_: bool) -> Iterator[Any]:
    maak_map(pad.parent)
    if zip_:
        with pad.open("wb") as bestand:
            with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as archief:
                yield archief.writestr
            bestand.flush()
            os.fsync(bestand.fileno())
        return

    def leg_weg(naam: str, bytes_: bytes) -> None:
        maak_map((pad / naam).parent)
        schrijf_durend(pad / naam, bytes_)

    yield leg_weg


@contextlib.contextmanager
def _uitgepakt(pakket: Path) -> Iterator[Path]:
    """The package as a folder of which every file has been held against the table of contents. Raises LogboekFout."""
    with tempfile.TemporaryDirectory(prefix="werkbank-pakket-") as tijdelijk:
        map_ = Path(tijdelijk)
        try:
            if pakket.is_dir():
                _controleer(
                    map_, _inhoudsopgave(lees_gewoon(pakket / INHOUDSOPGAVE)), lambda n: lees_gewoon(pakket / n)
                )
            else:
                with zipfile.ZipFile(pakket) as archief:
                    if sum(deel.file_size for deel in archief.infolist()) > _MEESTE_BYTES:
                        raise _beschadigd(pakket, "het is te groot om een logboek te zijn")
                    _controleer(map_, _inhoudsopgave(archief.read(INHOUDSOPGAVE)), archief.read)
        except FileNotFoundError as fout:
            raise LogboekFout(
                "Dit is geen pakket van een logboek.",
                uitleg="Het is er niet, of er ontbreekt iets in.",
                waar=str(pakket),
            ) from fout
        except (Beschadigd, zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as fout:
            raise _beschadigd(pakket, str(fout)) from fout
        except OSError as fout:
            raise LogboekFout("Het pakket is niet te lezen.", uitleg=oorzaak(fout), waar=str(pakket)) from fout
        yield map_


def _inhoudsopgave(inhoud: bytes) -> dict[str, str]:
    record, _ = open_zegel(inhoud)
    bestanden = record.get("bestanden")
    if not isinstance(bestanden, dict):
        raise Beschadigd("de inhoudsopgave is geen inhoudsopgave")
    return bestanden


def _controleer(map_: Path, bestanden: Mapping[str, str], lees: Any) -> None:
    for naam, hash_ in bestanden.items():
        delen = PurePosixPath(naam).parts
        # A name is a path within the package, never a way out of it.
        if not 2 <= len(delen) <= 3 or delen[0] not in _SOORTEN or ".." in delen or "\\" in naam or ":" in naam:
            raise Beschadigd(f"“{naam}” hoort niet in een pakket")
        bytes_ = lees(naam)
        if hashlib.sha256(bytes_).hexdigest() != hash_:
            raise Beschadigd(f"“{naam}” is niet compleet of veranderd")
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_bytes(bytes_)


def _beschadigd(pakket: Path, reden: str) -> LogboekFout:
    return LogboekFout(
        "Het pakket is beschadigd. Er is niets overgenomen.",
        uitleg=reden,
        waar=str(pakket),
        doe="Maak het opnieuw met: python -m werkbank logboek uit PAD.",
    )
