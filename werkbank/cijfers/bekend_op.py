"""Bekend op: the day from which the figures are seen as they were known then."""

from datetime import date

from werkbank.fouten import QueryFout
from werkbank.opmaak import datum


def dag_van_bekend(dag: date, vandaag: date) -> date | None:
    """The `bekend_op` of the queries; None for today, which is what is known now. Raises QueryFout for the future."""
    if dag > vandaag:
        raise QueryFout(f"{datum(dag)} ligt in de toekomst.", doe="Kies een dag tot en met vandaag.")
    return None if dag == vandaag else dag
