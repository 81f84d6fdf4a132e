"""The two commands of README.md are the interface that .ci/run and every newcomer rely on."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def regels() -> list[str]:
    return (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


def test_de_readme_geeft_precies_een_opdracht_om_te_starten() -> None:
    starten = [regel for regel in regels() if regel.endswith("streamlit run app.py") and "python -m venv" in regel]

    assert starten == [
        "python -m venv .venv && . .venv/bin/activate && pip install -r requirements.txt && streamlit run app.py"
    ]


def test_de_readme_geeft_precies_een_opdracht_om_te_testen() -> None:
    testen = [regel for regel in regels() if regel.startswith("pip install -r requirements-dev.txt")]

    assert testen == ["pip install -r requirements-dev.txt && python -m pytest"]


def test_de_ci_draait_de_opdracht_uit_de_readme() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "grep -m 1 '^pip install -r requirements-dev.txt && ' README.md" in ci
