"""What is said of users and their certificates."""
