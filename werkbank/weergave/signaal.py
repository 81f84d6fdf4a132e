"""The colours of the supervision on statushouders: each with a sign and a word of its own, never colour alone."""

from __future__ import annotations

from typing import Any

from werkbank.weergave.kolommen import ontbreekt

# A circle, a diamond and a square are told apart without colour, also in print and from the back of a room.
SIGNAALTEKENS = {"groen": "●", "oranje": "◆", "rood": "■"}
KLEUREN = tuple(SIGNAALTEKENS)


def merk(kleur: Any) -> dict[str, str] | None:
    """What a template needs to draw a colour: its name and its sign; None when there is no colour."""
    return None if ontbreekt(kleur) else {"kleur": str(kleur), "teken": SIGNAALTEKENS[str(kleur)]}


def in_woorden(kleur: str) -> str:
    """The colour as text with its sign, for a list to choose from."""
    return f"{SIGNAALTEKENS[kleur]} {kleur}"
