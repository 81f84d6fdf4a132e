"""What one subject shows, a module each: it uses the shared parts, never another screen."""
