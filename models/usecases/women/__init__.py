"""Registering women, finding them, and making two records of one woman one."""
