"""Runs all measurements, or those named: `python -m bench pages`. Exit code 1 when one does not hold."""

import argparse
import importlib
import os
import sys
import tempfile
from pathlib import Path

PREFIX = "measure_"


def main() -> int:
    names = sorted(file.stem.removeprefix(PREFIX) for file in Path(__file__).parent.glob(f"{PREFIX}*.py"))
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measures speed and prints the ratios.")
    parser.add_argument("name", nargs="*", help=f"which measurements: {', '.join(names)} (default: all)")
    parser.add_argument("--zwaar", action="store_true", help="with intake: heavy files, seconds and peak MB of each")
    arguments = parser.parse_args()
    chosen = arguments.name
    if arguments.zwaar:
        return 0 if importlib.import_module("bench.heavy").print_table() else 1
    if unknown := sorted(set(chosen) - set(names)):
        parser.error(f"unknown: {', '.join(unknown)}; choose from {', '.join(names)}")

    all_hold = True
    with tempfile.TemporaryDirectory() as logboek:
        # The shipped figures only: what the user has delivered would make each machine measure something else.
        os.environ["WERKBANK_LOGBOEK"] = logboek
        for name in chosen or names:
            measurement = importlib.import_module(f"bench.{PREFIX}{name}")
            print(f"\n{name}: {(measurement.__doc__ or '').splitlines()[0]}")
            for outcome in measurement.measure():
                print(outcome.line(), flush=True)
                all_hold = all_hold and outcome.holds
    print("\nall within their limits" if all_hold else "\nnot all within their limits")
    return 0 if all_hold else 1


if __name__ == "__main__":
    sys.exit(main())
