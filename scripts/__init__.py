"""Deterministic makers of what ships with the product. Run from the root: ``python -m scripts.<name>``."""
