"""How backups stand, and what the downtime pack says."""
