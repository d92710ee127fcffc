"""The tests that rules are made of, each held against the facts of one day."""
