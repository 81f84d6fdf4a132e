"""Personal data is refused at the door, wherever in the file it stands. Nothing of it is kept, no message repeats it.

Two things are not about residents and are in nearly every workbook: the author that the program wrote, and a line that
says whom to ask. Those are taken out, and the file is taken in without them (``personen.zonder``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePath

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding, OnbekendeGemeente
from werkbank.intake.lezen import Bestand, Blad, celnaam
from werkbank.intake.personen.kolommen import is_contactkop, koppen_over_personen, nummers_en_namen
from werkbank.intake.personen.onderdelen import PROGRAMMAS, Los, losse_teksten
from werkbank.intake.personen.tekst import CONTACT, Soort, soorten_in
from werkbank.register import herken

REGEL = "persoonsgegevens"
_WAT: dict[Soort, str] = {
    "bsn": "een nummer dat een burgerservicenummer kan zijn",
    "v-nummer": "een V-nummer of een ander nummer van een persoon",
    "iban": "een rekeningnummer",
    "geboortedatum": "een geboortedatum",
    "naam": "een naam van een persoon",
    "e-mailadres": "een e-mailadres",
    "telefoonnummer": "een telefoonnummer",
    "auteur": "de naam van de auteur",
}
_CONTACT = re.compile(
    r"contact|vragen|informatie|inlichting|opgesteld|samengesteld|ingevuld|aangeleverd|verzonden|afzender|behandel|namens|bereikbaar"
    r"|mail|tel\b|telefoon|auteur|opsteller|redactie|beheer|bron\b|door\b|helpdesk|secretar|servicedesk|info@",
    re.IGNORECASE,
)
_BEWONER = re.compile(
    r"bewoner|statushouder\b|vergunninghouder\b|client|cliënt|gezin|geboren|woont|verhui|gehuisvest|asielzoeker|kind(?:eren)?\b|dossier"
    r"|vluchteling|ontheemde\b|geplaatst|weigert|bsn|v-?nummer",
    re.IGNORECASE,
)


@dataclass
class Onderzoek:
    """What was found in a file.

    fouten:   why it is refused
    contact:  the texts of lines that say whom to ask; never shown
    cellen:   where those stand
    auteur:   whether the properties name an author
    """

    fouten: list[Bevinding] = field(default_factory=list)
    contact: set[str] = field(default_factory=set, repr=False)
    cellen: list[str] = field(default_factory=list)
    auteur: bool = False

    @property
    def heeft_iets(self) -> bool:
        """Whether the file can be taken in, without some of it."""
        return self.auteur or bool(self.contact)


def zoek_persoonsgegevens(bestand: Bestand) -> list[Bevinding]:
    """A "fout" for what is about persons in the cells of a form; a form has no contact line."""
    onderzoek = onderzoek_bestand(bestand)
    if onderzoek.contact and not onderzoek.fouten:
        onderzoek.fouten.append(_fout("Hier staat een gegeven van een persoon", bestand.naam))
    return onderzoek.fouten


def onderzoek_tekst(wat: str, tekst: str) -> Bevinding | None:
    """A "fout" when a text that the user typed (a remark, an option) names a person."""
    soorten = soorten_in(tekst)
    return _fout(f"In {wat} staat {_noem(soorten)}") if soorten else None


def onderzoek_bestand(bestand: Bestand, inhoud: bytes = b"") -> Onderzoek:
    """Looks through the name, the sheets and, of a workbook, all that is beside its cells."""
    uit = Onderzoek()
    naam = veilige_naam(bestand.naam)
    if soorten := soorten_in(PurePath(bestand.naam).stem):
        uit.fouten.append(_fout(f"In de naam van het bestand staat {_noem(soorten)}", naam))
    for nummer, blad in enumerate(bestand.bladen, start=1):
        bladnaam = blad.naam
        if soorten := soorten_in(blad.naam):
            bladnaam = f"blad {nummer}"
            wat = f"In de naam van een blad staat {_noem(soorten)}"
            uit.fouten.append(_fout(wat, naam, bladnaam))
        for wat, (rij, kolom) in _in_blad(blad, uit):
            uit.fouten.append(
                _fout(
                    wat,
                    naam,
                    bladnaam,
                    blad.rijnummer(rij),
                    celnaam(rij, kolom),
                )
            )
    _los(bestand, losse_teksten(bestand.naam, inhoud), uit, naam)
    return uit


def veilige_naam(naam: str) -> str:
    """The name of a file as a message may repeat it."""
    return f"bestand{PurePath(naam).suffix}" if soorten_in(PurePath(naam).stem) else naam


def _fout(wat: str, naam: str = "", blad: str = "", rij: int | None = None, cel: str = "") -> Bevinding:
    return Bevinding(*zeg(REGEL, "gevonden", wat=wat), naam, blad, rij, cel)


def _noem(soorten: Iterable[Soort]) -> str:
    return " en ".join(_WAT[s] for s in _WAT if s in set(soorten))


def _in_blad(blad: Blad, uit: Onderzoek) -> Iterator[tuple[str, tuple[int, int]]]:
    koppen = list(koppen_over_personen(blad))
    for wat, plek in koppen:
        if is_contactkop(blad, plek):
            _neem_regel(blad, plek[0], uit)
        else:
            yield f"Kolom “{wat}” lijkt over personen te gaan", plek
    if any(not is_contactkop(blad, plek) for _, plek in koppen):
        return
    gezien: set[str] = set()
    for soort, plek in nummers_en_namen(blad):
        if soort not in gezien:
            gezien.add(soort)
            yield f"Een kolom bevat {_WAT[soort]}", plek  # type: ignore[index]
    # A large sheet holds few different texts: only where one of those is suspect, its places are looked for.
    verschillend = set(chain.from_iterable(blad.rijen))
    verdacht = {w: s for w in verschillend if isinstance(w, str) and (s := soorten_in(w))}
    if not verdacht:
        return
    for rij, cellen in enumerate(blad.rijen):
        for kolom, waarde in enumerate(cellen):
            if not isinstance(waarde, str) or waarde not in verdacht:
                continue
            soorten = verdacht[waarde]
            if soorten <= CONTACT and _is_contactregel(blad, rij, soorten):
                _neem_regel(blad, rij, uit)
            elif not soorten <= gezien:
                gezien |= soorten
                yield f"In een cel staat {_noem(soorten)}", (rij, kolom)


def _is_contactregel(blad: Blad, rij: int, soorten: frozenset[Soort]) -> bool:
    """Whether a row says whom to ask: no figures and no municipality of a table in it, and the words for it."""
    cellen = [w for w in blad.rijen[rij] if w not in ("", None)]
    if any(isinstance(w, (int, float)) for w in cellen) or len(cellen) > 4:
        return False
    tekst = " ".join(str(w) for w in cellen)
    if _BEWONER.search(tekst):
        return False
    return bool(_CONTACT.search(tekst)) or bool(soorten & {"e-mailadres", "telefoonnummer"})


def _neem_regel(blad: Blad, rij: int, uit: Onderzoek) -> None:
    """The texts of a contact line: all of the row that stand nowhere else, but a municipality."""
    elders = {w for r, cellen in enumerate(blad.rijen) if r != rij for w in cellen if isinstance(w, str)}
    for kolom, waarde in enumerate(blad.rijen[rij]):
        if not isinstance(waarde, str) or not waarde.strip() or _is_gemeente(waarde):
            continue
        if waarde not in elders or soorten_in(waarde):
            uit.contact.add(waarde)
            uit.cellen.append(celnaam(rij, kolom))


def _los(bestand: Bestand, teksten: Iterable[Los], uit: Onderzoek, naam: str) -> None:
    teksten = list(teksten)
    verschillend = {w for blad in bestand.bladen for w in set(chain.from_iterable(blad.rijen))} if teksten else set()
    cellen = {" ".join(w.split()) for w in verschillend if isinstance(w, str)}
    contact = {" ".join(w.split()) for w in uit.contact}
    gezien: set[str] = set()
    for los in teksten:
        if los.is_auteur:
            uit.auteur |= not PROGRAMMAS.fullmatch(los.tekst)
            continue
        if los.tekst in cellen or los.tekst in contact or not (soorten := soorten_in(los.tekst)):
            continue
        if any(w and w in los.tekst for w in contact):
            continue  # the run of bytes around a contact line in an xls
        if soorten <= CONTACT and _CONTACT.search(los.tekst) and not _BEWONER.search(los.tekst) and los.in_kop:
            uit.contact.add(los.tekst)
            uit.cellen.append("kop- of voettekst")
        elif los.plaats not in gezien:
            gezien.add(los.plaats)
            uit.fouten.append(_fout(f"In {los.plaats} staat {_noem(soorten)}", naam))


def _is_gemeente(waarde: str) -> bool:
    try:
        herken(waarde)
    except OnbekendeGemeente:
        return False
    return True
