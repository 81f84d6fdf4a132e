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

_PER_KOLOM = (
    kolom("kolom_in_bestand", breedte="14rem"),
    kolom("gelezen_als", breedte="16rem"),
    kolom("moment", breedte="16rem"),
    kolom("woorden"),
)
_WAT, _WANNEER = ("taak", "maat", "eenheid", "teken", "schaal"), ("periode", "peildatum", "streefdatum", "leverancier")


def als_yaml(koppeling: Mapping[str, Any]) -> str:
    """The mapping as `laad --koppeling` takes it."""
    return yaml.safe_dump(dict(koppeling), allow_unicode=True, sort_keys=False, width=100)


def toon_koppeling(koppeling: Mapping[str, Any]) -> None:
    """The items that were understood, as a table, and the mapping itself."""
    kolommen = [_kolomrij(tabel_, k) for tabel_ in koppeling.get("tabellen", ()) for k in tabel_["kolommen"]]
    if kolommen:
        tabel(Rijen.van(kolommen), _PER_KOLOM, bijschrift="Elke kolom, wat zij is en door welke woorden")
    if begrepen := koppeling.get("begrepen"):
        rijen = [
            {
                "wat": _naam(str(sleutel)),
                "waarde": _waarde(punt.get("waarde")),
                "zekerheid": punt.get("zekerheid", ""),
                "reden": punt.get("reden", ""),
            }
            for sleutel, punt in begrepen.items()
            if not _staat_bij_kolom(str(sleutel), punt)
        ]
        tabel(Rijen.van(rijen), _KOLOMMEN, bijschrift="Wat de werkbank uit het bestand begreep")
    toon("gevouwen", kop="Hoe het bestand is gelezen, volledig", tekst=als_yaml(koppeling))


def _kolomrij(tabel_: Mapping[str, Any], gelezen: Mapping[str, Any]) -> dict[str, str]:
    """One column: what it is, of when and by whom, and the words that say so; of one that is not read, why not."""
    begrepen: Mapping[str, Mapping[str, str]] = gelezen.get("begrepen") or {}
    blad = f"{tabel_['blad']}, " if tabel_.get("blad") else ""
    wat = [_waarde(begrepen[n]["waarde"]) for n in _WAT if n in begrepen and begrepen[n]["waarde"] != "× 1"]
    rol = gelezen.get("betekenis", "")
    niet = "" if gelezen.get("code") else "niet gelezen" if rol in ("", "niet") else f"niet als cijfer ({rol})"
    woorden = "; ".join(f"{n}: “{d['woorden']}” in {d['waar']}" for n, d in begrepen.items() if d["woorden"])
    return {
        "kolom_in_bestand": f"{blad}{gelezen['kolom']} “{gelezen['kop']}”",
        "gelezen_als": ", ".join(wat) or niet,
        "moment": ", ".join(_waarde(begrepen[n]["waarde"]) for n in _WANNEER if n in begrepen),
        "woorden": woorden or str(gelezen.get("reden", "")),
    }


def _staat_bij_kolom(sleutel: str, punt: Mapping[str, Any]) -> bool:
    """Whether the table of the columns says it already: what was certain of one column."""
    return punt.get("zekerheid") == "zeker" and sleutel.partition(":")[0] in ("kolom", "factor", "dag")


def _naam(sleutel: str) -> str:
    tekst = sleutel.replace("_", " ").replace(":", " ")
    return tekst[:1].upper() + tekst[1:]


def _waarde(waarde: Any) -> str:
    tekst = "" if waarde is None else str(waarde)
    if len(tekst) == 10 and tekst[4] == tekst[7] == "-" and tekst.replace("-", "").isdigit():
        return datum(date.fromisoformat(tekst))
    return tekst.replace("_", " ").replace("/", ", ")
