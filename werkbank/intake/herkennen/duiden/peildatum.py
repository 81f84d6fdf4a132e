"""From the moment that a source names to the reference date of a figure; asked where the source names a month only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from werkbank.bevindingen import zeg
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.tijd import Tijd, afspraak_in, andere_dagen_in, dag_van_maand, tijden_in
from werkbank.intake.herkennen.taal.zin import lees_zinnen
from werkbank.intake.herkennen.vinden.omgeving import Omgeving, Waar
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import zoek_datums, zoek_jaren
from werkbank.opmaak import datum as datum_nl
from werkbank.opmaak import maand as maand_nl

AFSPRAKEN = ("eerste-dag", "dag-erna", "laatste-dag")


@dataclass
class Peildata:
    """Gives each figure of one table its reference date.

    scope: name of the sheet when there are more, so that each can have its own date
    reeks: the table holds more than one month
    """

    omgeving: Omgeving
    gesprek: Gesprek
    scope: str = ""
    reeks: bool = False
    _bewaard: dict[Tijd | None, date | None] = field(default_factory=dict)

    def dag(self, tijd: Tijd | None) -> date | None:
        """The reference date, None while it must be asked."""
        if tijd not in self._bewaard:
            self._bewaard[tijd] = self._dag(tijd)
        return self._bewaard[tijd]

    def _dag(self, tijd: Tijd | None) -> date | None:
        waar: str = Waar.KOLOMNAAM if self.reeks else Waar.TABEL
        if tijd is not None and tijd.jaar and not (tijd.dag or tijd.maand or tijd.halfjaar):
            return self._in_jaar(tijd.jaar)
        if tijd is None or not (tijd.dag or tijd.maand):
            tijd, waar = self._rondom()
            if tijd is None:
                return None if waar else self._vraag_dag(())
        if tijd.dag and not tijd.maand:
            return tijd.dag if self.reeks or waar is Waar.TABEL else self._bevestig(tijd.dag, waar)
        jaar = tijd.jaar or self._jaar()
        return self._dag_van_maand(jaar, tijd) if jaar else None

    def _in_jaar(self, jaar: int) -> date | None:
        """The day of rows that name their year alone: that of the table, when it is in that year."""
        dag = self.dag(None)
        if dag is None or dag.year == jaar:
            return dag
        reden = f"De rijen noemen het jaar {jaar}, en bij de tabel staat {datum_nl(dag)}."
        vraag = Vraag(
            self._sleutel(f"dag:{jaar}"), f"Op welke dag gelden de cijfers van {jaar}?", {}, "", reden, "datum"
        )
        antwoord = self.gesprek.weet(vraag)
        return date.fromisoformat(antwoord) if antwoord else None

    def _bevestig(self, dag: date, waar: str) -> date | None:
        """The day that the words around the table name, or the one that the user knows of all the same."""
        if waar is Waar.ANTWOORD:
            return dag
        sleutel, reden = self._sleutel("peildatum"), f"staat in {waar}"
        vraag = Vraag(sleutel, self._op_welke_dag(), {dag.isoformat(): datum_nl(dag)}, reden=reden, vorm="datum")
        if self.gesprek.antwoorden.get(sleutel, AFSPRAKEN[0]) not in AFSPRAKEN:
            antwoord = self.gesprek.weet(vraag, dag.isoformat(), reden)
            return date.fromisoformat(antwoord) if antwoord else None
        anders = self.gesprek.onthouden.get(sleutel, AFSPRAKEN[0])
        if anders not in (*AFSPRAKEN, dag.isoformat()):
            # Of a mapping: it may be of another month, or corrected by hand.
            self.gesprek.stel(vraag, fout=f"De koppeling zegt {anders}, maar dat staat niet in {waar}.")
            return None
        self.gesprek.zeker(sleutel, dag.isoformat(), reden)
        self.gesprek.is_zeker(vraag, dag.isoformat(), reden)
        return dag

    def _op_welke_dag(self) -> str:
        op_blad = f" op blad “{self.scope}”" if self.scope else ""
        return f"Op welke dag gelden de cijfers{op_blad}?"

    def _sleutel(self, naam: str) -> str:
        return f"{naam}:{self.scope}" if self.scope else naam

    def _rondom(self) -> tuple[Tijd | None, str]:
        """The one moment in the nearest words around the table, and where; a day that is not certain is asked."""
        for laag in self.omgeving.lagen:
            tijden = [t for t in tijden_in(laag.tekst) if t.dag or t.maand]
            if laag.naam is Waar.NOTEN:
                tijden = [t for t in tijden if t.zeker]
            if not tijden:
                continue
            dagen = tuple(t.dag for t in tijden if t.dag)
            in_bestandsnaam = laag.naam is Waar.BESTANDSNAAM
            los = bool(dagen) and not tijden[0].zeker and not _grens_van_maand(dagen[0])
            if len(tijden) > 1 or (in_bestandsnaam and dagen and dagen[0].day != 1) or los:
                # Several days, or one that may as well be the day on which the file was made or sent.
                dag = self._vraag_dag(dagen)
                return (Tijd(dag) if dag else None), laag.naam
            if andere := self._andere_dag(tijden[0], laag.naam):
                dag = self._vraag_dag(andere)
                return (Tijd(dag) if dag else None), laag.naam
            return tijden[0], laag.naam
        if anders := [dag for laag in self.omgeving.lagen for dag in andere_dagen_in(laag.tekst)]:
            dag = self._vraag_dag(tuple(dict.fromkeys(d for d, _ in anders)), _waarom_niet(anders))
            return (Tijd(dag) if dag else None), Waar.ANTWOORD
        return None, ""

    def _andere_dag(self, tijd: Tijd, waar: str) -> tuple[date, ...]:
        """The day of the words and that in the name of the file, when both can be the reference date and differ."""
        naam = next((laag.tekst for laag in self.omgeving.lagen if laag.naam is Waar.BESTANDSNAAM), "")
        anders = [t.dag for t in tijden_in(naam) if t.dag and tijd.dag and t.dag != tijd.dag]
        if not anders or not tijd.dag or waar is Waar.BESTANDSNAAM:
            return ()
        if anders[0].day == 1:
            return (tijd.dag, anders[0])
        naam_dag, dag = datum_nl(anders[0]), datum_nl(tijd.dag)
        gezegd = zeg("peildatum-verschilt", in_naam=naam_dag, waar=waar, dag=dag)
        self.gesprek.meldingen[gezegd.regel] = gezegd
        return ()

    def _vraag_dag(self, dagen: tuple[date, ...], waarom: str = "") -> date | None:
        sleutel = self._sleutel("peildatum")
        reden = "Er staan meer datums bij de tabel." if len(dagen) > 1 else "De peildatum staat niet bij de tabel."
        if waarom:
            reden = waarom
        elif len(dagen) == 1:
            reden = "De datum die er staat, kan ook de dag zijn waarop het bestand is gemaakt of verzonden."
        antwoord = self.gesprek.weet(
            Vraag(
                sleutel,
                self._op_welke_dag(),
                {d.isoformat(): datum_nl(d) for d in dagen},
                dagen[0].isoformat() if dagen and not waarom else "",
                reden,
                "datum",
            )
        )
        return date.fromisoformat(antwoord) if antwoord and antwoord not in AFSPRAKEN else None

    def _jaar(self) -> int:
        jaren: dict[int, str] = {}
        for laag in self.omgeving.lagen:
            gevonden = set(zoek_jaren(laag.tekst))
            gevonden |= {int(v.halfjaar[:4]) for v in zoek_datums(laag.tekst) if v.halfjaar}
            gevonden |= {v.datum.waarde.year for v in zoek_datums(laag.tekst) if v.datum.waarde}
            for jaar in gevonden:
                jaren.setdefault(jaar, laag.naam)
            if jaren:
                break
        zeker = str(next(iter(jaren))) if len(jaren) == 1 else ""
        antwoord = self.gesprek.weet(
            Vraag(
                "jaar",
                "Van welk jaar zijn de maanden?",
                {str(j): str(j) for j in sorted(jaren)},
                reden="Bij de maanden staat geen jaar, of er staan meer jaren bij de tabel.",
                vorm="getal",
            ),
            zeker,
            f"staat in {jaren[int(zeker)]}" if zeker else "",
        )
        return int(antwoord) if antwoord.isdigit() and 1990 <= int(antwoord) <= 2099 else 0

    def _is_van_een_maand(self) -> bool:
        return any("per-maand" in z.telling for laag in self.omgeving.lagen for z in lees_zinnen(laag.tekst))

    def _dag_van_maand(self, jaar: int, tijd: Tijd) -> date | None:
        genoemd = afspraak_in(self.omgeving.tekst())
        keuzes = {a: dag_van_maand(jaar, tijd.maand, a) for a in AFSPRAKEN}
        maand = maand_nl(keuzes["eerste-dag"])
        uitleg = [
            "de eerste dag van de maand",
            "de dag na afloop van de maand",
            "de laatste dag van de maand",
        ]
        if not self.reeks and genoemd != "eerste-dag" and self._is_van_een_maand():
            # What was counted in a month cannot hold on its first day.
            del keuzes["eerste-dag"]
            del uitleg[0]
        if tijd.dag:
            reden = f"Een rekenprogramma bewaart “{maand}” en “{datum_nl(tijd.dag)}” op dezelfde manier."
        else:
            reden = f"Bij de cijfers staat een maand ({maand}), geen dag."
        antwoord = self.gesprek.weet(
            Vraag(
                "peildatum",
                "Op welke dag van de maand gelden de cijfers?"
                if self.reeks
                else f"Op welke dag gelden de cijfers van {maand}?",
                {a: f"{datum_nl(dag)}: {wat}" for (a, dag), wat in zip(keuzes.items(), uitleg, strict=True)},
                next(iter(keuzes)),
                reden,
                "keuze" if self.reeks else "datum",
            ),
            genoemd,
            "de tekst bij de tabel noemt de dag van de maand",
        )
        if antwoord in keuzes:
            return keuzes[antwoord]
        return date.fromisoformat(antwoord) if antwoord else None


def _grens_van_maand(dag: date) -> bool:
    """Whether a day begins or ends a month: hardly a day on which something happens to be sent."""
    return dag.day == 1 or (dag + timedelta(days=1)).day == 1


def _waarom_niet(andere: list[tuple[date, str]]) -> str:
    """Why a day that stands there is not taken as the reference date."""
    dag, bij = andere[0]
    return f"Bij {datum_nl(dag)} staat “{bij}”: dat is niet vanzelf de dag waarop de cijfers gelden."
