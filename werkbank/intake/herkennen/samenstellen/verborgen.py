"""A hidden sheet that tells the same figures as one that is seen: an older version, most likely, and asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.tabel import Tabel
from werkbank.intake.herkennen.samenstellen.waarde import Inhoud, Waarde
from werkbank.intake.lezing import Weggelaten
from werkbank.intake.vraag import Vraag

_KEUZES = {"weglaten": "lees het verborgen blad niet", "meelezen": "lees het verborgen blad ook"}


def zonder_verborgen(tabellen: Sequence[Tabel], gesprek: Gesprek) -> list[Tabel]:
    """The tables, those of a hidden sheet emptied when the user says so, or while that is asked."""
    gezien = {_sleutel(t, w) for t in tabellen if not t.blok.rooster.blad.verborgen for w in t.inhoud.waarden}
    uit = []
    for tabel in tabellen:
        blad = tabel.blok.rooster.blad
        if blad.verborgen and any(_sleutel(tabel, w) in gezien for w in tabel.inhoud.waarden):
            antwoord = gesprek.weet(
                Vraag(
                    f"verborgen:{blad.naam}",
                    f"Moet het verborgen blad “{blad.naam}” worden gelezen?",
                    _KEUZES,
                    "weglaten",
                    "Het noemt cijfers van dezelfde gemeenten, taak en dag als een blad dat te zien is.",
                )
            )
            if antwoord != "meelezen":
                reden = "verborgen blad, op uw antwoord niet gelezen" if antwoord else "verborgen blad: nog een vraag"
                weg = [*tabel.inhoud.weggelaten, Weggelaten(blad.naam, 0, reden)]
                tabel = replace(tabel, inhoud=Inhoud(weggelaten=weg, bevindingen=tabel.inhoud.bevindingen))
        uit.append(tabel)
    return uit


def _sleutel(tabel: Tabel, w: Waarde) -> tuple[object, ...]:
    """What makes two figures the same one; the moment of a table without dates is that of the words around it."""
    rondom = tuple(str(m.vondst.datum.waarde) for m in tabel.omgeving.momenten() if m.vondst) if w.tijd is None else ()
    return w.soort, w.maat, w.gemeente_code, w.tijd, rondom
