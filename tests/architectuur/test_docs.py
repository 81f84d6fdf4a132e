"""Docs and code do not part: settings, commands, exit codes, links."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel

from tests.architectuur.bron import DOCS, WORTEL, bestanden, modules, rel, teksten
from werkbank import config
from werkbank.cli import hoofd, uitgang

HANDLEIDING = DOCS / "handleiding"
_KOPPELING = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_HOOFDSTUK = re.compile(r"^#{1,6}\s+(.*?)\s*$", re.MULTILINE)
_CODEBLOK = re.compile(r"```.*?```", re.DOTALL)


def sleutels(model: type[BaseModel], voor: str = "") -> Iterator[str]:
    """Every key of the settings, dotted, groups included."""
    for naam, veld in model.model_fields.items():
        yield voor + naam
        if isinstance(veld.annotation, type) and issubclass(veld.annotation, BaseModel):
            yield from sleutels(veld.annotation, f"{voor}{naam}.")
        elif get_origin(veld.annotation) in (tuple, list):
            for deel in get_args(veld.annotation):
                if isinstance(deel, type) and issubclass(deel, BaseModel):
                    yield from sleutels(deel, f"{voor}{naam}.")


def in_yaml(inhoud: dict[str, Any], voor: str = "") -> Iterator[str]:
    for naam, waarde in inhoud.items():
        yield voor + naam
        if isinstance(waarde, dict):
            yield from in_yaml(waarde, f"{voor}{naam}.")
        elif isinstance(waarde, list) and waarde and isinstance(waarde[0], dict):
            yield from in_yaml({naam: None for deel in waarde for naam in deel}, f"{voor}{naam}.")


SLEUTELS = list(sleutels(config.Instellingen))


def test_config_yaml_noemt_elke_sleutel():
    tekst = config.STANDAARD_PAD.read_text(encoding="utf-8")
    assert list(in_yaml(yaml.safe_load(tekst))) == SLEUTELS


def test_config_yaml_legt_elke_sleutel_uit():
    """A comment stands above the key, or above the group that it is in."""
    regels = config.STANDAARD_PAD.read_text(encoding="utf-8").splitlines()
    zonder = [
        regel.strip()
        for voor, regel in zip(["", *regels], regels, strict=False)
        if re.match(r"[a-z_]+:", regel) and not voor.startswith("#")
    ]
    assert zonder == []


def test_de_handleiding_noemt_precies_de_instellingen_die_er_zijn():
    tekst = (HANDLEIDING / "instellingen.md").read_text(encoding="utf-8")
    genoemd = re.findall(r"^\| `([a-z_.]+)` \|", tekst, re.MULTILINE)
    assert sorted(genoemd) == sorted(SLEUTELS)
    variabelen = re.findall(r"^\| `(WERKBANK_\w+)` \|", tekst, re.MULTILINE)
    assert sorted(variabelen) == sorted(w for n, w in vars(config).items() if n.endswith("_VARIABELE"))


def opdrachten(parser: argparse.ArgumentParser | None = None) -> dict[str, argparse.ArgumentParser]:
    """The commands below a parser; below that of the whole command line when none is given."""
    acties = (parser or hoofd.maak_parser())._actions
    return {n: p for a in acties if isinstance(a, argparse._SubParsersAction) for n, p in a.choices.items()}


def alle_opdrachten() -> list[argparse.ArgumentParser]:
    """Every command, those below a command too."""
    return [deel for parser in opdrachten().values() for deel in (parser, *opdrachten(parser).values())]


OPDRACHTREGEL = (HANDLEIDING / "opdrachtregel.md").read_text(encoding="utf-8")


def test_de_handleiding_noemt_precies_de_opdrachten_die_er_zijn():
    assert re.findall(r"^\| `([a-z]+)` \|", OPDRACHTREGEL, re.MULTILINE) == list(opdrachten())


def test_elke_optie_die_de_documentatie_noemt_bestaat():
    bekend = {o for parser in alle_opdrachten() for actie in parser._actions for o in actie.option_strings}
    for pad in bestanden("*.md"):
        blokken = "\n".join(_CODEBLOK.findall(pad.read_text(encoding="utf-8")))
        regels = [regel for regel in blokken.splitlines() if "python -m werkbank" in regel]
        genoemd = {optie for regel in regels for optie in re.findall(r"(?<![\w-])--[a-z-]+", regel)}
        assert genoemd <= bekend, rel(pad)


def test_elke_optie_van_een_opdracht_staat_in_de_handleiding():
    opties = {
        max(actie.option_strings, key=len)
        for parser in alle_opdrachten()
        for actie in parser._actions
        if actie.option_strings and actie.dest != "help"
    }
    assert sorted(optie for optie in opties if f"`{optie}" not in OPDRACHTREGEL) == []


def test_de_handleiding_noemt_precies_de_uitgangscodes_die_er_zijn():
    codes = {waarde for naam, waarde in vars(uitgang).items() if naam.isupper()}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", OPDRACHTREGEL, re.MULTILINE)} == codes
    in_hulp = {int(code) for code in re.findall(r"^  (\d+) ", hoofd._UITLEG, re.MULTILINE)}
    assert in_hulp == codes


def test_elk_hoofdstuk_van_de_handleiding_staat_in_de_inhoud():
    genoemd = set(_KOPPELING.findall((HANDLEIDING / "README.md").read_text(encoding="utf-8")))
    assert {naam for naam in genoemd if "/" not in naam} == {p.name for p in HANDLEIDING.glob("*.md")} - {"README.md"}


def anker(kop: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    kaal = re.sub(r"[`*_]|\[([^\]]*)\]\([^)]*\)", r"\1", kop).lower()
    return re.sub(r"[^\w\- ]", "", kaal).replace(" ", "-")


def komt_uit(pad: Path, doel: str) -> bool:
    """Whether a link in a file leads to a file of the repository, and to a heading in it if it names one."""
    naam, _, plek = doel.partition("#")
    bestand = (pad.parent / naam).resolve() if naam else pad
    if not bestand.exists() or WORTEL not in [bestand, *bestand.parents]:
        return False
    return not plek or plek in map(anker, _HOOFDSTUK.findall(bestand.read_text(encoding="utf-8")))


@pytest.mark.parametrize("pad", bestanden("*.md"), ids=rel)
def test_elke_verwijzing_komt_ergens_uit(pad: Path):
    doelen = _KOPPELING.findall(_CODEBLOK.sub("", pad.read_text(encoding="utf-8")))
    assert [doel for doel in doelen if not re.match(r"[a-z]+:", doel) and not komt_uit(pad, doel)] == []


def _vaste_woorden() -> list[tuple[str, str]]:
    """(word not to use, word to use) from the table of fixed words in docs/begrippen.md."""
    deel = (DOCS / "begrippen.md").read_text(encoding="utf-8").split("## Vaste woorden")[1].split("\n## ")[0]
    rijen = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$", deel, re.MULTILINE)
    return [(niet, wel) for wel, woorden in rijen for niet in re.findall(r'"([^"]+)"', woorden)]


@pytest.mark.parametrize(("niet", "wel"), _vaste_woorden())
def test_voor_een_ding_staat_overal_een_woord(niet: str, wel: str):
    """In what the pages say and in the handbook; what a reader of files must recognise is another matter."""
    woord = re.compile(rf"\b{niet}\b", re.IGNORECASE)
    gevonden = [
        f"{module.naam}:{regel} zegt “{niet}” in plaats van “{wel}”"
        for module in modules()
        if module.kamer in {"ui", "pages", "weergave", "verslagen", "rapport"}
        for regel, tekst in teksten(module.boom)
        # A key of the program is one word in small letters; what is shown is a sentence or begins with a capital.
        if woord.search(tekst) and not re.fullmatch(r"[a-z_]+", tekst)
    ]
    # A setting keeps its name, in code marks.
    gevonden += [
        rel(pad)
        for pad in HANDLEIDING.glob("*.md")
        if woord.search(re.sub(r"`[^`]*`", "", pad.read_text(encoding="utf-8")))
    ]
    assert gevonden == []


def test_wie_terugkijkt_heet_ook_in_de_code_bekend_op():
    """One word for one thing: file names, identifiers, keys and classes too; a source may say what it says."""
    ander = re.compile(r"terugblik|stand[-_]?per(?![-_]?(?:taak|dag))\b|standper", re.IGNORECASE)
    mappen = ("pages", "queries", "werkbank", "tests")
    bestanden = [
        pad
        for map_ in mappen
        for pad in sorted((WORTEL / map_).rglob("*"))
        if pad.suffix in {".py", ".sql", ".css", ".js", ".html", ".yaml"}
        and not {"intake", "bestanden"} & set(pad.relative_to(WORTEL).parts)
    ]
    assert len(bestanden) > 300
    fout = [rel(pad) for pad in bestanden if ander.search(pad.name) or ander.search(pad.read_text(encoding="utf-8"))]
    assert fout == [rel(WORTEL / "tests" / "architectuur" / "test_docs.py")]


def test_een_besluit_heeft_een_eigen_nummer_en_een_status():
    besluiten = sorted((DOCS / "besluiten").glob("[0-9]*.md"))
    nummers = [int(pad.name[:4]) for pad in besluiten]
    assert len(nummers) == len(set(nummers))
    for pad in besluiten:
        tekst = pad.read_text(encoding="utf-8")
        assert re.match(rf"# {int(pad.name[:4])}\. ", tekst), pad.name
        assert re.search(r"^Status: (accepted|replaced by \[\d{4}\])", tekst, re.MULTILINE), pad.name


def test_de_architectuur_noemt_elke_kamer():
    tekst = (DOCS / "architectuur.md").read_text(encoding="utf-8")
    werkbank = WORTEL / "werkbank"
    kamers = [p.stem for p in werkbank.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()]
    assert [kamer for kamer in kamers if not kamer.startswith("_") and not re.search(rf"\b{kamer}\b", tekst)] == []
