"""``laad``: record files without a screen, each as a levering of its own, by the same road as the page."""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from werkbank.bevindingen import zeg
from werkbank.cijfers.store import Bronhouder
from werkbank.cli import uitgang
from werkbank.cli.antwoord import als_json
from werkbank.cli.dag import lees_dag
from werkbank.cli.gebruiker import gebruiker
from werkbank.cli.gelezen import vertel_ernaast, vertel_wat_is_gelezen, vertel_wijzigingen
from werkbank.cli.parser import Opdrachten, formaat
from werkbank.config import lees_instellingen
from werkbank.fouten import Bevinding, DubbeleLevering, IntakeFout, LogboekFout, WerkbankFout
from werkbank.intake.aanlevering import Aanlevering, bereid_voor, leg_vast, toets_nieuw
from werkbank.intake.gelezen import wat_is_gelezen
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.grenzen import MAX_BYTES
from werkbank.intake.vraag import Vraag
from werkbank.logboek import Levering

_MEESTE_REGELS = 200  # on a screen; json has them all
_VRIJ = {"datum": "een datum, zoals 2024-07-01", "getal": "een getal", "tekst": "een tekst"}


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw(
        "laad",
        "leg bestanden vast, elk als een eigen levering",
        voer_uit,
        "Een bestand met een fout wordt in zijn geheel geweigerd. Elke levering geeft één regel op stdout:\n"
        "als tekst “vastgelegd ID BESTAND”, als json één object per regel, ook voor wat niet is vastgelegd.",
    )
    parser.add_argument("bestanden", metavar="BESTAND", nargs="+", help="bestand, of een map met bestanden")
    parser.add_argument("--door", metavar="NAAM", help="wie vastlegt; anders uw gebruikersnaam")
    parser.add_argument("--opmerking", metavar="TEKST", default="", help="blijft bij de levering staan")
    parser.add_argument(
        "--ontvangen", metavar="DATUM", help="de dag van ontvangst, bijvoorbeeld 2024-07-05; anders vandaag"
    )
    parser.add_argument("--proef", action="store_true", help="doe alles behalve vastleggen")
    parser.add_argument(
        "--antwoord",
        metavar="VRAAG=ANTWOORD",
        action="append",
        default=[],
        help="beantwoord een open vraag, bijvoorbeeld leverancier=COA; mag vaker",
    )
    parser.add_argument(
        "--voorstel", action="store_true", help="toon als YAML hoe het bestand wordt gelezen; leg niets vast"
    )
    parser.add_argument("--koppeling", metavar="PAD", help="lees het bestand zoals in dit YAML-bestand staat")
    formaat(parser, "json", "tekst")


def voer_uit(opties: argparse.Namespace) -> int:
    """Record every file that can be; 0 only when all were. Raises ConfigFout, and IntakeFout for a wrong option."""
    bron = Bronhouder(lees_instellingen(logboek=opties.logboek))
    ontvangen_op = None if opties.ontvangen is None else lees_dag(opties.ontvangen, "de dag van ontvangst")
    opdracht = _Opdracht(opties, bron, ontvangen_op, _antwoorden(opties.antwoord), _koppeling(opties))
    codes = [_laad(pad, opdracht) for pad in _bestanden(opties.bestanden)]
    # Refused outweighs a question: an answer alone does not help then.
    return next((code for code in (uitgang.GEWEIGERD, uitgang.VRAAG) if code in codes), uitgang.GOED)


def _bestanden(opgegeven: list[str]) -> list[Path]:
    """The files; of a folder those directly in it, without what programs hide there."""
    paden: list[Path] = []
    for tekst in opgegeven:
        pad = Path(tekst)
        if pad.is_dir():
            inhoud = sorted(p for p in pad.iterdir() if p.is_file() and not p.name.startswith((".", "~$")))
            if not inhoud:
                raise IntakeFout("In deze map staat geen bestand.", waar=tekst)
            paden += inhoud
        else:
            paden.append(pad)
    return paden


@dataclass(frozen=True)
class _Opdracht:
    """What holds for every file of one command."""

    opties: argparse.Namespace
    bron: Bronhouder
    ontvangen_op: date | None
    antwoorden: Mapping[str, str]
    koppeling: Mapping[str, Any] | None


def _antwoorden(paren: list[str]) -> dict[str, str]:
    antwoorden = {}
    for paar in paren:
        # The last "=": a header of a column, which is part of the name, may hold one.
        sleutel, is_, waarde = paar.rpartition("=")
        if not is_ or not sleutel.strip():
            raise IntakeFout(f"“{paar}” is geen antwoord.", doe="Bijvoorbeeld: --antwoord leverancier=COA")
        antwoorden[sleutel.strip()] = waarde.strip()
    return antwoorden


def _koppeling(opties: argparse.Namespace) -> Mapping[str, Any] | None:
    if opties.koppeling is None:
        return None
    try:
        gelezen = yaml.safe_load(Path(opties.koppeling).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as fout:
        raise IntakeFout("De koppeling is niet te lezen.", uitleg=str(fout), waar=opties.koppeling) from fout
    except yaml.YAMLError as fout:
        raise IntakeFout("De koppeling is geen goede YAML.", uitleg=str(fout), waar=opties.koppeling) from fout
    if not isinstance(gelezen, dict):
        raise IntakeFout("Dit is geen koppeling.", waar=opties.koppeling, doe="Maak er een met --voorstel.")
    return gelezen


def _laad(pad: Path, opdracht: _Opdracht) -> int:
    aanlevering = _bereid_voor(pad, opdracht)
    opties, logboek = opdracht.opties, opdracht.bron.logboeken.eigen
    levering: Levering | None = None
    dubbel = ""
    if aanlevering.vastlegbaar and not opties.voorstel:
        try:
            toets_nieuw(logboek, aanlevering)
            if not opties.proef and (opties.opmerking.strip() or not aanlevering.vraagt_opmerking):
                levering = leg_vast(
                    logboek,
                    aanlevering,
                    door=gebruiker(opties.door, opdracht.bron.instellingen.aanmelden),
                    opmerking=opties.opmerking,
                    ontvangen_op=opdracht.ontvangen_op,
                )
        except LogboekFout as fout:
            dubbel = fout.levering_id if isinstance(fout, DubbeleLevering) else ""
            aanlevering = _met_fout(aanlevering, fout)
    status, code = _uitkomst(aanlevering, levering, proef=opties.proef or opties.voorstel)
    if opties.voorstel:
        _zeg(_als_yaml(pad, aanlevering))
    elif opties.formaat == "json":
        _zeg(als_json(_verslag(pad, status, aanlevering, levering, dubbel)))
    elif levering:
        _zeg(f"vastgelegd {levering.id} {pad}")
    if opties.voorstel or opties.formaat == "tekst":
        _vertel(pad, status, aanlevering)
    return code


def _als_yaml(pad: Path, aanlevering: Aanlevering) -> str:
    """The proposed mapping; each file a document of its own, to be edited and given back with --koppeling."""
    tekst = yaml.safe_dump(dict(aanlevering.koppeling or {}), allow_unicode=True, sort_keys=False, width=120)
    return f"---\n# {pad.name}\n{tekst}".rstrip("\n")


def _bereid_voor(pad: Path, opdracht: _Opdracht) -> Aanlevering:
    try:
        if pad.stat().st_size > MAX_BYTES:
            raise weigering.te_groot(pad.name)
        inhoud = pad.read_bytes()
    except FileNotFoundError:
        return _onleesbaar(pad, "Dit bestand is er niet.")
    except OSError as fout:
        return _onleesbaar(pad, f"Dit bestand is niet te lezen: {fout.strerror}.")
    except IntakeFout as fout:
        return _onleesbaar(pad, _op_een_regel(fout))
    return bereid_voor(
        pad.name,
        inhoud,
        store=opdracht.bron.store(),
        antwoorden=opdracht.antwoorden,
        koppeling=opdracht.koppeling,
    )


def _onleesbaar(pad: Path, tekst: str) -> Aanlevering:
    return Aanlevering(pad.name, b"", bevindingen=(Bevinding(*zeg("bestand-onleesbaar", waarom=tekst), pad.name),))


def _met_fout(aanlevering: Aanlevering, fout: WerkbankFout) -> Aanlevering:
    regel = "al-vastgelegd" if isinstance(fout, DubbeleLevering) else "logboek"
    tekst = _op_een_regel(fout)
    if isinstance(fout, DubbeleLevering) and fout.ingetrokken:
        tekst += f" Opdracht: python -m werkbank herstel {fout.levering_id[:8]} --reden …"
    bevinding = Bevinding(*zeg(regel, waarom=tekst), aanlevering.bestandsnaam)
    return replace(aanlevering, bevindingen=(*aanlevering.bevindingen, bevinding))


def _uitkomst(aanlevering: Aanlevering, levering: Levering | None, *, proef: bool) -> tuple[str, int]:
    if levering:
        return "vastgelegd", uitgang.GOED
    if aanlevering.vastlegbaar and (proef or not aanlevering.vraagt_opmerking):
        return "proef", uitgang.GOED
    if aanlevering.vastlegbaar:
        return "opmerking", uitgang.VRAAG
    if aanlevering.heeft_vraag and not aanlevering.fouten:
        return "vraag", uitgang.VRAAG
    return "geweigerd", uitgang.GEWEIGERD


def _verslag(
    pad: Path, status: str, aanlevering: Aanlevering, levering: Levering | None, dubbel: str
) -> dict[str, Any]:
    return {
        "bestand": str(pad),
        "status": status,
        "levering_id": levering.id if levering else dubbel or None,
        "gegevenssoort": aanlevering.gegevenssoort or None,
        "leverancier": aanlevering.leverancier or None,
        "peildatum": aanlevering.peildatum,
        "rijen_aantal": {naam: tabel.num_rows for naam, tabel in aanlevering.tabellen.items()},
        "bevindingen": [asdict(b) for b in aanlevering.bevindingen],
        "weggelaten": [asdict(w) for w in aanlevering.weggelaten],
        "vragen": [_als_object(v) for v in aanlevering.vragen],
        "beantwoord": {v.sleutel: v.voorstel for v in aanlevering.beantwoord},
        "begrepen": list((aanlevering.koppeling or {}).get("tabellen", ())),
        "gelezen": [asdict(g) for g in wat_is_gelezen(aanlevering)],
        "wijzigingen": _telling(aanlevering),
        "ernaast": [{k: w for k, w in rij.items() if k != "nr"} for rij in aanlevering.ernaast.to_pylist()],
        "cijfers": [w for w in aanlevering.wijzigingen.to_pylist() if w["wijziging"] != "gelijk"],
    }


def _als_object(vraag: Vraag) -> dict[str, Any]:
    return asdict(replace(vraag, keuzes=dict(vraag.keuzes)))


def _telling(aanlevering: Aanlevering) -> dict[str, int]:
    """How many figures are new, changed, the same or missing."""
    return dict(Counter(aanlevering.wijzigingen["wijziging"].to_pylist()).most_common())


def _vertel(pad: Path, status: str, aanlevering: Aanlevering) -> None:
    """Tell a person what came of it, every finding with its place."""
    for b in aanlevering.bevindingen[:_MEESTE_REGELS]:
        plaats = _plaats(b.bestand or pad.name, b.blad, b.rij, b.cel)
        sys.stderr.write(f"{b.ernst}: {plaats}: {b.tekst}\n")
    if (meer := len(aanlevering.bevindingen) - _MEESTE_REGELS) > 0:
        sys.stderr.write(f"… en nog {meer} bevindingen; alle staan in --formaat json.\n")
    for w in aanlevering.weggelaten[:_MEESTE_REGELS]:
        inhoud = f" ({' | '.join(w.inhoud)})" if w.inhoud else ""
        sys.stderr.write(f"weggelaten: {_plaats(pad.name, w.blad, w.rij, w.cel)}: {w.reden}{inhoud}\n")
    if (meer := len(aanlevering.weggelaten) - _MEESTE_REGELS) > 0:
        sys.stderr.write(f"… en nog {meer} weggelaten rijen; alle staan in --formaat json.\n")
    vertel_wat_is_gelezen(aanlevering)
    for vraag in aanlevering.vragen:
        sys.stderr.write(f"vraag: {vraag.tekst} {vraag.reden}".rstrip() + "\n")
        for code, tekst in vraag.keuzes.items():
            sys.stderr.write(f'  --antwoord "{vraag.sleutel}={code}"  {tekst}\n')
        if vraag.vorm != "keuze":
            sys.stderr.write(f'  --antwoord "{vraag.sleutel}=…"  {_VRIJ[vraag.vorm]}\n')
    for vraag in aanlevering.beantwoord:
        sys.stderr.write(f"beantwoord: {vraag.tekst} {vraag.voorstel}. {vraag.reden}".rstrip() + "\n")
    vertel_wijzigingen(aanlevering)
    vertel_ernaast(aanlevering)
    if telling := _telling(aanlevering):
        sys.stderr.write("cijfers: " + ", ".join(f"{aantal} {naam}" for naam, aantal in telling.items()) + "\n")
    aantal = aanlevering.rijen_aantal
    rijen = f"{aantal} {'rij' if aantal == 1 else 'rijen'} {aanlevering.gegevenssoort}".strip()
    slot = {
        "vastgelegd": f"{rijen} vastgelegd.",
        "proef": f"{rijen} kan worden vastgelegd; dit was een proef.",
        "vraag": "niets vastgelegd, er is een vraag open.",
        "opmerking": "niets vastgelegd: geef met --opmerking aan waarom het ondanks de waarschuwingen klopt.",
        "geweigerd": "geweigerd, er is niets vastgelegd.",
    }[status]
    sys.stderr.write(f"{pad.name}: {slot}\n")


def _plaats(bestand: str, blad: str, rij: int | None, cel: str) -> str:
    """Where something stands, as far as it is known; a letter alone is a whole column."""
    wat = "cel" if cel[-1:].isdigit() else "kolom"
    delen = (bestand, blad and f"blad {blad}", rij and f"rij {rij}", cel and f"{wat} {cel}")
    return ", ".join(deel for deel in delen if deel)


def _zeg(regel: str) -> None:
    """One line on stdout, at once: what stands there is on disk."""
    sys.stdout.write(regel + "\n")
    sys.stdout.flush()


def _op_een_regel(fout: WerkbankFout) -> str:
    delen = (fout.titel, fout.uitleg, fout.waar and f"Waar: {fout.waar}", fout.doe)
    return " ".join(f"{d.rstrip('.')}." for d in delen if d)
