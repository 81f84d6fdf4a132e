"""The parts of the page Leveringen: the list with its filters, one levering, withdrawing it."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import streamlit as st

from werkbank.fouten import Weigering
from werkbank.gegevens import gegevenssoort
from werkbank.opmaak import datum, getal
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bevestiging import bevestig
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.koppeling import als_yaml, toon_koppeling
from werkbank.ui.delen.links import adres, link
from werkbank.ui.delen.meenemen import Mee
from werkbank.ui.delen.paginas import LEVERINGEN
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.wie import gebruiker, verplicht, vraag_wie, waarom_niet, zonder_wie
from werkbank.weergave import definities
from werkbank.weergave.gegevenskolommen import kolommen_van
from werkbank.weergave.kolommen import Kolom, kolom, ontbreekt

FILTERS = ("herkomst", "gegevenssoort", "leverancier", "stand")
_HERKOMST = {"eigen": "Eigen", "werkplan": "Werkplan", "voorbeeld": "Voorbeeld"}
_TELT_MEE = {"telt mee": "Telt mee", "vervangen": "(Deels) vervangen", "ingetrokken": "Ingetrokken"}
_ALLE = "alle"
_TOON_RIJEN = 50
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_LIJST = (
    kolom("gegevenssoort_titel"),
    kolom("leverancier", breedte="16rem"),
    kolom("peildatum"),
    kolom("bekend_op_dag"),
    kolom("rijen_aantal"),
    kolom("stand_tekst", als="telt_mee", breedte="9rem"),
    kolom("herkomst"),
)
_BEVINDINGEN = (
    kolom("ernst", breedte="9rem"),
    kolom("tekst"),
    kolom("plaats", breedte="16rem"),
    kolom("waarde", als="er_stond", breedte="12rem"),
)
_GEBEURTENISSEN = (
    kolom("wanneer", breedte="12rem"),
    kolom("wat"),
    kolom("door", als="door_wie", breedte="16rem"),
    kolom("reden", als="opmerking_of_reden", breedte="40%"),
)
_TERZIJDE = (
    kolom("plaats", als="deel_van_het_logboek", breedte="28rem"),
    kolom("aard", als="wat_er_is", breedte="10rem"),
    kolom("reden", als="waarom_het_niet_meetelt"),
)


def kies_filters() -> dict[str, str | None]:
    """What the reader wants to see of the leveringen; None is everything."""
    uit_logboek = {
        naam: {rij.code: rij.naam for rij in rijen} for naam, rijen in vraag("leveringen/filters").per("filter").items()
    }
    opties = {
        "herkomst": ("Herkomst", _HERKOMST),
        "gegevenssoort": ("Gegevens", uit_logboek.get("gegevenssoort", {})),
        "leverancier": ("Leverancier", uit_logboek.get("leverancier", {})),
        "stand": ("Telt mee", _TELT_MEE),
    }
    gekozen = {}
    with keuzebalk():
        for naam, (label, codes) in opties.items():
            code = kies(naam, label, {_ALLE: "Alle"} | codes, _ALLE, width=210)
            gekozen[naam] = None if code == _ALLE else code
    return gekozen


def toon_lijst(filters: dict[str, str | None]) -> None:
    """All leveringen that fit, each with a link to the levering itself."""
    with sectie("tabel", "Alle leveringen", query="leveringen/lijst", definitie=definities.LEVERINGEN_LIJST) as deel:
        rijen = vraag("leveringen/lijst", **filters)
        if not rijen:
            st.markdown("Geen levering past bij deze keuzes.")
            return
        naar = adres(LEVERINGEN, rij={"levering": "levering_id"}, **{n: w for n, w in filters.items() if w})
        deel.tabel(rijen, (kolom("bestandsnaam", als="bestand", breedte="22rem", link=naar), *_LIJST), fictief=False)


def toon_kalender() -> None:
    """Supplier × month: received in time, late, missing, or still to come. Nothing when nobody is expected."""
    rijen = vraag("leveringen/kalender", vandaag=gegevens.vandaag())
    if not rijen:
        return
    with sectie(
        "kalender", "Leveringskalender", query="leveringen/kalender", definitie=definities.LEVERINGEN_KALENDER
    ) as deel:
        maanden = dict.fromkeys(rijen.gesorteerd(lambda rij: rij.maand).kolom("maand_tekst"))
        naast: dict[tuple[str, str], dict[str, Any]] = {}
        for rij in rijen:
            wie = {"leverancier": rij.leverancier, "soort_titel": rij.soort_titel}
            naast.setdefault((rij.leverancier, rij.soort_titel), wie | maanden)[rij.maand_tekst] = rij.tekst
        kolommen = (kolom("leverancier"), kolom("soort_titel"))
        deel.tabel(Rijen.van(naast.values()), (*kolommen, *(Kolom(maand, maand) for maand in maanden)), fictief=False)


def toon_terzijde() -> None:
    """What is damaged or not whole; nothing when all is well."""
    rijen = vraag("leveringen/terzijde")
    if not rijen:
        return
    with sectie("terzijde", "Overgeslagen", query="leveringen/terzijde", definitie=definities.LEVERINGEN_TERZIJDE) as d:
        d.tabel(rijen, _TERZIJDE, fictief=False)


def toon_levering(levering_id: str) -> None:
    """One levering: its facts, the original, how it was read, what was found, its rows, and what happened to it."""
    link(LEVERINGEN, "Terug naar alle leveringen", **{n: st.query_params[n] for n in FILTERS if n in st.query_params})
    gevonden = vraag("leveringen/levering", levering=levering_id)
    if not gevonden:
        st.markdown("Deze levering staat niet in het logboek, of was er op deze dag nog niet.")
        return
    levering = gevonden[0]
    with sectie("levering", levering.bestandsnaam, query="leveringen/levering", definitie=definities.LEVERING) as deel:
        toon("kaart", velden=_feiten(levering))
        if not levering.verwijderd:
            _bestanden(levering)
    _bevindingen(levering_id)
    for inhoud in vraag("leveringen/inhoud", levering=levering_id):
        _rijen(levering_id, inhoud)
    with sectie("gebeurtenissen", "Wat ermee gebeurde", query="leveringen/gebeurtenissen") as deel:
        deel.tabel(vraag("leveringen/gebeurtenissen", levering=levering_id), _GEBEURTENISSEN, fictief=False)
    if levering.herkomst == "eigen" and not levering.verwijderd:
        _verander(levering)


def _feiten(levering: Any) -> list[tuple[str, str]]:
    stand = f"{getal(levering.telt_aantal)} van {getal(levering.rijen_aantal)}"
    if levering.ingetrokken:
        stand = "de inhoud is voorgoed verwijderd" if levering.verwijderd else "ingetrokken"
    feiten = [
        ("Gegevens", levering.gegevenssoort_titel),
        ("Leverancier", levering.leverancier),
        ("Peildatum", "" if ontbreekt(levering.peildatum) else datum(levering.peildatum)),
        ("Rijen die meetellen", stand),
        ("Ontvangen op", datum(levering.ontvangen_op)),
        ("Vastgelegd op", levering.vastgelegd_tekst),
        ("Vastgelegd door", levering.vastgelegd_door),
        ("Opmerking", levering.toelichting),
        ("Nummer", levering.nummer),
    ]
    return [(naam, waarde) for naam, waarde in feiten if waarde]


def _bestanden(levering: Any) -> None:
    """The original to download, and how it was read."""
    koppelingen = vraag("leveringen/koppeling", levering=levering.levering_id)
    with st.container(key="bestanden", horizontal=True, gap="medium"):
        st.download_button(
            "Download het origineel",
            data=partial(_origineel, levering.levering_id),
            file_name=levering.bestandsnaam,
            mime="application/octet-stream",
            key="origineel",
            on_click="ignore",
        )
        if koppelingen:
            koppeling_ = json.loads(koppelingen[0].koppeling)
            st.download_button(
                "Download hoe het is gelezen",
                data=als_yaml(koppeling_),
                file_name=f"koppeling-{levering.nummer}.yaml",
                mime="application/yaml",
                key="koppeling",
                on_click="ignore",
            )
    if koppelingen:
        toon_koppeling(koppeling_)


def _origineel(levering_id: str) -> bytes:
    logboeken = gegevens.logboeken()
    return logboeken.waar(levering_id).origineel(levering_id)[1]


def _bevindingen(levering_id: str) -> None:
    with sectie("bevindingen", "Bevindingen", query="leveringen/bevindingen") as deel:
        bevindingen = vraag("leveringen/bevindingen", levering=levering_id)
        if not bevindingen:
            st.markdown("Bij het vastleggen viel er niets op.")
        else:
            deel.tabel(bevindingen, _BEVINDINGEN, fictief=False)


def _rijen(levering_id: str, inhoud: Any) -> None:
    soort = gegevenssoort(inhoud.gegevenssoort)
    query = "leveringen/rijen_gemeente" if "gemeente_code" in soort.kolomnamen else "leveringen/rijen"
    with sectie(f"rijen_{soort.naam}", f"Rijen: {inhoud.titel.lower()}", query=query) as deel:
        rijen = vraag(query, levering=levering_id, gegevenssoort=soort.naam)
        kolommen = (*kolommen_van(soort), kolom("telt_mee"))
        if len(rijen) > _TOON_RIJEN:
            st.markdown(f"De eerste {_TOON_RIJEN} van {getal(len(rijen))} rijen. In het bestand staan ze alle.")
        deel.tabel(rijen[:_TOON_RIJEN], kolommen, opmerking="")
        deel.mee = Mee(rijen, kolommen)


def _verander(levering: Any) -> None:
    """Withdraw a levering, or restore it. Not while looking back: what is done counts from now."""
    terug = bool(levering.ingetrokken)
    with sectie("verander", "Herstellen" if terug else "Intrekken"):
        if gegevens.stand().bekend_op:
            st.markdown(
                "U kijkt terug naar een eerdere dag. Ga naar nu om een levering in te trekken of te herstellen."
            )
            return
        if reden_niet := waarom_niet("herstel" if terug else "intrekking"):
            st.markdown(reden_niet)
            return
        st.markdown(
            "De levering telt weer mee, alsof zij nooit was ingetrokken."
            if terug
            else "De levering telt dan niet meer mee. Zij blijft in het logboek staan, en u kunt haar herstellen."
        )
        with st.form("verander_vorm"):
            # A key of its own: the reason to withdraw is not the reason to restore.
            reden = st.text_input(
                verplicht("Reden"),
                key="reden_herstel" if terug else "reden_intrekking",
                max_chars=300,
                placeholder="blijft in het logboek staan",
            )
            wie = vraag_wie("wie")
            gedaan = st.form_submit_button("Herstel deze levering" if terug else "Trek deze levering in")
        if gedaan:
            if redenen := [*([] if reden.strip() else ["Geef een reden op."]), *zonder_wie(wie)]:
                raise Weigering(redenen)
            logboeken = gegevens.logboeken()
            doe = logboeken.herstel if terug else logboeken.trek_in
            doe(levering.levering_id, reden=reden, door=gebruiker(wie))
            bevestig(
                f"“{levering.bestandsnaam}” {'telt weer mee' if terug else 'is ingetrokken en telt niet meer mee'}."
            )
