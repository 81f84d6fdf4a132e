"""The theme of Streamlit has the colours of the charts and the style sheet, and asks no other computer for anything."""

import re
import tomllib
from pathlib import Path

from werkbank.grafieken import kleuren
from werkbank.ui.delen.stijl import STIJL

THEMA = tomllib.loads(Path(".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]


def test_het_thema_heeft_de_kleuren_van_de_werkbank() -> None:
    for naam in ("light", "dark"):
        kant = "licht" if naam == "light" else "donker"
        deel = THEMA[naam]
        assert deel["primaryColor"] == getattr(kleuren.ACCENT, kant)
        assert deel["backgroundColor"] == getattr(kleuren.ACHTERGROND, kant)
        assert deel["secondaryBackgroundColor"] == getattr(kleuren.VLAK, kant)
        assert deel["textColor"] == getattr(kleuren.INKT, kant)
        assert deel["borderColor"] == getattr(kleuren.LIJN, kant)


def test_geen_lettertype_of_stijl_komt_van_elders() -> None:
    assert "http" not in str(THEMA)
    assert "url(" not in STIJL
    assert "@import" not in STIJL


def test_elke_kleur_in_de_stijl_bestaat() -> None:
    # What the style names for itself is no colour of the theme, nor is the number that a row is given.
    eigen = set(re.findall(r"--wb-([a-z-]+):", STIJL)) | {"per-rij"}
    gebruikt = set(re.findall(r"var\(--wb-([a-z-]+)", STIJL)) - eigen

    assert gebruikt <= set(kleuren.NAMEN)


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(een: str, ander: str) -> float:
    laag, hoog = sorted((_helderheid(een), _helderheid(ander)))
    return (hoog + 0.05) / (laag + 0.05)


def test_tekst_en_tekens_zijn_op_elke_ondergrond_te_lezen() -> None:
    gronden = ("ACHTERGROND", "VLAK", "GROND_MELDING", "GROND_WAARSCHUWING", "GROND_FOUT")
    for kant in ("licht", "donker"):
        for grond in gronden:
            assert _contrast(getattr(kleuren.INKT, kant), getattr(getattr(kleuren, grond), kant)) >= 7
        for tekst in ("GEDEMPT", "ACCENT", "PLAN"):
            for grond in ("ACHTERGROND", "VLAK"):
                assert _contrast(getattr(getattr(kleuren, tekst), kant), getattr(getattr(kleuren, grond), kant)) >= 4.5
        # WCAG 1.4.11: what must be seen in a chart stands out from the ground by 3 to 1.
        for vlak in ("REALISATIE", "TEKORT", "VOORSPRONG"):
            assert _contrast(getattr(getattr(kleuren, vlak), kant), getattr(kleuren.ACHTERGROND, kant)) >= 3
