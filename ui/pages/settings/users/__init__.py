"""Who works here, and who may record which decision."""
