"""Personal data is refused at the door: columns about persons, recognised by their header.

Nothing of such a file is kept, and no message repeats what stands in it.
"""

from __future__ import annotations

import re

from werkbank.fouten import Bevinding, OnbekendeGemeente
from werkbank.intake.kop import sleutel
from werkbank.intake.lezen import Bestand, Blad, celnaam
from werkbank.register import herken, is_totaal

_EERSTE_RIJEN = 20
_KOP = re.compile(
    r"bsn(?:_?(?:nummer|nr))?|burgerservice_?(?:nummer|nr)|sofi_?(?:nummer|nr)|v_?(?:nummer|nr)|vreemdelingen_?nummer"
    r"|coa_?(?:nummer|nr)|paspoort_?(?:nummer|nr)|(?:voor|achter|roep|geslachts|familie)_?naam|voornamen|voorletters"
    r"|naam|namen|volledige_naam|naam_(?:bewoner|client|persoon|statushouder|vergunninghouder)"
    r"|(?:geboorte|geb)_?(?:datum|dag|plaats|land)|date_of_birth|(?:first|last|sur)_?name|telefoon(?:_?nummer)?"
    r"|e_?mail(?:_?adres)?"
)


def zoek_persoonsgegevens(bestand: Bestand) -> list[Bevinding]:
    """A "fout" for every column about persons, without any of its values."""
    return [
        Bevinding(
            "fout",
            "persoonsgegevens",
            f"Kolom “{sleutel(waarde)}” lijkt over personen te gaan. De werkbank neemt geen persoonsgegevens aan en "
            "heeft niets van dit bestand bewaard. Lever aantallen per gemeente aan, zonder deze kolom.",
            bestand.naam,
            blad.naam,
            rij + 1,
            celnaam(rij, kolom),
        )
        for blad in bestand.bladen
        for rij, cellen in enumerate(blad.rijen[:_EERSTE_RIJEN])
        for kolom, waarde in enumerate(cellen)
        if _KOP.fullmatch(sleutel(waarde)) and not _is_kolom_van_gemeenten(blad, rij, kolom)
    ]


def _is_kolom_van_gemeenten(blad: Blad, rij: int, kolom: int) -> bool:
    """Whether a column "naam" names municipalities: then it says nothing about persons."""
    if sleutel(blad.waarde(rij, kolom)) not in ("naam", "namen"):
        return False
    eronder = [w for r in range(rij + 1, min(blad.hoogte, rij + 6)) if (w := blad.waarde(r, kolom)) is not None]
    return bool(eronder) and all(_is_gemeente(w) for w in eronder)


def _is_gemeente(waarde: object) -> bool:
    try:
        herken(waarde)
    except OnbekendeGemeente as fout:
        return bool(is_totaal(waarde)) or fout.reden == "buiten_overijssel"
    return True
