"""A forecast: months below each other, with what is expected and perhaps a low and a high variant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.gegevens import gegevenssoort
from werkbank.gegevens.toets import Plaats
from werkbank.intake.cijfer import lees_cijfer
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.lezen import Bestand, Blad, celnaam
from werkbank.intake.lezing import Lezing, NieuweRijen, Rij, Weggelaten
from werkbank.intake.plannen.woorden import kaal, soorten_in, tekst
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_datum
from werkbank.register import REGIOS

_PROGNOSE = re.compile(r"\bprognose\w*|\braming\w*|\bverwachting\w*")
_VARIANTEN = tuple(
    (naam, re.compile(patroon))
    for naam, patroon in (
        ("laag_aantal", r"\b(laag|lage|minimum|minimaal|ondergrens|onder)\b"),
        ("hoog_aantal", r"\b(hoog|hoge|maximum|maximaal|bovengrens|boven)\b"),
        (
            "verwacht_aantal",
            r"\b(verwacht\w*|midden\w*|basis\w*|prognose\w*|raming\w*|behoefte|instroom|doorstroom|uitstroom)\b",
        ),
    )
)
_STROMEN = {
    "instroom": re.compile(r"\binstroom\b"),
    "doorstroom": re.compile(r"\b(doorstroom|uitstroom)\b"),
    "behoefte": re.compile(r"\b(behoefte|benodigd\w*|nodig)\b"),
}
_EERSTE_RIJEN = 30
_MINSTE_MAANDEN = 2


@dataclass(frozen=True)
class _Kop:
    rij: int
    maand: int
    varianten: Mapping[str, int]


def herken_prognose(bestand: Bestand, gesprek: Gesprek) -> Lezing | None:
    """The forecast in a file; None when no sheet calls itself one, or none that does holds months."""
    naam = bestand.naam.rpartition(".")[0].replace("_", " ").replace("-", " ")
    for blad in bestand.bladen:
        kop = _zoek_kop(blad)
        if kop is None:
            continue
        boven = " ".join(tekst(w) for rij in blad.rijen[: kop.rij + 1] for w in rij if isinstance(w, str))
        woorden = kaal(f"{naam} {blad.naam} {boven}")
        if _PROGNOSE.search(woorden):
            return _lees(bestand, blad, kop, woorden, gesprek)
    return None


def _zoek_kop(blad: Blad) -> _Kop | None:
    """The first row of heads with months below the first of its columns."""
    for rij in range(min(blad.hoogte, _EERSTE_RIJEN)):
        koppen = {k: kaal(tekst(blad.waarde(rij, k))) for k in range(blad.breedte) if tekst(blad.waarde(rij, k))}
        maand = next((k for k, kop in koppen.items() if re.fullmatch(r"maand|periode|datum|peildatum", kop)), None)
        if maand is None or len(_maanden(blad, rij, maand)) < _MINSTE_MAANDEN:
            continue
        varianten: dict[str, int] = {}
        for kolom, kop in koppen.items():
            rol = next((naam for naam, patroon in _VARIANTEN if patroon.search(kop)), "")
            if rol and kolom != maand:
                varianten.setdefault(rol, kolom)
        if "verwacht_aantal" in varianten:
            return _Kop(rij, maand, varianten)
    return None


def _maanden(blad: Blad, kop: int, kolom: int) -> dict[int, date]:
    """Row → the first day of the month that it names."""
    gevonden = {}
    for rij in range(kop + 1, blad.hoogte):
        dag = lees_datum(blad.waarde(rij, kolom), serie=True)
        if dag.waarde is not None and dag.precisie in ("dag", "maand"):
            gevonden[rij] = dag.waarde.replace(day=1)
    return gevonden


def _lees(bestand: Bestand, blad: Blad, kop: _Kop, woorden: str, gesprek: Gesprek) -> Lezing:
    soorten = soorten_in(woorden)
    soort = gesprek.weet(
        Vraag(
            "soort",
            "Over welke opgave gaat deze prognose?",
            {"asiel": "asielopvang", "amv": "amv's", "oekraine": "opvang Oekraïne", "statushouders": "statushouders"},
        ),
        soorten[0] if len(soorten) == 1 else "",
        "staat bij de tabel",
    )
    stromen = [naam for naam, patroon in _STROMEN.items() if patroon.search(woorden)]
    stroom = gesprek.weet(
        Vraag(
            "stroom",
            "Wat wordt er verwacht?",
            {
                "instroom": "instroom per maand",
                "doorstroom": "doorstroom per maand",
                "behoefte": "behoefte aan plekken",
            },
        ),
        stromen[0] if len(stromen) == 1 else "",
        "staat bij de tabel",
    )
    gebieden = [g for g in (*REGIOS, "Overijssel") if kaal(g) in woorden]
    gebied = gesprek.weet(
        Vraag("gebied", "Over welk gebied gaat deze prognose?", {g: g for g in ("Overijssel", *REGIOS)}),
        gebieden[0] if len(gebieden) == 1 else "",
        "staat bij de tabel",
    )
    leverancier = gesprek.weet(Vraag("leverancier", "Wie maakt deze prognose?", vorm="tekst"))
    rijen, weg, fouten = [], [], []
    maanden = _maanden(blad, kop.rij, kop.maand)
    for rij in range(kop.rij + 1, blad.hoogte):
        inhoud = tuple(t for w in blad.rijen[rij] if (t := tekst(w)))
        if not inhoud:
            continue
        plaats = Plaats(bestand.naam, blad.naam, blad.rijnummer(rij))
        if rij not in maanden:
            weg.append(Weggelaten(blad.naam, plaats.rij or 0, "er staat geen maand", inhoud))
            continue
        aantallen = {naam: lees_cijfer(blad.cel(rij, k)) for naam, k in kop.varianten.items()}
        for naam, cijfer in aantallen.items():
            if cijfer.ernst == "fout" and not cijfer.ontbreekt:
                cel = celnaam(rij, kop.varianten[naam])
                gezegd = zeg("geen-getal", "getal", kolom=naam, cijfer=cijfer.tekst)
                fouten.append(Bevinding(*gezegd, bestand.naam, blad.naam, plaats.rij, cel))
        if aantallen["verwacht_aantal"].aantal is None:
            weg.append(Weggelaten(blad.naam, plaats.rij or 0, "er staat geen cijfer", inhoud, aard="geen-cijfer"))
            continue
        waarden: dict[str, Any] = dict.fromkeys(gegevenssoort("prognose").kolomnamen)
        waarden |= {naam: cijfer.aantal for naam, cijfer in aantallen.items()}
        waarden |= {"soort": soort, "stroom": stroom, "gebied": gebied, "maand": maanden[rij]}
        waarden |= {"leverancier": leverancier, "bron": bestand.naam}
        cellen = {
            naam: [Plaats(bestand.naam, blad.naam, plaats.rij, celnaam(rij, k))] for naam, k in kop.varianten.items()
        }
        rijen.append(Rij(waarden, plaats, {n: c for n, c in cellen.items() if waarden[n] is not None}))
    open_ = not (soort and stroom and gebied and leverancier)
    return Lezing(
        rijen={"prognose": NieuweRijen.uit([] if open_ else rijen, gegevenssoort("prognose").kolomnamen)},
        bevindingen=tuple(fouten),
        weggelaten=(*_titels(blad, kop.rij), *weg),
        vragen=tuple(gesprek.vragen.values()),
        beantwoord=tuple(gesprek.beantwoord.values()),
        te_verbeteren=gesprek.te_verbeteren(),
        koppeling={"vorm": "plan", "begrepen": gesprek.als_record()},
    )


def _titels(blad: Blad, kop: int) -> Sequence[Weggelaten]:
    return [
        Weggelaten(blad.naam, blad.rijnummer(r), "staat boven de kolomnamen", inhoud)
        for r in range(kop)
        if (inhoud := tuple(t for w in blad.rijen[r] if (t := tekst(w))))
    ]
