"""Against guessing: how strong a password is, and how long the next try waits."""
