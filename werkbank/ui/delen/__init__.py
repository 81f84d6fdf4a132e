"""What every page shares: the shell, choices, sections, tables, figures of this run, messages."""
