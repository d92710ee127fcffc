"""Words for people; no widgets in here."""
