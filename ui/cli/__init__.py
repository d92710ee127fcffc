"""The command line: one module a verb, without a window."""
