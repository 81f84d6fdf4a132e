"""What the recogniser may know of the log, asked of the figures as they are now."""

from __future__ import annotations

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.intake.herkennen.voorkennis import ZONDER, BekendeOpgave, Eerder, Periode, Voorkennis

_LEVERANCIERS = """
    select distinct r.leverancier from rij_realisatie as r
    join log_levering as l on l.levering_id = r.levering_id where not l.fictief order by 1
"""
_OPGAVEN = """
    select o.soort, o.periode, o.gemeente_code, o.opgave_aantal, o.taakstelling_aantal, o.bekendgemaakt_op
    from opgave as o order by o.bekendgemaakt_op desc, o.soort, o.periode, o.gemeente_code
"""
_PERIODEN = """
    select distinct r.soort, r.periode, r.periode_van, r.periode_tot, r.streefdatum, r.bekendgemaakt_op
    from rij_opgave as r order by r.periode_van desc, r.bekendgemaakt_op desc, r.soort, r.periode
"""
STAPPEN = "select s.stap from locatiestap as s order by s.stap_telt desc, s.stap_volgorde desc"
_LANDELIJK = """
    select distinct t.periode from vermeld_totaal as t
    where t.soort = 'statushouders' and t.maat = 'taakstelling' and t.gebied_soort = 'land' order by 1
"""


def haal_voorkennis(store: Store | None) -> Voorkennis:
    """All that the recogniser asks of a log; nothing without one."""
    if store is None:
        return ZONDER
    return Voorkennis(
        True,
        tuple(naam for (naam,) in vraag_sql(store, _LEVERANCIERS) if naam),
        tuple(BekendeOpgave(*rij) for rij in vraag_sql(store, _OPGAVEN)),
        tuple(Periode(*rij[:5]) for rij in vraag_sql(store, _PERIODEN)),
        tuple(periode for (periode,) in vraag_sql(store, _LANDELIJK)),
        tuple(
            Eerder(
                levering.leverancier,
                levering.ontvangen_op,
                (levering.koppeling or {}).get("indeling") or {},
                (levering.koppeling or {}).get("begrepen") or {},
            )
            for levering in store.bevestigd
        ),
        tuple(stap for (stap,) in vraag_sql(store, STAPPEN)),
    )
