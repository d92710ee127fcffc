"""A clinic's own copies of guidelines: what may change in them, and what did."""
