"""What is decided about backups: which are kept, whether the last one is fresh, what going back to one would lose."""
