"""Questions of the user's own to the figures: asked of a snapshot, in a process of its own, within limits."""
