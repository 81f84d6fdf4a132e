"""The steps of a two-year cycle: what shows how far each is, what comes before it, and when it falls in a new cycle."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

PAD = Path(__file__).resolve().parents[2] / "data" / "cyclus.yaml"


class Cyclusstap(BaseModel):
    """One step. A step without ``van`` belonged to one cycle and is not proposed for another."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stap: str = Field(pattern=r"^[1-3]-q[1-4]-[a-z0-9-]+$")
    maatstaf: str = Field("", pattern="^(potlood|besluit|gerealiseerd|beoordeling)?$")
    soort: str = ""
    na: tuple[str, ...] = ()
    spoor: str = ""
    van: str = ""
    tot: str = ""
    precisie: str = ""
    verantwoordelijk: str = ""
    tekst: str = ""


@cache
def cyclusstappen() -> tuple[Cyclusstap, ...]:
    """The steps, in the order of the file."""
    return tuple(Cyclusstap.model_validate(rij) for rij in yaml.safe_load(PAD.read_text(encoding="utf-8")))
