"""Measurements of speed, apart from the tests: `python -m bench [name …]`.

Each file `measure_*.py` is one measurement: its docstring says what and against which limit, its function `measure()`
yields outcomes. A ratio is always between two things measured in the same run on the same machine.
"""
