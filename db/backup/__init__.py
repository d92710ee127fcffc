"""Backups: a copy is one once it was opened and proven; restoring, trying it out, and upgrading stand on the same steps."""
