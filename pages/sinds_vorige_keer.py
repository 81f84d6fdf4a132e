"""Sinds vorige keer: what changed since the last PRT (or another day), in figures, in sentences and as a list."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk
from werkbank.ui.delen.links import link
from werkbank.ui.delen.paginas import VERSCHILLEN
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.sinds_vorige_keer import gebieden, kies_sinds, kolommen, toon_zinnen, veranderingen
from werkbank.weergave import definities_vergadering as definities
from werkbank.weergave.sinds import NOTITIES, kaarten

keuze = schil("Sinds vorige keer", "regio", "peildatum")
with keuzebalk():
    dagen = kies_sinds(keuze)
rijen = veranderingen(dagen, keuze.regio)
sommen = gebieden(dagen)

with sectie("kpi", query="sinds_vorige_keer/gebieden", definitie=definities.SINDS_KERN) as deel:
    deel.toont(sommen)
    deel.kpis(*kaarten(sommen, keuze.gebied))

with sectie(
    "zinnen", "Wat er veranderde", query="sinds_vorige_keer/veranderingen", definitie=definities.SINDS_ZINNEN
) as deel:
    deel.naast(sommen)
    if not rijen:
        st.markdown("Er is niets veranderd: toen en nu zijn gelijk.")
    else:
        deel.toont(rijen)
        toon_zinnen(rijen, sommen, dagen, keuze.gebied)

if notities := vraag("sinds_vorige_keer/notities", toen=dagen.toen, regio=keuze.regio):
    with sectie("notities", "Notities", query="sinds_vorige_keer/notities") as deel:
        deel.tabel(notities, NOTITIES, fictief=False)

if rijen:
    with sectie(
        "tabel", "Alle veranderingen", query="sinds_vorige_keer/veranderingen", definitie=definities.SINDS_TABEL
    ) as deel:
        deel.tabel(rijen, kolommen())
        link(VERSCHILLEN, "Naar Verschillen: elk cijfer van twee momenten naast elkaar", van=dagen.toen.isoformat())
