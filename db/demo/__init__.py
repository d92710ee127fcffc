"""An invented clinic that shows every situation the program knows, with dates relative to today."""
