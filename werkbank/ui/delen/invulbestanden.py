"""A file to fill in per kind of data, offered where leveringen are seen and where they are made."""

from __future__ import annotations

from functools import partial

import streamlit as st

from werkbank.cijfers.store import Store
from werkbank.gegevens import GEGEVENSSOORTEN, SOORTEN, Gegevenssoort, gegevenssoort
from werkbank.intake.sjabloon.maken import sjabloon_csv, sjabloon_xlsx
from werkbank.intake.vorige import vorige_cijfers
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import kies
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
                opgaven = {_ALLE: "Alle opgaven"} | {s.naam: s.titel for s in SOORTEN}
                alleen = kies("sjabloon_opgave", "Voor", opgaven, _ALLE, width=230)
            vulling = {} if alleen in ("", _ALLE) else {"soort": alleen}
            for extensie, maak, mime in (("xlsx", _xlsx, _XLSX), ("csv", _csv, "text/csv")):
                st.download_button(
                    f"Download als {extensie}",
                    data=partial(maak, soort, vulling, gegevens.store()),
                    file_name=f"sjabloon-{soort.naam}.{extensie}",
                    mime=mime,
                    key=f"sjabloon_{extensie}",
                    on_click="ignore",
                )
        st.markdown(soort.doel)


def _xlsx(soort: Gegevenssoort, vulling: dict[str, str], store: Store) -> bytes:
    return sjabloon_xlsx(soort, vul_gemeenten=True, vulling=vulling, vorige=vorige_cijfers(store, soort))


def _csv(soort: Gegevenssoort, vulling: dict[str, str], _store: Store) -> bytes:
    return sjabloon_csv(soort, vul_gemeenten=True, vulling=vulling)
