"""Makes what a clinic installs: a package for Debian and an installer for Windows. Nothing here is shipped."""
