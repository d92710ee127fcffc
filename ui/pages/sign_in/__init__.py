"""The door: sign in, and come back after a lock."""
