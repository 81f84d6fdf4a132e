"""From a table of which the columns are known to figures, totals to compare, and all that is left out.

A row goes through the same steps, each in a module of its own: what area it names and what kind of row that makes it
(``rijsoort``), what it says of its figures (``uit_de_rij``), and then the figures (``cijferrij``) or a total
(``totalen``). ``sommen`` runs along.
"""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.cijferrij import lees_cijfers
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan, maak_leesplan
from werkbank.intake.herkennen.samenstellen.notities import Notities
from werkbank.intake.herkennen.samenstellen.rijsoort import Rijsoort, duid_rij
from werkbank.intake.herkennen.samenstellen.sommen import Sommen
from werkbank.intake.herkennen.samenstellen.totalen import getallen_van_totaal, lees_totalen, waarover
from werkbank.intake.herkennen.samenstellen.waarde import Inhoud
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.gebied import Gebied
from werkbank.intake.waarden import lees_getal


def lees_tabel(blok: Blok, kolommen: Sequence[Kolom], bestandsnaam: str, gesprek: Gesprek) -> Inhoud:
    """What stands in a table. What is doubtful is asked in ``gesprek``."""
    plan = maak_leesplan(blok, kolommen, bestandsnaam, gesprek)
    notities = Notities(plan)
    notities.over_kolommen(kolommen, set(gesprek.vragen))
    return lees_rijen(plan, notities)


def lees_rijen(plan: Leesplan, notities: Notities) -> Inhoud:
    """The rows of a table one by one, each understood after those above it."""
    inhoud, sommen = notities.inhoud, Sommen()
    vorige: Gebied | None = None
    for rij in plan.rijen:
        wat = duid_rij(plan, rij, sommen, vorige)
        if wat.soort in ("gemeente", "vervolg") and wat.gebied is not None:
            vorige = wat.gebied
            sommen.tel_gemeente(vorige.code)
            for kolom, waarde in lees_cijfers(plan, rij, vorige, notities):
                if waarde.aantal is not None:
                    sommen.tel_cijfer(kolom, waarde.aantal)
                inhoud.waarden.append(waarde)
        elif wat.soort == "buiten" and wat.gebied is not None:
            notities.laat_rij_weg(rij, "ligt buiten Overijssel", (wat.gebied.naam,))
            sommen.tel_buiten(_cijfers_buiten(plan, rij))
        elif wat.soort in ("totaal", "totaal-zonder-opschrift"):
            _lees_totaal(plan, rij, wat, sommen, notities)
        elif wat.soort == "toelichting":
            notities.laat_rij_weg(rij, "toelichting, geen cijfers", notities.woorden(rij))
        elif wat.gezegd is not None:
            if wat.reden:
                notities.laat_rij_weg(rij, wat.reden)
            notities.meld(wat.gezegd, rij)
    inhoud.buiten_aantal = sommen.buiten_rijen
    return inhoud


def _lees_totaal(plan: Leesplan, rij: int, wat: Rijsoort, sommen: Sommen, notities: Notities) -> None:
    getallen = getallen_van_totaal(plan, rij)
    if getallen and all(getal is None for getal in getallen.values()):
        notities.laat_rij_weg(rij, "tussenkop, geen cijfers")
        return
    over = waarover(plan, rij, wat.gebied.naam if wat.gebied else "", getallen, sommen)
    naam = f" ({over.gebied})" if over.gebied else ""
    notities.laat_rij_weg(rij, f"{wat.soort.replace('-', ' ')}{naam}: de werkbank rekent totalen zelf uit")
    notities.inhoud.totalen.extend(lees_totalen(plan, rij, over, getallen, sommen))
    sommen.sluit_groep()


def _cijfers_buiten(plan: Leesplan, rij: int) -> dict[int, int]:
    ruw = {k.kolom: plan.rooster.waarde(rij, k.kolom) for k in plan.cijfers}
    gelezen = {kolom: w if type(w) is float else lees_getal(w).waarde for kolom, w in ruw.items()}
    return {kolom: int(getal) for kolom, getal in gelezen.items() if getal is not None}
