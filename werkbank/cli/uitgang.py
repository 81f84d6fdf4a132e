"""The exit codes. They are part of the interface: scripts depend on them."""

GOED = 0  # done; with ``laad``: all files are recorded
GEWEIGERD = 1  # refused, a check found something, or with ``signaleer``: something is due
VRAAG = 2  # a question is open, or the command, the query or the settings are wrong
ONDERBROKEN = 130  # stopped with Ctrl+C
PIJP_DICHT = 141  # nobody reads the output any more
