"""Papers become pages here, in a process of their own that ends with the sign-out."""
