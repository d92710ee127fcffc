"""Today: who needs an answer, whose scan is due, which forms are unfinished."""
