"""Holding a pregnancy against guidelines: which rules apply, which nearly do, and why."""
