"""The command line: the same log, figures and intake as the pages, for scripts and for people.

What a program reads goes to stdout, what a person reads goes to stderr. Exit codes and the form of the output are part
of the interface: see ``werkbank.cli.uitgang`` and ``werkbank.cli.antwoord``.
"""

from werkbank.cli.hoofd import main

__all__ = ["main"]
