"""What happens when somebody locks, signs out or closes, and what tells the program to."""
