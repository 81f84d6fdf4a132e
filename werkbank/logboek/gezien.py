"""What this computer has seen of one log, kept apart from it: so that what vanishes from it is missed.

Per log, known by where it is: an id of its own under which this computer writes, and the place and seal of every part
that was once read whole. It is no part of the log: lost, it costs nothing but the memory itself.
"""

import contextlib
import hashlib
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from werkbank.config import computermap
from werkbank.logboek.bestanden import lees_gewoon, maak_map, oorzaak, schrijf_durend
from werkbank.logboek.zegel import FORMAAT, Beschadigd, open_zegel, verzegel


@dataclass(frozen=True)
class Geheugen:
    """delen: place → seal; wat: place → what stood there, for people; verwijderd: leveringen whose content is wiped."""

    schrijver: str
    delen: Mapping[str, str] = field(default_factory=dict)
    wat: Mapping[str, str] = field(default_factory=dict)
    ooit_echt: bool = False
    verwijderd: frozenset[str] = frozenset()


class Gezien:
    """The memory of this computer for one log. logboek: under what name it is known here (``Huis.sleutel``)."""

    def __init__(self, logboek: str) -> None:
        self._logboek = logboek
        self._pad = computermap() / "logboeken" / f"{naam_van(logboek)}.json"
        self._vers: tuple[tuple[int, int], Geheugen] | None = None
        self._nieuw = Geheugen(uuid.uuid4().hex)
        self.probleem = ""

    def lees(self) -> Geheugen:
        """What is remembered. A memory that cannot be read is begun anew, and ``probleem`` says so."""
        try:
            staat = self._pad.stat()
        except OSError:
            return self._nieuw
        kenmerk = (staat.st_mtime_ns, staat.st_size)
        if self._vers is None or self._vers[0] != kenmerk:
            try:
                self._vers = (kenmerk, _uit_record(open_zegel(lees_gewoon(self._pad))[0]))
            except (Beschadigd, OSError, KeyError, TypeError, AttributeError, ValueError) as fout:
                self.probleem = f"wat deze computer van dit logboek had gezien, is niet te lezen ({fout})"
                return self._nieuw
        return self._vers[1]

    def onthoud(
        self,
        delen: Mapping[str, str],
        wat: Mapping[str, str],
        *,
        ooit_echt: bool = False,
        verwijderd: Iterable[str] = (),
    ) -> None:
        """Add what was seen; writes only when there is something new."""
        nu = self.lees()
        straks = replace(
            nu,
            delen={**nu.delen, **delen},
            wat={**nu.wat, **wat},
            ooit_echt=nu.ooit_echt or ooit_echt,
            verwijderd=nu.verwijderd | frozenset(verwijderd),
        )
        if straks != nu:
            self._schrijf(straks)

    def vergeet(self) -> Geheugen:
        """Begin anew, under another id; gives what was remembered."""
        oud = self.lees()
        self._nieuw = Geheugen(uuid.uuid4().hex)
        self._pad.unlink(missing_ok=True)
        self._vers = None
        return oud

    def _schrijf(self, geheugen: Geheugen) -> None:
        half = self._pad.with_name(f"{self._pad.name}.{uuid.uuid4().hex}.tmp")
        try:
            maak_map(self._pad.parent)
            schrijf_durend(half, verzegel(_als_record(self._logboek, geheugen))[0])
            half.replace(self._pad)
        except OSError as fout:
            self._nieuw = geheugen
            self.probleem = f"deze computer kan niet bijhouden wat er in het logboek stond ({oorzaak(fout)})"
        finally:
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)


def naam_van(logboek: str) -> str:
    """Under which file name this computer keeps what it knows of a log."""
    return hashlib.sha256(os.fsencode(logboek)).hexdigest()[:24]


def wis_kopieen() -> None:
    """Throw away every copy of figures that this computer keeps beside the logs; they are made again when needed."""
    shutil.rmtree(kopieen(), ignore_errors=True)


def kopieen() -> Path:
    """The one folder in which copies of figures are kept on this computer: what is removed is purged here."""
    return computermap() / "kopieen"


def _als_record(logboek: str, geheugen: Geheugen) -> dict[str, Any]:
    return {
        "formaat": FORMAAT,
        "logboek": logboek,
        "schrijver": geheugen.schrijver,
        "ooit_echt": geheugen.ooit_echt,
        "verwijderd": sorted(geheugen.verwijderd),
        "delen": dict(geheugen.delen),
        "wat": dict(geheugen.wat),
    }


def _uit_record(record: dict[str, Any]) -> Geheugen:
    return Geheugen(
        record["schrijver"], record["delen"], record["wat"], record["ooit_echt"], frozenset(record["verwijderd"])
    )
