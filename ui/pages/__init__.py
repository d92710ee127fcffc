"""One package per page; pages do not know each other."""
