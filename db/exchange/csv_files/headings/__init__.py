"""What stands over the columns of a file, and what each column is taken for."""
