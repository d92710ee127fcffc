"""What dev.py does its work with, before anything is installed: the standard library only."""
