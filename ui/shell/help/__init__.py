"""The help beside the work: what it turns to, where it stands, and the keys it lists."""
