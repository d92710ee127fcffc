"""Everything in a woman's record below the chart, one tab each."""
