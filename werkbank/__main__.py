"""``python -m werkbank``: the command line."""

import sys

from werkbank.cli import main

if __name__ == "__main__":
    sys.exit(main())
