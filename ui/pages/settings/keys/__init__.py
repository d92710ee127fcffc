"""One's own password, and for the lead the recovery key and the key of the record."""
