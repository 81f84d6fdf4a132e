"""A page is a shell: it begins with the shell, chooses, asks and draws. No SQL, no arithmetic, no HTML, no try."""

import ast
import re

import pytest

from tests.architectuur.bron import PAGINAS, QUERIES, WORTEL, Module, aanroepen, modules, pagina_modules, rel, teksten
from werkbank.ui.delen.paginas import PAGINAS as IN_NAVIGATIE
from werkbank.woordenboek import opschriften

_LANGSTE = 80
_SQL = re.compile(r"\bselect\b[\s\S]*\bfrom\b|\bfrom\s+\w+\s*\(", re.IGNORECASE)
_HTML = re.compile(r"</?[a-z][a-z0-9]*[\s>/]|&[a-z]+;", re.IGNORECASE)
# Taking apart, joining texts and repeating a list is no arithmetic on figures; these are.
_REKENT = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_TELT_OP = {"sum", "mean", "median", "cumsum", "diff", "groupby", "merge", "join_asof", "pivot", "pivot_table", "agg"}
_MAAKT_EEN_LINK = {"st.page_link", "st.link_button", "st.switch_page"}
_ADRES = re.compile(r"\?[a-z_]+=")
_TOT_DE_SCHIL = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)

elke_pagina = pytest.mark.parametrize("pagina", pagina_modules(), ids=lambda pagina: pagina.naam)


@elke_pagina
def test_een_pagina_begint_met_de_schil(pagina: Module):
    """Nothing of Streamlit runs before it: a deep link opens the page with nothing around it."""
    functie = next((k for k in pagina.boom.body if isinstance(k, ast.FunctionDef) and k.name == "overzicht"), None)
    for knoop in (functie or pagina.boom).body[1:]:
        genoemd = {naam for naam, _ in aanroepen(knoop)}
        if "schil" in genoemd:
            return
        assert isinstance(knoop, _TOT_DE_SCHIL), f"regel {knoop.lineno} staat vóór schil()"
        if not isinstance(knoop, ast.FunctionDef | ast.ClassDef):
            assert not [naam for naam in genoemd if naam.startswith(("st.", "vraag"))], f"regel {knoop.lineno}"
    pytest.fail("deze pagina roept schil() niet aan")


@elke_pagina
def test_een_pagina_is_kort(pagina: Module):
    assert len(pagina.pad.read_text(encoding="utf-8").splitlines()) <= _LANGSTE


def _schermen(module: Module) -> set[str]:
    """The screens that a module uses: ``toezicht_regelproef`` for werkbank.ui.schermen.toezicht_regelproef."""
    delen = [naam.split(".") for naam in module.importeert()]
    return {deel[3] for deel in delen if deel[:3] == ["werkbank", "ui", "schermen"] and len(deel) > 3}


def test_een_pagina_en_een_scherm_gebruiken_geen_scherm_van_een_ander():
    """A screen is named after its page; what pages share is in `delen`."""
    paginas = {pad.stem for pad in PAGINAS} - {"app"} | {"overzicht"}

    def van(scherm: str) -> str:
        return next((p for p in paginas if scherm == p or scherm.startswith(f"{p}_")), "")

    fout = []
    for module in modules():
        naam = module.naam.rpartition(".")[2]
        gebruikt = _schermen(module)
        if module.naam.startswith("werkbank.ui.schermen."):
            gebruikt.add(naam)
        if module.naam.startswith(("werkbank.ui.schermen.", "pages.")):
            fout += [f"{module.naam} gebruikt {scherm}" for scherm in gebruikt if van(scherm) != (van(naam) or "?")]
        elif module.naam.startswith("werkbank.ui.delen."):
            fout += [f"{module.naam} gebruikt {scherm}" for scherm in gebruikt]
    assert fout == []


@elke_pagina
def test_een_pagina_bevat_geen_sql_en_geen_html(pagina: Module):
    assert [(regel, tekst) for regel, tekst in teksten(pagina.boom) if _SQL.search(tekst) or _HTML.search(tekst)] == []


@elke_pagina
def test_een_pagina_rekent_niet(pagina: Module):
    rekent = [k.lineno for k in ast.walk(pagina.boom) if isinstance(k, ast.BinOp) and isinstance(k.op, _REKENT)]
    telt_op = [naam for naam, _ in aanroepen(pagina.boom) if naam.rpartition(".")[2] in _TELT_OP]
    assert (rekent, telt_op) == ([], [])


@elke_pagina
def test_een_pagina_vangt_geen_fouten(pagina: Module):
    assert [k.lineno for k in ast.walk(pagina.boom) if isinstance(k, ast.Try)] == []


@elke_pagina
def test_elke_pagina_heeft_een_toets(pagina: Module):
    assert (WORTEL / "tests" / "paginas" / f"test_{pagina.pad.stem}.py").is_file()


def test_elke_pagina_staat_in_de_navigatie():
    assert {rel(pad) for pad in PAGINAS} <= {pagina.bestand for pagina in IN_NAVIGATIE}


def _queries_in(module: Module) -> set[str]:
    """The names of queries that a module mentions."""
    return {tekst for _, tekst in teksten(module.boom) if re.fullmatch(r"[a-z_]+/[a-z_]+", tekst) and _is_map(tekst)}


def test_geen_tabel_verzint_haar_eigen_koppen():
    """Heads stand in queries/kolommen.yaml; only a head that is itself a figure's name or day is made in the code."""
    eigen = [
        f"{module.naam}:{knoop.lineno}"
        for module in modules()
        if module.kamer in {"ui", "pages", "weergave", "verslagen", "rapport"}
        for naam, knoop in aanroepen(module.boom)
        if (naam == "Kolom" and knoop.args and isinstance(knoop.args[0], ast.Constant) and knoop.args[0].value)
        or (naam == "kolom" and any(k.arg == "kop" and isinstance(k.value, ast.Constant) for k in knoop.keywords))
    ]
    assert eigen == []


def test_elke_kop_van_het_woordenboek_wordt_gebruikt():
    genoemd = {tekst for module in modules() for _, tekst in teksten(module.boom)}
    per_dag = {f"{wanneer}_{wat}" for wanneer in ("maand", "prt") for wat in ("verschil_aantal", "gemeenten_tekst")}
    assert set(opschriften()) - genoemd - per_dag == set()


def _is_map(naam: str) -> bool:
    return (QUERIES / "pagina" / naam.split("/")[0]).is_dir()


def test_elke_genoemde_query_bestaat_en_elke_query_wordt_gebruikt():
    genoemd = {naam for module in modules() for naam in _queries_in(module)}
    bestaat = {
        p.relative_to(QUERIES / "pagina").with_suffix("").as_posix() for p in (QUERIES / "pagina").rglob("*.sql")
    }
    assert genoemd - bestaat == set()
    assert bestaat - genoemd == set()


def test_een_link_wordt_op_een_manier_gemaakt():
    """`delen/links` carries the choices of the reader; who glues an address together drops them."""
    fout = []
    for module in modules():
        if module.kamer not in {"ui", "pages"} or module.naam == "werkbank.ui.delen.links":
            continue
        fout += [f"{module.naam}:{k.lineno} {n}" for n, k in aanroepen(module.boom) if n in _MAAKT_EEN_LINK]
        fout += [f"{module.naam} {n}" for n in module.importeert() if n.startswith("urllib.parse")]
        fout += [f"{module.naam}:{regel} {tekst}" for regel, tekst in teksten(module.boom) if _ADRES.search(tekst)]
    assert fout == []


def test_html_wordt_alleen_gemaakt_waar_alles_wordt_ontsnapt():
    """st.html only in werkbank/ui, never with `unsafe_allow_html`, and the one script is a constant."""
    html, onveilig = [], []
    for module in modules():
        for naam, knoop in aanroepen(module.boom):
            if naam == "st.html" and module.kamer != "ui":
                html.append(f"{module.naam}:{knoop.lineno}")
            for sleutel in knoop.keywords:
                if (sleutel.arg or "").startswith("unsafe_"):
                    constant = isinstance(knoop.args[0], ast.Name) and knoop.args[0].id.isupper()
                    if sleutel.arg != "unsafe_allow_javascript" or not constant:
                        onveilig.append(f"{module.naam}:{knoop.lineno} {sleutel.arg}")
        if any(naam.startswith("markupsafe") for naam in module.importeert()):
            onveilig.append(f"{module.naam} markupsafe")
    assert (html, onveilig) == ([], [])


def test_geen_sjabloon_zet_het_ontsnappen_uit():
    sjablonen = sorted((WORTEL / "werkbank" / "ui" / "delen" / "sjablonen").glob("*.html"))
    assert sjablonen
    onveilig = re.compile(r"\|\s*safe\b|autoescape\s+false|Markup|<script|\son\w+\s*=|javascript:", re.IGNORECASE)
    assert [pad.name for pad in sjablonen if onveilig.search(pad.read_text(encoding="utf-8"))] == []


def test_wat_naar_st_html_gaat_komt_uit_een_sjabloon_of_staat_vast():
    """No f-string and no glued text goes to the browser as HTML."""
    fout = [
        f"{module.naam}:{knoop.lineno}"
        for module in modules()
        for naam, knoop in aanroepen(module.boom)
        if naam == "st.html" and isinstance(knoop.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert fout == []
