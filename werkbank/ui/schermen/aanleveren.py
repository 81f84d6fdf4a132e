"""The parts of the page Aanleveren: what was understood, what is asked, found, left out and changed; recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from werkbank.fouten import Bevinding, DubbeleLevering, Weigering
from werkbank.gegevens import gegevenssoort
from werkbank.gegevens.toets import Plaats
from werkbank.intake.aanlevering import Aanlevering, leg_vast, toets_nieuw
from werkbank.intake.lezen import plek
from werkbank.logboek import Logboek
from werkbank.opmaak import datum, getal
from werkbank.register import gemeente
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bekend_op import lees_dag
from werkbank.ui.delen.bevestiging import bevestig
from werkbank.ui.delen.koppeling import toon_koppeling
from werkbank.ui.delen.links import link
from werkbank.ui.delen.meenemen import Mee
from werkbank.ui.delen.melding import band, toon_fout
from werkbank.ui.delen.paginas import LEVERINGEN, OVERZICHT
from werkbank.ui.delen.sectie import Deel, sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.wie import gebruiker, verplicht, vraag_wie, waarom_niet, zonder_wie
from werkbank.ui.schermen.aanleveren_invoer import Invoer, begin_opnieuw, op_volgorde, vraag_antwoord
from werkbank.ui.schermen.aanleveren_verbeteren import vraag_verbetering, wordt_verbeterd
from werkbank.weergave import definities
from werkbank.weergave.gegevenskolommen import kolommen_van
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.kpi import Kpi

_TOON = 8
_MEESTE = 1_000
_ERNST = ("fout", "vraag", "waarschuwing", "melding")
_BEVINDINGEN = (
    kolom("ernst"),
    kolom("tekst", breedte="50%"),
    kolom("waar", breedte="14rem"),
    kolom("waarde", als="er_staat", breedte="12rem"),
)
_HERKOMST = (
    kolom("waar", breedte="10rem"),
    kolom("origineel", breedte="45%"),
)
_WEGGELATEN = (
    kolom("waar", breedte="12rem"),
    kolom("reden", als="waarom_niet_gelezen", breedte="38%"),
    kolom("inhoud"),
)
_WIJZIGINGEN = (
    kolom("gemeente"),
    kolom("soort_titel"),
    kolom("maat"),
    kolom("peildatum"),
    kolom("leverancier"),
    kolom("oud"),
    kolom("nieuw"),
    kolom("verschil"),
    kolom("wijziging", als="wat_verandert"),
)
_ERNAAST = (
    kolom("gemeente"),
    kolom("soort_titel"),
    kolom("maat"),
    kolom("peildatum"),
    kolom("nieuw"),
    kolom("vorig_aantal"),
    kolom("vorige_peildatum"),
    kolom("keer_vorig"),
    kolom("opgave_aantal"),
    kolom("opgave_pct"),
)
_ALTIJD = ("gemeente", "oud", "nieuw", "verschil", "wijziging")
_WIJZIGING = {
    "veranderd": ("Veranderd", "het cijfer wordt een ander"),
    "nieuw": ("Nieuw", "er was nog geen cijfer"),
    "gelijk": ("Gelijk", "hetzelfde cijfer als nu"),
    "ontbreekt": ("Ontbreekt", "staat niet in dit bestand en blijft zoals het is"),
}


def toon_stand(aanlevering: Aanlevering) -> None:
    """In one line: what this is, and whether it can be recorded."""
    open_, fouten = len(aanlevering.vragen), len(aanlevering.fouten)
    rijen = _rijen(aanlevering.rijen_aantal)
    if fouten:
        band(
            "fout",
            f"Kan zo niet worden vastgelegd: {fouten} {'fout' if fouten == 1 else 'fouten'}. Er is niets bewaard.",
        )
    elif open_:
        band("melding", f"Nog {open_} {'vraag' if open_ == 1 else 'vragen'} open. Daarna kunt u vastleggen.")
    elif aanlevering.vraagt_opmerking:
        aantal = len(aanlevering.waarschuwingen)
        wat = "waarschuwing die" if aantal == 1 else "waarschuwingen die"
        band(
            "waarschuwing",
            f"{rijen} gelezen, met {aantal} {wat} om een opmerking {'vraagt' if aantal == 1 else 'vragen'}.",
        )
    else:
        band("melding", f"{rijen} gelezen. Er is nog niets vastgelegd: kijk of het klopt en leg onderaan vast.")


def toon_geweigerd(bevindingen: Sequence[Bevinding]) -> None:
    """Why the file before this was refused at the door; nothing of it is left."""
    if bevindingen:
        band("fout", "Geweigerd: dit bestand lijkt persoonsgegevens te bevatten. Er is niets van bewaard.")
        toon_bevindingen(bevindingen)


def toon_vragen(invoer: Invoer, aanlevering: Aanlevering) -> None:
    """The open questions, and those that were answered, which can still be answered otherwise."""
    if not (aanlevering.vragen or any(v.sleutel != wordt_verbeterd(invoer) for v in aanlevering.beantwoord)):
        return
    with sectie("vragen", "Vragen", definitie=definities.AANLEVEREN_VRAGEN), st.container(key="vragen_velden"):
        elders = wordt_verbeterd(invoer)
        beantwoord = [v for v in aanlevering.beantwoord if v.sleutel != elders]
        for vraag in op_volgorde(invoer, (*aanlevering.vragen, *beantwoord)):
            vraag_antwoord(invoer, vraag, beantwoord=vraag in aanlevering.beantwoord)


def toon_bevindingen(bevindingen: Sequence[Bevinding]) -> None:
    """What was found, the gravest first."""
    if not bevindingen:
        return
    with sectie("bevindingen", "Bevindingen", definitie=definities.AANLEVEREN_BEVINDINGEN) as deel:
        op_ernst = sorted(bevindingen, key=lambda b: _ERNST.index(b.ernst))
        rijen = [asdict(b) | {"waar": _waar(b.blad, b.rij, b.cel)} for b in op_ernst]
        _lange_tabel(deel, Rijen.van(rijen), _BEVINDINGEN, "bevindingen")


def toon_wat(invoer: Invoer, aanlevering: Aanlevering) -> None:
    """What this is: what holds for every row, and each column with its words; each can be corrected by hand."""
    if not (aanlevering.rijen_aantal or aanlevering.koppeling):
        return
    with sectie("wat", "Wat de werkbank las"):
        toon("kaart", velden=_feiten(aanlevering))
        if aanlevering.koppeling:
            toon_koppeling(aanlevering.koppeling)
        vraag_verbetering(invoer, aanlevering)


def toon_gelezen(aanlevering: Aanlevering) -> None:
    """Each row beside what stood in the file."""
    for naam, tabel in aanlevering.tabellen.items():
        soort_ = gegevenssoort(naam)
        titel = f"Naast het origineel: {soort_.titel.lower()}"
        with sectie(f"gelezen_{naam}", titel, definitie=definities.AANLEVEREN_GELEZEN) as deel:
            aantal = _MEESTE if _toon_alles(tabel.num_rows, f"gelezen_{naam}") else _TOON
            vast = {veld for veld, _ in _vast(aanlevering, naam)}
            kolommen = [k for k in kolommen_van(soort_) if k.naam not in vast]
            deel.tabel(_met_origineel(aanlevering, naam, aantal), (*_HERKOMST, *kolommen), opmerking="")
            deel.mee = None


def toon_weggelaten(aanlevering: Aanlevering) -> None:
    """Every row and cell that is not among the rows, with its reason."""
    if not aanlevering.weggelaten:
        return
    titel = f"Niet gelezen ({getal(len(aanlevering.weggelaten))})"
    with sectie("weggelaten", titel, definitie=definities.AANLEVEREN_WEGGELATEN) as deel:
        rijen = [
            {"waar": _waar(w.blad, w.rij, w.cel), "reden": w.reden, "inhoud": " | ".join(w.inhoud)}
            for w in aanlevering.weggelaten
        ]
        _lange_tabel(deel, Rijen.van(rijen), _WEGGELATEN, "weggelaten")


def toon_wijzigingen(aanlevering: Aanlevering) -> None:
    """What recording changes against the present figures; what stays the same is only counted."""
    alle = aanlevering.wijzigingen
    if not alle.num_rows:
        return
    with sectie("wijzigingen", "Wat er verandert", definitie=definities.AANLEVEREN_WIJZIGINGEN) as deel:
        aantallen = Counter(alle["wijziging"].to_pylist())
        deel.kpis(*(Kpi(kop, aantallen[w], uitleg) for w, (kop, uitleg) in _WIJZIGING.items()))
        # What stays the same comes last in the query.
        anders = alle.slice(0, alle.num_rows - aantallen["gelijk"])
        if anders.num_rows:
            verschilt = tuple(k for k in _WIJZIGINGEN if k.naam in _ALTIJD or len(alle[k.naam].unique()) > 1)
            eerste = Rijen.van_arrow(anders.slice(0, _MEESTE))
            _lange_tabel(deel, eerste, verschilt, "wijzigingen", aantal=anders.num_rows)
            deel.mee = Mee(partial(Rijen.van_arrow, alle), _WIJZIGINGEN)
        else:
            st.markdown("Alle cijfers in dit bestand zijn al bekend.")


def toon_ernaast(aanlevering: Aanlevering) -> None:
    """Each figure beside the one before it and its opgave; nothing where there is neither."""
    alle = aanlevering.ernaast
    met = [n for n in ("vorig_aantal", "opgave_aantal") if alle.num_rows and alle[n].null_count < alle.num_rows]
    if not met:
        return
    with sectie("ernaast", "Naast het vorige cijfer en de opgave", definitie=definities.AANLEVEREN_ERNAAST) as deel:
        leeg = {naam for naam in alle.column_names if alle[naam].null_count == alle.num_rows}
        vast = {naam for naam in ("soort_titel", "maat", "peildatum") if len(alle[naam].unique()) == 1}
        kolommen = tuple(k for k in _ERNAAST if k.naam not in leeg | vast)
        _lange_tabel(deel, Rijen.van_arrow(alle.slice(0, _MEESTE)), kolommen, "ernaast", aantal=alle.num_rows)
        deel.mee = Mee(partial(Rijen.van_arrow, alle), _ERNAAST)


def toon_vastleggen(aanlevering: Aanlevering) -> None:
    """Record in one step; with a warning a remark is asked for."""
    with sectie("vastleggen", "Vastleggen"):
        if not aanlevering.vastlegbaar:
            st.markdown(_waarom_niet(aanlevering))
            return
        if gegevens.stand().bekend_op:
            st.markdown("U kijkt terug naar een eerdere dag. Ga naar nu om vast te leggen.")
            return
        if reden := waarom_niet("vastleggen", aanlevering.gegevenssoort):
            st.markdown(reden)
            return
        logboek = gegevens.logboeken().eigen
        if _is_al_vastgelegd(logboek, aanlevering):
            return
        with st.form("vastleggen_vorm"):
            opmerking = st.text_area(
                verplicht("Opmerking: waarom klopt dit ondanks de waarschuwing")
                if aanlevering.vraagt_opmerking
                else "Opmerking",
                key="opmerking",
                height=80,
                placeholder="blijft bij de levering staan"
                + ("" if aanlevering.vraagt_opmerking else "; mag leeg blijven"),
            )
            ontvangen = st.text_input(
                "Ontvangen op", key="ontvangen", placeholder="vandaag; anders een dag zoals 5-7-2024"
            )
            wie = vraag_wie("wie")
            gedaan = st.form_submit_button(_knop(aanlevering), type="primary")
        if gedaan:
            dag, redenen = _dag_van_ontvangst(ontvangen)
            if aanlevering.vraagt_opmerking and not opmerking.strip():
                redenen.insert(0, "Schrijf in de opmerking waarom het cijfer klopt ondanks de waarschuwing.")
            if redenen := [*redenen, *zonder_wie(wie)]:
                raise Weigering(redenen)
            levering = leg_vast(logboek, aanlevering, door=gebruiker(wie), opmerking=opmerking, ontvangen_op=dag)
            begin_opnieuw()
            op_dag = {} if levering.peildatum is None else {"peildatum": levering.peildatum.isoformat()}
            rijen = _rijen(sum(levering.rijen_aantal.values()))
            bevestig(
                f"“{levering.bestandsnaam}” is vastgelegd: {rijen}.",
                (OVERZICHT, "Bekijk het overzicht", op_dag),
                (LEVERINGEN, "Bekijk de levering", {"levering": levering.id}),
            )


def _dag_van_ontvangst(tekst: str) -> tuple[date | None, list[str]]:
    """The day as it was filled in, None for today; and why it is refused: no day, or one that has yet to come."""
    if not tekst.strip():
        return None, []
    dag = lees_dag(tekst)
    if dag is None or dag > gegevens.vandaag():
        return None, [f"“{tekst.strip()}” kan niet de dag van ontvangst zijn. Schrijf de dag als 5-7-2024."]
    return dag, []


def _is_al_vastgelegd(logboek: Logboek, aanlevering: Aanlevering) -> bool:
    """Say so when the log holds these bytes already, with the way to that levering."""
    try:
        toets_nieuw(logboek, aanlevering)
    except DubbeleLevering as fout:
        toon_fout(fout)
        wat = "Naar deze levering, om haar te herstellen" if fout.ingetrokken else "Naar deze levering"
        link(LEVERINGEN, wat, levering=fout.levering_id)
        return True
    return False


def _knop(aanlevering: Aanlevering) -> str:
    return f"Leg {_rijen(aanlevering.rijen_aantal)} vast"


def _rijen(aantal: int) -> str:
    return f"{getal(aantal)} {'rij' if aantal == 1 else 'rijen'}"


def _waarom_niet(aanlevering: Aanlevering) -> str:
    if aanlevering.fouten:
        return "Verbeter het bestand en lever het opnieuw aan. Een bestand wordt in zijn geheel vastgelegd, of niet."
    if aanlevering.heeft_vraag:
        return "Beantwoord eerst de open vragen hierboven."
    return "Er zijn geen rijen om vast te leggen."


def _feiten(aanlevering: Aanlevering) -> list[tuple[str, str]]:
    naam = aanlevering.gegevenssoort
    if not naam:
        return [("Bestand", aanlevering.bestandsnaam)]
    return [
        ("Bestand", aanlevering.bestandsnaam),
        ("Gegevens", gegevenssoort(naam).titel),
        *((veld.replace("_", " ").capitalize(), waarde) for veld, waarde in _vast(aanlevering, naam) if waarde),
        ("Rijen", getal(aanlevering.rijen_aantal)),
    ]


def _vast(aanlevering: Aanlevering, naam: str) -> list[tuple[str, str]]:
    """The columns of a kind in which every row says the same, with what they say; "" when they are empty."""
    tabel = aanlevering.tabellen[naam]
    waarden = {veld: tabel[veld].unique() for veld in tabel.column_names if veld != "gemeente_code"}
    return [(veld, _als_tekst(w[0].as_py())) for veld, w in waarden.items() if len(w) == 1 and veld != "aantal"]


def _waar(blad: str, rij: int | None, cel: str) -> str:
    plaats = f"cel {cel}" if cel else f"rij {rij}" if rij else ""
    return ", ".join(deel for deel in (blad, plaats) if deel)


def _origineel(aanlevering: Aanlevering, plaats: Plaats) -> str:
    """What stood in the file where this row comes from: its cell with the label of its row, else the whole row."""
    blad = aanlevering.bestand.blad(plaats.blad) if aanlevering.bestand else None
    if blad is None or not plaats.rij:
        return ""
    cellen = [blad.waarde(blad.rij(plaats.rij), kolom) for kolom in range(blad.breedte)]
    if plaats.cel:
        label = next((cel for cel in cellen if isinstance(cel, str)), "")
        waarde = _als_tekst(blad.waarde(*plek(plaats.cel)))
        return " | ".join(dict.fromkeys(deel for deel in (label, waarde) if deel))
    return " | ".join(_als_tekst(waarde) for waarde in cellen if waarde is not None)


def _als_tekst(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, float):
        return f"{waarde:.15g}".replace(".", ",")
    return datum(waarde) if isinstance(waarde, date) else str(waarde)


def _met_origineel(aanlevering: Aanlevering, naam: str, aantal: int) -> Rijen:
    """The first rows of a kind, with where they stood, what stood there, and the name of the municipality."""
    return Rijen.van(
        rij
        | {"waar": _waar(plaats.blad, plaats.rij, plaats.cel), "origineel": _origineel(aanlevering, plaats)}
        | ({"gemeente": gemeente(rij["gemeente_code"]).naam} if "gemeente_code" in rij else {})
        for rij, plaats in zip(
            aanlevering.tabellen[naam].slice(0, aantal).to_pylist(), aanlevering.plaatsen[naam], strict=False
        )
    )


def _toon_alles(aantal: int, sleutel: str) -> bool:
    """Whether to show all rows: when they are few, or at a tick."""
    if aantal <= _TOON:
        return True
    hoeveel = f"alle {getal(aantal)}" if aantal <= _MEESTE else f"de eerste {getal(_MEESTE)} van {getal(aantal)}"
    return st.checkbox(f"Toon {hoeveel} rijen", key=f"alles_{sleutel}")


def _lange_tabel(deel: Deel, rijen: Rijen, kolommen: Sequence[Kolom], sleutel: str, *, aantal: int = 0) -> None:
    """The first rows, and all of them at a tick; the files always hold all.

    aantal: how many there are, when `rijen` are only the first of them
    """
    toon = _MEESTE if _toon_alles(aantal or len(rijen), sleutel) else _TOON
    deel.tabel(rijen[:toon], kolommen, opmerking="", fictief=False)
    deel.mee = Mee(rijen, tuple(kolommen))
