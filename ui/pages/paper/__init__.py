"""A paper looked at before it leaves the program: printed or saved."""
