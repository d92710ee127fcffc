"""What opens the invented clinic, and nothing else."""

PASSWORD = "nothing here is real"  # noqa: S105  # Of an invented clinic alone; the title of its window says it.
