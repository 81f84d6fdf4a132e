"""One quiet line on every page: what is due today, folded in; each leads to the page where something can be done."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.links import adres
from werkbank.ui.delen.paginas import DOSSIER, GEMEENTE, LEVERINGEN, PLANNING
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.openstaand import samenvatting


def toon_openstaand() -> None:
    """The line; nothing when nothing is due."""
    dag = gegevens.gezien_op()
    rijen = gegevens.vraag("openstaand/lijst", vandaag=dag)
    if rijen:
        regels = [(_naar(rij), rij.tekst) for rij in rijen]
        toon("openstaand", dag=datum(dag), samenvatting=samenvatting(rijen), regels=regels)


def _naar(rij: Any) -> str:
    match rij.aard:
        case "stap over datum":
            return adres(DOSSIER, gemeente=rij.gemeente_code)
        case "niet geleverd":
            return adres(LEVERINGEN)
        case "mijlpaal":
            return adres(PLANNING)
        case _:
            return adres(GEMEENTE, gemeente=rij.gemeente_code)
