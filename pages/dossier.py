"""Dossier: what the supervisor has on one municipality: signal, verdicts, chain, pace, notes, both counts, rules."""

import streamlit as st

from werkbank.ui.delen.gegevens import gezien_op, vraag
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.dossier import neem_mee_als_word, signaal_naast_oordeel
from werkbank.ui.schermen.opgave import teken_verloop
from werkbank.ui.schermen.statushouders import teken_waterval
from werkbank.ui.schermen.toezichtformulier import notitieformulier, oordeelformulier
from werkbank.weergave import definities_opgave
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.dossier import KETEN, NOTITIES, OORDELEN, REGELS, TELLINGEN, dossierkpis

keuze = schil("Dossier", "gemeente", "peildatum")
waar = {"gemeente": keuze.gemeente, "peildatum": keuze.peildatum}
hier = {"gebied": keuze.gemeente, "peildatum": keuze.peildatum}
stand = vraag("dossier/stand", vandaag=gezien_op(), **waar)
rij = stand[0]
naam = str(rij.gemeente)

with sectie("stand", f"{naam}, {rij.regio}", query="dossier/stand", definitie=definities.STAND) as deel:
    signaal_naast_oordeel(rij)
    deel.toont(stand)
    deel.kpis(*dossierkpis(rij))
    neem_mee_als_word(keuze, naam)

with st.expander(f"Geef een oordeel over {naam}"):
    oordeelformulier(keuze.gemeente, naam, keuze.peildatum, fictief=rij.fictief)

links, rechts = st.columns(2, gap="large")
with (
    links,
    sectie(
        "waterval",
        "Van begin naar eind",
        query="statushouders/waterval",
        definitie=definities_opgave.STATUSHOUDERS_WATERVAL,
    ) as deel,
):
    teken_waterval(deel, vraag("statushouders/waterval", **hier), naam)
with (
    rechts,
    sectie(
        "verloop",
        f"Verloop in {rij.halfjaar}",
        query="statushouders/verloop",
        definitie=definities_opgave.STATUSHOUDERS_VERLOOP,
    ) as deel,
):
    teken_verloop(
        deel,
        vraag("statushouders/verloop", **hier),
        f"huisvesting van statushouders in {naam}",
        keuze.peildatum,
        waarde="gehuisvest_aantal",
        tempo="verwacht_aantal",
        prognose=vraag("statushouders/prognose", **hier),
    )

with sectie("keten", "Keten van halfjaren", query="dossier/keten", definitie=definities_opgave.KETEN) as deel:
    deel.tabel(vraag("dossier/keten", **waar), KETEN)

with sectie("oordelen", "Oordelen", query="dossier/oordelen", definitie=definities.OORDELEN) as deel:
    oordelen = vraag("dossier/oordelen", gemeente=keuze.gemeente)
    if not oordelen:
        st.markdown(f"Er is nog geen oordeel over {naam} vastgelegd.")
    else:
        deel.tabel(oordelen, OORDELEN, fictief=False)

with sectie("notities", "Notities", query="dossier/notities") as deel:
    notities = vraag("dossier/notities", gemeente=keuze.gemeente)
    if notities:
        deel.tabel(notities, NOTITIES, fictief=False)
    with st.expander("Leg een notitie vast"):
        notitieformulier(keuze.gemeente, naam)

with sectie("tellingen", "Alle tellingen", query="dossier/tellingen", definitie=definities.TELLINGEN) as deel:
    tellingen = vraag("dossier/tellingen", **waar)
    if not tellingen:
        st.markdown(f"In {rij.halfjaar} is over {naam} nog geen cijfer ontvangen.")
    else:
        deel.tabel(tellingen, TELLINGEN)

with sectie("regels", "Regels die gelden", query="toezicht/regels", definitie=definities.REGELS) as deel:
    st.markdown(definities.EIGEN_REGELS)
    deel.tabel(vraag("toezicht/regels", peildatum=keuze.peildatum), REGELS, fictief=False)
