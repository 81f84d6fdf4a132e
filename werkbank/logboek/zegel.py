"""The seal of a record: a hash over every byte of it, kept in the record itself and named by what is written later.

A record has one way to be written. Bytes that say the same in another way are not what was written, and are refused:
so there is no byte in a record that can change unseen.
"""

import hashlib
import json
import re
from typing import Any

# Goes up when a record of today's form can no longer say it; a reader refuses what is newer than itself.
FORMAAT = 2
_DIEPSTE = 64
_STAART = re.compile(rb',\n "zegel": "([0-9a-f]{64})"\n}\n\Z')


class Beschadigd(Exception):
    """Why a part of the log is set aside (Dutch)."""


def als_json(record: dict[str, Any]) -> bytes:
    """A record as it is written."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def verzegel(record: dict[str, Any]) -> tuple[bytes, str]:
    """The bytes of a record with its seal, and that seal."""
    # Read back first: what cannot be written as it is (half a surrogate pair) must be sealed as it is written.
    heel = json.loads(als_json(record))
    zegel = hashlib.sha256(als_json(heel)).hexdigest()
    return als_json(heel | {"zegel": zegel}), zegel


def open_zegel(inhoud: bytes, eerder: str = "") -> tuple[dict[str, Any], str]:
    """A record and its seal, verified. Raises Beschadigd.

    A record of the first form has no seal of its own; there the hash of all its bytes stands for it.
    eerder: a seal that was verified before; bytes with that hash are the same bytes, and need no second look
    """
    if eerder and _zegel_van(inhoud) == eerder:
        record = json.loads(inhoud)
        record.pop("zegel", None)
        return record, eerder
    try:
        record = json.loads(inhoud)
    except (ValueError, RecursionError) as fout:
        raise Beschadigd("er staat geen geldige JSON in") from fout
    if not isinstance(record, dict):
        raise Beschadigd("er staat geen record in")
    formaat = record.get("formaat")
    if type(formaat) is int and formaat > FORMAAT:
        raise Beschadigd("gemaakt met een nieuwere versie van de werkbank")
    if type(formaat) is not int or formaat < 1:
        raise Beschadigd("“formaat” ontbreekt of heeft een waarde die niet kan")
    if _diepte(record) > _DIEPSTE:
        raise Beschadigd("de gegevens zijn dieper genest dan kan")
    if als_json(record) != inhoud:
        raise Beschadigd("is veranderd sinds het is geschreven")
    if formaat == 1:
        return record, hashlib.sha256(inhoud).hexdigest()
    zegel = record.pop("zegel", None)
    if zegel != hashlib.sha256(als_json(record)).hexdigest():
        raise Beschadigd("is veranderd sinds het is verzegeld")
    return record, zegel


def _zegel_van(inhoud: bytes) -> str:
    """The hash of what the bytes say beside their seal, which a record names last."""
    if (staart := _STAART.search(inhoud)) is None:
        return hashlib.sha256(inhoud).hexdigest()
    zegel = hashlib.sha256(inhoud[: staart.start()] + b"\n}\n").hexdigest()
    return zegel if staart[1] == zegel.encode() else ""


def _diepte(waarde: Any) -> int:
    """How deep values are nested; by hand, for a recursive look would be stopped by what it looks for."""
    laag, diepte = [waarde], 0
    while laag and diepte <= _DIEPSTE:
        delen = [d.values() if isinstance(d, dict) else d for d in laag if isinstance(d, (dict, list))]
        laag, diepte = [deel for stel in delen for deel in stel], diepte + 1
    return diepte
