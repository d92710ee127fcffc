"""What listens to the message line and does what it offers."""
