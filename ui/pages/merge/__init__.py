"""Two records of one woman: choosing, comparing, making one of them, taking it back."""
