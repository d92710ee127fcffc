"""The window around the pages: who may come in, which pages there are, what frames them."""
