"""What the operating system is told about the process itself."""
