"""What only a database as home of a log can meet: roles, rights, addresses with secrets, and bytes that fall over."""

from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.logboek.bouw import adres_van, concept, heropen, open_
from tests.logboek.test_plaatsen import plaatsen
from tests.postgres import ANDER, APP, EIGENAAR, Server
from werkbank.cli.hoofd import main
from werkbank.fouten import ConfigFout, LogboekFout
from werkbank.logboek import Boek, Logboeken, open_logboek
from werkbank.logboek.postgres.schema import maak_schema
from werkbank.toegang import Gebruiker

WIE = Gebruiker("beheer")


@pytest.fixture
def database(postgres: Server) -> str:
    return postgres.nieuw()


@pytest.fixture
def logboek(postgres: Server, database: str) -> Boek:
    return open_(postgres.adres(database))


@pytest.mark.parametrize(
    "opdracht",
    [
        "update werkbank.deel set plaats = 'leveringen/x'",
        "update werkbank.bestand set inhoud = ''",
        "update werkbank.logboek set record = ''",
        "delete from werkbank.bestand",
        "delete from werkbank.deel",
        "truncate werkbank.bestand",
        "drop table werkbank.bestand",
        "alter table werkbank.bestand disable trigger all",
        "create table werkbank.eigen (x int)",
        "insert into werkbank.deel (volgnummer, plaats) values (1, 'leveringen/x')",
        "insert into werkbank.bestand values ('leveringen/{id}', 'erbij.json', '')",
        "select werkbank.wis_inhoud('leveringen/{id}')",
        "insert into werkbank.logboek (record) values ('')",
    ],
)
def test_de_rol_van_de_werkbank_kan_in_de_database_zelf_niets_veranderen_of_wissen(
    postgres: Server, database: str, logboek: Boek, opdracht: str
):
    levering = logboek.leg_vast(concept())
    with (
        psycopg.connect(postgres.adres(database), autocommit=True) as verbinding,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        verbinding.execute(opdracht.format(id=levering.id).encode())
    assert heropen(logboek).lees().leveringen == (levering,)
    assert logboek.controleer() == []


def test_een_andere_rol_kan_niets_lezen(postgres: Server, database: str, logboek: Boek):
    logboek.leg_vast(concept())
    with pytest.raises(LogboekFout, match="staat dit de werkbank niet toe"):
        open_logboek(postgres.adres(database, ANDER)).lees()


def test_een_rol_die_te_veel_mag_wordt_gemeld(postgres: Server, database: str, logboek: Boek):
    with postgres.beheer(database) as verbinding:
        verbinding.execute(f"grant update, delete on werkbank.bestand to {APP}".encode())
        gevonden = [deel.zin for deel in logboek.controleer()]
        verbinding.execute(f"revoke update, delete on werkbank.bestand from {APP}".encode())
    assert gevonden == [
        "werkbank.bestand telt niet mee: de rol van de werkbank mag hier wissen.",
        "werkbank.bestand telt niet mee: de rol van de werkbank mag hier wijzigen.",
    ]


def test_het_moment_van_vastleggen_is_dat_van_de_server(
    postgres: Server, database: str, logboek: Boek, monkeypatch: pytest.MonkeyPatch
):
    with postgres.beheer(database) as verbinding:
        [(voor,)] = verbinding.execute("select clock_timestamp()").fetchall()
        levering = logboek.leg_vast(concept())
        [(na,)] = verbinding.execute("select clock_timestamp()").fetchall()
    assert voor < levering.vastgelegd_op < na


def test_wie_in_de_database_schrijft_is_de_database_wat_voor_computer_het_ook_doet(
    logboek: Boek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    eerste = logboek.leg_vast(concept())
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "andere computer"))
    tweede = heropen(logboek).leg_vast(concept(b"twee"))
    assert eerste.schrijver == tweede.schrijver
    assert tweede.vorige == ((f"leveringen/{eerste.id}", eerste.zegel),)


def test_elke_byte_die_omvalt_in_elke_kolom_van_elke_tabel_wordt_gevonden(
    postgres: Server,
    database: str,
    logboek: Boek,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    eerste = logboek.leg_vast(concept(plaatsen=plaatsen()))
    logboek.trek_in(eerste.id, reden="x", door=WIE)
    logboek.leg_vast(concept(b"twee"))
    with postgres.beheer(database) as verbinding:
        verbinding.execute("set session_replication_role = replica")
        verbinding.execute("alter table werkbank.bestand drop constraint bestand_plaats_fkey")
        kolommen = verbinding.execute(
            "select table_name, column_name, data_type from information_schema.columns "
            "where table_schema = 'werkbank' and column_name <> 'enig' order by 1, 2"
        ).fetchall()
        omgevallen = 0
        for tabel, kolom, soort in kolommen:
            namen = {"tabel": sql.Identifier("werkbank", tabel), "kolom": sql.Identifier(kolom)}
            rijen = verbinding.execute(sql.SQL("select ctid::text, {kolom} from {tabel}").format(**namen)).fetchall()
            for ctid, waarde in rijen:
                zet = sql.SQL("update {tabel} set {kolom} = %s where ctid = %s::tid returning ctid::text").format(
                    **namen
                )
                [(nu,)] = verbinding.execute(zet, (val_om(waarde), ctid)).fetchall()
                # By a computer that never saw the log.
                monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / str(omgevallen)))
                gevonden = heropen(logboek).controleer()
                assert gevonden, f"silent: {tabel}.{kolom} ({soort}) {waarde[:80]!r}"
                verbinding.execute(zet, (waarde, nu))
                omgevallen += 1
        # One log, three parts, of which two have four or five files and one has one; with a number and two names each.
        assert omgevallen == 1 + 2 * 3 + 3 * (5 + 4 + 1)
        assert heropen(logboek).controleer() == []
        verbinding.execute("update werkbank.bestand set inhoud = '' where naam = 'plaatsen.parquet'")
    assert main(["controleer", "--logboek", adres_van(logboek)]) == 1
    assert f"leveringen/{eerste.id}" in capsys.readouterr().out


def val_om(waarde: bytes | str | int) -> bytes | str | int:
    """The value with one bit of its middle byte turned."""
    if isinstance(waarde, int):
        return waarde ^ 8
    midden = len(waarde) // 2
    if isinstance(waarde, str):
        return waarde[:midden] + chr(ord(waarde[midden]) ^ 1) + waarde[midden + 1 :]
    return waarde[:midden] + bytes([waarde[midden] ^ 1]) + waarde[midden + 1 :]


def test_een_deel_dat_de_beheerder_terugzet_telt_zonder_nieuwe_start_weer_mee(
    postgres: Server, database: str, logboek: Boek
):
    levering = logboek.leg_vast(concept())
    andere = heropen(logboek)
    with postgres.beheer(database) as verbinding:
        zet = "update werkbank.bestand set inhoud = %s where naam = 'origineel.csv'"
        verbinding.execute(zet, (b"anders",))
        assert [deel.plaats for deel in andere.lees().terzijde] == [f"leveringen/{levering.id}"]
        verbinding.execute(zet, (concept().inhoud,))
    assert (andere.lees().leveringen, andere.lees().terzijde) == ((levering,), ())


def test_wat_uit_de_database_verdwijnt_wordt_gemist_en_leeg_is_niet_nieuw(
    postgres: Server, database: str, logboek: Boek
):
    weg, blijft = logboek.leg_vast(concept()), logboek.leg_vast(concept(b"twee"))
    with postgres.beheer(database) as verbinding:
        verbinding.execute("delete from werkbank.bestand where plaats like %s", (f"%{weg.id}",))
        verbinding.execute("delete from werkbank.deel where plaats like %s", (f"%{weg.id}",))
        inhoud = heropen(logboek).lees()
        assert inhoud.leveringen == (blijft,)
        assert [(deel.plaats, deel.aard) for deel in inhoud.terzijde] == [(f"leveringen/{weg.id}", "verdwenen")]
        verbinding.execute("truncate werkbank.deel cascade")
    with pytest.raises(LogboekFout, match="leeg, en dat was het niet"):
        heropen(logboek).lees()


def test_een_ander_proces_ziet_een_levering_meteen(logboek: Boek):
    ander = Logboeken(adres_van(logboek))
    voor = ander.versie()
    levering = logboek.leg_vast(concept())
    assert ander.versie() != voor
    assert levering.id in {lev.id for lev, _ in ander.lees().leveringen}


def test_zonder_schema_zegt_de_melding_wat_de_beheerder_moet_doen(postgres: Server):
    with postgres.beheer() as verbinding:
        verbinding.execute("create database zonder")
    for adres in (postgres.adres("zonder"), postgres.adres("zonder", EIGENAAR)):
        with pytest.raises(LogboekFout, match="nog geen logboek gemaakt") as fout:
            open_logboek(adres).lees()
        assert "maak-schema" in fout.value.doe


def test_het_schema_maken_kan_twee_keer_en_verandert_niets_aan_wat_er_staat(
    postgres: Server, database: str, logboek: Boek, capsys: pytest.CaptureFixture[str]
):
    levering = logboek.leg_vast(concept())
    opdracht = ["logboek", "maak-schema", "--rol", APP, "--logboek", postgres.adres(database, EIGENAAR)]
    assert main(opdracht) == 0
    assert capsys.readouterr().out == f"bijgewerkt voor {APP}\n"
    assert heropen(logboek).lees().leveringen == (levering,)
    assert heropen(logboek).leg_vast(concept(b"twee")).schrijver == levering.schrijver


@pytest.mark.parametrize("rol", [EIGENAAR, "beheer", "bestaat_niet"])
def test_een_rol_die_alles_mag_of_er_niet_is_wordt_niet_de_rol_van_de_werkbank(
    postgres: Server, database: str, rol: str
):
    with pytest.raises(LogboekFout, match="De rol"):
        maak_schema(postgres.adres(database, EIGENAAR), rol)


@pytest.mark.parametrize(
    ("adres", "melding"),
    [
        ("postgresql://rol:geheim123@computer/log", "staat een wachtwoord"),
        ("postgresql://rol@computer/log?password=geheim123", "staat een wachtwoord"),
        ("postgresql://rol@computer", "noemt geen database"),
        ("postgresql://rol@computer:poort:geheim123/log", "klopt niet"),
        ("postgresql://computer/log?onbekend=geheim123", "klopt niet"),
    ],
)
def test_een_adres_dat_niet_kan_wordt_geweigerd_zonder_het_te_herhalen(adres: str, melding: str):
    with pytest.raises(ConfigFout, match=melding) as fout:
        open_logboek(adres)
    assert "geheim123" not in str(fout.value)
    assert fout.value.__cause__ is None


@pytest.mark.parametrize("bron", ["omgeving", "bestand"])
def test_het_wachtwoord_komt_uit_de_omgeving_of_een_bestand_en_staat_in_geen_melding(
    postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bron: str
):
    if bron == "omgeving":
        monkeypatch.setenv("WERKBANK_WACHTWOORD", "geheim123")
    else:
        (tmp_path / "geheim").write_text("geheim123\n")
        monkeypatch.setenv("WERKBANK_WACHTWOORDBESTAND", str(tmp_path / "geheim"))
    gevraagd: list[str] = []

    def verbind(waarmee: str, **_: object) -> psycopg.Connection:
        gevraagd.append(waarmee)
        raise psycopg.OperationalError("connection refused")

    monkeypatch.setattr(psycopg, "connect", verbind)
    with pytest.raises(LogboekFout, match="niet bereikbaar") as fout:
        open_logboek("postgresql://rol@computer:5433/log").lees()
    assert "password=geheim123" in gevraagd[0]
    assert "geheim123" not in str(fout.value)
    assert fout.value.waar == "postgresql://computer:5433/log"


def test_een_bestand_met_het_wachtwoord_dat_er_niet_is_wordt_genoemd(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("WERKBANK_WACHTWOORDBESTAND", str(tmp_path / "weg"))
    with pytest.raises(ConfigFout, match="wachtwoord is niet te lezen") as fout:
        open_logboek("postgresql://rol@computer/log").lees()
    assert (fout.value.waar, fout.value.uitleg) == (str(tmp_path / "weg"), "bestaat niet")
