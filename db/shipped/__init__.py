"""What comes with the program: guidelines, references, help, hazards and golden answers, read strictly."""
