"""A word that is not understood is a question, one for each phrase; its answer is remembered with the layout."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.lexicon import lexicon
from werkbank.intake.herkennen.taal.zin import als_sleutel
from werkbank.intake.vraag import Vraag

Oordeel = Literal["", "hoort-erbij", "telt-niet-mee", "ander-cijfer"]
_KEUZES = {
    "hoort-erbij": "hoort erbij: het cijfer is gewoon wat de kolom zegt",
    "telt-niet-mee": "telt niet mee: dit cijfer niet lezen",
    "ander-cijfer": "het is een ander cijfer: zelf kiezen wat er staat",
}
_GELIJKENIS = 0.84


def vraag_woorden(gesprek: Gesprek, woorden: Iterable[str], bij: str, waar: str, reden: str = "") -> Oordeel:
    """What the user says of phrases; "" while one of them is open. ``bij``: the header they stand with."""
    oordelen = {_vraag(gesprek, woord, bij, waar, reden) for woord in dict.fromkeys(woorden)}
    # One phrase that makes it another figure outweighs those that belong to it.
    return next((o for o in ("", "telt-niet-mee", "ander-cijfer") if o in oordelen), "hoort-erbij")


def _vraag(gesprek: Gesprek, woord: str, bij: str, waar: str, reden: str) -> Oordeel:
    uitleg = reden or f"De werkbank kent deze woorden niet, en zij staan in {waar}."
    if not reden and (lijkt_op := _lijkt_op(woord)):
        uitleg += f" Is “{lijkt_op}” bedoeld?"
    vraag = Vraag(f"woord:{als_sleutel(woord)}", f"Wat betekent “{woord}” bij “{bij}”?", _KEUZES, reden=uitleg)
    return gesprek.weet(vraag)  # type: ignore[return-value]


def _lijkt_op(woord: str) -> str:
    """The word of the grammar that it looks like: a slip of the pen is asked about, never mended."""
    klein = woord.casefold()
    bekend = [" ".join(vorm) for vorm in lexicon().vormen if len(vorm) == 1 and len(vorm[0]) > 5]
    gevonden = get_close_matches(klein, bekend, 1, _GELIJKENIS) if klein.isalpha() and len(klein) > 5 else []
    return gevonden[0] if gevonden else ""
