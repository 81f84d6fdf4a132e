"""``logboek``: begin a new log, carry one to another as a package, and take such a package in."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from werkbank.cli import uitgang
from werkbank.cli.gebruiker import gebruiker
from werkbank.cli.parser import Opdrachten
from werkbank.config import is_database, lees_instellingen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Boek, open_logboek, zinnen
from werkbank.logboek.pakket import Samenvoeging, neem_pakket_in, schrijf_pakket


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and what it can do with the log as a whole."""
    logboek = opdrachten.nieuw("logboek", "begin een nieuw logboek, of breng er een naar een ander logboek over")
    handelingen = Opdrachten(logboek, "handelingen", "HANDELING")
    handelingen.nieuw("nieuw", "begin een nieuw logboek op de plaats die is ingesteld", _nieuw)
    uit = handelingen.nieuw("uit", "zet het hele logboek in één pakket; ook als reservekopie", _uit)
    in_ = handelingen.nieuw("in", "neem een pakket over: gecontroleerd, zonder dubbelen, met de momenten van toen", _in)
    schema = handelingen.nieuw(
        "maak-schema", "maak het logboek in een database (PostgreSQL), onder de rol die er eigenaar van wordt", _schema
    )
    schema.add_argument("--rol", metavar="ROL", required=True, help="de rol waaronder de werkbank zelf werkt")
    for parser in (uit, in_):
        parser.add_argument("pad", metavar="PAD", help="het pakket: een bestand op .zip, of een map")
    in_.add_argument("--proef", action="store_true", help="toon wat nieuw zou zijn; neem niets over")
    in_.add_argument("--door", metavar="NAAM", help="wie dit doet; anders uw gebruikersnaam")


def _nieuw(opties: argparse.Namespace) -> int:
    logboek = open_logboek(lees_instellingen(logboek=opties.logboek).logboek_adres)
    vergeten = logboek.begin_opnieuw()
    sys.stdout.write(f"nieuw {logboek.adres}\n")
    if vergeten:
        sys.stderr.write(
            f"Let op: deze computer had hier eerder een logboek van {_delen(vergeten)} gezien. Dat telt niet meer.\n"
        )
    return uitgang.GOED


def _schema(opties: argparse.Namespace) -> int:
    adres = lees_instellingen(logboek=opties.logboek).logboek_adres
    if not is_database(adres):
        raise LogboekFout("Dit logboek is een map; een schema is alleen voor een database.", waar=adres)
    from werkbank.logboek.postgres.schema import maak_schema

    sys.stdout.write(f"{'gemaakt' if maak_schema(adres, opties.rol) else 'bijgewerkt'} voor {opties.rol}\n")
    return uitgang.GOED


def _uit(opties: argparse.Namespace) -> int:
    mee = schrijf_pakket(_bestaand(opties), Path(opties.pad))
    sys.stdout.write(f"uit {_leveringen(mee.leveringen)} {_gebeurtenissen(mee.gebeurtenissen)} {opties.pad}\n")
    _waarschuw(zinnen(mee.terzijde))
    return uitgang.GEWEIGERD if mee.terzijde else uitgang.GOED


def _in(opties: argparse.Namespace) -> int:
    wie = gebruiker(opties.door, lees_instellingen(logboek=opties.logboek).aanmelden)
    samen = neem_pakket_in(_bestaand(opties), Path(opties.pad), door=wie, proef=opties.proef)
    for plaats in samen.nieuw:
        sys.stdout.write(f"{'nieuw' if opties.proef else 'overgenomen'} {plaats}\n")
    for plaats in samen.tweede:
        sys.stdout.write(f"{'ook daar vastgelegd' if opties.proef else 'ernaast gezet'} {plaats}\n")
    sys.stderr.write(_verslag(samen, proef=opties.proef))
    _waarschuw(zinnen(samen.terzijde))
    return uitgang.GOED


def _bestaand(opties: argparse.Namespace) -> Boek:
    instellingen = lees_instellingen(logboek=opties.logboek)
    return open_logboek(instellingen.logboek_adres, mag_ontbreken=instellingen.logboek_mag_ontbreken)


def _verslag(samen: Samenvoeging, *, proef: bool) -> str:
    telling = Counter(plaats.split("/")[0] for plaats in (*samen.nieuw, *samen.tweede))
    regels = [
        f"{_leveringen(telling['leveringen'])} en {_gebeurtenissen(telling['gebeurtenissen'])} zijn nieuw; "
        f"wat er al was: {_delen(samen.bekend)}."
    ]
    if samen.tweede:
        regels.append(f"Op beide plaatsen vastgelegd: {_leveringen(len(samen.tweede))}. De eerste telt, beide blijven.")
    if samen.verwijderd:
        regels.append(f"Hier voorgoed verwijderd, dus zonder inhoud: {_leveringen(samen.verwijderd)}.")
    if proef:
        regels.append("Dit was een proef: er is niets overgenomen.")
    return "".join(f"{regel}\n" for regel in regels)


def _leveringen(aantal: int) -> str:
    return f"{aantal} {'levering' if aantal == 1 else 'leveringen'}"


def _gebeurtenissen(aantal: int) -> str:
    return f"{aantal} {'gebeurtenis' if aantal == 1 else 'gebeurtenissen'}"


def _delen(aantal: int) -> str:
    return f"{aantal} {'deel' if aantal == 1 else 'delen'}"


def _waarschuw(regels: tuple[str, ...]) -> None:
    for regel in regels:
        sys.stderr.write(f"Let op: {regel}\n")
