"""What opens the invented clinic, and nothing else."""

PASSWORD = "nothing here is real"  # noqa: S105  # No secret: the title of its window shows it, and it opens invented women alone.
