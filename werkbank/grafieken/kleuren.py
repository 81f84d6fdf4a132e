"""The colours of the werkbank, once: for the charts, the style sheet and the theme of Streamlit.

A colour is a pair, for a light and for a dark page. On screen both travel together as the CSS function
`light-dark()`, so that a chart that was made once is right in either theme and needs no second run.
Blue and orange stay apart in every common kind of colour blindness; colour never carries a meaning alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Kleur:
    """One colour, as hexadecimal text for a light and a dark page."""

    licht: str
    donker: str

    @property
    def css(self) -> str:
        """Both values in one CSS colour, that follows the `color-scheme` of the page."""
        return f"light-dark({self.licht}, {self.donker})"


# Surfaces and text.
ACHTERGROND = Kleur("#ffffff", "#10171d")
VLAK = Kleur("#f3f5f7", "#19222a")
LIJN = Kleur("#d3d9df", "#35424d")
INKT = Kleur("#17222c", "#edf1f5")
GEDEMPT = Kleur("#51606d", "#a9b6c2")
ACCENT = Kleur("#154273", "#8fc3f2")

# Meanings. The same on every page and in every chart.
REALISATIE = Kleur("#2b6cae", "#5ba4e5")
OPGAVE = Kleur("#17222c", "#edf1f5")
TEKORT = Kleur("#b45309", "#f0a04b")
VOORSPRONG = Kleur("#0f766e", "#4cc2b4")
PLAN = Kleur("#6d4fa3", "#b9a3ea")

# The steps of a location, the most certain first: what is there as blue, what is planned ever fainter. A list may have
# more steps than there are shades: the last one then stands for all that is less certain.
STAPPEN = (
    REALISATIE,
    Kleur("#46328a", "#d3c5fa"),
    Kleur("#6d4fa3", "#b29aea"),
    Kleur("#9681c4", "#8d76c4"),
    Kleur("#bdb0dd", "#6a579b"),
    Kleur("#ddd6ee", "#4a3f70"),
)

# The signal and the verdict on statushouders; always with a sign of their own (werkbank/ui/delen/signaal.py).
GROEN = Kleur("#1b7a4b", "#5fcf9a")
ORANJE = Kleur("#b45309", "#f0a04b")
ROOD = Kleur("#b3261e", "#f2938c")

# Bands: a soft ground under ordinary ink.
GROND_MELDING = Kleur("#e6f0fa", "#16293b")
GROND_WAARSCHUWING = Kleur("#fdf0d5", "#38290d")
GROND_GOED = Kleur("#e2f3e9", "#12301f")
GROND_FOUT = Kleur("#fce8e6", "#3c1a19")
RAND_FOUT = Kleur("#b3261e", "#f2938c")

NAMEN: dict[str, Kleur] = {
    "achtergrond": ACHTERGROND,
    "vlak": VLAK,
    "lijn": LIJN,
    "inkt": INKT,
    "gedempt": GEDEMPT,
    "accent": ACCENT,
    "realisatie": REALISATIE,
    "opgave": OPGAVE,
    "tekort": TEKORT,
    "voorsprong": VOORSPRONG,
    "plan": PLAN,
    **{f"trap-{letter}": kleur for letter, kleur in zip("abcdef", STAPPEN, strict=True)},
    "groen": GROEN,
    "oranje": ORANJE,
    "rood": ROOD,
    "grond-melding": GROND_MELDING,
    "grond-waarschuwing": GROND_WAARSCHUWING,
    "grond-goed": GROND_GOED,
    "grond-fout": GROND_FOUT,
    "rand-fout": RAND_FOUT,
}

_PAAR = re.compile(r"light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")


def css_variabelen() -> str:
    """All colours as CSS custom properties (`--wb-inkt` and so on), without a selector around them."""
    return "".join(f"--wb-{naam}:{kleur.css};" for naam, kleur in NAMEN.items())


def stapkleur(plaats: int) -> Kleur:
    """The colour of a step; 0 is the most certain one."""
    return STAPPEN[min(plaats, len(STAPPEN) - 1)]


def vast(tekst: str, donker: bool = False) -> str:
    """Replace every `light-dark(…)` in a text by one of its two colours, for programs other than a browser."""
    return _PAAR.sub(r"\2" if donker else r"\1", tekst)
