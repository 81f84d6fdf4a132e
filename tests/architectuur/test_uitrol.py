"""What is in uitrol fits what it runs: the files that the app needs, its variables and limits, no right too many."""

import re
import subprocess
import tomllib
from pathlib import Path

import yaml

from tests.architectuur.bron import WORTEL
from werkbank import __version__, config

UITROL = WORTEL / "uitrol"
DOCKERFILE = (UITROL / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((UITROL / "compose.yaml").read_text(encoding="utf-8"))
VOORBEELDEN = [pad for pad in sorted(UITROL.iterdir()) if pad.is_file()]


def gekopieerd() -> set[str]:
    """What the image gets of the project."""
    regels = re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    return {naam for regel in regels for naam in regel.split()}


def test_de_container_krijgt_wat_de_app_nodig_heeft_en_geen_logboek_of_geheim():
    nodig = {"app.py", "config.yaml", "pages", "queries", "data", "docs", "werkbank", "requirements.txt"}
    assert gekopieerd() == nodig | {"LICENSE", ".streamlit/config.toml"}
    negeren = (UITROL / "Dockerfile.dockerignore").read_text(encoding="utf-8").split("\n")
    assert "*" in negeren
    assert "data/logboek" in negeren
    toegelaten = {regel.removeprefix("!") for regel in negeren if regel.startswith("!")}
    assert toegelaten == gekopieerd()


def test_niets_draait_als_root_of_met_rechten_die_niet_nodig_zijn():
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE) == ["werkbank"]
    dienst = COMPOSE["services"]["werkbank"]
    assert (dienst["read_only"], dienst["cap_drop"]) == (True, ["ALL"])
    assert all(poort.startswith("127.0.0.1:") for poort in dienst["ports"])
    unit = (UITROL / "werkbank.service").read_text(encoding="utf-8")
    assert re.search(r"^User=werkbank$", unit, re.MULTILINE)
    assert "NoNewPrivileges=yes" in unit


def test_de_versie_van_de_container_is_die_van_de_werkbank():
    assert COMPOSE["services"]["werkbank"]["image"] == f"prt-werkbank:{__version__}"


def test_elke_variabele_bestaat_en_er_staat_nergens_een_wachtwoord():
    bekend = {waarde for naam, waarde in vars(config).items() if naam.endswith("_VARIABELE")}
    for pad in VOORBEELDEN:
        tekst = pad.read_text(encoding="utf-8")
        assert set(re.findall(r"\bWERKBANK_\w+", tekst)) <= bekend, pad.name
        assert not re.search(r"postgres(ql)?://\w+:[^@\s]+@", tekst), pad.name
    geheimen = tomllib.loads((UITROL / "secrets.voorbeeld.toml").read_text(encoding="utf-8"))
    assert not any(geheimen["auth"][naam] for naam in ("cookie_secret", "client_id", "client_secret"))


def test_de_rol_in_het_schema_is_de_rol_waaronder_de_werkbank_draait():
    rol = COMPOSE["services"]["schema"]["command"][-1]
    adres = COMPOSE["services"]["werkbank"]["environment"]["WERKBANK_LOGBOEK"]
    assert adres.startswith(f"postgresql://{rol}@")
    assert f"create role {rol} login" in (UITROL / "maak-rol.sh").read_text(encoding="utf-8")
    assert COMPOSE["services"]["database"]["environment"]["POSTGRES_USER"] != rol


def test_nginx_laat_een_bestand_door_dat_de_werkbank_aanneemt():
    meeste = tomllib.loads((WORTEL / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"][
        "maxUploadSize"
    ]
    nginx = (UITROL / "nginx.voorbeeld.conf").read_text(encoding="utf-8")
    assert f"client_max_body_size {meeste}m;" in nginx
    assert "proxy_set_header Upgrade" in nginx


def test_de_startbestanden_zijn_geldig_en_hebben_de_regeleinden_van_hun_systeem(tmp_path: Path):
    for naam in ("start.command", "maak-rol.sh", "proef"):
        pad = UITROL / naam
        assert b"\r" not in pad.read_bytes()
        taal = "bash" if naam == "proef" else "sh"
        assert subprocess.run([taal, "-n", pad], capture_output=True, check=False).returncode == 0
    bat = (UITROL / "start.bat").read_bytes()
    assert bat.count(b"\n") == bat.count(b"\r\n")
    # A path with spaces: every path of the user stands between quotes.
    for regel in bat.decode().splitlines():
        for pad_van_gebruiker in re.finditer(r"%(OMGEVING|KLAAR|LOCALAPPDATA)%|%~dp0", regel):
            assert regel[: pad_van_gebruiker.start()].count('"') % 2 == 1, regel
