"""Print a fingerprint of every public view, before and after a move: python -m scripts.vingerafdruk [LOGBOEK]

Without a log: the shipped leveringen alone. `herkomst` is left out: it is about places, not figures.
"""

import hashlib
import sys
from pathlib import Path

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken
from werkbank.woordenboek import views

_NIET = {"herkomst"}


def vingerafdrukken(logboek: Path) -> dict[str, str]:
    """View → number of rows and sha256 of its columns and rows, in the order that the view gives them."""
    store = Store(Logboeken(logboek).lees(), lees_instellingen())
    afdrukken = {}
    for view in views():
        if view.naam not in _NIET:
            rijen = vraag_sql(store, f"select * from {view.naam}")
            inhoud = repr((rijen.kolommen, rijen.waarden)).encode()
            afdrukken[view.naam] = f"{len(rijen)} {hashlib.sha256(inhoud).hexdigest()}"
    return afdrukken


if __name__ == "__main__":
    per_view = vingerafdrukken(Path(sys.argv[1] if len(sys.argv) > 1 else "er-is-geen-logboek"))
    for naam, afdruk in per_view.items():
        print(naam, afdruk)
    print("alles", hashlib.sha256(repr(sorted(per_view.items())).encode()).hexdigest())
