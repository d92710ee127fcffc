"""A clinic's folder on this machine: where it lies, who holds it, its vault and this machine's settings."""
