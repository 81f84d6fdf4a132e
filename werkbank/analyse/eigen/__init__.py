"""A file of the user's own beside the figures, for one session: read by the intake's reader, never recorded."""
