"""What the pages of a signed-in user share: her desk, where work is done, who is on the screen."""
