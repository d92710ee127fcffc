"""The verbs by which something leaves the record as a file."""
