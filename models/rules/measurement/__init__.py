"""What a length is worth: whether it can be, how well it was measured, what became of it."""
