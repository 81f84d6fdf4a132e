"""Dossier: what the supervisor has on one municipality: signal, verdicts, chain, pace, notes, both counts, rules."""

import streamlit as st

from werkbank.ui.delen.gegevens import gezien_op, vraag
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.statushouders import waterval_en_verloop
from werkbank.ui.schermen.dossier import neem_mee, signaal_naast_oordeel
from werkbank.ui.schermen.dossier_formulier import notitieformulier, oordeelformulier
from werkbank.weergave import definities_opgave
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.dossier import KETEN, NOTITIES, OORDELEN, REGELS, TELLINGEN, dossierkpis

keuze = schil("Dossier", "gemeente", "peildatum")
waar = {"gemeente": keuze.gemeente, "peildatum": keuze.peildatum}
stand = vraag("dossier/stand", vandaag=gezien_op(), **waar)
rij = stand[0]
naam = str(rij.gemeente)

with sectie("stand", f"{naam}, {rij.regio}", query="dossier/stand", definitie=definities.STAND) as deel:
    signaal_naast_oordeel(rij)
    deel.toont(stand)
    deel.kpis(*dossierkpis(rij))
    neem_mee(keuze)

with st.expander(f"Geef een oordeel over {naam}"):
    oordeelformulier(keuze.gemeente, naam, keuze.peildatum, fictief=rij.fictief)

wat = f"huisvesting van statushouders in {naam}"
waterval_en_verloop(keuze.gemeente, naam, rij.halfjaar, keuze.peildatum, wat=wat)

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
