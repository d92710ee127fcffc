"""What lies ahead of one woman: a lane under the weeks of her chart, and the list of it all."""
