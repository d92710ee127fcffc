"""The clinic's own copies of guidelines: trying out, adopting, following."""
