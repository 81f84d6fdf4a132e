"""How a file was read: what was understood, how surely and why; the whole of it folded in below, as YAML."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from werkbank.opmaak import datum
from werkbank.rijen import Rijen
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.tabel import tabel
from werkbank.weergave.kolommen import kolom

_KOLOMMEN = (
    kolom("wat", breedte="16rem"),
    kolom("waarde", breedte="18rem"),
    kolom("zekerheid", breedte="8rem"),
    kolom("reden"),
)


def als_yaml(koppeling: Mapping[str, Any]) -> str:
    """The mapping as `laad --koppeling` takes it."""
    return yaml.safe_dump(dict(koppeling), allow_unicode=True, sort_keys=False, width=100)


def toon_koppeling(koppeling: Mapping[str, Any]) -> None:
    """The items that were understood, as a table, and the mapping itself."""
    if begrepen := koppeling.get("begrepen"):
        rijen = [
            {
                "wat": _naam(str(sleutel)),
                "waarde": _waarde(punt.get("waarde")),
                "zekerheid": punt.get("zekerheid", ""),
                "reden": punt.get("reden", ""),
            }
            for sleutel, punt in begrepen.items()
        ]
        tabel(Rijen.van(rijen), _KOLOMMEN, bijschrift="Wat de werkbank uit het bestand begreep")
    toon("gevouwen", kop="Hoe het bestand is gelezen, volledig", tekst=als_yaml(koppeling))


def _naam(sleutel: str) -> str:
    tekst = sleutel.replace("_", " ").replace(":", " ")
    return tekst[:1].upper() + tekst[1:]


def _waarde(waarde: Any) -> str:
    tekst = "" if waarde is None else str(waarde)
    if len(tekst) == 10 and tekst[4] == tekst[7] == "-" and tekst.replace("-", "").isdigit():
        return datum(date.fromisoformat(tekst))
    return tekst.replace("_", " ").replace("/", ", ")
