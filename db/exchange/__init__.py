"""Exchange formats: what comes in from and goes out to other systems."""
