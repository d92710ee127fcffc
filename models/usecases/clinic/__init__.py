"""The clinic itself: founding it, signing in and out, settling how it works."""
