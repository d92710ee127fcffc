"""Judging pregnancies, and answering the flags that come of it."""
