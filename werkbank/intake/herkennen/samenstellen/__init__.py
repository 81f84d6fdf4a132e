"""From tables that are understood to rows to record."""
