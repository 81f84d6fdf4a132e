"""From a label as it stands in a file to the key by which names are compared.

The key keeps only what tells names apart: letters in lower case without accents, words parted by one
space. Footnote marks go first, because afterwards a footnote digit and a figure look the same.
"""

from __future__ import annotations

import re
import unicodedata

# Longer labels are sentences; the limit also bounds the work done on hostile text.
LANGSTE_NAAM = 120

# One footnote mark at the end. A loose digit may be a mark ("Zwolle 1"), a loose number of more digits is a
# figure that slipped in from another column ("Staphorst 19") and stays, so that the name is refused.
_VOETNOOT = re.compile(
    r"""(?: \s*[*†‡§\#^]+                               # Zwolle* Zwolle **
          | \s*[(\[]\s*[1-9][0-9]?\s*[)\]]              # Zwolle (1) Zwolle[12]
          | \s*[1-9][0-9]?\)                            # Zwolle 1)
          | (?<=[^\W\d_]|[).])[1-9][0-9]?(?:,\s?[1-9])* # Zwolle1 Zwolle1,2 Hengelo (O.)3
          | (?<=[^\s0-9])\s+[1-9](?:,\s?[1-9])*         # Zwolle 1, but not the figures in "Zwolle 5 9"
        )\s*\Z""",
    re.VERBOSE,
)
_VOORVOEGSEL = re.compile(r"(?:de )?(?:gemeente|gem) (?=.)")
_ACHTERVOEGSEL = re.compile(r"(?<=.) gemeente\Z")


def schoon(tekst: str) -> str:
    """The text in NFKC, without superscripts and invisible characters, with single spaces."""
    # Superscripts are footnotes: NFKC would turn them into ordinary digits and letters.
    zonder = "".join(" " if unicodedata.decomposition(teken).startswith("<super>") else teken for teken in tekst)
    # A soft hyphen or zero-width space sits inside a word and vanishes; a control character parts words.
    zonder = "".join(teken for teken in zonder if unicodedata.category(teken) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", zonder).split())


def zonder_voetnoot(tekst: str) -> str:
    """The cleaned text without the footnote marks at its end ("Zwolle1", "Zwolle *", "Zwolle (2)")."""
    while (mark := _VOETNOOT.search(tekst)) and mark.start() > 0:
        tekst = tekst[: mark.start()]
    return tekst


def woorden(tekst: str) -> str:
    """Lower case, no accents, everything but letters and digits a space."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    zonder_accent = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    # An apostrophe or full stop parts words as well: "v.Twente" and "v. Twente" are one spelling.
    return " ".join("".join(teken if teken.isalnum() else " " for teken in zonder_accent).split())


def sleutel(tekst: str) -> str:
    """The key by which a municipality's name is compared; empty when nothing is left or the text is no label."""
    if len(tekst) > LANGSTE_NAAM:
        return ""
    kern = woorden(zonder_voetnoot(schoon(tekst)))
    return _ACHTERVOEGSEL.sub("", _VOORVOEGSEL.sub("", kern, count=1))
