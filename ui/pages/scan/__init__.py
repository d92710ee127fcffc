"""New scan: one form filled without the mouse, with the chart that moves as she types."""
