"""The Backups tab: where they go, how they stand, and going back to one."""
