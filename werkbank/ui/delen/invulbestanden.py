"""A file to fill in per kind of data, offered where leveringen are seen and where they are made."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from werkbank.cijfers.store import Store
from werkbank.gegevens import GEGEVENSSOORTEN, SOORTEN, Gegevenssoort, gegevenssoort
from werkbank.register import REGIOS
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities

_ALLE = "alle"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def toon_invulbestanden() -> None:
    """A template to fill in, per kind of data, as xlsx and csv."""
    with sectie("sjablonen", "Invulsjablonen", definitie=definities.SJABLONEN):
        # What is filled in on a page has a form, not a file.
        uit_bestand = [s for s in GEGEVENSSOORTEN if "ingevuld_op" not in s.kolomnamen]
        opties = {s.naam: s.titel for s in sorted(uit_bestand, key=lambda s: s.naam != "realisatie")}
        with st.container(key="sjabloon_keuzes", horizontal=True, gap="small", vertical_alignment="bottom"):
            soort = gegevenssoort(kies("sjabloon", "Soort gegevens", opties, "realisatie", width=260))
            alleen = ""
            if "soort" in soort.kolomnamen:
                kan = soort.kolom("soort").keuzes
                opgaven = {_ALLE: "Alle opgaven"} | {s.naam: s.titel for s in SOORTEN if s.naam in kan}
                alleen = kies("sjabloon_opgave", "Voor", opgaven, _ALLE, width=230)
            regio = ""
            if "gemeente_code" in soort.kolomnamen:
                regios = {_ALLE: "Alle gemeenten"} | {naam: naam for naam in REGIOS}
                regio = kies("sjabloon_regio", "Gemeenten van", regios, _ALLE, width=180)
        with st.container(key="sjabloon_eenmaal", horizontal=True, gap="small", vertical_alignment="bottom"):
            vulling = _eenmaal_ingevuld(soort) | ({} if alleen in ("", _ALLE) else {"soort": alleen})
            for extensie, maak, mime in (("xlsx", _xlsx, _XLSX), ("csv", _csv, "text/csv")):
                st.download_button(
                    f"Download als {extensie}",
                    data=partial(maak, soort, "" if regio == _ALLE else regio, vulling, gegevens.store()),
                    file_name=f"sjabloon-{soort.naam}.{extensie}",
                    mime=mime,
                    key=f"sjabloon_{extensie}",
                    on_click="ignore",
                )
        st.markdown(soort.doel)


def _eenmaal_ingevuld(soort: Gegevenssoort) -> dict[str, Any]:
    """What is the same on every row, typed once: peildatum, supplier and source."""
    vulling: dict[str, Any] = {}
    if "peildatum" in soort.kolomnamen:
        vulling["peildatum"] = st.date_input(
            "Peildatum", value=None, format="DD-MM-YYYY", key="sjabloon_peildatum", width=150
        )
    for naam, vraag in (("leverancier", "Leverancier"), ("bron", "Bron")):
        if naam in soort.kolomnamen:
            vulling[naam] = st.text_input(vraag, key=f"sjabloon_{naam}", width=200).strip()
    return {naam: waarde for naam, waarde in vulling.items() if waarde}


def _xlsx(soort: Gegevenssoort, regio: str, vulling: dict[str, Any], store: Store) -> bytes:
    with eerste_gebruik():
        from werkbank.intake.sjabloon.maken import sjabloon_xlsx
        from werkbank.intake.vorige import vorige_cijfers

    vorige = [rij for rij in vorige_cijfers(store, soort) if regio in ("", rij.get("regio", regio))]
    return sjabloon_xlsx(soort, vul_gemeenten=True, regio=regio, vulling=vulling, vorige=vorige)


def _csv(soort: Gegevenssoort, regio: str, vulling: dict[str, Any], _store: Store) -> bytes:
    with eerste_gebruik():
        from werkbank.intake.sjabloon.maken import sjabloon_csv

    return sjabloon_csv(soort, vul_gemeenten=True, regio=regio, vulling=vulling)
