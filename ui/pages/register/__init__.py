"""Register: a new woman beside those she may already be, or the correction of her details."""
