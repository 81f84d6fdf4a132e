"""Whether a file is a plan or a forecast, and what is read of it. A forecast is never a realisatie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.gegevens import gegevenssoort
from werkbank.intake.herkennen.geheugen import Herinnering, begin_gesprek
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.moment import momenten
from werkbank.intake.lezen import Bestand, Blad, kolomletter
from werkbank.intake.lezing import Lezing, NieuweRijen, Weggelaten
from werkbank.intake.plannen.kop import Kop, zoek_koppen
from werkbank.intake.plannen.locaties import Lijst, Rondom
from werkbank.intake.plannen.prognoses import herken_prognose
from werkbank.intake.plannen.woorden import soorten_in, tekst
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import datum

_GENOEMDE = 12


def herken_plan(
    bestand: Bestand,
    *,
    antwoorden: Mapping[str, str],
    koppeling: Mapping[str, Any] | None,
    stappen: tuple[str, ...],
) -> Lezing | None:
    """The locations or the forecast in a file; None when it holds neither. stappen: the steps that count now."""
    gesprek = begin_gesprek(antwoorden, koppeling, Herinnering())
    per_blad = [(blad, zoek_koppen(blad)) for blad in bestand.bladen if not blad.verborgen]
    gevonden = [(blad, koppen) for blad, koppen in per_blad if koppen]
    if not gevonden:
        return herken_prognose(bestand, gesprek)
    lijsten = []
    for blad, koppen in gevonden:
        rondom = _rondom(bestand, blad, koppen, gesprek, stappen)
        lijsten += [Lijst(blad, kop, rondom, gesprek) for kop in koppen]
    for lijst in lijsten:
        lijst.lees()
    return _lezing(bestand, lijsten, gesprek)


def _rondom(bestand: Bestand, blad: Blad, koppen: Sequence[Kop], gesprek: Gesprek, stappen: tuple[str, ...]) -> Rondom:
    eerste = koppen[0].rij
    boven = [tekst(w) for rij in blad.rijen[:eerste] for w in rij if isinstance(w, str) and tekst(w)]
    lagen = [" ".join(boven), blad.naam, bestand.naam.rpartition(".")[0].replace("_", " ").replace("-", " ")]
    soort = next((s[0] for laag in lagen if len(s := soorten_in(laag)) == 1), "")
    heeft_dag = any("peildatum" in g.kolommen for kop in koppen for g in kop.groepen)
    peildatum = None if heeft_dag else _peildatum([*lagen[:2], bestand.naam], blad, bestand, gesprek)
    return Rondom(bestand.naam, soort, peildatum, stappen)


def _peildatum(lagen: Sequence[str], blad: Blad, bestand: Bestand, gesprek: Gesprek) -> date | None:
    """The day that the words around the list name as the day of the figures; asked when none or more do."""
    dagen = {
        m.vondst.datum.waarde
        for laag in lagen
        for m in momenten(laag)
        if m.vondst and m.rol in ("zeker", "mogelijk") and m.vondst.datum.precisie == "dag" and m.vondst.datum.waarde
    }
    meer = len(bestand.bladen) > 1 and blad.naam
    keuzes = {dag.isoformat(): datum(dag) for dag in sorted(dagen)}
    gevonden = next(iter(keuzes)) if len(keuzes) == 1 else ""
    reden = "staat bij de lijst" if gevonden else "Het bestand zegt niet op welke dag deze stand geldt."
    vraag = Vraag(
        f"peildatum:{blad.naam}" if meer else "peildatum",
        "Op welke dag geldt deze stand van de locaties?" + (f" (blad {blad.naam})" if meer else ""),
        keuzes,
        reden=reden,
        vorm="datum",
    )
    antwoord = gesprek.weet(vraag, gevonden, reden)
    return date.fromisoformat(antwoord) if antwoord else None


def _lezing(bestand: Bestand, lijsten: list[Lijst], gesprek: Gesprek) -> Lezing:
    rijen = [rij for lijst in lijsten for rij in lijst.rijen]
    bevindingen = [b for lijst in lijsten for b in lijst.bevindingen]
    if zonder := [naam for lijst in lijsten for naam in lijst.zonder_aantal]:
        wat = "1 locatie heeft" if len(zonder) == 1 else f"{len(zonder)} locaties hebben"
        bevindingen.append(Bevinding(*zeg("locatie-zonder-aantal", wat=wat, namen=_noem(zonder)), bestand.naam))
    if dagen := [dag for lijst in lijsten for dag in lijst.onbekende_dagen]:
        bevindingen.append(Bevinding(*zeg("locatie-dag-onbekend", cellen=_noem(dagen)), bestand.naam))
    bladen = {id(lijst.blad) for lijst in lijsten}
    bevindingen += [
        Bevinding(*zeg("blad-overgeslagen", "sjabloon", blad=blad.naam), bestand.naam, blad.naam)
        for blad in bestand.bladen
        if blad.rijen and id(blad) not in bladen
    ]
    bevindingen += [Bevinding(*zeg("antwoord-ongebruikt", vraag=s), bestand.naam) for s in gesprek.ongebruikt()]
    if not rijen and not gesprek.vragen and not any(b.ernst == "fout" for b in bevindingen):
        bevindingen.append(Bevinding(*zeg("geen-rijen", "vrij"), bestand.naam))
    return Lezing(
        rijen={"locatie": NieuweRijen.uit(rijen, gegevenssoort("locatie").kolomnamen)},
        bevindingen=tuple(bevindingen),
        weggelaten=(*_boven(lijsten), *(w for lijst in lijsten for w in lijst.weggelaten)),
        vragen=tuple(gesprek.vragen.values()),
        beantwoord=tuple(gesprek.beantwoord.values()),
        te_verbeteren=gesprek.te_verbeteren(),
        koppeling={
            "vorm": "plan",
            "begrepen": gesprek.als_record(),
            "bladen": [_als_record(lijst) for lijst in lijsten],
        },
    )


def _boven(lijsten: Sequence[Lijst]) -> list[Weggelaten]:
    """The rows above the header of each sheet: titles and notes."""
    per_blad = {id(lijst.blad): lijst for lijst in lijsten}.values()
    return [
        Weggelaten(lijst.blad.naam, lijst.blad.rijnummer(r), "staat boven de kolomnamen", inhoud)
        for lijst in per_blad
        for r in range(lijst.kop.rij)
        if (inhoud := tuple(t for w in lijst.blad.rijen[r] if (t := tekst(w))))
    ]


def _als_record(lijst: Lijst) -> dict[str, Any]:
    return {
        "blad": lijst.blad.naam,
        "gegevenssoort": "locatie",
        "kopregel": lijst.blad.rijnummer(lijst.kop.rij),
        "kolommen": [
            {"opgave": g.soort, **{rol: kolomletter(k) for rol, k in g.kolommen.items()}} for g in lijst.kop.groepen
        ],
    }


def _noem(namen: Sequence[str]) -> str:
    meer = f" en nog {len(namen) - _GENOEMDE}" if len(namen) > _GENOEMDE else ""
    return ", ".join(namen[:_GENOEMDE]) + meer
