"""The figures in the row of a municipality."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.bevindingen import zeg
from werkbank.intake.cijfer import Cijfer, lees_cijfer
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.samenstellen.notities import Notities
from werkbank.intake.herkennen.samenstellen.uit_de_rij import lees_uit_de_rij, zegt_iets_anders
from werkbank.intake.herkennen.samenstellen.waarde import Waarde
from werkbank.intake.herkennen.vinden.gebied import Gebied
from werkbank.intake.lezen import Cel
from werkbank.intake.waarden import toon


def lees_cijfers(plan: Leesplan, rij: int, gebied: Gebied, notities: Notities) -> Iterator[tuple[int, Waarde]]:
    """Each figure of a row with its column; what is no figure is said and left out."""
    if (weg := zegt_iets_anders(plan, rij)) is not None:
        if weg:
            notities.laat_rij_weg(rij, f"rij niet gelezen: {weg}")
        return
    uit_de_rij = lees_uit_de_rij(plan, rij)
    if uit_de_rij.tijd is None and (datum := plan.rol.get("datum")) and plan.cijfers:
        waarde = plan.rooster.tekst(rij, datum.kolom)
        gezegd = zeg("geen-datum", "waarde", waarde=waarde) if waarde else zeg("geen-datum", "leeg")
        notities.meld(gezegd, rij, datum.kolom)
        return
    leverancier, opmerking = plan.tekst(rij, "leverancier"), plan.tekst(rij, "opmerking")
    wie = " ".join(t for k in plan.namen if (t := plan.rooster.tekst(rij, k)))
    for kolom in plan.cijfers:
        k = kolom.kolom
        betekenis = uit_de_rij.betekenis(kolom)
        if betekenis is None:
            notities.laat_cel_weg(rij, k, f"de rij zegt niet wat er geteld is ({kolom.kop})")
            continue
        aantal = _gewoon_getal(plan, rij, k)
        if aantal is None:
            cijfer = _lees_cel(plan, rij, k, notities)
            if cijfer.ernst == "fout" and not (cijfer.ontbreekt or cijfer.twijfel):
                continue
            aantal = cijfer.aantal
        plaats = plan.rooster.vindplaats(plan.bestandsnaam, rij, k)
        yield (
            k,
            Waarde(
                *betekenis,
                kolom.tijd or uit_de_rij.tijd,
                gebied.code,
                None if aantal is None else aantal * kolom.schaal,
                leverancier,
                opmerking,
                plaats,
                kolom.kop,
                teken=kolom.teken,
                wie=wie,
            ),
        )


def _gewoon_getal(plan: Leesplan, rij: int, k: int) -> int | None:
    """The whole number in a cell of which nothing else must be known; nearly all are, and need no second look."""
    rooster = plan.rooster
    cellen, plek = rooster.rijen[rij], rooster.plek(rij, k)
    ruw = cellen[k] if k < len(cellen) else None
    if type(ruw) is not float or not ruw.is_integer() or plek in rooster.blad.tekens or plek in rooster.begin:
        return None
    return int(ruw)


def _lees_cel(plan: Leesplan, rij: int, k: int, notities: Notities) -> Cijfer:
    """The figure in any other cell. A missing figure is None, never zero."""
    cel = plan.rooster.cel(rij, k)
    if "samengevoegd" in cel.tekens and not plan.twijfel.is_gedeeld(rij, k):
        cel = Cel(cel.waarde, cel.tekens - {"samengevoegd"}, cel.getoond)
    cijfer = lees_cijfer(cel)
    if cijfer.grond == "leeg":
        notities.laat_cel_weg(rij, k, "leeg: het cijfer ontbreekt")
    elif cijfer.ontbreekt:
        notities.laat_cel_weg(rij, k, f"geen cijfer: {cijfer.tekst or toon(cel.waarde)}", aard="geen-cijfer")
    elif cijfer.twijfel is not None:
        if not plan.twijfel.telt(rij, k, cijfer.twijfel):
            notities.laat_cel_weg(rij, k, f"geen cijfer: {cijfer.tekst}", aard="geen-cijfer")
            return Cijfer(None, "geen-cijfer", cijfer.tekst)
        gezegd = zeg("cel-twijfel", "gelezen", ernst="melding", cijfer=cijfer.tekst, aantal=cijfer.aantal)
        notities.meld(gezegd, rij, k)
    elif cijfer.ernst:
        notities.meld(zeg(cijfer.grond, "cel", ernst=cijfer.ernst, cijfer=cijfer.tekst), rij, k)
    return cijfer
