"""A file that is no template: the tables in it, read as far as their meaning is certain; the rest is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.gegevens import gegevenssoort
from werkbank.intake.cijfer import TWIJFELS
from werkbank.intake.herkennen.duiden.kolommen import duid_kolommen
from werkbank.intake.herkennen.duiden.leverancier import bekende_leveranciers, genoemd_in
from werkbank.intake.herkennen.geheugen import Herinnering, Indeling, begin_gesprek, herinner, indeling_van, verschillen
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.opgaven import stel_opgaven_samen
from werkbank.intake.herkennen.samenstellen.realisaties import stel_realisaties_samen
from werkbank.intake.herkennen.samenstellen.rijen import lees_tabel
from werkbank.intake.herkennen.samenstellen.tabel import Tabel
from werkbank.intake.herkennen.samenstellen.verborgen import zonder_verborgen
from werkbank.intake.herkennen.samenstellen.verslag import als_verslag
from werkbank.intake.herkennen.vinden.blokken import Blok, zoek_blokken
from werkbank.intake.herkennen.vinden.omgeving import Omgeving, omgeving
from werkbank.intake.herkennen.voorkennis import ZONDER, Voorkennis
from werkbank.intake.lezen import Bestand
from werkbank.intake.lezing import Lezing, NieuweRijen, Rij, Weggelaten

_MEESTE_TEKSTREGELS = 200


def herken_bestand(
    bestand: Bestand,
    *,
    antwoorden: Mapping[str, str],
    koppeling: Mapping[str, Any] | None,
    kennis: Voorkennis = ZONDER,
) -> Lezing | None:
    """The rows, findings and questions of the tables in a file; None when no table is found in it."""
    per_blad = [(blad, zoek_blokken(blad)) for blad in bestand.bladen]
    blokken = [blok for _, gevonden in per_blad for blok in gevonden if blok.waardekolommen]
    if not blokken:
        return None
    omgevingen = [
        omgeving(blok, gevonden, bestand.naam) for _, gevonden in per_blad for blok in gevonden if blok.waardekolommen
    ]
    indeling = indeling_van(blokken)
    bekend = bekende_leveranciers(kennis.leveranciers)
    genoemd = list(dict.fromkeys(n for o in omgevingen for laag in o.lagen for n in genoemd_in(laag.tekst, bekend)))
    herinnering = herinner(kennis.eerder, indeling, genoemd) if koppeling is None else Herinnering()
    gesprek = begin_gesprek(antwoorden, koppeling, herinnering)
    tabellen = [_lees_tabel(blok, omg, bestand.naam, gesprek) for blok, omg in zip(blokken, omgevingen, strict=True)]
    if not any(k.rol == "cijfer" for t in tabellen for k in t.kolommen) and not gesprek.vragen:
        return _niets_te_lezen(bestand, tabellen, indeling, gesprek)
    if onleesbaar := _niets_leesbaars(bestand, tabellen, indeling, gesprek):
        return onleesbaar
    tabellen = zonder_verborgen(tabellen, gesprek)
    delen = (
        stel_realisaties_samen(tabellen, bestand.naam, bekend, gesprek),
        stel_opgaven_samen(tabellen, bestand.naam, kennis, gesprek),
    )
    rijen: dict[str, tuple[Rij, ...]] = {}
    for deel in delen:
        for naam, eigen in deel.rijen.items():
            rijen[naam] = (*rijen.get(naam, ()), *eigen)
    bevindingen = [b for t in tabellen for b in t.inhoud.bevindingen] + [b for d in delen for b in d.bevindingen]
    bevindingen += _over_bestand(bestand, per_blad, tabellen)
    bevindingen += verschillen(indeling, herinnering, bestand.naam)
    bevindingen += [Bevinding(*gezegd, bestand.naam) for gezegd in gesprek.meldingen.values()]
    bevindingen += _over_antwoorden(gesprek, bestand.naam)
    if not any(rijen.values()) and not gesprek.vragen and not any(b.ernst == "fout" for b in bevindingen):
        bevindingen.append(Bevinding(*zeg("geen-rijen", "vrij"), bestand.naam))
    return Lezing(
        rijen={naam: NieuweRijen.uit(eigen, gegevenssoort(naam).kolomnamen) for naam, eigen in rijen.items()},
        bevindingen=tuple(bevindingen),
        weggelaten=tuple(_tekst_buiten(per_blad))
        + tuple(w for t in tabellen for w in t.inhoud.weggelaten)
        + tuple(w for d in delen for w in d.weggelaten),
        totalen=tuple(t for d in delen for t in d.totalen),
        vragen=tuple(gesprek.vragen.values()),
        beantwoord=tuple(gesprek.beantwoord.values()),
        te_verbeteren=gesprek.te_verbeteren(),
        koppeling=_koppeling(indeling, gesprek, tabellen, rijen),
    )


def _niets_te_lezen(bestand: Bestand, tabellen: Sequence[Tabel], indeling: Indeling, gesprek: Gesprek) -> Lezing | None:
    """A file with columns of figures of which none is one to record: why, column by column."""
    redenen = {
        k.kop: k.reden
        for t in tabellen
        for k in t.kolommen
        if k.rol == "niet" and k.reden and (k.bezwaar or k.zelf or (k.zin and k.zin.noemt_iets and not k.is_tekst))
    }
    if not redenen:
        return None
    waarom = "; ".join(f"kolom {kop}: {reden}" for kop, reden in redenen.items())
    return Lezing(
        bevindingen=(Bevinding(*zeg("geen-cijfer", "bestand", waarom=waarom), bestand.naam),),
        weggelaten=tuple(w for t in tabellen for w in t.inhoud.weggelaten),
        beantwoord=tuple(gesprek.beantwoord.values()),
        te_verbeteren=gesprek.te_verbeteren(),
        koppeling=_koppeling(indeling, gesprek, tabellen),
    )


def _niets_leesbaars(
    bestand: Bestand, tabellen: Sequence[Tabel], indeling: Indeling, gesprek: Gesprek
) -> Lezing | None:
    """A file of which no figure can be read: that is said first, for an answer to any question would not help."""
    waarden = [w for t in tabellen for w in t.inhoud.waarden]
    if any(w.aantal is not None for w in waarden) or any(k.wacht for t in tabellen for k in t.kolommen):
        return None
    weg = [w for t in tabellen for w in t.inhoud.weggelaten if w.aard == "geen-cijfer"]
    twijfels = {v.sleutel.partition(":")[0] for v in gesprek.vragen.values()} & set(TWIJFELS)
    if not waarden or not weg or twijfels:
        return None
    gezegd = zeg("niets-leesbaar", cel=weg[0].cel, inhoud=weg[0].inhoud[0], reden=weg[0].reden)
    return Lezing(
        bevindingen=(Bevinding(*gezegd, bestand.naam, weg[0].blad, weg[0].rij, weg[0].cel),),
        weggelaten=tuple(w for t in tabellen for w in t.inhoud.weggelaten),
        beantwoord=tuple(gesprek.beantwoord.values()),
        te_verbeteren=gesprek.te_verbeteren(),
        koppeling=_koppeling(indeling, gesprek, tabellen),
    )


def _lees_tabel(blok: Blok, omg: Omgeving, bestandsnaam: str, gesprek: Gesprek) -> Tabel:
    kolommen = duid_kolommen(blok, omg, gesprek)
    return Tabel(blok, omg, kolommen, lees_tabel(blok, kolommen, bestandsnaam, gesprek))


def _over_bestand(bestand: Bestand, per_blad: Sequence[Any], tabellen: Sequence[Tabel]) -> list[Bevinding]:
    """Sheets without a table, and how many rows lie outside the province."""
    gevonden = [
        Bevinding(
            *zeg("blad-overgeslagen", "vrij", blad=blad.naam),
            bestand.naam,
            blad.naam,
        )
        for blad, blokken in per_blad
        if blad.rijen and not any(b.waardekolommen for b in blokken)
    ]
    if buiten := sum(t.inhoud.buiten_aantal for t in tabellen):
        rijen = "Eén rij ligt" if buiten == 1 else f"{buiten} rijen liggen"
        gevonden.append(
            Bevinding(
                *zeg("buiten-overijssel", rijen=rijen, telt="telt" if buiten == 1 else "tellen"),
                bestand.naam,
            )
        )
    return gevonden


def _tekst_buiten(per_blad: Sequence[Any]) -> Iterator[Weggelaten]:
    """The rows around the tables: titles, headings and notes."""
    for blad, blokken in per_blad:
        if not blokken:
            continue
        rooster = blokken[0].rooster
        if rooster.gedraaid:
            yield from (Weggelaten(blad.naam, 0, "tekst buiten de tabel", (regel,)) for regel in rooster.los)
            continue
        binnen = {r for b in blokken for r in (*b.koprijen, *range(b.van, b.tot + 1))}
        buiten = [r for r in range(rooster.hoogte) if r not in binnen and rooster.inhoud(r)]
        for r in buiten[:_MEESTE_TEKSTREGELS]:
            yield Weggelaten(blad.naam, blad.rijnummer(r), "tekst buiten de tabel", rooster.inhoud(r))
        if (meer := len(buiten) - _MEESTE_TEKSTREGELS) > 0:
            yield Weggelaten(blad.naam, 0, f"nog {meer} rijen tekst buiten de tabel")


def _over_antwoorden(gesprek: Gesprek, bestandsnaam: str) -> list[Bevinding]:
    return [
        Bevinding(
            *zeg("antwoord-ongebruikt", vraag=sleutel),
            bestandsnaam,
        )
        for sleutel in gesprek.ongebruikt()
    ]


def _koppeling(
    indeling: Indeling,
    gesprek: Gesprek,
    tabellen: Sequence[Tabel],
    rijen: Mapping[str, Sequence[Rij]] | None = None,
) -> dict[str, Any]:
    """How the file was understood, as JSON values. ``begrepen`` can be given back; ``tabellen`` says where it stood."""
    return {
        "vorm": "herkend",
        "indeling": indeling.als_record(),
        "begrepen": gesprek.als_record(),
        "tabellen": als_verslag(tabellen, rijen or {}),
    }
