"""Everything in the clinic that nobody has closed yet, and handing it to somebody else."""
