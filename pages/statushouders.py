"""Statushouders: the chain of a half-year from begin to end, gross and net, with the pace and where it leads."""

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, sorteer
from werkbank.ui.delen.opgave import meld_peildata, teken_staven, van_gebied
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.statushouders import waterval_en_verloop
from werkbank.ui.schermen.statushouders import KETEN, SORTEER, kies_gebied, kolommen
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.kerncijfers import statushouders_kpis

WAT = "huisvesting van statushouders"

keuze = schil("Statushouders", "regio", "peildatum")
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
halfjaren = vraag("statushouders/gebied", **waar)
lopend = halfjaren.waar(lambda rij: rij.lopend)
gebied = van_gebied(lopend, keuze)
rijen = vraag("statushouders/gemeenten", sorteer="nog", **waar)
meld_peildata(gebied)

with sectie("kpi", query="statushouders/gebied", definitie=definities.STATUSHOUDERS_KERN) as deel:
    deel.toont(rijen)
    deel.kpis(*statushouders_kpis(gebied))

with keuzebalk():
    code, naam = kies_gebied(keuze)
waterval_en_verloop(code, naam, gebied.halfjaar, keuze.peildatum, wat=WAT, achter=f": {naam}")

with sectie("staven", "Per gemeente", query="statushouders/gemeenten", definitie=definities.STAVEN) as deel:
    teken_staven(deel, rijen, WAT, gebied, eenheid="personen", realisatie="gehuisvest_aantal", tempo="verwacht_aantal")

with sectie("tabel", "Alle cijfers", query="statushouders/gemeenten", definitie=definities.STATUSHOUDERS_TABEL) as deel:
    gesorteerd = vraag("statushouders/gemeenten", sorteer=sorteer(SORTEER, width=260), **waar)
    bijschrift = f"Statushouders per gemeente in {gebied.halfjaar}"
    deel.tabel(gesorteerd, kolommen(rijen, gebied), totalen=lopend, bijschrift=bijschrift)

per_gebied = halfjaren.waar(lambda rij: rij.gebied == keuze.gebied)
if len(per_gebied) > 1:
    with sectie(
        "keten", f"Halfjaren van {keuze.gebied}", query="statushouders/gebied", definitie=definities.KETEN
    ) as deel:
        deel.tabel(per_gebied, KETEN)
