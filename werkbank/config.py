"""``config.yaml`` as typed, frozen settings. What is wrong in it stops the start, in Dutch, naming the key.

Settings that change figures are only *first defaults*: they are handed to the store, where later leveringen may
replace them (domain rule 10.16).
"""

import os
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from werkbank.fouten import ConfigFout

WORTEL = Path(__file__).resolve().parents[1]
STANDAARD_PAD = WORTEL / "config.yaml"
STANDAARD_LOGBOEK = "data/logboek"
LOGBOEK_VARIABELE = "WERKBANK_LOGBOEK"
CONFIG_VARIABELE = "WERKBANK_CONFIG"
COMPUTERMAP_VARIABELE = "WERKBANK_COMPUTERMAP"
GROEP_VARIABELE = "WERKBANK_GROEP"
LOGREGELS_VARIABELE = "WERKBANK_LOGREGELS"
TOESTAND_POORT_VARIABELE = "WERKBANK_TOESTAND_POORT"
TOESTAND_ADRES_VARIABELE = "WERKBANK_TOESTAND_ADRES"
WACHTWOORD_VARIABELE = "WERKBANK_WACHTWOORD"
WACHTWOORDBESTAND_VARIABELE = "WERKBANK_WACHTWOORDBESTAND"

_Pct = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
_Naam = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _elk_een_keer(keuzes: tuple[str | tuple[str, ...], ...]) -> tuple[str | tuple[str, ...], ...]:
    namen = [naam for keuze in keuzes for naam in ([keuze] if isinstance(keuze, str) else keuze)]
    for naam in namen:
        if namen.count(naam) > 1:
            raise ValueError(f"noemt “{naam}” twee keer")
    return keuzes


# Not strict, for YAML has lists only; a tuple, for a list could be changed after all.
_Groep = Annotated[tuple[_Naam, ...], Field(strict=False)]
_Lijst = Annotated[tuple[_Naam, ...], Field(strict=False, min_length=1), AfterValidator(_elk_een_keer)]
_Keuzes = Annotated[tuple[_Naam | _Groep, ...], Field(strict=False), AfterValidator(_elk_een_keer)]


class _Strikt(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Leveranciersvoorkeur(_Strikt):
    """Per task: whose count the pages use, first choice first; a list within the list shares one rank."""

    asiel: _Keuzes
    amv: _Keuzes
    oekraine: _Keuzes
    statushouders: _Keuzes

    def rangen(self) -> list[tuple[str, int, str]]:
        """(task, rank from 0, supplier) for every supplier that is named."""
        return [
            (soort, rang, naam)
            for soort, keuzes in self.model_dump().items()
            for rang, keuze in enumerate(keuzes)
            for naam in ([keuze] if isinstance(keuze, str) else keuze)
        ]


class Aandacht(_Strikt):
    """When a municipality is listed under "Vraagt aandacht"; defaults of the werkbank, not of the province."""

    tempo_onder_pct: _Pct
    leveranciers_verschil_aantal: Annotated[int, Field(ge=1)]


class Signaalregel(_Strikt):
    """One rule of the signal; its place in the list is its order. The choices are those of the kind signaalregel."""

    code: _Naam
    maat: Literal[
        "tempo_pct",
        "achter_op_tempo_aantal",
        "resterend_aantal",
        "resterend_pct",
        "begin_aantal",
        "halfjaren_achter_aantal",
    ]
    operator: Literal["<", "<=", ">", ">="]
    drempel: int
    kleur: Literal["groen", "oranje", "rood"]
    tekst: _Naam


def _elke_code_een_keer(regels: tuple[Signaalregel, ...]) -> tuple[Signaalregel, ...]:
    _elk_een_keer(tuple(regel.code for regel in regels))
    return regels


_Regels = Annotated[tuple[Signaalregel, ...], Field(strict=False), AfterValidator(_elke_code_een_keer)]


class Locatiestap(_Strikt):
    """One step of a location; its place in the list is its order, the least certain first."""

    stap: _Naam
    telt: bool


def _elke_stap_een_keer(stappen: tuple[Locatiestap, ...]) -> tuple[Locatiestap, ...]:
    _elk_een_keer(tuple(stap.stap for stap in stappen))
    if not any(stap.telt for stap in stappen):
        raise ValueError("heeft geen stap die meetelt")
    return stappen


_Stappen = Annotated[tuple[Locatiestap, ...], Field(strict=False), AfterValidator(_elke_stap_een_keer)]


class Verwachting(_Strikt):
    """Who delivers the monthly figures of which tasks, and how many days after the first of the month at the latest."""

    leverancier: _Naam
    opgaven: Annotated[tuple[Literal["asiel", "amv", "oekraine", "statushouders"], ...], Field(strict=False)]
    vanaf: date
    uiterlijk_na_dagen: Annotated[int, Field(ge=0, le=366)]


class Groep(_Strikt):
    """What membership of one group gives: what its members are called in the log, what they may, and for whom."""

    waarde: _Naam
    functie: _Naam
    rol: Literal["lezer", "aanleveraar", "toezichthouder", "beheerder"]
    regio: Literal["IJsselland", "Twente"] | None = None
    leverancier: _Naam | None = None


class Aanmelden(_Strikt):
    """How who signs in becomes a user of the werkbank."""

    verplicht: bool
    claim: _Naam
    verlopen_na_minuten: Annotated[int, Field(ge=1, le=1440)]
    groepen: Annotated[tuple[Groep, ...], Field(strict=False)]


class Instellingen(_Strikt):
    """All settings. Units are in the names."""

    logboek: _Naam
    voorbeeldcijfers: bool
    afzender: _Naam
    sjablonen: _Naam
    verouderd_na_dagen: Annotated[int, Field(ge=1, le=3650)]
    leveranciersvoorkeur: Leveranciersvoorkeur
    aandacht: Aandacht
    interventieladder: _Lijst
    vervolgrollen: _Lijst
    signaalregels: _Regels
    locatiestappen: _Stappen
    duurzaam_vanaf_maanden: Annotated[int, Field(ge=1, le=600)]
    gezin_personen: Annotated[int, Field(ge=1, le=20)]
    leveringskalender: Annotated[tuple[Verwachting, ...], Field(strict=False)]
    aanmelden: Aanmelden

    @property
    def logboek_adres(self) -> str:
        """Where the user's log is: the address of a database, or the path of a folder."""
        return self.logboek if is_database(self.logboek) else str(self.logboek_pad)

    @property
    def logboek_pad(self) -> Path:
        """The folder of the user's log; a relative path counts from the folder of the project."""
        pad = Path(self.logboek).expanduser()
        return pad if pad.is_absolute() else WORTEL / pad

    @property
    def sjablonen_pad(self) -> Path:
        """The folder of the user's templates for reports; a relative path counts from the folder of the project."""
        pad = Path(self.sjablonen).expanduser()
        return pad if pad.is_absolute() else WORTEL / pad

    @property
    def logboek_mag_ontbreken(self) -> bool:
        """Whether the log may be a folder that is not there yet: only that of a fresh clone."""
        return self.logboek_pad == WORTEL / STANDAARD_LOGBOEK


def is_database(adres: str | Path) -> bool:
    """Whether the address of a log is that of a PostgreSQL database; else it is the path of a folder."""
    return isinstance(adres, str) and adres.startswith(("postgresql://", "postgres://"))


def computermap() -> Path:
    """Where this computer keeps what is its own: what it has seen of each log, and copies that it can make again."""
    eigen = os.environ.get(COMPUTERMAP_VARIABELE)
    return Path(eigen) if eigen else Path(platformdirs.user_state_dir("prt-werkbank", appauthor=False))


def lees_instellingen(pad: Path | None = None, *, logboek: str | None = None) -> Instellingen:
    """Read ``config.yaml``. ``logboek``, else the variable WERKBANK_LOGBOEK, replaces the log that it names.

    Raises ConfigFout when the file is missing, is no YAML, or holds an unknown key or an impossible value.
    """
    pad = pad or Path(os.environ.get(CONFIG_VARIABELE) or STANDAARD_PAD)
    try:
        ruw: Any = yaml.load(pad.read_text(encoding="utf-8"), Loader=_Lader)  # noqa: S506, a SafeLoader
    except FileNotFoundError as fout:
        raise ConfigFout("Het bestand met instellingen ontbreekt.", waar=str(pad)) from fout
    except (OSError, UnicodeDecodeError) as fout:
        raise ConfigFout("Het bestand met instellingen is niet te lezen.", uitleg=str(fout), waar=str(pad)) from fout
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        waar = f"{pad}, regel {plek.line + 1}" if plek else str(pad)
        raise ConfigFout(
            "Het bestand met instellingen is geen geldige YAML.",
            waar=waar,
            doe="Controleer het inspringen en de dubbele punten op deze regel.",
        ) from fout
    except _Dubbel as fout:
        raise ConfigFout(f"De sleutel “{fout}” staat er twee keer.", waar=str(pad)) from fout
    if not isinstance(ruw, dict):
        raise ConfigFout("Het bestand met instellingen is leeg of geen lijst van sleutels.", waar=str(pad))
    vervanging = logboek or os.environ.get(LOGBOEK_VARIABELE)
    if vervanging:
        ruw["logboek"] = vervanging if is_database(vervanging) else str(Path(vervanging).expanduser().absolute())
    try:
        return Instellingen.model_validate(ruw)
    except ValidationError as fout:
        raise _vertaal(fout, pad) from fout


class _Dubbel(Exception):
    """A key that stands there twice; plain YAML would silently take the last one."""


# The loader that libyaml makes fast, where this Python has it.
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Lader(_SafeLoader):
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        sleutels = [self.construct_object(sleutel, deep=True) for sleutel, _ in node.value]
        for sleutel in sleutels:
            if sleutels.count(sleutel) > 1:
                raise _Dubbel(str(sleutel))
        return super().construct_mapping(node, deep)


def _vertaal(fout: ValidationError, pad: Path) -> ConfigFout:
    # a value that fits none of the forms a list may hold gives an error for each form
    regels = list(dict.fromkeys(_regel(dict(e)) for e in fout.errors(include_url=False)))
    return ConfigFout(
        "De instellingen kloppen niet." if len(regels) > 1 else regels[0],
        uitleg="\n".join(regels) if len(regels) > 1 else "",
        waar=str(pad),
        doe="Pas deze sleutel aan; bij elke sleutel in config.yaml staat wat er mag staan.",
    )


def _regel(e: dict[str, Any]) -> str:
    plaats, soort, grens = e["loc"], e["type"], e.get("ctx", {})
    if soort == "invalid_key":
        return f"Onbekende sleutel “{plaats[-1]}”."
    if plaats[:2] == ("aanmelden", "groepen"):
        plaats = ("aanmelden.groepen", *plaats[2:])
    lijsten = ("signaalregels", "locatiestappen", "leveringskalender", "aanmelden.groepen")
    if plaats[0] in lijsten and len(plaats) > 1:
        plaats = (f"{plaats[0]}, regel {plaats[1] + 1}", *plaats[2:])
    in_lijst = next((i for i, deel in enumerate(plaats) if isinstance(deel, int)), None)
    sleutel = ".".join(str(deel) for deel in plaats[:in_lijst])
    if soort == "extra_forbidden":
        return f"Onbekende sleutel “{sleutel}”."
    if soort == "missing":
        return f"De sleutel “{sleutel}” ontbreekt."
    if soort == "value_error":
        return f"“{sleutel}” {grens['error']}."
    gevonden = _zoals_het_er_staat(e.get("input"))
    if soort == "literal_error":
        return f"“{sleutel}” moet een van deze zijn: {grens['expected'].replace(' or ', ', ')}; {gevonden}."
    if in_lijst is not None:
        return f"“{sleutel}” moet een lijst van namen zijn, of van lijsten van namen."
    if soort in ("greater_than_equal", "less_than_equal"):
        richting, getal = ("minstens", grens["ge"]) if "ge" in grens else ("hoogstens", grens["le"])
        return f"“{sleutel}” moet {richting} {getal:g} zijn; {gevonden}."
    verwacht = {
        "bool_type": "true of false",
        "int_type": "een geheel getal",
        "int_from_float": "een geheel getal",
        "float_type": "een getal",
        "finite_number": "een getal",
        "string_type": "een tekst",
        "string_too_short": "een tekst",
        "tuple_type": "een lijst",
        "date_type": "een datum zoals 2024-02-01",
        "model_type": "een groep sleutels",
        "model_attributes_type": "een groep sleutels",
    }.get(soort, "een andere waarde")
    return f"“{sleutel}” moet {verwacht} zijn; {gevonden}."


def _zoals_het_er_staat(waarde: Any) -> str:
    if waarde is None or (isinstance(waarde, str) and not waarde.strip()):
        return "er staat niets"
    if isinstance(waarde, str):
        return f"er staat de tekst “{waarde}”"
    # YAML ends a bare value with a line of dots
    return f"er staat “{yaml.safe_dump(waarde, default_flow_style=True).split(chr(10))[0]}”"
