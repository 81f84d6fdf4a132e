"""A regional plan as people keep it: a list of locations in any layout, or a forecast, read as far as it is certain."""

from werkbank.intake.plannen.herken import herken_plan

__all__ = ["herken_plan"]
