"""Reading an own file within the limits of the intake: what is large is read in a process of its own."""

from __future__ import annotations

import json

from werkbank import proces
from werkbank.analyse.eigen.begrijpen import begrijp_eigen
from werkbank.analyse.eigen.tabel import EigenTabel
from werkbank.fouten import IntakeFout
from werkbank.intake.begrensd import GRENZEN, is_klein
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.grenzen import MAX_BYTES

_MODULE = "werkbank.analyse.eigen.kind"


def lees_eigen(naam: str, inhoud: bytes) -> list[EigenTabel]:
    """The own tables in a file. Raises IntakeFout, for whatever is wrong with it."""
    if len(inhoud) > MAX_BYTES or is_klein(inhoud):
        return begrijp_eigen(naam, inhoud)
    try:
        uit = json.loads(proces.voer_uit(_MODULE, json.dumps(naam).encode() + b"\n" + inhoud, GRENZEN))
    except proces.Geweigerd as fout:
        # Not from it: what the child says may hold what stands in the file, and that is for no log.
        reden = fout.reden
    else:
        if "fout" in uit:
            raise IntakeFout(**uit["fout"])
        return [EigenTabel.van_json(tabel) for tabel in uit["tabellen"]]
    if reden == "tijd":
        raise weigering.te_lang(naam)
    raise weigering.te_veel_geheugen(naam) if reden in ("geheugen", "uitvoer") else weigering.lezen_mislukt(naam)
