"""What had to be said of a table while reading it: findings, and all that is left out, each with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Bevinding
from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.samenstellen.waarde import Inhoud
from werkbank.intake.lezen import kolomletter
from werkbank.intake.lezing import Aard, Weggelaten

# A column of percentages or plans is no surprise; one of which the name says nothing may hold a figure all the same.
_VRAAGT_AANDACHT = frozenset({"onbekend", "eenheid", "groep"})


class Notities:
    """Writes in the ``inhoud`` of one table."""

    def __init__(self, plan: Leesplan) -> None:
        self.inhoud = Inhoud()
        self._plan = plan
        self._rooster = plan.rooster
        self._blad = plan.rooster.blad.naam

    def meld(self, gezegd: Gezegd, rij: int, kolom: int | None = None) -> None:
        """A finding about a cell; without a column about that of the municipality."""
        k = self._plan.blok.anker.kolom if kolom is None else kolom
        plaats = (self._rooster.rijnummer(rij, k), self._rooster.celnaam(rij, k), self._rooster.tekst(rij, k))
        self.inhoud.bevindingen.append(Bevinding(*gezegd, self._plan.bestandsnaam, self._blad, *plaats))

    def laat_rij_weg(self, rij: int, reden: str, inhoud: tuple[str, ...] = ()) -> None:
        """A row that is not read. inhoud: what stood in it, else its label, else all of it."""
        anker = self._plan.blok.anker.kolom
        label = self._rooster.tekst(rij, anker)
        wat = inhoud or ((label,) if label else self._rooster.inhoud(rij))
        self._weg(Weggelaten(self._blad, self._rooster.rijnummer(rij, anker), reden, wat))

    def laat_cel_weg(self, rij: int, kolom: int, reden: str, *, aard: Aard = "") -> None:
        """A cell that is not read."""
        delen = (self._rooster.tekst(rij, k) for k in (self._plan.blok.anker.kolom, kolom))
        wat = tuple(t for t in delen if t) or self._rooster.inhoud(rij)
        nummer, cel = self._rooster.rijnummer(rij, kolom), self._rooster.celnaam(rij, kolom)
        self._weg(Weggelaten(self._blad, nummer, reden, wat, cel, aard))

    def woorden(self, rij: int) -> tuple[str, ...]:
        """The filled cells of a row, as far as the table reaches."""
        return tuple(t for k in self._plan.blok.kolommen if (t := self._rooster.tekst(rij, k)))

    def over_kolommen(self, kolommen: Iterable[Kolom], gevraagd: Collection[str]) -> None:
        """The columns that are not read, apart from those about which a question is open."""
        for k in kolommen:
            if k.rol != "niet" or k.wacht or k.sleutel in gevraagd:
                continue
            letter = kolomletter(k.kolom) if not self._rooster.gedraaid else f"rij {k.kolom + 1}"
            reden = f"kolom niet gelezen: {k.reden}" if k.reden else "kolom niet gelezen"
            self._weg(Weggelaten(self._blad, 0, reden, (k.kop,) if k.kop else (), letter))
            if k.bezwaar in _VRAAGT_AANDACHT:
                gezegd = zeg("kolom-niet-gelezen", "reden", kolom=k.kop or letter, reden=k.reden)
                bestand = self._plan.bestandsnaam
                self.inhoud.bevindingen.append(Bevinding(*gezegd, bestand, self._blad, None, letter))

    def _weg(self, weggelaten: Weggelaten) -> None:
        self.inhoud.weggelaten.append(weggelaten)
