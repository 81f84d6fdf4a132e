"""The repository is about the product alone: no traces of a machine, a person or unfinished work."""

import re
from pathlib import Path

import pytest

from tests.architectuur.bron import WORTEL, bestanden, rel

_TEKST = ("*.py", "*.sql", "*.md", "*.yaml", "*.toml", "*.txt", "*.in", "*.html", "*.css", "*.json", "*.csv", "run")
# A folder of one machine, or a place where packages are fetched from.
_MACHINE = re.compile(
    r"(?<![\w.~-])/(?:home|root|Users|tmp|mnt|opt|work|workspace)/\w"
    r"|\b[A-Z]:\\Users\\"
    r"|--(?:extra-)?index-url\s+\S|--find-links\s+\S|--trusted-host\s+\S"
    r"|\b(?:pypi|files)\.(?:org|pythonhosted\.org)\b"
    r"|\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b"
)
_ONAF = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
_LANGSTE = 420


def test_geen_bestand_noemt_een_map_of_adres_van_een_machine():
    sporen = {
        rel(pad): _MACHINE.search(pad.read_text(encoding="utf-8", errors="replace")) for pad in bestanden(*_TEKST)
    }
    assert {naam: spoor.group() for naam, spoor in sporen.items() if spoor} == {}


def test_er_staat_geen_onaf_werk_in_de_code():
    eigen = Path(__file__).resolve()
    code = [pad for pad in bestanden("*.py", "*.sql", "*.css", "*.html") if pad != eigen]
    assert [rel(pad) for pad in code if _ONAF.search(pad.read_text(encoding="utf-8"))] == []


def test_geen_bestand_van_het_pakket_is_te_lang_om_te_overzien():
    paden = [*sorted((WORTEL / "werkbank").rglob("*.py")), *sorted((WORTEL / "queries").rglob("*.sql"))]
    lang = {rel(pad): len(pad.read_text(encoding="utf-8").splitlines()) for pad in paden}
    assert {naam: aantal for naam, aantal in lang.items() if aantal > _LANGSTE} == {}


@pytest.mark.parametrize("naam", ["requirements.txt", "requirements-dev.txt"])
def test_de_vastgezette_pakketten_komen_met_hun_vingerafdruk_en_zonder_adres(naam: str):
    regels = (WORTEL / naam).read_text(encoding="utf-8").splitlines()
    pakketten = [i for i, regel in enumerate(regels) if re.match(r"[a-z0-9._-]+==", regel)]
    assert pakketten
    assert all("--hash=sha256:" in regels[i + 1] for i in pakketten)
    assert [regel for regel in regels if "://" in regel] == []


def test_de_toetsen_volgen_de_kamers_van_het_pakket():
    """A room has a folder of tests with its name, a single file, or the data beside it, a test file with its name."""
    zonder = []
    for pad in sorted((WORTEL / "werkbank").iterdir()):
        if pad.name.startswith("_"):
            continue
        toets = WORTEL / "tests" / (pad.name if pad.is_dir() else f"test_{pad.stem}.py")
        if not toets.exists():
            zonder.append(rel(pad))
    assert zonder == []
