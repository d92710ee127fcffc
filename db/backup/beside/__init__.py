"""What the record of now says beside a backup: what would be lost, and who may come in."""
