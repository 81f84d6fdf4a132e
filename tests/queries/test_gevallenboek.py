"""The case book of the chain: what goes in, and the row that comes out, worked out by hand.

opgave = taakstelling + voorachterstand + correctie      verwacht = opgave x m/6
nog    = opgave - gehuisvest                             achter   = verwacht - gehuisvest
tempo  = 100 x gehuisvest / verwacht                     eind     = nog, once the half-year is closed
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.queries.conftest import Log, Rij, dag, opgave, realisatie
from werkbank.register import gemeenten


@dataclass(frozen=True)
class Verwacht:
    """A row of ``achterstand``, in the words of the werkplan. None is "not known", never 0."""

    halfjaar: str
    taakstelling: int | None
    voor: int | None
    correctie: int | None
    opgave: int | None
    gehuisvest: int | None
    nog: int | None
    verwacht: float | None
    achter: float | None
    tempo: float | None
    eind: int | None
    halfjaren_achter: int | None

    KOLOMMEN = (
        "halfjaar, taakstelling_aantal, voorachterstand_aantal, correctie_aantal, opgave_aantal, gehuisvest_aantal, "
        "nog_te_huisvesten_aantal, verwacht_aantal, achter_op_tempo_aantal, tempo_pct, eind_achterstand_aantal, "
        "halfjaren_achter_aantal"
    )


@dataclass(frozen=True)
class Geval:
    """One municipality's story: what was delivered, the day it is read on, and the rows that must come out."""

    naam: str
    rijen: tuple[Rij, ...]
    peildatum: str
    verwacht: tuple[Verwacht, ...]
    later: tuple[Rij, ...] = ()
    bekend_op: str | None = None


V = Verwacht
EERSTE = "2024-01-05"
LATER = "2024-03-10"


def r(*getallen: Any) -> Verwacht:
    """A row of 2024-I."""
    return Verwacht("2024-I", *getallen)


def een(
    naam: str, taakstelling: int, totaal: int, peildatum: str, aantal: int, verwacht: Verwacht, lees: str = ""
) -> Geval:
    """A case of one half-year and one figure."""
    rijen = (opgave("2024-I", taakstelling, totaal), realisatie(peildatum, aantal))
    return Geval(naam, rijen, lees or peildatum, (verwacht,))


# 2023-II began with 6 behind and ended, on 1 January 2024, with 36 - 31 = 5 behind.
DICHT = (opgave("2023-II", 30, 36), realisatie("2024-01-01", 31))
RIJ_DICHT = V("2023-II", 30, 6, None, 36, 31, 5, 36, 5, 100 * 31 / 36, 5, 2)
# The same half-year, but the last stand is of 1 December: 36 x 5/6 = 30.
OPEN = (opgave("2023-II", 30, 36), realisatie("2023-12-01", 28))
RIJ_OPEN = V("2023-II", 30, 6, None, 36, 28, 8, 30, 2, 100 * 28 / 30, None, 1)

GEVALLEN = (
    # One half-year: the months
    een("maand 0, niemand gehuisvest", 30, 36, "2024-01-02", 0, r(30, 6, None, 36, 0, 36, 0, 0, None, None, 1)),
    een("maand 0, een persoon", 30, 36, "2024-01-15", 1, r(30, 6, None, 36, 1, 35, 0, -1, None, None, 1)),
    een("30 januari is nog maand 0", 30, 36, "2024-01-30", 6, r(30, 6, None, 36, 6, 30, 0, -6, None, None, 1)),
    een("maand 1, precies op schema", 30, 36, "2024-02-01", 6, r(30, 6, None, 36, 6, 30, 6, 0, 100, None, 1)),
    een("31 januari sluit maand 1 af", 30, 36, "2024-01-31", 6, r(30, 6, None, 36, 6, 30, 6, 0, 100, None, 1)),
    een("15 mei is maand 4", 60, 60, "2024-05-15", 40, r(60, 0, None, 60, 40, 20, 40, 0, 100, None, 0)),
    een(
        "maand 3, precies op schema",
        60,
        60,
        "2024-04-01",
        30,
        r(60, 0, None, 60, 30, 30, 30, 0, 100, None, 0),
    ),
    een("maand 3, voor op schema", 60, 60, "2024-04-01", 33, r(60, 0, None, 60, 33, 27, 30, -3, 110, None, 0)),
    een("maand 3, achter op schema", 60, 60, "2024-04-01", 24, r(60, 0, None, 60, 24, 36, 30, 6, 80, None, 0)),
    een("nul is een cijfer", 60, 60, "2024-04-01", 0, r(60, 0, None, 60, 0, 60, 30, 30, 0, None, 0)),
    een(
        "halverwege al meer dan de opgave",
        *(60, 60, "2024-04-01", 70),
        r(60, 0, None, 60, 70, -10, 30, -40, 100 * 70 / 30, None, 0),
    ),
    een("maand 6, precies gehaald", 60, 60, "2024-07-01", 60, r(60, 0, None, 60, 60, 0, 60, 0, 100, 0, 0)),
    een(
        "maand 6, een te weinig",
        *(60, 60, "2024-07-01", 59),
        r(60, 0, None, 60, 59, 1, 60, 1, 100 * 59 / 60, 1, 1),
    ),
    een(
        "maand 6, vijf te veel",
        *(60, 60, "2024-07-01", 65),
        r(60, 0, None, 60, 65, -5, 60, -5, 100 * 65 / 60, -5, 0),
    ),
    een(
        "30 juni is zes maanden, maar sluit het halfjaar niet",
        *(60, 60, "2024-06-30", 55),
        r(60, 0, None, 60, 55, 5, 60, 5, 100 * 55 / 60, None, 0),
        "2024-07-01",
    ),
    een(
        "een stand van 1 juni staat op 1 juli nog op maand 5",
        *(60, 60, "2024-06-01", 45),
        r(60, 0, None, 60, 45, 15, 50, 5, 90, None, 0),
        "2024-07-01",
    ),
    # One half-year: the begin
    een("opgave 0", 19, 0, "2024-07-01", 2, r(19, -19, None, 0, 2, -2, 0, -2, None, -2, 0)),
    een("opgave 0 en niemand gehuisvest", 19, 0, "2024-07-01", 0, r(19, -19, None, 0, 0, 0, 0, 0, None, 0, 0)),
    een("taakstelling 0", 0, 0, "2024-04-01", 0, r(0, 0, None, 0, 0, 0, 0, 0, None, None, 0)),
    een(
        "taakstelling 0 met achterstand",
        0,
        6,
        "2024-04-01",
        1,
        r(0, 6, None, 6, 1, 5, 3, 2, 100 / 3, None, 1),
    ),
    een(
        "voorsprong aan het begin",
        40,
        28,
        "2024-04-01",
        14,
        r(40, -12, None, 28, 14, 14, 14, 0, 100, None, 0),
    ),
    een(
        "begon achter, eindigt achter",
        30,
        36,
        "2024-07-01",
        30,
        r(30, 6, None, 36, 30, 6, 36, 6, 250 / 3, 6, 2),
    ),
    een("begon achter, haalt in", 30, 36, "2024-06-01", 36, r(30, 6, None, 36, 36, 0, 30, -6, 120, None, 0)),
    # What is not known
    Geval(
        "alleen de opgave bekend",
        (opgave("2024-I", None, 40), realisatie("2024-04-01", 20)),
        "2024-04-01",
        (r(None, None, None, 40, 20, 20, 20, 0, 100, None, None),),
    ),
    Geval(
        "alleen de taakstelling bekend, van het eerste halfjaar",
        (opgave("2024-I", 24), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (r(24, None, None, None, 10, None, None, None, None, None, None),),
    ),
    Geval(
        "een gemeente zonder opgave en zonder cijfer",
        (),
        "2024-04-01",
        (r(None, None, None, None, None, None, None, None, None, None, None),),
    ),
    Geval(
        "een gemeente zonder cijfer houdt haar opgave",
        (opgave("2024-I", 30, 40),),
        "2024-04-01",
        (r(30, 10, None, 40, None, None, 20, None, None, None, 1),),
    ),
    Geval(
        "een maand ontbreekt: het vorige cijfer blijft staan, op zijn eigen maand",
        (opgave("2024-I", 60, 60), realisatie("2024-02-01", 5), realisatie("2024-04-01", 25)),
        "2024-03-01",
        (r(60, 0, None, 60, 5, 55, 10, 5, 50, None, 0),),
    ),
    # Two suppliers: COA is the first choice, Provincie Overijssel (toezicht) the second
    Geval(
        "twee leveranciers op een dag: de voorkeur telt",
        (opgave("2024-I", 60, 60), realisatie("2024-04-01", 18), realisatie("2024-04-01", 63, leverancier="Gemeente")),
        "2024-04-01",
        (r(60, 0, None, 60, 18, 42, 30, 12, 60, None, 0),),
    ),
    Geval(
        "de eerste keus zwijgt: de tweede valt in",
        (
            opgave("2024-I", 60, 60),
            realisatie("2024-04-01", 27, leverancier="Provincie Overijssel (toezicht)"),
            realisatie("2024-04-01", 63, leverancier="Gemeente"),
        ),
        "2024-04-01",
        (r(60, 0, None, 60, 27, 33, 30, 3, 90, None, 0),),
    ),
    Geval(
        "een ouder cijfer van de eerste keus gaat voor een nieuwer van een ander",
        (opgave("2024-I", 60, 60), realisatie("2024-03-01", 20), realisatie("2024-04-01", 63, leverancier="Gemeente")),
        "2024-04-01",
        (r(60, 0, None, 60, 20, 40, 20, 0, 100, None, 0),),
    ),
    Geval(
        "een ander sluit het halfjaar niet voor de eerste keus",
        (opgave("2024-I", 60, 60), realisatie("2024-06-01", 50), realisatie("2024-07-01", 60, leverancier="Gemeente")),
        "2024-07-01",
        (r(60, 0, None, 60, 50, 10, 50, 0, 100, None, 0),),
    ),
    # From half-year to half-year
    Geval(
        "het eind gaat over naar het volgende halfjaar",
        (*DICHT, opgave("2024-I", 24), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (RIJ_DICHT, r(24, 5, None, 29, 10, 19, 14.5, 4.5, 100 * 10 / 14.5, None, 2)),
    ),
    Geval(
        "de bron draagt hetzelfde over: de correctie is 0",
        (*DICHT, opgave("2024-I", 24, 29), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (RIJ_DICHT, r(24, 5, 0, 29, 10, 19, 14.5, 4.5, 100 * 10 / 14.5, None, 2)),
    ),
    Geval(
        "de bron draagt meer over",
        (*DICHT, opgave("2024-I", 24, 31), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (RIJ_DICHT, r(24, 5, 2, 31, 10, 21, 15.5, 5.5, 100 * 10 / 15.5, None, 2)),
    ),
    Geval(
        "de bron draagt minder over",
        (*DICHT, opgave("2024-I", 24, 25), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (RIJ_DICHT, r(24, 5, -4, 25, 10, 15, 12.5, 2.5, 80, None, 2)),
    ),
    Geval(
        "na een gesloten halfjaar is alleen de opgave bekend",
        (*DICHT, opgave("2024-I", None, 31), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (RIJ_DICHT, r(None, 5, None, 31, 10, 21, 15.5, 5.5, 100 * 10 / 15.5, None, 2)),
    ),
    Geval(
        "een voorsprong groter dan de taakstelling",
        (opgave("2023-II", 20, 20), realisatie("2024-01-01", 50), opgave("2024-I", 20), realisatie("2024-04-01", 0)),
        "2024-04-01",
        (
            V("2023-II", 20, 0, None, 20, 50, -30, 20, -30, 250, -30, 0),
            r(20, -30, None, -10, 0, -10, -5, -5, None, None, 0),
        ),
    ),
    Geval(
        "de landelijke keten van 2022 sluit niet: 1.821 berekend, 1.858 gepubliceerd",
        # The taakstelling of 10.000 for 2022-II is made up: only the carry-over matters here.
        (opgave("2022-I", 9_979, 13_707), realisatie("2022-07-01", 11_886), opgave("2022-II", 10_000, 11_858)),
        "2022-08-01",
        (
            V("2022-I", 9_979, 3_728, None, 13_707, 11_886, 1_821, 13_707, 1_821, 100 * 11_886 / 13_707, 1_821, 2),
            V("2022-II", 10_000, 1_821, 37, 11_858, None, None, 11_858 / 6, None, None, None, 2),
        ),
    ),
    Geval(
        "het nieuwe halfjaar heeft al cijfers, het oude is nog niet gesloten",
        (*OPEN, opgave("2024-I", 24), realisatie("2024-02-01", 4)),
        "2024-02-01",
        (RIJ_OPEN, r(24, None, None, None, 4, None, None, None, None, None, None)),
    ),
    Geval(
        "daarna komt de eindstand alsnog: de opgave volgt eruit",
        (*OPEN, opgave("2024-I", 24), realisatie("2024-02-01", 4)),
        "2024-02-01",
        (RIJ_DICHT, r(24, 5, None, 29, 4, 25, 29 / 6, 29 / 6 - 4, 100 * 4 / (29 / 6), None, 2)),
        later=(realisatie("2024-01-01", 31),),
    ),
    Geval(
        "wie toen keek, kende die eindstand niet",
        (*OPEN, opgave("2024-I", 24), realisatie("2024-02-01", 4)),
        "2024-02-01",
        (RIJ_OPEN, r(24, None, None, None, 4, None, None, None, None, None, None)),
        later=(realisatie("2024-01-01", 31),),
        bekend_op="2024-03-09",
    ),
    Geval(
        "een late correctie van de eindstand werkt door in de volgende opgave",
        (*DICHT, opgave("2024-I", 24), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (
            V("2023-II", 30, 6, None, 36, 33, 3, 36, 3, 100 * 33 / 36, 3, 2),
            r(24, 3, None, 27, 10, 17, 13.5, 3.5, 100 * 10 / 13.5, None, 2),
        ),
        later=(realisatie("2024-01-01", 33),),
    ),
    Geval(
        "na een late correctie wijkt de gepubliceerde overdracht af",
        (*DICHT, opgave("2024-I", 24, 29), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (
            V("2023-II", 30, 6, None, 36, 33, 3, 36, 3, 100 * 33 / 36, 3, 2),
            r(24, 3, 2, 29, 10, 19, 14.5, 4.5, 100 * 10 / 14.5, None, 2),
        ),
        later=(realisatie("2024-01-01", 33),),
    ),
    Geval(
        "drie halfjaren: twee op rij achter, daarvoor niet",
        (
            *(opgave("2023-I", 20, 20), realisatie("2023-07-01", 16)),
            *(opgave("2023-II", 20), realisatie("2024-01-01", 22)),
            *(opgave("2024-I", 20), realisatie("2024-04-01", 8)),
        ),
        "2024-04-01",
        (
            V("2023-I", 20, 0, None, 20, 16, 4, 20, 4, 80, 4, 1),
            V("2023-II", 20, 4, None, 24, 22, 2, 24, 2, 100 * 22 / 24, 2, 2),
            r(20, 2, None, 22, 8, 14, 11, 3, 100 * 8 / 11, None, 2),
        ),
    ),
    Geval(
        "wie inhaalt, begint opnieuw te tellen",
        (
            *(opgave("2023-I", 20, 20), realisatie("2023-07-01", 16)),
            *(opgave("2023-II", 20), realisatie("2024-01-01", 24)),
            *(opgave("2024-I", 20), realisatie("2024-04-01", 8)),
        ),
        "2024-04-01",
        (
            V("2023-I", 20, 0, None, 20, 16, 4, 20, 4, 80, 4, 1),
            V("2023-II", 20, 4, None, 24, 24, 0, 24, 0, 100, 0, 0),
            r(20, 0, None, 20, 8, 12, 10, 2, 80, None, 0),
        ),
    ),
    Geval(
        "over een gat heen wordt niets overgedragen",
        (opgave("2023-I", 20, 20), realisatie("2023-07-01", 16), opgave("2024-I", 24), realisatie("2024-04-01", 10)),
        "2024-04-01",
        (
            V("2023-I", 20, 0, None, 20, 16, 4, 20, 4, 80, 4, 1),
            r(24, None, None, None, 10, None, None, None, None, None, None),
        ),
    ),
    Geval(
        "na een gat telt wat de bron overdraagt, zonder correctie",
        (
            *(opgave("2023-I", 20, 20), realisatie("2023-07-01", 16)),
            *(opgave("2024-I", 24, 30), realisatie("2024-04-01", 10)),
        ),
        "2024-04-01",
        (
            V("2023-I", 20, 0, None, 20, 16, 4, 20, 4, 80, 4, 1),
            r(24, 6, None, 30, 10, 20, 15, 5, 100 * 10 / 15, None, 1),
        ),
    ),
    # The days on which a half-year turns
    Geval(
        "1 januari 2024 leest 2023-II, met zes maanden",
        (*DICHT, opgave("2024-I", 24)),
        "2024-01-01",
        (RIJ_DICHT,),
    ),
    Geval(
        "2 januari 2024 leest 2024-I, met nul maanden",
        (*DICHT, opgave("2024-I", 24)),
        "2024-01-02",
        (RIJ_DICHT, r(24, 5, None, 29, None, None, 0, None, None, None, 2)),
    ),
    Geval(
        "2 juli leest 2024-II: het gesloten halfjaar staat ernaast",
        (opgave("2024-I", 60, 60), realisatie("2024-07-01", 57)),
        "2024-07-02",
        (
            r(60, 0, None, 60, 57, 3, 60, 3, 95, 3, 1),
            V("2024-II", None, 3, None, None, None, None, None, None, None, None, 1),
        ),
    ),
    Geval(
        "een stand van 2 juli telt voor 2024-II en sluit 2024-I niet",
        (
            opgave("2024-I", 60, 60),
            realisatie("2024-06-01", 50),
            realisatie("2024-07-02", 1),
            opgave("2024-II", 60, 66),
        ),
        "2024-07-02",
        (
            r(60, 0, None, 60, 50, 10, 50, 0, 100, None, 0),
            V("2024-II", 60, 6, None, 66, 1, 65, 0, -1, None, None, 1),
        ),
    ),
    # Versions of an opgave
    Geval(
        "voor de herziening geldt de eerste versie",
        (opgave("2024-I", 30, 30), opgave("2024-I", 30, 34, bekend="2024-03-01"), realisatie("2024-02-01", 5)),
        "2024-02-01",
        (r(30, 0, None, 30, 5, 25, 5, 0, 100, None, 0),),
    ),
    Geval(
        "vanaf de herziening geldt de tweede versie",
        (opgave("2024-I", 30, 30), opgave("2024-I", 30, 36, bekend="2024-03-01"), realisatie("2024-03-01", 6)),
        "2024-03-01",
        (r(30, 6, None, 36, 6, 30, 12, 6, 50, None, 1),),
    ),
)


@pytest.fixture(scope="module")
def boek(maak_log: Callable[[], Log]) -> dict[str, tuple[Log, str]]:
    """Name of the case → the log it is in and the municipality that lives it; up to 25 cases share a log."""
    codes = [g.code for g in gemeenten()]
    plaats: dict[str, tuple[Log, str]] = {}
    for begin in range(0, len(GEVALLEN), len(codes)):
        log = maak_log()
        groep = list(zip(GEVALLEN[begin : begin + len(codes)], codes, strict=False))
        eerst = [{**rij, "gemeente_code": code} for geval, code in groep for rij in geval.rijen]
        later = [{**rij, "gemeente_code": code} for geval, code in groep for rij in geval.later]
        log.leg(eerst, op=EERSTE)
        if later:
            log.leg(later, op=LATER)
        plaats |= {geval.naam: (log, code) for geval, code in groep}
    return plaats


def uitkomst(log: Log, code: str, geval: Geval) -> list[Verwacht]:
    bekend = None if geval.bekend_op is None else dag(geval.bekend_op)
    rijen = log.vraag(
        f"select {Verwacht.KOLOMMEN} from achterstand($dag, $bekend) where gemeente_code = $code order by halfjaar",
        dag=dag(geval.peildatum),
        bekend=bekend,
        code=code,
    )
    return [Verwacht(*rij) for rij in rijen]


def test_het_boek_telt_minstens_veertig_gevallen_met_elk_een_eigen_naam():
    assert len({g.naam for g in GEVALLEN}) == len(GEVALLEN) >= 40


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda g: g.naam)
def test_de_keten_geeft_de_rij_die_met_de_hand_is_uitgerekend(boek: dict[str, tuple[Log, str]], geval: Geval):
    log, code = boek[geval.naam]
    gevonden = uitkomst(log, code, geval)
    assert [afgerond(rij) for rij in gevonden] == [afgerond(rij) for rij in geval.verwacht]


def afgerond(rij: Verwacht) -> Verwacht:
    """Thirds and sixths have no end: compare them to a millionth."""
    breuken: dict[str, Any] = {
        naam: None if (waarde := getattr(rij, naam)) is None else round(waarde, 6)
        for naam in ("verwacht", "achter", "tempo")
    }
    return replace(rij, **breuken)
