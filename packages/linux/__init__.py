"""The package for Debian: the program and its libraries below /opt, run by Debian's own Python."""
