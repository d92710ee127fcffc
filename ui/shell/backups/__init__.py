"""The backups as the window looks after them: made while somebody works and when she leaves, and gone back to."""
