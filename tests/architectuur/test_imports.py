"""Imports run one way, and only the pages and werkbank/ui know Streamlit."""

import ast
import subprocess
import sys

from tests.architectuur.bron import WORTEL, Module, modules

# From the ground up: a room may use its own row (where it stands alone) and every row below it.
LAGEN: tuple[frozenset[str], ...] = (
    frozenset({"fouten", "proces", "rijen"}),
    frozenset({"bevindingen", "opmaak", "config", "register", "toegang"}),
    frozenset({"gegevens"}),
    frozenset({"grafieken", "woordenboek"}),
    frozenset({"weergave"}),
    frozenset({"logboek", "rapport"}),
    frozenset({"cijfers"}),
    frozenset({"intake", "verslagen"}),
    frozenset({"analyse"}),
    frozenset({"cli"}),
    frozenset({"ui"}),
    frozenset({"pages"}),
)
HOOGTE = {kamer: i for i, laag in enumerate(LAGEN) for kamer in laag}
# What tells, draws and exports is given rows: it does not fetch, and knows nothing of where figures come from.
TEKENT = {"grafieken", "weergave", "rapport"}
HAALT = {"cijfers", "logboek", "intake", "duckdb"}
# A page chooses, asks and draws; what it needs beyond that is in werkbank/ui.
VOOR_PAGINAS = {"ui", "grafieken", "weergave", "rapport", "opmaak"}


def kamers(module: Module) -> set[str]:
    """The rooms of werkbank that a module uses, other than its own."""
    delen = [naam.split(".") for naam in module.importeert()]
    return {deel[1] for deel in delen if deel[0] == "werkbank" and len(deel) > 1 and deel[1] in HOOGTE} - {module.kamer}


def buiten(module: Module) -> set[str]:
    """The libraries that a module uses."""
    return {naam.split(".")[0] for naam in module.importeert()} - {"werkbank"}


def test_elke_kamer_heeft_een_plaats_in_de_lagen():
    gevonden = {module.kamer for module in modules()} - {"", "__main__"}
    assert gevonden == set(HOOGTE)


def test_een_kamer_gebruikt_alleen_wat_eronder_ligt():
    fout = [
        f"{module.naam} gebruikt werkbank.{kamer}"
        for module in modules()
        for kamer in kamers(module)
        if module.kamer in HOOGTE and HOOGTE[kamer] >= HOOGTE[module.kamer]
    ]
    assert fout == []


def test_weergave_grafieken_en_rapporten_krijgen_hun_cijfers_en_halen_ze_niet():
    fout = [
        f"{module.naam} gebruikt {naam}"
        for module in modules()
        if module.kamer in TEKENT
        for naam in (kamers(module) | buiten(module)) & HAALT
    ]
    assert fout == []


def test_een_pagina_gebruikt_van_de_werkbank_alleen_wat_toont():
    fout = [
        f"{module.naam} gebruikt werkbank.{kamer}"
        for module in modules()
        if module.kamer == "pages"
        for kamer in kamers(module) - VOOR_PAGINAS
    ]
    assert fout == []


def test_een_pagina_rekent_niet_met_een_bibliotheek():
    fout = {module.naam: buiten(module) & {"pandas", "numpy", "duckdb", "pyarrow"} for module in modules()}
    assert {naam: namen for naam, namen in fout.items() if naam.startswith(("app", "pages")) and namen} == {}


def test_alleen_de_schermdelen_en_de_paginas_kennen_streamlit():
    kent = {module.kamer for module in modules() if "streamlit" in buiten(module)}
    assert kent == {"ui", "pages"}


def test_alleen_cijfers_houdt_een_verbinding_met_de_cijfers():
    fout = [
        module.naam
        for module in modules()
        if module.kamer not in {"analyse", "cijfers", "gegevens", "intake"} and "duckdb" in buiten(module)
    ]
    assert fout == []


ZONDER_STREAMLIT = """
import importlib, pkgutil, sys
sys.modules["streamlit"] = None  # an import of it fails from here on
import werkbank
namen = [m.name for m in pkgutil.walk_packages(werkbank.__path__, "werkbank.") if not m.name.startswith("werkbank.ui")]
for naam in namen:
    if naam != "werkbank.__main__":
        importlib.import_module(naam)
print(len(namen))
"""


def test_het_pakket_werkt_zonder_streamlit():
    klaar = subprocess.run(
        [sys.executable, "-c", ZONDER_STREAMLIT], cwd=WORTEL, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    verwacht = [m for m in modules() if m.naam.startswith("werkbank.") and m.kamer != "ui"]
    assert int(klaar.stdout) == len(verwacht)


ZONDER_BESTANDEN = """
import sys
from werkbank.ui import voorbereiding
voorbereiding._importeer()
print(*sorted({"docx", "openpyxl", "pandas", "werkbank.intake", "xlsxwriter"} & set(sys.modules)))
"""


def test_wat_bestanden_leest_en_schrijft_wordt_bij_de_start_niet_geladen():
    klaar = subprocess.run(
        [sys.executable, "-c", ZONDER_BESTANDEN], cwd=WORTEL, capture_output=True, text=True, check=False
    )
    assert (klaar.returncode, klaar.stdout.strip()) == (0, ""), klaar.stderr
    # Streamlit warns of what is asked of a visitor before there is one: a link made then never carries his choices.
    assert "ScriptRunContext" not in klaar.stderr


def test_een_module_begint_met_waarvoor_zij_er_is():
    assert [module.naam for module in modules() if not ast.get_docstring(module.boom)] == []
