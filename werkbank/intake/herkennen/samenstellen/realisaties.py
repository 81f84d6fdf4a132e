"""The figures of a realisatie from all tables of a file: reference date, supplier and way of counting made certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.gegevens import gegevenssoort
from werkbank.gegevens.soorten import soort as soort_met
from werkbank.intake.herkennen.duiden.leverancier import genoemd_in, vind_leverancier, vraag_bij_kop
from werkbank.intake.herkennen.duiden.peildatum import Peildata
from werkbank.intake.herkennen.duiden.telling import Cijfer, tel_op, vind_begin, vind_telling
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.locaties import tel_locaties_op
from werkbank.intake.herkennen.samenstellen.tabel import Oogst, Tabel
from werkbank.intake.herkennen.samenstellen.waarde import Totaal, Waarde
from werkbank.intake.herkennen.vinden.omgeving import genoemde_bron
from werkbank.intake.lezing import Rij, Weggelaten
from werkbank.opmaak import datum, halfjaar

_KOLOMMEN = gegevenssoort("realisatie").kolomnamen


def is_realisatie(waarde: Waarde | Totaal) -> bool:
    """Whether it is a measure of what is there, not of what must be."""
    return waarde.maat in soort_met(waarde.soort).alle_maten


def stel_realisaties_samen(
    tabellen: Sequence[Tabel], bestandsnaam: str, bekend: Sequence[str], gesprek: Gesprek
) -> Oogst:
    """The rows of realisatie, without those that wait for an answer."""
    oogst = Oogst()
    met_cijfers = [(t, tel_locaties_op([w for w in t.inhoud.waarden if is_realisatie(w)], gesprek)) for t in tabellen]
    met_cijfers = [(t, waarden) for t, waarden in met_cijfers if waarden]
    if not met_cijfers:
        return oogst
    met_cijfers = [(t, _met_leverancier(waarden, bekend, gesprek)) for t, waarden in met_cijfers]
    leverancier = ""
    if any(not w.leverancier for _, waarden in met_cijfers for w in waarden):
        codes = {w.gemeente_code for _, waarden in met_cijfers for w in waarden}
        leverancier = vind_leverancier([t.omgeving for t, _ in met_cijfers], codes, bekend, gesprek)
    bron = _bron([t for t, _ in met_cijfers], bestandsnaam, gesprek)
    peildata = _peildata([t for t, _ in met_cijfers], gesprek, {w.tijd for _, ws in met_cijfers for w in ws})
    cijfers: list[Cijfer] = []
    for tabel, waarden in met_cijfers:
        wijzer = peildata[id(tabel)]
        for w in waarden:
            dag = wijzer.dag(w.tijd)
            van = w.leverancier or leverancier
            if dag is not None and van:
                cijfers.append(
                    Cijfer(
                        w.soort,
                        w.maat,
                        dag,
                        w.gemeente_code,
                        w.aantal,
                        van,
                        bron,
                        w.opmerking or None,
                        w.plaats,
                        w.erbij,
                    )
                )
    teksten = [t.omgeving.tekst() for t, _ in met_cijfers] + [w.kop for _, waarden in met_cijfers for w in waarden[:1]]
    teksten += list(dict.fromkeys(w.kop for _, waarden in met_cijfers for w in waarden))
    is_stroom = any(w.maat == "gehuisvest" for _, waarden in met_cijfers for w in waarden)
    telling = vind_telling(cijfers, teksten, gesprek, is_stroom=is_stroom)
    klaar = [c for c in cijfers if c.maat != "gehuisvest"]
    stroom = [c for c in cijfers if c.maat == "gehuisvest"]
    if telling == "cumulatief":
        koppen = [w.kop for _, waarden in met_cijfers for w in waarden if w.maat == "gehuisvest"]
        geteld = vind_begin(stroom, teksten, list(dict.fromkeys(koppen)), gesprek)
        klaar += geteld.cijfers
        oogst.weggelaten += [_weg(c, reden) for c, reden in geteld.onbekend if reden]
        if any(reden for _, reden in geteld.onbekend):
            oogst.bevindingen.append(_over_begin(geteld.onbekend[0][1], bestandsnaam, alles=not klaar))
    elif telling == "per-maand":
        opgeteld = tel_op(stroom)
        klaar += opgeteld.cijfers
        los = [(c, reden) for c, reden in opgeteld.onbekend if c.aantal is not None]
        klaar += [replace(c, maat="gehuisvest_maand") for c, _ in los]
        oogst.weggelaten += [_weg(c, reden) for c, reden in opgeteld.onbekend if c.aantal is None]
        if los:
            oogst.bevindingen.append(_over_losse_maanden(los, bestandsnaam))
    oogst.rijen["realisatie"] = _zonder_herhaling(klaar, oogst)
    for tabel in tabellen:
        eigen = [t for t in tabel.inhoud.totalen if is_realisatie(t)]
        van_tabel = peildata.get(id(tabel))
        if van_tabel and telling:
            oogst.totalen += _totalen(eigen, van_tabel, bron, per_maand=telling == "per-maand")
    return oogst


def _met_leverancier(waarden: Sequence[Waarde], bekend: Sequence[str], gesprek: Gesprek) -> list[Waarde]:
    """The figures, with the supplier that their own header names: two may count one figure."""
    per_kop = {}
    for kop in dict.fromkeys(w.kop for w in waarden if not w.leverancier):
        genoemd = genoemd_in(kop, bekend)
        per_kop[kop] = vraag_bij_kop(kop, genoemd[0], bekend, gesprek) if len(genoemd) == 1 else ""
    return [replace(w, leverancier=per_kop[w.kop]) if per_kop.get(w.kop) else w for w in waarden]


def _over_begin(reden: str, bestandsnaam: str, *, alles: bool) -> Bevinding:
    return Bevinding(*zeg("telling-begin", ernst="fout" if alles else "waarschuwing", reden=reden), bestandsnaam)


def _over_losse_maanden(los: Sequence[tuple[Cijfer, str]], bestandsnaam: str) -> Bevinding:
    """That months apart are kept as such, and what is missing to make a stand of them."""
    dagen = ", ".join(datum(d) for d in sorted({c.peildatum for c, _ in los}))
    return Bevinding(*zeg("losse-maand", aantal=len(los), dagen=dagen, reden=los[0][1]), bestandsnaam)


def _bron(tabellen: Sequence[Tabel], bestandsnaam: str, gesprek: Gesprek) -> str:
    genoemd = genoemde_bron([t.omgeving for t in tabellen])
    gegeven = gesprek.antwoorden.get("bron") or gesprek.onthouden.get("bron")
    if gegeven:
        gesprek.gebruikt.add("bron")
        return " ".join(gegeven.split())
    bron = genoemd or bestandsnaam.rpartition(".")[0] or bestandsnaam
    gesprek.zeker("bron", bron, "staat bij de tabel" if genoemd else "de naam van het bestand")
    return bron


def _peildata(tabellen: Sequence[Tabel], gesprek: Gesprek, tijden: set[object]) -> dict[int, Peildata]:
    """What gives each table its reference dates. A table with a date of its own has its own question."""
    bladen = {t.bladnaam for t in tabellen}
    maanden = {t for t in tijden if t is not None}
    return {
        id(t): Peildata(t.omgeving, gesprek, t.bladnaam if len(bladen) > 1 else "", len(maanden) > 1) for t in tabellen
    }


def _weg(cijfer: Cijfer, reden: str) -> Weggelaten:
    return Weggelaten(cijfer.plaats.blad, cijfer.plaats.rij or 0, reden, (cijfer.gemeente_code,), cijfer.plaats.cel)


def _zonder_herhaling(cijfers: Sequence[Cijfer], oogst: Oogst) -> list[Rij]:
    """The rows; the very same figure that stands in the file twice counts once, and that is said."""
    gezien: dict[tuple[object, ...], Cijfer] = {}
    rijen = []
    for c in cijfers:
        if c.aantal is None:
            continue
        sleutel = (c.soort, c.maat, c.peildatum, c.gemeente_code, c.leverancier)
        eerder = gezien.setdefault(sleutel, c)
        if eerder is not c and eerder.aantal == c.aantal and eerder.plaats.blad != c.plaats.blad:
            oogst.weggelaten.append(
                _weg(c, f"staat ook op blad {eerder.plaats.blad}, cel {eerder.plaats.cel}, met hetzelfde cijfer")
            )
            continue
        rijen.append(Rij({naam: getattr(c, naam) for naam in _KOLOMMEN}, c.plaats, {"aantal": c.cellen}))
    return rijen


def _totalen(totalen: Sequence[Totaal], wijzer: Peildata, bron: str, *, per_maand: bool) -> list[Rij]:
    som: dict[tuple[object, ...], tuple[int, int]] = {}
    rijen = []
    for t in totalen:
        dag = wijzer.dag(t.tijd)
        if dag is None:
            continue
        aantal, overig = t.aantal, t.overig
        if per_maand and t.maat == "gehuisvest":
            groep = (t.gebied, t.codes, halfjaar(dag))
            vorig, vorig_overig = som.get(groep, (0, 0))
            aantal, overig = aantal + vorig, overig + vorig_overig
            som[groep] = (aantal, overig)
        waarden = {
            "soort": t.soort,
            "maat": t.maat,
            "gebied": t.gebied,
            "aantal": aantal,
            "bron": bron,
            "peildatum": dag,
            "codes": list(t.codes),
            "overig": overig,
        }
        rijen.append(Rij(waarden, t.plaats))
    return rijen
