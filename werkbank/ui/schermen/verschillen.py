"""The parts of the page Verschillen: two moments or two suppliers to choose, and what differs between them."""

from __future__ import annotations

from collections import Counter
from datetime import date

import streamlit as st

from werkbank.gegevens import SOORTEN
from werkbank.opmaak import datum, datum_kort
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bekend_op import lees_dag
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import kies, peildatum
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.links import adres, gemeentekolom
from werkbank.ui.delen.paginas import LEVERINGEN
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.kpi import Kpi

WAT = {"momenten": "Twee momenten", "leveranciers": "Twee leveranciers"}
_ALLE = "alle"
_NU = "nu"
_WIJZIGING = {
    "nieuwere stand": "het cijfer van een latere dag",
    "gecorrigeerd": "een ander cijfer van dezelfde dag",
    "nieuw": "er was nog geen cijfer",
    "vervallen": "er is geen cijfer meer",
    "andere leverancier": "de telling van een ander",
    "nieuw halfjaar": "de telling begon opnieuw",
}
_ALTIJD = ("nieuwere stand", "gecorrigeerd", "nieuw", "vervallen")
_UITKOMST = {
    "verschilt": "twee cijfers van dezelfde dag",
    "gelijk": "hetzelfde cijfer van dezelfde dag",
    "andere peildatum": "cijfers van verschillende dagen",
}


def kies_soort() -> str | None:
    """One of the tasks; None for all."""
    opties = {_ALLE: "Alle opgaven"} | {s.naam: s.titel for s in SOORTEN}
    gekozen = kies("soort", "Opgave", opties, _ALLE, width=210)
    return None if gekozen == _ALLE else gekozen


def kies_momenten() -> tuple[date, date | None]:
    """Two days of being known; the second is None for now. The first begins at the last PRT before the figures."""
    stand = gegevens.stand()
    dagen = vraag("gedeeld/bekende_dagen", vandaag=gegevens.vandaag())
    opties = {rij.dag.isoformat(): datum_kort(rij.dag) + (" (PRT)" if rij.is_prt else "") for rij in dagen}
    # Any day may stand in the address, also one on which nothing happened.
    for tekst in (st.query_params.get("van", ""), st.query_params.get("tot", "")):
        if (dag := lees_dag(tekst)) and dag < gegevens.vandaag():
            opties.setdefault(dag.isoformat(), datum_kort(dag))
    prt = vraag("gedeeld/laatste_prt", peildatum=stand.standaard_peildatum)[0].dag.isoformat()
    van = kies("van", "Bekend op", opties, prt, width=190)
    if stand.bekend_op is None:
        tot = kies("tot", "En op", {_NU: "Nu"} | opties, _NU, width=190)
    else:
        # While looking back, "now" is that day.
        deze = stand.bekend_op.isoformat()
        tot = kies("tot", "En op", {deze: datum_kort(stand.bekend_op)} | opties, deze, width=190)
    return date.fromisoformat(van), None if tot == _NU else date.fromisoformat(tot)


def kies_leveranciers() -> tuple[str, str, date]:
    """Two suppliers, to begin with the two that most often count the same, and the day on which both are read."""
    namen = vraag("gedeeld/leveranciers").kolom("leverancier")
    if not namen:
        return "", "", gegevens.stand().standaard_peildatum
    paar = vraag("verschillen/paar")
    een, twee = (paar[0].eerste, paar[0].tweede) if paar else (namen[0], namen[-1])
    opties = {naam: naam for naam in namen}
    eerste = kies("eerste", "Leverancier", opties, een, width=200)
    tweede = kies("tweede", "En leverancier", opties, twee, width=220)
    return eerste, tweede, peildatum(width=170)


def toon_momenten(van: date, tot: date | None, soort: str | None, regio: str | None) -> None:
    """Per municipality and task: what it was, what it is, and the levering that made the difference."""
    titel = f"Bekend op {datum(van)} tegenover {'nu' if tot is None else datum(tot)}"
    with sectie("tabel", titel, query="verschillen/momenten", definitie=definities.VERSCHILLEN_MOMENTEN) as deel:
        rijen = vraag("verschillen/momenten", van=van, tot=tot, soort=soort, regio=regio)
        if not rijen:
            st.markdown("Er is geen verschil: op beide momenten waren dezelfde cijfers bekend.")
            return
        aantallen = Counter(rijen.kolom("wijziging"))
        soorten = [w for w in _WIJZIGING if w in _ALTIJD or w in aantallen]
        deel.kpis(*(Kpi(w.capitalize(), aantallen[w], _WIJZIGING[w]) for w in soorten))
        deel.tabel(rijen, (*_wie(), kolom("wat"), *_cijfers("Toen", "Nu"), *_waardoor()))


def toon_leveranciers(eerste: str, tweede: str, dag: date, soort: str | None, regio: str | None) -> None:
    """Per municipality and task: the latest figure of both suppliers; of two days nothing is subtracted."""
    titel = f"{eerste} tegenover {tweede}" if eerste else "Twee leveranciers"
    with sectie(
        "tabel", titel, query="verschillen/leveranciers", definitie=definities.VERSCHILLEN_LEVERANCIERS
    ) as deel:
        rijen = vraag("verschillen/leveranciers", eerste=eerste, tweede=tweede, soort=soort, regio=regio, peildatum=dag)
        if not rijen:
            leeg("Nog geen cijfers van deze leveranciers", "Hier staan straks hun cijfers naast elkaar.")
            return
        if eerste == tweede:
            st.markdown("Kies twee verschillende leveranciers.")
            return
        aantallen = Counter(rijen.kolom("wijziging"))
        kpis = [Kpi(w.capitalize(), aantallen[w], uitleg) for w, uitleg in _UITKOMST.items()]
        een_van_twee = aantallen.total() - sum(aantallen[w] for w in _UITKOMST)
        deel.kpis(*kpis, Kpi("Maar één telling", een_van_twee, "de ander leverde geen cijfer"))
        maat = kolom("maat")
        deel.tabel(rijen, (*_wie(), maat, *_cijfers(eerste, tweede), *_waardoor()))


def _wie() -> tuple[Kolom, ...]:
    return (gemeentekolom(), kolom("soort_titel"))


def _cijfers(oud: str, nieuw: str) -> tuple[Kolom, ...]:
    return (
        kolom("oud_aantal", kop=oud),
        kolom("nieuw_aantal", kop=nieuw),
        kolom("verschil_aantal", als="verandering"),
        kolom("wijziging", breedte="11rem"),
    )


def _waardoor() -> tuple[Kolom, ...]:
    return (
        kolom("peildatum"),
        kolom("bestandsnaam", breedte="14rem", link=adres(LEVERINGEN, rij={"levering": "levering_id"})),
    )
