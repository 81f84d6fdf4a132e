"""The pages of the werkbank: their files and names, in the groups of the navigation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

_WORTEL = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Pagina:
    """One page: file, as Streamlit knows it, and name in the navigation."""

    bestand: str
    naam: str

    @property
    def bestaat(self) -> bool:
        """A clone without one of the pages still works: nothing leads to what is not there."""
        return _bestaat(self.bestand)


def pagina_code(pagina: Pagina) -> str:
    """The page as an address or an agenda names it; the first page has no name in an address."""
    return "overzicht" if pagina == OVERZICHT else PurePosixPath(pagina.bestand).stem


@cache
def _bestaat(bestand: str) -> bool:
    return (_WORTEL / bestand).exists()


OVERZICHT = Pagina("app.py", "Overzicht")
ASIELOPVANG = Pagina("pages/asielopvang.py", "Asielopvang")
OPVANG_OEKRAINE = Pagina("pages/opvang_oekraine.py", "Opvang Oekraïne")
STATUSHOUDERS = Pagina("pages/statushouders.py", "Statushouders")
INVULLING = Pagina("pages/invulling.py", "Invulling")
CAPACITEITSHORIZON = Pagina("pages/capaciteitshorizon.py", "Capaciteitshorizon")
TOEZICHT = Pagina("pages/toezicht.py", "Toezicht")
REGIOVERGELIJKING = Pagina("pages/regiovergelijking.py", "Regiovergelijking")
GEMEENTE = Pagina("pages/gemeente.py", "Gemeente")
DOSSIER = Pagina("pages/dossier.py", "Dossier")
MATRIX = Pagina("pages/matrix.py", "Matrix")
EIGEN_BESTAND = Pagina("pages/eigen_bestand.py", "Eigen bestand")
VRAGEN = Pagina("pages/vragen.py", "Vragen")
BOUWEN = Pagina("pages/bouwen.py", "Bouwen")
SQL = Pagina("pages/sql.py", "SQL")
MEENEMEN = Pagina("pages/meenemen.py", "Meenemen")
PLANNING = Pagina("pages/planning.py", "Planning")
SINDS = Pagina("pages/sinds_vorige_keer.py", "Sinds vorige keer")
RAPPORTEN = Pagina("pages/rapporten.py", "Rapporten")
UITRUIL = Pagina("pages/uitruil.py", "Uitruil")
AGENDA = Pagina("pages/agenda.py", "Agenda")
WAT_ALS = Pagina("pages/wat_als.py", "Wat als")
AANLEVEREN = Pagina("pages/aanleveren.py", "Aanleveren")
LEVERINGEN = Pagina("pages/leveringen.py", "Leveringen")
VERSCHILLEN = Pagina("pages/verschillen.py", "Verschillen")
AANSLUITING = Pagina("pages/aansluiting.py", "Aansluiting")
AUDIT = Pagina("pages/audit.py", "Audit")
UITLEG = Pagina("pages/uitleg.py", "Uitleg")
HERKOMST = Pagina("pages/herkomst.py", "Herkomst")

# By what one comes for, in the order of the navigation.
GROEPEN = {
    "Stand": (OVERZICHT, ASIELOPVANG, OPVANG_OEKRAINE, STATUSHOUDERS, GEMEENTE),
    "Invulling": (INVULLING, CAPACITEITSHORIZON),
    "Toezicht": (TOEZICHT, DOSSIER, WAT_ALS),
    "Regietafel": (SINDS, AGENDA, PLANNING, UITRUIL, RAPPORTEN),
    "Analyse": (MATRIX, REGIOVERGELIJKING, VERSCHILLEN, BOUWEN, SQL, VRAGEN, EIGEN_BESTAND, MEENEMEN),
    "Herkomst": (AANLEVEREN, LEVERINGEN, AANSLUITING, AUDIT, UITLEG),
}
# Herkomst is reached from a row of a table: there is nothing to see without one.
PAGINAS = (*(pagina for groep in GROEPEN.values() for pagina in groep), HERKOMST)
